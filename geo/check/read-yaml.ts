import { isAlias, Lexer, LineCounter, Parser, parseDocument, visit } from "yaml";
import { describeMessage, describeProblem } from "../messages/problems/describe-problem.ts";
import { codePoint, type Problem, type Result } from "../model/problem.ts";
import { yamlMessage } from "./yaml-message.ts";

/** One author's file as plain data, with the way back from a field to its line. */
export interface SourceFile {
  name: string;
  /** Undefined where the file is absent or unreadable. */
  value: unknown;
  /** Line from 1 of the value at a path, or of its nearest parent that has one. */
  lineOf(path: PropertyKey[]): number | undefined;
  /** As much of a path as the file has. */
  pathOf(path: PropertyKey[]): PropertyKey[];
}

/** Largest file that is read, in UTF-16 code units. An atlas of 47 statements takes 60,000. */
export const MAX_FILE_LENGTH = 20_000_000;

/** Aliases that a file may use; more is a mistake or an attack ("billion laughs"). */
const MAX_ALIASES = 100;

/** Levels that a file may nest; an atlas has six. Thousands exhaust the stack of whoever reads them. */
const MAX_DEPTH = 100;

/** Reads one YAML 1.2 file. Every syntax error becomes a problem with its line; nothing throws. */
export function readYaml(name: string, text: string): Result<SourceFile> {
  const unreadable: SourceFile = { name, value: undefined, lineOf: () => undefined, pathOf: () => [] };
  if (text.length > MAX_FILE_LENGTH) {
    const millions = MAX_FILE_LENGTH / 1_000_000;
    return {
      value: unreadable,
      problems: [{ severity: "error", file: name, ...describeProblem("fileTooLarge", { millions }) }],
    };
  }
  if (isTooDeep(text)) {
    return {
      value: unreadable,
      problems: [
        { severity: "error", file: name, ...describeProblem("nestedTooDeep", { levels: MAX_DEPTH }) },
      ],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
    version: "1.2",
  });
  const problems: Problem[] = [...document.errors, ...document.warnings].map((error) => ({
    severity: "error",
    file: name,
    line: lines.linePos(error.pos[0]).line,
    ...describeMessage(yamlMessage(error)),
  }));
  // One mistake makes a parser stumble many times: the first place tells where it is.
  if (document.errors.length > 0) {
    return { value: unreadable, problems: [explainIndentation(text, name) ?? firstByLine(problems)] };
  }
  let aliases = 0;
  visit(document, (_key, node) => {
    if (isAlias(node)) aliases += 1;
  });
  if (aliases > MAX_ALIASES) {
    problems.push({ severity: "error", file: name, ...describeProblem("tooManyAliases", { aliases }) });
    return { value: unreadable, problems };
  }
  return { value: { name, value: plainValue(), lineOf, pathOf }, problems };

  function plainValue(): unknown {
    try {
      return document.toJS({ maxAliasCount: MAX_ALIASES });
    } catch (error) {
      const [detail = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
      problems.push({ severity: "error", file: name, ...describeProblem("yamlAliasUnusable", { detail }) });
      return undefined;
    }
  }

  function lineOf(path: PropertyKey[]): number | undefined {
    const node = document.getIn(pathOf(path), true);
    return hasRange(node) ? lines.linePos(node.range[0]).line : undefined;
  }

  function pathOf(path: PropertyKey[]): PropertyKey[] {
    for (let length = path.length; length > 0; length -= 1) {
      if (hasRange(document.getIn(path.slice(0, length), true))) return path.slice(0, length);
    }
    return [];
  }
}

/** Spaces that YAML takes for letters, at the start of a line: no-break spaces and tabs come with pasted text. */
function explainIndentation(text: string, file: string): Problem | undefined {
  const index = text.split("\n").findIndex((line) => /^ *(?:[\t\p{Cf}]|(?! )\p{Zs})/u.test(line));
  if (index === -1) return undefined;
  const character = /^ *(.)/u.exec(text.split("\n")[index] ?? "")?.[1] ?? "";
  return {
    severity: "error",
    file,
    line: index + 1,
    ...describeProblem("badIndentation", { character: character === "\t" ? null : codePoint(character) }),
  };
}

function firstByLine(problems: Problem[]): Problem {
  const [first] = [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (first === undefined) throw new TypeError("no problem");
  return first;
}

/** Asks the parser's own stack, which needs no recursion, before the document is composed, which does. */
function isTooDeep(text: string): boolean {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme)) {
      // Only the depth is asked for.
    }
    // A level of YAML takes at most two levels of the stack: the collection and the value inside it.
    if (parser.stack.length > 2 * MAX_DEPTH) return true;
  }
  return false;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}
