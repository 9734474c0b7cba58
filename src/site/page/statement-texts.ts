import type { AtlasView, StatementView } from "../../../geo/geojson/view/atlas-view.ts";

/** What statements say, by position in the order of the article. Of a large atlas it comes in parts, when it is looked at. */
export interface StatementTexts {
  /** Undefined while its part is not here. */
  at(position: number): StatementView | undefined;
  /** Asks for the parts that hold these statements. */
  want(positions: readonly number[]): void;
  /** Whether its part could not be loaded; `want` asks for it again. */
  hasFailed(position: number): boolean;
  /** Every statement, where the atlas is here as a whole. */
  whole: readonly StatementView[] | null;
  /** Calls back after every part that comes or fails. */
  subscribe(listener: () => void): () => void;
  /** A number that changes after each part. */
  version(): number;
}

/** The texts of an atlas that is here as a whole. */
export function wholeTexts({ statements }: Pick<AtlasView, "statements">): StatementTexts {
  return {
    at: (position) => statements[position],
    want: () => {},
    hasFailed: () => false,
    whole: statements,
    subscribe: () => () => {},
    version: () => 0,
  };
}
