import type { StatementView } from "../../../geo/geojson/view/atlas-view.ts";
import type { Facet } from "../../../geo/geojson/view/facets.ts";
import type { StatementTexts } from "./statement-texts.ts";

interface TextParts {
  /** Statements of a part; the last may have fewer. */
  size: number;
  count: number;
  /** Fetches and reads one part; undefined, or a rejection, where it cannot be used. */
  load(part: number): Promise<StatementView[] | undefined>;
  /** What the list begins with after a choice of a facet: the positions, and the statements in one file. */
  choices?: {
    positionsOf(facet: Facet): readonly number[];
    load(facet: Facet): Promise<StatementView[] | undefined>;
  };
  /** Parts that are here already, from the first. */
  here?: readonly (readonly StatementView[])[];
}

/** Parts that come within this time are announced together, so that a list is not drawn once for each; milliseconds. */
const TOGETHER = 100;

/** The texts of a large atlas, each part of which is loaded once, when somebody wants one of its statements. */
export function partTexts({ size, count, load, choices, here = [] }: TextParts): StatementTexts {
  const parts = new Map<number, readonly StatementView[] | "loading" | "failed">(here.entries());
  /** Statements that came with the choices of a facet, by position. */
  const chosen = new Map<number, StatementView>();
  /** Positions that come with the choices of a facet. */
  const coming = new Map<Facet, ReadonlySet<number>>();
  const asked = new Set<Facet>();
  /** Wanted positions that are coming. */
  const waiting: number[] = [];
  const listeners = new Set<() => void>();
  let loading = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function set(part: number, state: readonly StatementView[] | "failed"): void {
    parts.set(part, state);
    loading -= 1;
    if (loading === 0) announce();
    else timer ??= setTimeout(announce, TOGETHER);
  }

  function announce(): void {
    clearTimeout(timer);
    timer = undefined;
    for (const listener of [...listeners]) listener();
  }

  function at(position: number): StatementView | undefined {
    const part = parts.get(Math.floor(position / size));
    return chosen.get(position) ?? (typeof part === "object" ? part[position % size] : undefined);
  }

  function wantChoices(facet: Facet): void {
    if (choices === undefined || asked.has(facet)) return;
    asked.add(facet);
    const positions = choices.positionsOf(facet);
    coming.set(facet, new Set(positions));
    const end = (statements: StatementView[] = []) => {
      coming.delete(facet);
      const isWhole = statements.length === positions.length;
      if (isWhole && statements.every(({ order }, index) => order === positions[index]))
        for (const statement of statements)
          if (at(statement.order) === undefined) chosen.set(statement.order, statement);
      want(waiting.splice(0));
      announce();
    };
    choices.load(facet).then(end, () => end());
  }

  function want(positions: readonly number[]): void {
    const missing = positions.filter((position) => at(position) === undefined);
    const isComing = (position: number) => [...coming.values()].some((own) => own.has(position));
    waiting.push(...missing.filter(isComing));
    const rest = missing.filter((position) => !isComing(position));
    for (const part of new Set(rest.map((position) => Math.floor(position / size)))) {
      const known = parts.get(part);
      if ((known !== undefined && known !== "failed") || part < 0 || part * size >= count) continue;
      parts.set(part, "loading");
      loading += 1;
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
    at,
    want,
    wantChoices,
    hasFailed: (position) => parts.get(Math.floor(position / size)) === "failed",
    whole: null,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
