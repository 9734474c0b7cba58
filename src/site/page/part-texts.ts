import type { StatementView } from "../../../geo/geojson/view/atlas-view.ts";
import type { StatementTexts } from "./statement-texts.ts";

interface TextParts {
  /** Statements of a part; the last may have fewer. */
  size: number;
  count: number;
  /** Fetches and reads one part; undefined, or a rejection, where it cannot be used. */
  load(part: number): Promise<StatementView[] | undefined>;
  /** Parts that are here already, from the first. */
  here?: readonly (readonly StatementView[])[];
}

/** The texts of a large atlas, each part of which is loaded once, when somebody wants one of its statements. */
export function partTexts({ size, count, load, here = [] }: TextParts): StatementTexts {
  const parts = new Map<number, readonly StatementView[] | "loading" | "failed">(here.entries());
  const listeners = new Set<() => void>();
  let version = 0;

  function set(part: number, state: readonly StatementView[] | "failed"): void {
    parts.set(part, state);
    version += 1;
    for (const listener of listeners) listener();
  }

  function want(positions: readonly number[]): void {
    for (const part of new Set(positions.map((position) => Math.floor(position / size)))) {
      const known = parts.get(part);
      if ((known !== undefined && known !== "failed") || part < 0 || part * size >= count) continue;
      parts.set(part, "loading");
      load(part).then(
        (statements) => set(part, holds(statements, part) ? statements : "failed"),
        () => set(part, "failed"),
      );
    }
  }

  /** A part of another build has other statements at its positions. */
  function holds(statements: StatementView[] | undefined, part: number): statements is StatementView[] {
    return (
      statements?.length === Math.min(size, count - part * size) &&
      statements.every(({ order }, index) => order === part * size + index)
    );
  }

  return {
    at: (position) => {
      const part = parts.get(Math.floor(position / size));
      return typeof part === "object" ? part[position % size] : undefined;
    },
    want,
    hasFailed: (position) => parts.get(Math.floor(position / size)) === "failed",
    whole: null,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
}
