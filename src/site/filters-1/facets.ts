import { ASPECT_OF_MODALITY } from "../../../geo/model/vocabulary.ts";
import type { StatementRecord } from "../cards-1/atlas-index.ts";

/** What statements can be told apart by, in the order in which readers see it; also the keys in the address. */
export const FACETS = [
  "speaker",
  "organisation",
  "accused",
  "topic",
  "status",
  "kind",
  "place",
  "province",
] as const;
export type Facet = (typeof FACETS)[number];

/** How a statement speaks of its content; the article's own voice is a kind beside the other three. */
export const STATEMENT_KINDS = ["plan", "ongoing", "past", "other", "own_voice"] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export interface FacetValue {
  /** As the address holds it: an id of the author's where there is one. */
  value: string;
  /** As the atlas words it; null where the value is a code that the interface has words for (status, kind). */
  label: string | null;
}

/** The values of a statement in a facet; none where the statement has nothing to say there. */
export function readFacet(facet: Facet, record: StatementRecord, names: FacetNames): FacetValue[] {
  return READERS[facet](record, names);
}

/** What the readers look up: the names that ids stand for. */
export interface FacetNames {
  speakers: ReadonlyMap<string, string>;
  /** By key: name and province. */
  places: ReadonlyMap<string, { name: string; province: string | null }>;
}

const READERS: Record<Facet, (record: StatementRecord, names: FacetNames) => FacetValue[]> = {
  speaker: ({ detail, properties }, { speakers }) =>
    detail.speakers.length === 0
      ? [named(properties.speaker)]
      : detail.speakers.map((id) => ({ value: id, label: speakers.get(id) ?? properties.speaker })),
  organisation: ({ properties: { organisation } }) => (organisation === null ? [] : [named(organisation)]),
  accused: ({ detail, properties }) =>
    detail.accused.length > 0
      ? detail.accused.map(({ id, name }) => ({ value: id, label: name }))
      : splitNames(properties.accused).map(named),
  topic: ({ properties: { topic, topicLabel } }) => [{ value: topic, label: topicLabel }],
  status: ({ properties: { status } }) => [{ value: status, label: null }],
  kind: (record) => readKinds(record).map((value) => ({ value, label: null })),
  place: ({ features }, { places }) =>
    features.flatMap(({ properties: { placeKey, place } }) =>
      placeKey === null
        ? place === null
          ? []
          : [named(place)]
        : [{ value: placeKey, label: places.get(placeKey)?.name ?? place ?? placeKey }],
    ),
  province: ({ features }, { places }) =>
    features.flatMap(({ properties: { placeKey } }) => {
      const province = placeKey === null ? null : places.get(placeKey)?.province;
      return province ? [named(province)] : [];
    }),
};

function readKinds({ properties: { modality, kind, voice } }: StatementRecord): StatementKind[] {
  const own =
    kind === "publisher_allegation" || voice === "publisher_assertion" || voice === "publisher_gloss";
  // What somebody expects is nobody's plan.
  const aspect = modality === "prediction" ? undefined : ASPECT_OF_MODALITY[modality];
  return [aspect ?? "other", ...(own ? (["own_voice"] as const) : [])];
}

function named(name: string): FacetValue {
  return { value: name, label: name };
}

function splitNames(names: string): string[] {
  return names === "" ? [] : names.split("; ");
}
