import type { $ZodIssue } from "zod/v4/core";
import { describeProblem } from "../messages/problems/describe-problem.ts";
import { codePoint, type Problem, showInvisible } from "../model/problem.ts";
import { type FieldRule, isFieldRule } from "../model/problem-message.ts";
import { valueAt } from "../model/record.ts";
import type { SourceFile } from "./read-yaml.ts";

/** A record as it was read, or brought into form: where it stands in its file, and its id where it has one. */
interface CheckedRecord {
  source: SourceFile;
  path: PropertyKey[];
  value: unknown;
  id?: string | undefined;
}

/** A problem for each issue of the schema library, at its line. It names the field as the author wrote it. */
export function describeIssues(
  issues: readonly $ZodIssue[],
  { source, path, value, id }: CheckedRecord,
): Problem[] {
  return issues.map((issue) => {
    const found = valueAt(value, issue.path);
    const full = [...path, ...issue.path];
    const written = found === undefined ? issue.path : source.pathOf(full).slice(path.length);
    return {
      severity: "error",
      file: source.name,
      line: source.lineOf(full),
      id,
      ...describeIssue({ ...issue, path: written }, found),
    };
  });
}

/** What an issue of the schema library says to an author. */
export function describeIssue(issue: $ZodIssue, value: unknown) {
  const field = issue.path.map(String).join(".");
  switch (issue.code) {
    case "invalid_type":
      if (value !== undefined) return describeProblem("wrongType", { field, expected: issue.expected });
      return issue.path.at(-1) === "names"
        ? describeProblem("namesMissing", { field })
        : describeProblem("fieldMissing", { field, expected: issue.expected });
    case "invalid_value": {
      const allowed = issue.values.map(String);
      if (value === undefined) return describeProblem("choiceMissing", { field, allowed });
      const nearest = nearestOf(typeof value === "string" ? value : "", allowed) ?? null;
      return describeProblem("notInVocabulary", { field, value: show(value), nearest, allowed });
    }
    case "unrecognized_keys":
      return describeProblem("unknownFields", { field, unknown: issue.keys });
    case "invalid_union":
      return describeProblem("fitsNoForm", { field, value: show(value) });
    default:
      break;
  }
  const rule = ruleOf(issue);
  if (rule?.rule === "notAnId" && typeof value === "string" && value !== "") return describeId(field, value);
  if (rule !== undefined) return describeProblem("breaksRule", { field, ...rule });
  const code = issue.code === "too_big" || issue.code === "too_small" ? "outOfRange" : "invalidValue";
  return describeProblem(code, { field, value: show(value) });
}

/** The rule of our own that a value breaks, with the most that it allows; undefined where the schema library found the fault itself. */
export function ruleOf(issue: $ZodIssue): { rule: FieldRule; limit: number } | undefined {
  const limit = issue.code === "too_big" ? Number(issue.maximum) : 0;
  return isFieldRule(issue.message) ? { rule: issue.message, limit } : undefined;
}

/** What keeps a text from being an id, by its first wrong letter, and an id that is near it. */
function describeId(field: string, value: string) {
  const letter = [...value].find((each) => !/^[A-Za-z0-9-]$/.test(each));
  const near = value
    .normalize("NFD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^[^A-Za-z]+|-+$/g, "")
    .slice(0, 64);
  const wrong =
    letter !== undefined
      ? { character: letter, codePoint: codePoint(letter), isVisible: showInvisible(letter) === letter }
      : value.length > 64
        ? "length"
        : "start";
  return describeProblem("notAnId", { field, value: show(value), wrong, near });
}

function show(value: unknown): string {
  // Never spelled out: YAML aliases can make a list contain itself.
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "list" : "record";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** The allowed word at most two edits, or a third of its length, away. */
export function nearestOf(value: string, allowed: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(value.length / 3)) + 1;
  if (value.length > 64) return undefined;
  for (const word of allowed) {
    const distance = editDistance(value.toLowerCase(), word.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [word, distance];
  }
  return best;
}

/** Levenshtein distance, two rows at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
