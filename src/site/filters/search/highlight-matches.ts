import { nameKeyOf, plainWordsOf } from "./search-terms.ts";

const NAME = "found";
/** Letters, marks and digits, with the apostrophes inside names. */
const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’ʻʼ‘]*/gu;

/**
 * Highlights matching words in the cards inside an element, without changing the DOM (CSS Custom Highlight API). Does nothing in
 * browsers without it.
 */
export function highlightMatches(root: Element, matched: ReadonlySet<string>): void {
  if (!("highlights" in CSS)) return;
  const known = new Map<string, boolean>();
  const isMatch = (word: string) => {
    let answer = known.get(word);
    if (answer === undefined) {
      answer = plainWordsOf(word).some((plain) => matched.has(plain)) || matched.has(nameKeyOf(word));
      known.set(word, answer);
    }
    return answer;
  };
  const highlight = new Highlight();
  for (const text of textsOf(root)) {
    for (const { 0: word, index } of text.data.matchAll(WORD)) {
      if (!isMatch(word)) continue;
      const range = new Range();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      highlight.add(range);
    }
  }
  CSS.highlights.set(NAME, highlight);
}

export function clearHighlights(): void {
  if ("highlights" in CSS) CSS.highlights.delete(NAME);
}

/** The text nodes of statements, speakers and quotes, without records and sources. */
function textsOf(root: Element): Text[] {
  const parts = root.querySelectorAll(".card :is(.who, summary .said, .quote)");
  return [...parts].flatMap((part) => {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Text) texts.push(node);
    }
    return texts;
  });
}
