/** The rules of the author's guide, `geo/README.md`: each is the heading of a section of it, as in an address. */
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

/** Something in an author's files that is wrong, or doubtful, in words that say what to do. */
export interface Problem {
  severity: "error" | "warning";
  /** File name inside the atlas folder, as the author knows it. */
  file: string;
  /** Line in the file, from 1; absent where the whole file is meant. */
  line?: number | undefined;
  /** Id of the record, or the path of the field where no id could be read. */
  id?: string | undefined;
  /** What is wrong, a sentence. */
  what: string;
  /** What to do about it, a sentence. */
  remedy: string;
  /** The section of the author's guide that explains it. */
  rule?: Rule | undefined;
}

/** Two values that go with each other: what could be made, and what was wrong on the way. */
export interface Outcome<Value> {
  value: Value;
  problems: Problem[];
}

/** `statements.yaml:12  S07  error: …`, the remedy on a line of its own, and where the guide explains it. */
export function formatProblem(problem: Problem): string {
  return [headOf(problem), ...adviceOf(problem)].join("\n");
}

/**
 * Problems for people: each under the name of its atlas, `syria-2018/statements.yaml:12`; those of one file with one remedy
 * together, the remedy once.
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

/** What to do, and where the guide says more. */
function adviceOf({ remedy, rule }: Problem): string[] {
  const lines = [`    ${showInvisible(remedy)}`];
  return rule === undefined ? lines : [...lines, `    Why: claim-atlas guide ${rule}`];
}

/** Problems of one rule, where they do not name one of their own. */
export function withRule(rule: Rule, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, rule: problem.rule ?? rule }));
}

function headOf({ file, line, id, severity, what }: Problem): string {
  const where = line === undefined ? file : `${file}:${line}`;
  const named = id === undefined ? "" : `  ${showInvisible(id)}`;
  return `${where}${named}  ${severity}: ${showInvisible(what)}`;
}

/** Writes characters that cannot be seen, or be told from a space, as `[U+00A0]`. */
export function showInvisible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu, (character, at: number) =>
    // Joiners belong into words of some scripts, a line break into a list.
    character === "\n" || (/[\u200c\u200d]/u.test(character) && /\p{Lo}/u.test(text.charAt(at - 1)))
      ? character
      : `[${codePoint(character)}]`,
  );
}

/** `U+00A0`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
