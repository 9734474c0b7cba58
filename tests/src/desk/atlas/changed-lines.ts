import { diffLines } from "diff";
import { filesOf, openFiles, piecesOf, type Work } from "../../../../src/desk/atlas/work.ts";

/** Lines that an edit took out and put in. */
export function changedLines(before: string, after: string): string[] {
  return diffLines(before, after).flatMap(({ added, removed, value }) =>
    added || removed
      ? value
          .trimEnd()
          .split("\n")
          .map((line) => `${added ? "+" : "-"}${line}`)
      : [],
  );
}

/** An atlas of one file as work. */
export function openAtlas(text: string, others: Record<string, string> = {}): Work {
  return openFiles("wells", { "atlas.yaml": text, ...others });
}

export function textOf(work: Work, file = "atlas.yaml"): string {
  return filesOf(work)[file] ?? "";
}

/** The key of a statement, by its place in the file. */
export function keyAt(work: Work, index: number): string {
  const piece = piecesOf(work)[index];
  if (piece === undefined) throw new Error(`there is no statement ${index}`);
  return piece.key;
}
