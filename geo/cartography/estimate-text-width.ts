import type { TextStyle } from "./map-layout.ts";

/** Widths of letters in Source Sans 3 and Noto Sans Arabic, in thousandths of the font size, rounded up. */
const WIDTHS = new Map(
  (
    [
      [200, " "],
      [255, ",.:;’'‘·ijl"],
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
      [250, "اأإآ"],
      [370, "رز"],
    ] satisfies [number, string][]
  ).flatMap(([width, letters]) => [...letters].map((letter): [string, number] => [letter, width])),
);
const OTHER_LOWER = 540;
const OTHER_UPPER = 650;
const ARABIC = 580;
const WIDE = 1000;
const BOLD = 1.03;
/** Source Serif 4, in italics. */
const SERIF = 1.06;
/** Fonts differ between readers; a label with a little too much room does no harm. */
const MARGIN = 1.04;

const known = new Map<string, number>();

/** The width that a text is likely to take, in pixels, a little on the large side. */
export function estimateTextWidth(text: string, style: TextStyle): number {
  let [thousandths, letters] = [0, 0];
  for (const letter of text.normalize("NFC")) {
    thousandths += widthOf(letter);
    letters += 1;
  }
  const { size, bold = false, family, letterSpacing = 0 } = style;
  const factor = MARGIN * (bold ? BOLD : 1) * (family === "serif" ? SERIF : 1);
  return (thousandths / 1000) * size * factor + letterSpacing * letters;
}

function widthOf(letter: string): number {
  let width = WIDTHS.get(letter) ?? known.get(letter);
  if (width === undefined) {
    width = findWidth(letter);
    known.set(letter, width);
  }
  return width;
}

function findWidth(letter: string): number {
  if (/\p{Mark}|\p{Default_Ignorable_Code_Point}/u.test(letter)) return 0;
  // The mean of the forms that Noto Sans Arabic has inside words.
  if (/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(letter)) return ARABIC;
  // Ideographs and their like are as wide as they are high.
  if (
    /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Katakana}|\p{Script=Hiragana}|\p{Emoji_Presentation}/u.test(
      letter,
    )
  )
    return WIDE;
  const plain = letter.normalize("NFD")[0] ?? letter;
  return WIDTHS.get(plain) ?? (plain === plain.toLowerCase() ? OTHER_LOWER : OTHER_UPPER);
}
