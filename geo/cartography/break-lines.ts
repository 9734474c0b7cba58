/**
 * Breaks a text into as few lines of that width as it needs, of nearly the same length. Lines break between words; a word that is
 * too long by itself breaks between letters, with the marks that belong to them.
 */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  if (measure(text) <= width) return [text];
  let lines = fillLines(text, width, measure);
  // The narrowest width that still gives so many lines makes them even.
  const words = text.split(/\s+/u).map(measure);
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
  for (const word of text.split(/\s+/u).filter((part) => part !== "")) {
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
