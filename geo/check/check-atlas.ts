import type { AtlasFileName } from "../model/article.ts";
import type { Outcome, Problem } from "../model/problem.ts";
import { checkRecords } from "./check-records.ts";
import { checkReferences } from "./check-references.ts";
import { checkWording } from "./check-wording.ts";
import { parseAtlas, type SourcedAtlas } from "./parse-atlas.ts";

/** Reads an author's files and reports every problem at once, in the order of files and lines. */
export function checkAtlas(
  slug: string,
  files: Partial<Record<AtlasFileName, string>>,
): Outcome<SourcedAtlas | undefined> {
  const { value, problems } = parseAtlas(slug, files);
  if (value === undefined) return { value, problems };
  const found = [...problems, ...checkReferences(value), ...checkRecords(value), ...checkWording(value)];
  return { value, problems: sortProblems(found) };
}

export function sortProblems(problems: Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      a.file.localeCompare(b.file, "en") ||
      (a.line ?? 0) - (b.line ?? 0) ||
      a.what.localeCompare(b.what, "en"),
  );
}
