/** A value cut out of a JSON text. */
export interface JsonPiece {
  /** Names of the members that lead to it, joined by "."; elements of an array have the path of the array and "[]". */
  path: string;
  /** JSON of the value alone. */
  text: string;
}

export interface JsonSplitter {
  /** Takes the next part of the text; gives the values that it completes. */
  push(part: string): JsonPiece[];
  /** Whether the text is complete: its outermost value has ended and nothing but white space follows. */
  isComplete(): boolean;
  /** Whether the text cannot be JSON; nothing further is cut out of it then. */
  isBroken(): boolean;
}

interface Container {
  path: string;
  isArray: boolean;
  /** Name of the member whose value comes next; null where a name or an element is awaited. */
  name: string | null;
}

/**
 * Cuts a JSON text that arrives in parts into values small enough to be parsed one by one. Containers whose path is in
 * `entered` ("" is the outermost) are cut into their members or elements; all else is one piece each, in the order of the
 * text and whatever its white space. Only the nesting is followed here: the pieces are for JSON.parse to judge.
 */
export function splitJson(entered: ReadonlySet<string>): JsonSplitter {
  const open: Container[] = [];
  let rest = "";
  /** Where in `rest` to go on. */
  let at = 0;
  let complete = false;
  let broken = false;
  /** How far the value under way has been followed, so that a long one is not followed again from its start. */
  const walk: Walk = { at: 0, depth: 0, inString: false };

  function push(part: string): JsonPiece[] {
    if (broken) return [];
    rest = rest.slice(at) + part;
    walk.at -= at;
    at = 0;
    const pieces: JsonPiece[] = [];
    while (!broken && step(pieces)) {}
    return pieces;
  }

  /** Takes one token or value; false where more text is needed. */
  function step(pieces: JsonPiece[]): boolean {
    while (isSpaceOrComma(rest.charCodeAt(at))) at += 1;
    if (at >= rest.length) return false;
    const container = open.at(-1);
    if (complete) return fail();
    if (container === undefined) return enterOrCut("", pieces);
    const code = rest.charCodeAt(at);
    if (code === (container.isArray ? CLOSE_BRACKET : CLOSE_BRACE)) {
      at += 1;
      leave();
      return true;
    }
    if (container.isArray) return enterOrCut(`${container.path}[]`, pieces);
    if (container.name === null) return takeName(container);
    return enterOrCut(container.path === "" ? container.name : `${container.path}.${container.name}`, pieces);
  }

  function takeName(container: Container): boolean {
    if (rest.charCodeAt(at) !== QUOTE) return fail();
    const end = endOfString(rest, at + 1);
    if (end === -1) return false;
    let colon = end;
    while (isSpaceOrComma(rest.charCodeAt(colon))) colon += 1;
    if (colon >= rest.length) return false;
    if (rest.charCodeAt(colon) !== COLON) return fail();
    container.name = rest.slice(at + 1, end - 1);
    at = colon + 1;
    return true;
  }

  function enterOrCut(path: string, pieces: JsonPiece[]): boolean {
    const code = rest.charCodeAt(at);
    if (entered.has(path) && (code === OPEN_BRACE || code === OPEN_BRACKET)) {
      open.push({ path, isArray: code === OPEN_BRACKET, name: null });
      at += 1;
      return true;
    }
    if (walk.at <= at) Object.assign(walk, { at, depth: 0, inString: false });
    const end = followValue(rest, walk);
    if (end === -1) return false;
    if (end === at) return fail();
    pieces.push({ path, text: rest.slice(at, end) });
    at = end;
    finishValue();
    return true;
  }

  function leave(): void {
    open.pop();
    finishValue();
  }

  function finishValue(): void {
    const container = open.at(-1);
    if (container === undefined) complete = true;
    else container.name = null;
  }

  function fail(): false {
    broken = true;
    return false;
  }

  return { push, isComplete: () => complete && !broken, isBroken: () => broken };
}

const QUOTE = 0x22;
const COLON = 0x3a;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

interface Walk {
  at: number;
  depth: number;
  inString: boolean;
}

/** Follows a value to the index after its end; -1 where the text ends before it, with `walk` at what was reached. */
function followValue(text: string, walk: Walk): number {
  while (walk.at < text.length) {
    if (walk.inString) {
      const end = endOfString(text, walk.at);
      if (end === -1) return -1;
      walk.at = end;
      walk.inString = false;
      if (walk.depth === 0) return end;
      continue;
    }
    const code = text.charCodeAt(walk.at);
    if (walk.depth === 0 && isEndOfScalar(code)) return walk.at;
    walk.at += 1;
    if (code === QUOTE) walk.inString = true;
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) walk.depth += 1;
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      walk.depth -= 1;
      if (walk.depth === 0) return walk.at;
    }
  }
  return -1;
}

/** The index after the quotation mark that ends a string whose inside begins at `start`; -1 where the text ends before. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start);
  while (end !== -1) {
    let backslashes = 0;
    while (end - backslashes > start && text.charCodeAt(end - 1 - backslashes) === BACKSLASH)
      backslashes += 1;
    if (backslashes % 2 === 0) return end + 1;
    end = text.indexOf('"', end + 1);
  }
  return -1;
}

function isEndOfScalar(code: number): boolean {
  return isSpaceOrComma(code) || code === CLOSE_BRACE || code === CLOSE_BRACKET || code === COLON;
}

function isSpaceOrComma(code: number): boolean {
  return code === COMMA || code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
