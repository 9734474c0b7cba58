import { type LonLat, lonLatOf } from "../model/position.ts";
import { AXIS_WORDS, type Meaning } from "./axis-words.ts";
import { spellLink } from "./coordinates-in-links.ts";

/** What was typed: a position, or why it is none. */
export type TypedCoordinates = { position: LonLat } | { problem: string };

type Axis = "latitude" | "longitude";
type Token =
  | { type: "number"; text: string }
  | { type: "separator" }
  | { type: "axis"; axis: Axis }
  | { type: "direction"; axis: Axis; sign: 1 | -1 }
  | { type: "eastOrWest" };

interface Angle {
  degrees: number;
  axis: Axis | undefined;
  hasDirection: boolean;
  /** How many numbers it is written with: degrees, minutes, seconds. */
  parts: number;
}

/** Longer texts hold no coordinates; links to maps may be longer. */
const LONGEST = 120;
const LONGEST_LINK = 2000;
const NUMBER = /[+-]?\d+(?:\.\d+)?/y;
/** Marks of degrees, minutes and seconds, straight or curly, doubled or not; colons as in 36:35:12; brackets. */
const MARKS = /[°º˚'‘’′´`"“”″:=&()[\]{}\s/|_度分秒도분초]+/y;
const SEPARATOR = /[,;]/y;
/** Units spelled out, in the languages of the axis words. */
const UNITS =
  /(?<!\p{L})(?:deg(?:rees?|r[ée]s?)?|gra(?:d(?:os?|i|us)?|us)|min(?:ut[eoias]*|utes)?|sec(?:onds?|ond[eio]s?)?|sek(?:unden?)?|s[ée]g(?:undos?)?|derece|dakika|saniye|град(?:ус(?:а|ов)?)?|мин(?:ут[аы]?)?|сек(?:унд[аы]?)?|درجة|درجات|دقيقة|دقائق|ثانية|ثواني|ثوان|ثوانٍ|et|and|und|og|och|en|is|of|de)\.?(?!\p{L})/giu;
const PREFIX =
  /^(?:geo:|(?:gps|coordinates?|coords?|koordinaten|koordinatlar|coordenadas|coordonnées|coordinate|координаты|position|location|الإحداثيات|إحداثيات)\s*[:=]?\s+)/iu;
/** A pair as programs write it: latitude first in some, longitude first in GeoJSON. */
const SQUARE_BRACKETS = /^\[\s*[+-]?\d+(?:\.\d+)?\s*,\s*[+-]?\d+(?:\.\d+)?\s*\]$/;
/** Two numbers of three decimals or more are no name of a place. */
const LIKE_COORDINATES = /\d[.,]\d{3,}.*?\d[.,]\d{3,}/u;
const UNREAD =
  "its numbers look like coordinates, but the words or marks around them are not known here; write latitude first, such as 36.58662, 37.04628";
const WELL_KNOWN_TEXT = /^point\s*\(\s*(\S+)\s+(\S+)\s*\)$/iu;
/** Direction marks, joiners, soft hyphens: what is not seen when text is copied. */
const INVISIBLE = /\p{Cf}|\u034f|\ufe0e|\ufe0f/gu;

/**
 * Reads coordinates as people type them, in any usual notation, in the digits of any script, with the words and letters
 * for the axes of common languages. Latitude comes first unless a word or a letter says otherwise. Undefined for what is no pair of
 * coordinates, such as a name. What can be read in two ways is told, not guessed.
 *
 *     36.58662, 37.04628        36°35'12"N 37°2'47"E       36:35:12 37:02:47
 *     36,58662; 37,04628        N 36 35.2 E 37 2.8         +36.58662+037.04628/ (ISO 6709)
 *     longitude: 37.04628, latitude: 36.58662              ٣٦٫٥٨٦٦٢، ٣٧٫٠٤٦٢٨
 */
export function parseCoordinates(typed: string): TypedCoordinates | undefined {
  if (typed.length > LONGEST_LINK) return undefined;
  const text = plainText(typed);
  if (text.length > LONGEST) return undefined;
  if (SQUARE_BRACKETS.test(text))
    return { problem: "in square brackets either number may come first; write lat and lon before them" };
  // Encyclopaedias give a position twice: in degrees, minutes and seconds / in decimals.
  const [before, after] = text.split(/\s\/\s/);
  const twice = [before, after].flatMap((half) => (half === undefined ? [] : (readTyped(half) ?? [])));
  const found = readTyped(text) ?? (twice.length === 2 ? agreed(twice) : undefined);
  return found ?? (LIKE_COORDINATES.test(text) ? { problem: UNREAD } : undefined);
}

/** Both of two positions, where they are the same to a kilometre or so. */
function agreed([first, second]: TypedCoordinates[]): TypedCoordinates | undefined {
  if (first === undefined || second === undefined || "problem" in first || "problem" in second) return first;
  const isNear = first.position.every(
    (degrees, at) => Math.abs(degrees - (second.position[at] ?? Number.NaN)) < 0.01,
  );
  return isNear ? second : { problem: "it holds two positions that are not the same; write one of them" };
}

function readTyped(text: string): TypedCoordinates | undefined {
  const readings = [text, ...withDecimalCommas(text)].flatMap((reading) => readPair(reading) ?? []);
  const positions = readings.flatMap((reading) => ("position" in reading ? [reading] : []));
  const alike = positions.filter(({ isAlike }) => isAlike);
  const [first, second] = alike.length > 0 ? alike : positions;
  if (first === undefined) return readings[0];
  if (second === undefined || isSame(first.position, second.position)) return { position: first.position };
  const [one, other] = [first, second].map(({ position: [lon, lat] }) => `latitude ${lat}, longitude ${lon}`);
  return { problem: `it can be read as ${one} or as ${other}; write decimals with points` };
}

function isSame([lon, lat]: LonLat, [otherLon, otherLat]: LonLat): boolean {
  return lon === otherLon && lat === otherLat;
}

/** Without what cannot be seen, with the digits and punctuation of ASCII. */
function plainText(typed: string): string {
  const plain = typed
    .replace(INVISIBLE, "")
    .replaceAll("&nbsp;", " ")
    .normalize("NFKC")
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/٫/g, ".")
    .replace(/[،、]/g, ",")
    .replace(/؛/g, ";")
    .trim()
    .replace(WELL_KNOWN_TEXT, "x $1 y $2")
    // "norte y este": and, not an axis.
    .replace(/(?<=\p{L}[°.]?\s+)[ye](?=\s+[+-]?\d)/giu, " ");
  return spellLink(plain) ?? plain.replace(PREFIX, "");
}

/** The ten digits of a script follow each other, zero first. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** The text with commas between digits as decimal commas; none where it has no such comma, or decimal points too. */
function withDecimalCommas(text: string): string[] {
  const commas = [...text.matchAll(/(?<=\d),(?=\d)/g)];
  if (commas.length === 0 || /\d\.\d/.test(text)) return [];
  // 36,5867,37,0464: the second comma stands between the two numbers.
  const between = commas.length === 3 && !/[\s;]/.test(text) ? commas[1]?.index : undefined;
  const decimal = [...text].map((character, at) =>
    character === "," && at !== between && commas.some(({ index }) => index === at) ? "." : character,
  );
  return [decimal.join("")];
}

/** A reading of the text; `isAlike` where both angles are written alike, both in degrees or both in minutes. */
type Reading = { position: LonLat; isAlike: boolean } | { problem: string };

function readPair(text: string): Reading | undefined {
  const tokens = tokensOf(text);
  const groups = tokens === undefined ? undefined : (splitLabelled(tokens) ?? splitInTwo(tokens));
  if (groups === undefined) return undefined;
  const [first, second] = groups.map(readAngle);
  if (first === undefined || second === undefined) return undefined;
  if (typeof first === "string") return { problem: first };
  if (typeof second === "string") return { problem: second };
  const placed = placeAngles(first, second);
  return "problem" in placed ? placed : { ...placed, isAlike: first.parts === second.parts };
}

/** Undefined where anything is left that coordinates do not have. */
function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  const bare = text.replace(UNITS, " ");
  for (let at = 0; at < bare.length; ) {
    const length = matchAt(MARKS, bare, at)?.length ?? 0;
    at += length;
    if (length > 0) continue;
    const number = matchAt(NUMBER, bare, at);
    const word = number === undefined ? wordAt(bare, at) : undefined;
    if (number !== undefined) tokens.push({ type: "number", text: number });
    else if (word !== undefined) tokens.push(word.token);
    else if (matchAt(SEPARATOR, bare, at) !== undefined) tokens.push({ type: "separator" });
    else return undefined;
    at += number?.length ?? word?.length ?? 1;
  }
  return tokens;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function wordAt(text: string, at: number): { token: Token; length: number } | undefined {
  const lower = text.slice(at).toLowerCase();
  for (const [word, meaning] of AXIS_WORDS) {
    if (!lower.startsWith(word)) continue;
    // Chinese and Japanese write words without spaces.
    const isWhole = /^\p{Script=Han}/u.test(word) || !/^[\p{L}\p{M}]/u.test(lower.slice(word.length));
    if (isWhole) return { token: tokenOf(meaning), length: word.length };
  }
  return undefined;
}

function tokenOf(meaning: Meaning): Token {
  switch (meaning) {
    case "latitude":
    case "longitude":
      return { type: "axis", axis: meaning };
    case "eastOrWest":
      return { type: "eastOrWest" };
    default: {
      const axis = meaning === "N" || meaning === "S" ? "latitude" : "longitude";
      return { type: "direction", axis, sign: meaning === "N" || meaning === "E" ? 1 : -1 };
    }
  }
}

/** "lon, lat: 37.04, 36.58", and the same behind the numbers: two words for the axes, then two angles without. */
function splitLabelled(tokens: Token[]): [Token[], Token[]] | undefined {
  const axes = tokens.filter(({ type }) => type === "axis");
  const [first, second] = axes;
  if (axes.length !== 2 || first === undefined || second === undefined) return undefined;
  const bare = trim(tokens.filter(({ type }) => type !== "axis"));
  const between = tokens.slice(tokens.indexOf(first), tokens.indexOf(second) + 1);
  if (between.some(({ type }) => type !== "axis" && type !== "separator")) return undefined;
  const angles = splitInTwo(bare);
  return (
    angles && [
      [first, ...angles[0]],
      [second, ...angles[1]],
    ]
  );
}

/** The tokens of the two angles: parted by words or letters, by a separator, or by halves. */
function splitInTwo(tokens: Token[]): [Token[], Token[]] | undefined {
  const numbers = tokens.filter(({ type }) => type === "number").length;
  if (numbers < 2 || numbers > 6) return undefined;
  const cuts = tokens
    .map((_, at): [Token[], Token[]] => [trim(tokens.slice(0, at)), trim(tokens.slice(at))])
    .filter(([first, second]) => isAngle(first) && isAngle(second));
  const marked = cuts.filter(([first, second]) => markersOf(first) > 0 && markersOf(second) > 0);
  if (marked.length > 0) return marked[0];
  const separator = tokens.findIndex(({ type }) => type === "separator");
  if (separator !== -1)
    return cuts.find(([first]) => first.length === trim(tokens.slice(0, separator)).length);
  return cuts.find(([first, second]) => numbersOf(first) === numbersOf(second));
}

/** Separators at the ends only part one angle from the other. */
function trim(tokens: Token[]): Token[] {
  const isKept = ({ type }: Token) => type !== "separator";
  const first = tokens.findIndex(isKept);
  return first === -1 ? [] : tokens.slice(first, tokens.findLastIndex(isKept) + 1);
}

/** One to three numbers in a row, with words and letters before or after them, each once. */
function isAngle(tokens: Token[]): boolean {
  const types = tokens.map(({ type }) => (type === "eastOrWest" ? "direction" : type));
  const numbers = types.filter((type) => type === "number").length;
  const first = types.indexOf("number");
  const isOnce = (type: Token["type"]) => types.filter((each) => each === type).length <= 1;
  return (
    numbers >= 1 &&
    numbers <= 3 &&
    types.slice(first, first + numbers).every((type) => type === "number") &&
    !types.includes("separator") &&
    isOnce("axis") &&
    isOnce("direction")
  );
}

function numbersOf(tokens: Token[]): number {
  return tokens.length - markersOf(tokens);
}

function markersOf(tokens: Token[]): number {
  return tokens.filter(({ type }) => type !== "number").length;
}

/** Degrees, minutes and seconds of one angle; the problem where they cannot be. */
function readAngle(tokens: Token[]): Angle | string | undefined {
  const numbers = tokens.flatMap((token) => (token.type === "number" ? [token.text] : []));
  const axis = tokens.find((token) => token.type === "axis")?.axis;
  const direction = tokens.find((token) => token.type === "direction");
  const [degrees = Number.NaN, minutes = 0, seconds = 0] = numbers.map(Number);
  const words = numbers.join(" ");
  if (tokens.some(({ type }) => type === "eastOrWest")) {
    return "the letter O means east in German and Dutch, and west in French, Spanish and Italian; write E or W";
  }
  if (direction !== undefined && /^[+-]/.test(numbers[0] ?? "") && degrees !== 0)
    return `${words} has a sign and a letter; keep one of them`;
  if (axis !== undefined && direction !== undefined && axis !== direction.axis)
    return `${words} is called ${axis} and has a letter of the other direction`;
  if (numbers.slice(1).some((number) => /^[+-]/.test(number))) return undefined;
  if (minutes >= 60 || seconds >= 60) return `${words} has 60 or more minutes or seconds`;
  if (numbers.slice(0, -1).some((number) => number.includes("."))) {
    return `${words} has decimals before its last number`;
  }
  const sign = direction?.sign ?? (numbers[0]?.startsWith("-") ? -1 : 1);
  return {
    degrees: sign * (Math.abs(degrees) + minutes / 60 + seconds / 3600),
    axis: axis ?? direction?.axis,
    hasDirection: direction !== undefined,
    parts: numbers.length,
  };
}

function placeAngles(first: Angle, second: Angle): TypedCoordinates {
  if (first.axis !== undefined && first.axis === second.axis) {
    return { problem: `both numbers are called ${first.axis}; one should be latitude, the other longitude` };
  }
  if (first.hasDirection !== second.hasDirection) {
    return {
      problem: "one number has a letter for its direction and the other has none; give both or neither",
    };
  }
  const isLongitudeFirst = first.axis === "longitude" || second.axis === "latitude";
  const [latitude, longitude] = isLongitudeFirst
    ? [second.degrees, first.degrees]
    : [first.degrees, second.degrees];
  if (Math.abs(latitude) > 90) {
    const isSwapped = Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90;
    const hint = isSwapped ? "; are latitude and longitude swapped? Latitude comes first" : "";
    return { problem: `${latitude} is no latitude: it lies between -90 and 90${hint}` };
  }
  if (Math.abs(longitude) > 180) {
    return { problem: `${longitude} is no longitude: it lies between -180 and 180` };
  }
  return { position: lonLatOf(longitude, latitude) };
}
