import type {
  LabelLine,
  LabelName,
  LabelRun,
  LabelText,
  MeasureText,
  PlacedLabel,
  TextStyle,
} from "../map-layout.ts";

export type LabelKind = PlacedLabel["kind"];

/** The lines of a label and the room that they take; pixels. */
export interface LabelBlock {
  lines: LabelLine[];
  width: number;
  height: number;
}

export interface LabelParts {
  name: LabelName;
  /** Number of statements, in a small box after the name. */
  count?: number | undefined;
  description?: LabelText | undefined;
}

interface Lettering {
  name: TextStyle;
  line: number;
  /** Longer names break into lines. */
  widest: number;
}

const LETTERING: Record<LabelKind, Lettering> = {
  point: { name: { family: "sans", size: 15, bold: true }, line: 18, widest: 200 },
  cluster: { name: { family: "sans", size: 15, bold: true }, line: 18, widest: 200 },
  area: { name: { family: "sans", size: 14, bold: true, letterSpacing: 0.6 }, line: 18, widest: 168 },
  region: { name: { family: "sans", size: 14, bold: true, letterSpacing: 0.6 }, line: 18, widest: 168 },
  movement: { name: { family: "sans", size: 12.5, italic: true }, line: 15, widest: 240 },
  country: { name: { family: "sans", size: 13, letterSpacing: 2 }, line: 16, widest: 200 },
  province: { name: { family: "sans", size: 12, letterSpacing: 0.6 }, line: 15, widest: 160 },
  capital: { name: { family: "sans", size: 13, bold: true }, line: 16, widest: 200 },
  town: { name: { family: "sans", size: 12.5 }, line: 15, widest: 200 },
  water: { name: { family: "serif", size: 13.5, italic: true, letterSpacing: 0.4 }, line: 16, widest: 160 },
};
/** On a small map. */
const SMALL: Partial<Record<LabelKind, Lettering>> = {
  point: { name: { family: "sans", size: 13.5, bold: true }, line: 16, widest: 150 },
  cluster: { name: { family: "sans", size: 13.5, bold: true }, line: 16, widest: 150 },
  area: { name: { family: "sans", size: 13, bold: true, letterSpacing: 0.3 }, line: 16, widest: 120 },
  region: { name: { family: "sans", size: 13, bold: true, letterSpacing: 0.3 }, line: 16, widest: 120 },
  town: { name: { family: "sans", size: 12 }, line: 14, widest: 140 },
  capital: { name: { family: "sans", size: 12, bold: true }, line: 14, widest: 140 },
};
/** In the other script: a little smaller than the name. */
const SECOND: TextStyle = { family: "sans", size: 13 };
const SECOND_LINE = 17;
const DESCRIPTION: TextStyle = { family: "sans", size: 12.5 };
const DESCRIPTION_LINE = 15;
const COUNT: TextStyle = { family: "sans", size: 11.5, bold: true };
/** Of the box around the number, both sides. */
const COUNT_PADDING = 11;
/** Between the runs of a line; pixels. */
export const RUN_GAP = 5;
/** Name and second name stand in one line up to this width. */
const WIDEST_IN_ONE_LINE = 170;

/** Share of its usual width that a narrow label has. */
const NARROW = 0.5;

/** Breaks a label into lines. Everything that is drawn of it is decided here, so that HTML and SVG show the same. */
export function composeLabel(
  { name, count, description }: LabelParts,
  kind: LabelKind,
  small: boolean,
  measure: MeasureText,
  narrow = false,
): LabelBlock {
  const { name: style, line, ...lettering } = (small ? SMALL[kind] : undefined) ?? LETTERING[kind];
  const runOf = ({ text, lang }: LabelText, role: LabelRun["role"], runStyle: TextStyle): LabelRun => ({
    text,
    lang,
    role,
    style: runStyle,
    width: measure(text, runStyle) + (role === "count" ? COUNT_PADDING : 0),
  });
  const widest = narrow ? narrowWidth(name.text, style, lettering.widest, measure) : lettering.widest;
  const content = kind === "country" ? name.text.toLocaleUpperCase(name.lang) : name.text;
  const names = breakLines(content, widest, (text) => measure(text, style));
  const lines: LabelLine[] = names.map((text) => ({
    height: line,
    runs: [runOf({ text, lang: name.lang }, "name", style)],
  }));
  if (count !== undefined) {
    const last = lines.pop();
    const badge = runOf({ text: String(count), lang: "en" }, "count", COUNT);
    lines.push({ height: line, runs: [...(last?.runs ?? []), badge] });
  }
  if (name.second !== undefined && !small) {
    const run = runOf(name.second, "second", SECOND);
    const [only, ...more] = lines;
    const isShort =
      only !== undefined && widthOf(only) + RUN_GAP + run.width <= (narrow ? widest : WIDEST_IN_ONE_LINE);
    if (more.length === 0 && isShort) lines.splice(0, 1, { ...only, runs: [...only.runs, run] });
    else lines.push({ height: SECOND_LINE, runs: [run] });
  }
  if (description !== undefined) {
    const { text, lang } = description;
    for (const part of breakLines(text, widest, (each) => measure(each, DESCRIPTION)))
      lines.push({
        height: DESCRIPTION_LINE,
        runs: [runOf({ text: part, lang }, "description", DESCRIPTION)],
      });
  }
  return {
    lines,
    width: Math.max(0, ...lines.map(widthOf)),
    height: lines.reduce((sum, { height }) => sum + height, 0),
  };
}

/** White space at which a line may break: not at a no-break space, such as that before a French colon. */
const BREAKING_SPACES = /[^\S\u00a0\u2007\u202f]+/u;

/** Half the usual width, but no word is broken for it. */
function narrowWidth(text: string, style: TextStyle, widest: number, measure: MeasureText): number {
  const words = text.split(BREAKING_SPACES).map((word) => measure(word, style));
  return Math.min(widest, Math.max(NARROW * widest, ...words));
}

function widthOf({ runs }: LabelLine): number {
  return runs.reduce((sum, { width }) => sum + width, 0) + RUN_GAP * Math.max(0, runs.length - 1);
}

/**
 * Breaks a text into as few lines of that width as it needs, of nearly the same length. Lines break between words; a word that is
 * too long by itself breaks between letters, with the marks that belong to them.
 */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  if (measure(text) <= width) return [text];
  let lines = fillLines(text, width, measure);
  // The narrowest width that still gives so many lines makes them even.
  const words = text.split(BREAKING_SPACES).map(measure);
  const longestWord = Math.max(0, ...words.filter((each) => each <= width));
  const step = width / 16;
  for (let narrower = width - step; narrower >= Math.max(longestWord, width / 3); narrower -= step) {
    const balanced = fillLines(text, narrower, measure);
    if (balanced.length > lines.length) break;
    lines = balanced;
  }
  return lines;
}

/** Each line as full as it can be. */
export function fillLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(BREAKING_SPACES).filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...breakWord(word, width, measure));
  }
  return lines.length === 0 ? [""] : lines;
}

function breakWord(word: string, width: number, measure: (text: string) => number): string[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  // A letter with its marks, and what a joiner binds to it.
  for (const letter of word.match(/\P{Mark}(?:\p{Mark}|\u200d\P{Mark})*|\p{Mark}+/gu) ?? []) {
    const last = parts.at(-1);
    if (last !== undefined && measure(last + letter) <= width) parts[parts.length - 1] = last + letter;
    else parts.push(letter);
  }
  return parts;
}
