import type { AtlasView, StatementView } from "../../../geo/geojson/view/atlas-view.ts";
import type { Facet } from "../../../geo/geojson/view/facets.ts";

/** What statements say, by position in the order of the article. Of a large atlas it comes in parts, when it is looked at. */
export interface StatementTexts {
  /** Undefined while its part is not here. */
  at(position: number): StatementView | undefined;
  /** Asks for the parts that hold these statements. */
  want(positions: readonly number[]): void;
  /** Asks for the statements that the list begins with after a choice of this facet. */
  wantChoices(facet: Facet): void;
  /** Whether its part could not be loaded; `want` asks for it again. */
  hasFailed(position: number): boolean;
  /** Every statement, where the atlas is here as a whole. */
  whole: readonly StatementView[] | null;
  /** Calls back after parts have come or failed. */
  subscribe(listener: () => void): () => void;
}

/** The texts of an atlas that is here as a whole. */
export function wholeTexts({ statements }: Pick<AtlasView, "statements">): StatementTexts {
  return {
    at: (position) => statements[position],
    want: () => {},
    wantChoices: () => {},
    hasFailed: () => false,
    whole: statements,
    subscribe: () => () => {},
  };
}
