import type { PlacedCluster } from "../../../../geo/cartography/map-layout.ts";
import type { Mark } from "../../../../geo/cartography/mark.ts";
import type { AtlasView, PlaceView, StatementView } from "../../../../geo/geojson/atlas-view.ts";
import { describeSpeaker } from "../../../../geo/geojson/describe-attribution.ts";
import { describePrecision, nameWithin } from "../../../../geo/geojson/describe-place.ts";
import { describeStatus } from "../../../../geo/geojson/describe-status.ts";
import type { Messages } from "../../../../geo/messages/messages.ts";

/** The atlas in the language of the interface: what the names of marks are made of. */
export interface Wording {
  atlas: AtlasView;
  messages: Messages;
  locale: string;
}

/** A name that is read out whole; beyond so many statements the popup says them one by one. */
const MOST_READ = 6;

/** The statements of a mark, in the order of the article. */
export function statementsOf(mark: Mark, atlas: AtlasView): StatementView[] {
  return mark.statements.flatMap(({ order }) => atlas.statements[order] ?? []);
}

/** "7 statements mention Aleppo": all of them, drawn or not. What the popup of a place is called. */
export function placeTitle(place: PlaceView, { messages, locale }: Wording): string {
  return messages.map.mentions(place.statements.length, nameWithin(place.names, locale));
}

/** Ids of the statements that put a mark at a place, whether they pass the filters or not. */
export function drawnAt(place: PlaceView): Set<string> {
  return new Set(place.placements.filter(({ drawn }) => drawn).map(({ statement }) => statement));
}

/** "4 statements are placed here, 3 more mention it"; empty when all that mention it are placed there. */
export function placeCount(place: PlaceView, { messages }: Wording): string {
  const drawn = drawnAt(place).size;
  return drawn === place.statements.length ? "" : messages.map.placed(drawn, place.statements.length - drawn);
}

/** How narrowly the place of a mark is known: by its clearest mention, as it is drawn. */
export function markPrecision(place: PlaceView, { messages }: Wording): string {
  const drawn = place.placements.filter((placement) => placement.drawn);
  const clearest = drawn.find(({ certainty }) => certainty === "certain") ?? drawn[0];
  return clearest === undefined ? "" : describePrecision(clearest, messages);
}

/** The accessible name of a mark: count, place, precision, then each statement with its speaker inside and its status. */
export function markName(mark: Mark, wording: Wording): string {
  const { atlas, messages, locale } = wording;
  const place = atlas.placesByKey.get(mark.id);
  if (place === undefined) return nameWithin(mark.names, locale);
  const count = placeCount(place, wording);
  const title = `${placeTitle(place, wording)} (${markPrecision(place, wording)}).${count === "" ? "" : ` ${count}.`}`;
  if (mark.statements.length > MOST_READ) return title;
  const statements = statementsOf(mark, atlas).map(
    ({ text, status }) =>
      `${text} ${messages.map.status(describeStatus(status, messages, locale, atlas.language))}`,
  );
  return [title, ...statements].join(" ");
}

/** "7 statements mention places near Azaz": what the list of a cluster is called. */
export function clusterTitle({ statements, members }: PlacedCluster, { messages, locale }: Wording): string {
  const [first] = members;
  return messages.map.cluster(statements, first === undefined ? "" : nameWithin(first.names, locale));
}

/** "3 places; said by 2 speakers". */
export function clusterSummary({ members }: PlacedCluster, { atlas, messages, locale }: Wording): string {
  const statements = new Set(members.flatMap((mark) => statementsOf(mark, atlas)));
  const speakers = new Set(
    [...statements].map((statement) => describeSpeaker(statement, messages, locale, atlas.language)),
  );
  return messages.map.clusterOf(members.length, speakers.size);
}

/** The accessible name of a cluster. */
export function clusterName(cluster: PlacedCluster, wording: Wording): string {
  return `${clusterTitle(cluster, wording)} (${clusterSummary(cluster, wording)}).`;
}
