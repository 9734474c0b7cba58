import type { AtlasLock } from "../../../geo/authoring/atlas-lock.ts";
import { checkAtlas } from "../../../geo/check/check-atlas.ts";
import type { Beside } from "../../../geo/check/parse-light-atlas.ts";
import type { Atlas, AtlasFileName } from "../../../geo/model/article.ts";
import type { Problem } from "../../../geo/model/problem.ts";

const HEAD =
  "version: 2\ntitle: Ana Rios accused the company and Salar Company over the well\nupdated: 2026-01-31\ncontact: desk@example.org\nsearched: { on: 2026-01-30, scope: public pages }\n";

/** The smallest statement: five lines. */
export const WELL = `  - text: Ana Rios said the company closed the well at Uyuni.
    who: Ana Rios
    quote: closed the well
    place: Uyuni
    said: 2026-01-12
`;

interface Read {
  atlas: Atlas;
  lock: AtlasLock;
  problems: Problem[];
  /** Without the severity: "atlas.yaml:12 What is wrong." */
  lines: string[];
}

/** Reads an atlas whose statements, and whatever follows, are given as YAML. */
export function readLight(
  statements: string,
  beside: Beside = {},
  files: Partial<Record<AtlasFileName, string>> = {},
): Read {
  const { value, problems } = checkAtlas(
    "well",
    { "atlas.yaml": `${HEAD}statements:\n${statements}`, ...files },
    beside,
  );
  if (value === undefined) throw new Error(problems.map(({ what }) => what).join("\n"));
  const lines = problems.map(({ file, line, what }) => `${file}:${line} ${what}`);
  return { atlas: value.atlas, lock: JSON.parse(value.lock ?? "{}"), problems, lines };
}

export function firstOf<Item>(items: readonly Item[]): Item {
  const [first] = items;
  if (first === undefined) throw new Error("none");
  return first;
}
