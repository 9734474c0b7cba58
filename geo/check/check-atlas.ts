import type { AtlasFileName, JsonLinesName } from "../model/article.ts";
import { type Problem, type Result, withRule } from "../model/problem.ts";
import { isTranslationFile, type TranslationFileName } from "../model/translation.ts";
import { checkFairness } from "./check-fairness.ts";
import { checkRecords } from "./check-records.ts";
import { checkReferences } from "./check-references.ts";
import { checkSlug } from "./check-slug.ts";
import { checkWording } from "./check-wording.ts";
import { parseAtlas } from "./parse-atlas.ts";
import type { Beside } from "./parse-light-atlas.ts";
import { readTranslation } from "./read-translation.ts";
import type { SourcedAtlas } from "./sourced-atlas.ts";

/** The text of each file of an atlas folder, by name; translations by their path in it. */
export type AtlasFiles = Partial<Record<AtlasFileName | JsonLinesName | TranslationFileName, string>>;

/** Reads an author's files and reports every problem at once, in the order of files and lines. */
export function checkAtlas(
  slug: string,
  files: AtlasFiles,
  beside: Beside = {},
): Result<SourcedAtlas | undefined> {
  const parsed = parseAtlas(slug, files, beside);
  const { value } = parsed;
  const problems = withRule("fields-and-files", parsed.problems);
  if (value === undefined) return { value, problems: sortProblems(problems) };
  const found = [
    ...problems,
    ...withRule("fields-and-files", checkSlug(slug)),
    ...withRule("refer-to-what-is-there", checkReferences(value)),
    ...withRule("fields-and-files", checkRecords(value)),
    ...withRule("treat-every-side-alike", checkFairness(value)),
    ...checkWording(value),
  ];
  // Records that cannot be read may have had any texts: translations are not checked then.
  if (problems.some(({ severity }) => severity === "error")) return { value, problems: sortProblems(found) };
  const translations = Object.entries(files).flatMap(([name, content]) =>
    isTranslationFile(name) && content !== undefined ? [readTranslation(value, name, content)] : [],
  );
  return {
    value: {
      ...value,
      translations: translations.flatMap((translation) => translation.value ?? []),
    },
    problems: sortProblems([
      ...found,
      ...withRule(
        "translations",
        translations.flatMap((translation) => translation.problems),
      ),
    ]),
  };
}

function sortProblems(problems: Problem[]): Problem[] {
  // A date that stands for two, or a party that is named twice, has one mistake.
  const different = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...different.values()].sort(
    (a, b) =>
      a.file.localeCompare(b.file, "en") ||
      (a.line ?? 0) - (b.line ?? 0) ||
      a.what.localeCompare(b.what, "en"),
  );
}
