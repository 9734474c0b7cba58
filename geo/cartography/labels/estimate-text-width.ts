import type { TextStyle } from "../map-layout.ts";

/** Widths of letters in Source Sans 3, in thousandths of the font size. */
const LATIN = tableOf([
  [200, " "],
  [255, ",.:;’'‘·ijıl"],
  [325, "fI!()-[]{}|"],
  [350, "/rt"],
  [425, "?*sz“”«»"],
  [470, '"cvxy'],
  [500, "0123456789agekJSLTFY"],
  [530, "VXEP–"],
  [560, "bdhnopquABRZC"],
  [620, "DGK&U"],
  [665, "HNOQ"],
  [730, "Mw"],
  [830, "mW@%"],
  [860, "—…"],
]);
/** Arabic letters in Noto Sans Arabic, where they join the next letter. */
const ARABIC_JOINED = tableOf([
  [310, "بنيئلپی"],
  [335, "تث"],
  [465, "فقكکگ"],
  [515, "عغ"],
  [550, "مه"],
  [615, "جحخچ"],
  [695, "طظ"],
  [815, "سش"],
  [925, "صض"],
]);
/** At the end of a word, or before a letter that they do not join. */
const ARABIC_END = tableOf([
  [265, "اأإآ"],
  [385, "رز"],
  [420, "ةء"],
  [460, "وؤ"],
  [510, "دذعغم"],
  [580, "ه"],
  [645, "جحخچ"],
  [710, "لن"],
  [750, "يىئی"],
  [800, "طظق"],
  [900, "كکگ"],
  [1040, "بتثپف"],
  [1240, "سش"],
  [1330, "صض"],
]);
const ARABIC_LETTER = /\p{Script=Arabic}/u;
const NO_WIDTH = /\p{Mark}|\p{Default_Ignorable_Code_Point}/u;
/** As wide as they are high. */
const SQUARE =
  /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Katakana}|\p{Script=Hiragana}|\p{Emoji_Presentation}/u;

const OTHER_LOWER = 540;
const OTHER_UPPER = 650;
const OTHER_ARABIC = 560;
const BOLD = 1.03;
/** Source Serif 4, in italics. */
const SERIF = 1.06;
/** Fonts differ between readers; a label with a little too much room does no harm. */
const MARGIN = 1.03;

/**
 * The width that a text is likely to take, in pixels, a little on the large side. The same wherever it is asked, so that what the
 * build lays out and what the browser lays out agree.
 */
export function estimateTextWidth(text: string, style: TextStyle): number {
  const letters = [...text.normalize("NFC")].filter((letter) => widthAlone(letter) > 0);
  let thousandths = 0;
  for (const [index, letter] of letters.entries()) {
    const next = letters[index + 1];
    const joins = next !== undefined && next !== "ء" && ARABIC_JOINED.has(letter) && ARABIC_LETTER.test(next);
    thousandths += (joins ? ARABIC_JOINED.get(letter) : undefined) ?? widthAlone(letter);
  }
  const { size, bold = false, family, letterSpacing = 0 } = style;
  const factor = MARGIN * (bold ? BOLD : 1) * (family === "serif" ? SERIF : 1);
  return (thousandths / 1000) * size * factor + letterSpacing * letters.length;
}

const others = new Map<string, number>();

function widthAlone(letter: string): number {
  let width = LATIN.get(letter) ?? ARABIC_END.get(letter) ?? others.get(letter);
  if (width === undefined) {
    width = findWidth(letter);
    others.set(letter, width);
  }
  return width;
}

function findWidth(letter: string): number {
  if (NO_WIDTH.test(letter)) return 0;
  if (ARABIC_LETTER.test(letter)) return OTHER_ARABIC;
  if (SQUARE.test(letter)) return 1000;
  const plain = letter.normalize("NFD")[0] ?? letter;
  return LATIN.get(plain) ?? (plain === plain.toLowerCase() ? OTHER_LOWER : OTHER_UPPER);
}

function tableOf(rows: [width: number, letters: string][]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));
}
