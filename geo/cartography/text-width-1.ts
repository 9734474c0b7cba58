/** Widths of the letters of a humanist sans such as Source Sans, in thousandths of the font size. */
const WIDTHS: [letters: string, width: number][] = [
  ["iljtfrI.,:;!'’|()[] ", 300],
  ["mwMW", 830],
  ["ABCDEFGHKLNOPQRSTUVXYZ&%", 610],
  ["—", 850],
];
const OTHER = 520;
const ARABIC = 480;

/**
 * The width that a text is likely to take, in pixels, a little on the large side: fonts differ between readers, and a label
 * reserved too wide is harmless where one reserved too narrow collides.
 */
export function estimateTextWidth(text: string, fontSize: number, options: TextOptions = {}): number {
  const letters = [...text.normalize("NFC")];
  const thousandths = letters.reduce((sum, letter) => sum + widthOf(letter), 0);
  const spacing = (options.letterSpacing ?? 0) * letters.length;
  return (thousandths / 1000) * fontSize * (options.bold ? 1.06 : 1) + spacing;
}

export interface TextOptions {
  bold?: boolean;
  /** Pixels added after each letter. */
  letterSpacing?: number;
}

function widthOf(letter: string): number {
  if (/\p{Mark}/u.test(letter)) return 0;
  if (/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(letter)) return ARABIC;
  // Ideographs and their like are as wide as they are high.
  if (/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Katakana}|\p{Script=Hiragana}/u.test(letter)) return 1000;
  const plain = letter.normalize("NFD")[0] ?? letter;
  return WIDTHS.find(([letters]) => letters.includes(plain))?.[1] ?? OTHER;
}
