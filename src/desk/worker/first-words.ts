import type { ArticleText } from "../../../geo/draft/read/article-text.ts";
import { datelineLength } from "../../../geo/draft/sentences/find-dateline.ts";
import { tokenize } from "../../../geo/draft/sentences/tokens.ts";
import { splitSentences } from "../../../geo/draft/sentences/units.ts";

const TITLE_LENGTH = 80;

/** Of a text without a heading: the first sentence of its own, behind place and day. */
export function firstWords({ text, paragraphs }: ArticleText): string {
  const paragraph = paragraphs.find(({ kind }) => kind === "body") ?? paragraphs[0];
  if (paragraph === undefined) return "Untitled";
  const tokens = tokenize(text, paragraph);
  const start = tokens[datelineLength(tokens, paragraph)]?.start ?? paragraph.start;
  const [sentence = { start, end: paragraph.end }] = splitSentences(text, { start, end: paragraph.end });
  const words = text.slice(sentence.start, sentence.end).replace(/\.$/, "");
  return words.length <= TITLE_LENGTH ? words : `${words.slice(0, words.lastIndexOf(" ", TITLE_LENGTH))} …`;
}
