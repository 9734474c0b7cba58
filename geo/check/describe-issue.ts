import type { $ZodIssue } from "zod/v4/core";
import { codePoint, type Problem, showInvisible } from "../model/problem.ts";
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

/** An issue of the schema library in words for an author: what is wrong, and what to do. */
export function describeIssue(issue: $ZodIssue, value: unknown): { what: string; remedy: string } {
  const field = issue.path.length === 0 ? "The entry" : `\`${issue.path.map(String).join(".")}\``;
  switch (issue.code) {
    case "invalid_type":
      if (value === undefined && issue.path.at(-1) === "names") {
        return {
          what: `${field} is missing.`,
          remedy: "Add it, by language: names: { en: Aleppo, ar: حلب }.",
        };
      }
      return value === undefined
        ? { what: `${field} is missing.`, remedy: `Add it; it should be ${article(issue.expected)}.` }
        : {
            what: `${field} is not ${article(issue.expected)}.`,
            remedy: `Write ${article(issue.expected)}${issue.expected === "string" ? ", in quotation marks if it looks like a number or a date" : ""}.`,
          };
    case "invalid_value": {
      const allowed = issue.values.map(String);
      if (value === undefined)
        return { what: `${field} is missing.`, remedy: `Add one of: ${allowed.join(", ")}.` };
      return {
        what: `${field} is ${quote(value)}, which is not in the vocabulary.`,
        remedy: suggestion(typeof value === "string" ? value : "", allowed),
      };
    }
    case "unrecognized_keys":
      return {
        what: `${issue.keys.map((key) => `\`${key}\``).join(", ")} ${issue.keys.length === 1 ? "is no field" : "are no fields"} of ${issue.path.length === 0 ? "this record" : field}.`,
        remedy: "Correct the spelling or remove it; the schemas in geo/data/schema name every field.",
      };
    case "invalid_union":
      return {
        what: `${field} is ${quote(value)}, which fits none of the ways to write it.`,
        remedy: "Compare it with another record of the file.",
      };
    case "too_big":
    case "too_small":
      return {
        what: `${field} ${issue.message === "Invalid input" ? `is ${quote(value)}, which is out of range` : issue.message}.`,
        remedy: "Correct the value.",
      };
    default:
      if (issue.message.startsWith("is not an id") && typeof value === "string" && value !== "") {
        return describeId(field, value);
      }
      return {
        what: `${field} ${issue.message === "Invalid input" ? `is ${quote(value)}, which is not valid` : issue.message}.`,
        remedy: "Correct the value.",
      };
  }
}

/** What keeps a text from being an id, by its first wrong letter, and an id that is near it. */
function describeId(field: string, value: string): { what: string; remedy: string } {
  const wrong = [...value].find((letter) => !/^[A-Za-z0-9-]$/.test(letter));
  const what =
    wrong === undefined
      ? `${field} is ${quote(value)}, which is not an id: ${value.length > 64 ? "it has more than 64 letters" : "it does not begin with a letter"}.`
      : `${field} is ${quote(value)}, which is not an id: it holds ${nameCharacter(wrong)}.`;
  const bare = value
    .normalize("NFD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^[^A-Za-z]+|-+$/g, "")
    .slice(0, 64);
  const rule = "Use letters from a to z, digits and hyphens, beginning with a letter";
  return { what, remedy: bare === "" ? `${rule}.` : `${rule}, such as ${bare}.` };
}

function nameCharacter(character: string): string {
  if (character === " ") return "a space";
  const isSeen = showInvisible(character) === character;
  return `${isSeen ? `“${character}”` : "an invisible character"} (${codePoint(character)})`;
}

function article(expected: string): string {
  const names: Record<string, string> = {
    string: "text",
    int: "a whole number",
    array: "a list",
    object: "a record of fields",
    record: "a record of fields",
    boolean: "true or false",
  };
  return names[expected] ?? `a ${expected}`;
}

function quote(value: unknown): string {
  // Never spelled out: YAML aliases can make a list contain itself.
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "a record";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function suggestion(value: string, allowed: string[]): string {
  const nearest = nearestOf(value, allowed);
  return `${nearest === undefined ? "" : `Did you mean ${nearest}? `}Use one of: ${allowed.join(", ")}.`;
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
