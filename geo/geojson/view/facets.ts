import type { Names } from "../../model/schema.ts";
import type { AtlasView, StatementView } from "./atlas-view.ts";

/** The facets of statements, in the order of the interface. Also their keys in the URL. */
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

/** What a statement says about its content: a plan, something ongoing, something past. `own_voice`: the article itself speaks. */
export const STATEMENT_KINDS = ["plan", "ongoing", "past", "other", "own_voice"] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export interface FacetValue {
  /** The value in the URL: an id of the author's where there is one. */
  value: string;
  /** A text or names of the atlas; null when the value is a code with a message (status, kind). */
  label: string | Names | null;
  /** The value in old links. */
  formerly?: string | undefined;
}

/** The values of a statement in a facet; empty when it has none. */
export function readFacet(
  facet: Facet,
  statement: StatementView,
  atlas: Pick<AtlasView, "language">,
): FacetValue[] {
  return READERS[facet](statement, atlas);
}

/** Whether a value in a URL means this value. */
export function isValue({ value, formerly }: FacetValue, text: string): boolean {
  return value === text || formerly === text;
}

/** The kind of a statement, for timeline and filters. */
function kindOf({ aspect, modality }: StatementView): StatementKind {
  // A prediction is not a plan.
  return modality === "prediction" ? "other" : (aspect ?? "other");
}

const READERS: Record<Facet, (statement: StatementView, atlas: Pick<AtlasView, "language">) => FacetValue[]> =
  {
    speaker: ({ speakers, speakerAs }) =>
      speakers.length === 0
        ? [{ value: speakerAs, label: speakerAs }]
        : speakers.map(({ id, names }) => ({ value: id, label: names })),
    organisation: ({ organisation }, { language }) =>
      organisation === null
        ? []
        : [{ value: organisation.names[language] ?? organisation.id, label: organisation.names }],
    accused: ({ accused }) => accused.map(({ id, names }) => ({ value: id, label: names })),
    topic: ({ topic }) => [{ value: topic.id, label: topic.label }],
    status: ({ status }) => [{ value: status.code, label: null }],
    kind: (statement) => {
      const { kind, voice } = statement;
      const isOwn =
        kind === "publisher_allegation" || voice === "publisher_assertion" || voice === "publisher_gloss";
      const kinds = [kindOf(statement), ...(isOwn ? (["own_voice"] as const) : [])];
      return kinds.map((value) => ({ value, label: null }));
    },
    place: ({ placements }) =>
      placements.map(({ place, toponym }) =>
        place === null
          ? { value: toponym, label: toponym }
          : { value: place.anchor, label: place.names, formerly: place.key },
      ),
    province: ({ placements }) =>
      placements.flatMap(({ place }) =>
        place?.province ? [{ value: place.province, label: place.province }] : [],
      ),
  };
