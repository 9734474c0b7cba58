import type { ProblemMessage } from "./problem-message.ts";

/** The rules of the author's guide: the anchors of the sections of `geo/README.md`. */
export const RULES = [
  "name-the-speaker",
  "quote-exactly",
  "quote-loaded-words",
  "give-no-verdicts",
  "use-neutral-verbs",
  "plans-are-not-events",
  "put-the-reply-with-the-claim",
  "say-what-was-searched",
  "treat-every-side-alike",
  "say-where-a-date-comes-from",
  "choose-the-place",
  "say-who-speaks-in-the-title",
  "name-claims-neutrally",
  "cite-documents-with-their-limits",
  "be-reachable",
  "refer-to-what-is-there",
  "fields-and-files",
  "translations",
] as const;
export type Rule = (typeof RULES)[number];

/** An error or a doubt in an author's files, with its remedy. */
export interface Problem {
  severity: "error" | "warning";
  /** File name inside the atlas folder. */
  file: string;
  /** Line in the file, from 1; absent when the problem is about the whole file. */
  line?: number | undefined;
  /** Id of the record, or the path of the field when the record has no readable id. */
  id?: string | undefined;
  /** What it says, as data; absent where it is known in English only. */
  message?: ProblemMessage | undefined;
  /** What is wrong, a sentence. */
  what: string;
  /** What to do about it, a sentence. */
  remedy: string;
  /** The section of the author's guide that explains it. */
  rule?: Rule | undefined;
}

/** A result and the problems found while making it. */
export interface Result<Value> {
  value: Value;
  problems: Problem[];
}

/** `statements.yaml:12  S07  error: …`, the remedy on a line of its own, and where the guide explains it. */
export function formatProblem(problem: Problem): string {
  return [headOf(problem), ...adviceOf(problem)].join("\n");
}

/**
 * Problems as text. File names begin with the atlas, `syria-2018/statements.yaml:12`. Problems of one file with the same remedy
 * are one entry.
 */
export function formatProblems(problems: readonly Problem[], atlas: string): string[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const named = { ...problem, file: `${atlas}/${problem.file}` };
    const key = [problem.file, problem.severity, problem.remedy, problem.rule].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), named]);
  }
  return [...groups.values()].map(formatGroup);
}

function formatGroup(group: Problem[]): string {
  const [first] = group;
  if (first === undefined) return "";
  if (group.length === 1) return formatProblem(first);
  const advice = adviceOf(first);
  if (group.some(({ what }) => what !== first.what)) return [...group.map(headOf), ...advice].join("\n");
  const places = group.map(({ line, id }) =>
    [line, id === undefined ? undefined : `(${showInvisible(id)})`]
      .filter((part) => part !== undefined)
      .join(" "),
  );
  return [
    `${first.file}  ${group.length} ${first.severity}s: ${showInvisible(first.what)}`,
    `    Lines ${places.join(", ")}`,
    ...advice,
  ].join("\n");
}

/** The remedy, and the section of the guide. */
function adviceOf({ remedy, rule }: Problem): string[] {
  const lines = [`    ${showInvisible(remedy)}`];
  return rule === undefined ? lines : [...lines, `    Why: claim-atlas guide ${rule}`];
}

/** The problems with `rule` as their rule, except those that already have one. */
export function withRule(rule: Rule, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, rule: problem.rule ?? rule }));
}

function headOf({ file, line, id, severity, what }: Problem): string {
  const where = line === undefined ? file : `${file}:${line}`;
  const named = id === undefined ? "" : `  ${showInvisible(id)}`;
  return `${where}${named}  ${severity}: ${showInvisible(what)}`;
}

/** Writes invisible characters, and spaces other than U+0020, as `[U+00A0]`. */
export function showInvisible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu, (character, at: number) =>
    // Joiners are part of words in some scripts; line breaks are part of lists.
    character === "\n" || (/[\u200c\u200d]/u.test(character) && /\p{Lo}/u.test(text.charAt(at - 1)))
      ? character
      : `[${codePoint(character)}]`,
  );
}

/** `U+00A0`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
