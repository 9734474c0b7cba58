import { type LonLat, lonLatOf } from "../../model/position.ts";

/** What was typed: a position, or why it is none. */
export type TypedCoordinates = { position: LonLat } | { trouble: string };

type Hemisphere = "N" | "S" | "E" | "W";
interface Angle {
  degrees: number;
  hemisphere: Hemisphere | undefined;
}

const WORDS: [RegExp, string][] = [
  [/^geo:/i, ""],
  [/[−–]/g, "-"],
  [/\b(lat|latitude|lon|long|longitude)\b[:=]?/gi, ""],
  [/\bnorth\b/gi, "N"],
  [/\bsouth\b/gi, "S"],
  [/\beast\b/gi, "E"],
  [/\bwest\b/gi, "W"],
  [/deg(rees?)?|min(utes?)?|sec(onds?)?/gi, " "],
  // 36,58662 37,04628: commas with digits on both sides, twice.
  [/^(\D*\d+),(\d+[^\d,]*[ ;,][^\d,]*\d+),(\d+\D*)$/, "$1.$2.$3"],
];
/** Marks of degrees, minutes and seconds, straight or curly, doubled or not; colons as in 36:35:12. */
const MARKS = /[°º˚'’′"”″:()\s/]/g;
const TOKEN = /[NSEW]|[+-]?\d+(?:\.\d+)?|[,;]/gi;

/**
 * Reads coordinates as people type them, latitude first unless letters say otherwise: `36.58662, 37.04628`,
 * `36.58662N 37.04628E`, `36°35'12"N 37°2'47"E`, `N 36 35.2 E 37 2.8`, `36:35:12 37:02:47`, `+36.58662+037.04628/` (ISO 6709).
 * Undefined for what is no pair of coordinates, such as a name.
 */
export function parseCoordinates(typed: string): TypedCoordinates | undefined {
  if (typed.length > 100) return undefined;
  const text = WORDS.reduce((words, [pattern, plain]) => words.replace(pattern, plain), typed.trim());
  const tokens = text.match(TOKEN) ?? [];
  const rest = text.replace(TOKEN, "").replace(MARKS, "");
  const numbers = tokens.filter((token) => /\d/.test(token));
  if (rest !== "" || numbers.length < 2 || numbers.length > 6) return undefined;
  const groups = groupTokens(tokens.map((token) => token.toUpperCase()));
  if (groups === undefined) return undefined;
  const angles = groups.map(readAngle);
  const [first, second] = angles;
  if (first === undefined || second === undefined) return undefined;
  if (typeof first === "string") return { trouble: first };
  return typeof second === "string" ? { trouble: second } : placeAngles(first, second);
}

/** The tokens of the two angles: parted by letters, by one comma, or by halves. */
function groupTokens(tokens: string[]): [string[], string[]] | undefined {
  const isLetter = (token: string | undefined) => /^[NSEW]$/.test(token ?? "");
  const letters = tokens.filter(isLetter);
  const bare = tokens.filter((token) => token !== "," && token !== ";");
  if (letters.length === 2) {
    const cut = isLetter(bare[0]) ? bare.findLastIndex(isLetter) : bare.findIndex(isLetter) + 1;
    return [bare.slice(0, cut), bare.slice(cut)];
  }
  if (letters.length > 0) return undefined;
  const comma = tokens.findIndex((token) => token === "," || token === ";");
  if (comma !== -1) {
    return tokens.length - bare.length === 1 ? [tokens.slice(0, comma), tokens.slice(comma + 1)] : undefined;
  }
  return bare.length % 2 === 0 ? [bare.slice(0, bare.length / 2), bare.slice(bare.length / 2)] : undefined;
}

/** Degrees, minutes and seconds of one angle; undefined where it has none, the trouble where they cannot be. */
function readAngle(tokens: string[]): Angle | string | undefined {
  const hemisphere = tokens.map(hemisphereOf).find((found) => found !== undefined);
  const numbers = tokens.filter((token) => /\d/.test(token));
  const [degrees = Number.NaN, minutes = 0, seconds = 0] = numbers.map(Number);
  const words = numbers.join(" ");
  if (numbers.length === 0 || numbers.length > 3) return undefined;
  if (hemisphere !== undefined && degrees < 0)
    return `${words} has a minus sign and a letter; keep one of them`;
  if (numbers.slice(1).some((number) => /^[+-]/.test(number))) return undefined;
  if (minutes >= 60 || seconds >= 60) return `${words} has 60 or more minutes or seconds`;
  if (numbers.slice(0, -1).some((number) => number.includes("."))) {
    return `${words} has decimals before its last number`;
  }
  const sign = numbers[0]?.startsWith("-") || hemisphere === "S" || hemisphere === "W" ? -1 : 1;
  return { degrees: sign * (Math.abs(degrees) + minutes / 60 + seconds / 3600), hemisphere };
}

function hemisphereOf(token: string): Hemisphere | undefined {
  return token === "N" || token === "S" || token === "E" || token === "W" ? token : undefined;
}

function placeAngles(first: Angle, second: Angle): TypedCoordinates {
  const isLongitude = ({ hemisphere }: Angle) => hemisphere === "E" || hemisphere === "W";
  if (first.hemisphere !== undefined && isLongitude(first) === isLongitude(second)) {
    return {
      trouble: "both numbers have a letter for the same direction; one should be N or S, the other E or W",
    };
  }
  const [latitude, longitude] = isLongitude(first)
    ? [second.degrees, first.degrees]
    : [first.degrees, second.degrees];
  if (Math.abs(latitude) > 90) {
    const swapped = Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90;
    const hint = swapped ? "; are latitude and longitude swapped? Latitude comes first" : "";
    return { trouble: `${latitude} is no latitude: it lies between -90 and 90${hint}` };
  }
  if (Math.abs(longitude) > 180) {
    return { trouble: `${longitude} is no longitude: it lies between -180 and 180` };
  }
  return { position: lonLatOf(longitude, latitude) };
}
