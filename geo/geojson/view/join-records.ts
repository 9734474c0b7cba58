import type { MapFile, StatementFeature } from "../../model/map-file.ts";
import type { ClaimView, ResponseView } from "./atlas-view.ts";
import { UnknownReference } from "./build-statement-view.ts";

/** The fields of an atlas that are no records. */
export function headOf(atlas: Omit<MapFile["atlas"], "statements" | "places">) {
  const { slug, title, description, language, updated, article, searched, notKnown, contact } = atlas;
  const { author, licence, corrections, credits, extent, firstView, tiles } = atlas;
  return {
    ...{ slug, title, description, language, updated, article, searched, notKnown, contact },
    ...{ author, licence, corrections, credits, extent, firstView, tiles },
  };
}

/** Indexes the records that statements refer to. */
export function joinShared(atlas: Omit<MapFile["atlas"], "statements" | "places">) {
  const actors = indexBy(atlas.actors, "actors");
  const responses = indexBy<ResponseView>(atlas.responses, "responses");
  const claims = indexBy<ClaimView>(
    atlas.claims.map(({ id, name }) => ({ id, name, statements: [] })),
    "claims",
  );
  const known = new Map<string, string[]>();
  const notKnown = new Map<string, string[]>();
  for (const { statements: ids, ...line } of atlas.context) {
    for (const id of ids) {
      if (line.known !== null) append(known, id, line.known);
      if (line.notKnown !== null) append(notKnown, id, line.notKnown);
    }
  }
  return {
    actors,
    responses,
    claims,
    actor: (id: string, at: string) => find(actors, id, at),
    response: (id: string, at: string) => find(responses, id, at),
    claim: (id: string, at: string) => find(claims, id, at),
    topics: new Map(Object.entries(atlas.topics)),
    known,
    notKnown,
  };
}

export function joinMovements<Place>(
  { movements }: Pick<MapFile["atlas"], "movements">,
  placeOf: (key: string, at: string) => Place,
) {
  return movements.map((movement, index) => {
    const endOf = ({ toponym, place }: { toponym: string; place: string | null }) => ({
      toponym,
      place: place === null ? null : placeOf(place, `atlas.movements[${index}]`),
    });
    return {
      ...movement,
      from: movement.from === null ? null : endOf(movement.from),
      to: movement.to.map(endOf),
    };
  });
}

/** Features by the id of their statement. */
export function groupFeatures(features: readonly StatementFeature[]): Map<string, StatementFeature[]> {
  const groups = new Map<string, StatementFeature[]>();
  for (const feature of features) append(groups, feature.properties.statement, feature);
  return groups;
}

function append<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

function indexBy<Item extends { id: string }>(items: readonly Item[], at: string): Map<string, Item> {
  const index = new Map(items.map((item) => [item.id, item]));
  if (index.size !== items.length) throw new UnknownReference(`atlas.${at}: an id twice`);
  return index;
}

/** Throws an UnknownReference that names where the id stands. */
export function find<Item>(items: ReadonlyMap<string, Item>, id: string, at: string): Item {
  const item = items.get(id);
  if (item === undefined) throw new UnknownReference(`${at}: ${id.slice(0, 100)}`);
  return item;
}
