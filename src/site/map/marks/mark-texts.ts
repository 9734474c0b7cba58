import type { PlacedCluster } from "../../../../geo/cartography/map-layout.ts";
import type { Mark } from "../../../../geo/cartography/mark.ts";
import { describePrecision, nameWithin } from "../../../../geo/geojson/describe/describe-place.ts";
import { describeStatus } from "../../../../geo/geojson/describe/describe-status.ts";
import { codesAt } from "../../../../geo/geojson/view/atlas-columns.ts";
import {
  type AtlasOutline,
  drawingAt,
  type PlaceOutline,
  statementsAt,
} from "../../../../geo/geojson/view/atlas-outline.ts";
import type { Messages } from "../../../../geo/messages/messages.ts";
import type { StatementTexts } from "../../page/statement-texts.ts";

/** The sources of the names of marks. */
export interface Wording {
  atlas: AtlasOutline;
  texts: StatementTexts;
  messages: Messages;
  locale: string;
}

/** The accessible name of a mark includes its statements, up to this number. */
const MAX_READ = 6;

/** "7 statements mention Aleppo", the title of the popup of a place. Counts all statements, drawn or not. */
export function placeTitle(place: PlaceOutline, { atlas, messages, locale }: Wording): string {
  const { naming } = statementsAt(atlas.columns, place);
  return messages.map.mentions(naming.length, nameWithin(place.names, locale));
}

/** "4 statements are placed here, 3 more mention it"; empty when all of them are placed here. */
export function placeCount(place: PlaceOutline, { atlas, messages }: Wording): string {
  const { naming, drawn } = statementsAt(atlas.columns, place);
  return drawn.length === naming.length
    ? ""
    : messages.map.placed(drawn.length, naming.length - drawn.length);
}

/** The precision of the place of a mark, as it is drawn. */
export function markPrecision(place: PlaceOutline, { atlas, messages }: Wording): string {
  const drawing = drawingAt(atlas.columns, place);
  return drawing === undefined ? "" : describePrecision({ ...drawing, place }, messages);
}

/** The accessible name of a mark: count, place, precision, then each statement with its status. */
export function markName(mark: Mark, wording: Wording): string {
  const { atlas, texts, messages, locale } = wording;
  const place = atlas.placesByKey.get(mark.id);
  if (place === undefined) return nameWithin(mark.names, locale);
  const count = placeCount(place, wording);
  const title = `${placeTitle(place, wording)} (${markPrecision(place, wording)}).${count === "" ? "" : ` ${count}.`}`;
  if (mark.statements.length > MAX_READ) return title;
  const statements = mark.statements
    .flatMap(({ order }) => texts.at(order) ?? [])
    .map(
      ({ text, status }) =>
        `${text} ${messages.map.status(describeStatus(status, messages, locale, atlas.language))}`,
    );
  return [title, ...statements].join(" ");
}

/** "7 statements mention places near Azaz", the title of the list of a cluster. */
export function clusterTitle({ statements, members }: PlacedCluster, { messages, locale }: Wording): string {
  const [first] = members;
  return messages.map.cluster(statements, first === undefined ? "" : nameWithin(first.names, locale));
}

/** "3 places; said by 2 speakers". */
export function clusterSummary({ members }: PlacedCluster, { atlas, messages }: Wording): string {
  const { speaker } = atlas.columns.facets;
  const speakers = new Set<string>();
  for (const { order } of members.flatMap((mark) => mark.statements))
    speakers.add(codesAt(speaker, order).join(" "));
  return messages.map.clusterOf(members.length, speakers.size);
}

/** The accessible name of a cluster. */
export function clusterName(cluster: PlacedCluster, wording: Wording): string {
  return `${clusterTitle(cluster, wording)} (${clusterSummary(cluster, wording)}).`;
}
