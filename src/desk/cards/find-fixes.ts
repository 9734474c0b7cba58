import { DRAFT_GAP } from "../../../geo/check/draft-gap.ts";
import type { FieldProblem } from "../atlas/place-problems.ts";
import type { StatementRecord } from "../atlas/statement-record.ts";
import type { DeskMessages } from "../messages/desk-messages.ts";

interface Fix {
  label: string;
  /** Its key. */
  letter?: string;
  action?: string;
  /** The text of the statement, mended. */
  value: string;
}

/** Before a quotation these would turn its sense round. */
const DENIES = /(?:denied|negó|desmintió|démenti|nié|отрица\p{L}*|опроверг\p{L}*|نفى|نفت)$/iu;

/**
 * What mends the text of a statement: the quotation where a draft left gaps and the words were spoken, the speaker in front, a loaded
 * term in quotation marks where the quote has it.
 */
export function findFixes(
  { text, who, quote }: Pick<StatementRecord, "text" | "who" | "quote">,
  problems: readonly FieldProblem[],
  messages: Pick<DeskMessages["cards"], "sayQuote" | "saysFirst" | "inMarks">,
  isSpoken = false,
): Fix[] {
  const fixes: Fix[] = [];
  const gap = DRAFT_GAP.exec(text);
  const opening = text.slice(0, gap?.index).trimEnd();
  if (gap !== null && isSpoken && quote !== "" && !DENIES.test(opening)) {
    const value = `${opening}: "${quote}".`;
    fixes.push({ label: messages.sayQuote, value, letter: "Q", action: "say-quote" });
  }
  if (who !== "" && problems.some(({ message }) => message?.code === "speakerNotNamed")) {
    const rest = `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
    fixes.push({ label: messages.saysFirst(who), value: `${who} said that ${rest}` });
  }
  for (const { message } of problems) {
    if (message === undefined || !("term" in message.params)) continue;
    const { term } = message.params;
    if (!quote.toLowerCase().includes(term.toLowerCase())) continue;
    const at = text.indexOf(term);
    if (at === -1) continue;
    const value = `${text.slice(0, at)}“${term}”${text.slice(at + term.length)}`;
    fixes.push({ label: messages.inMarks(term), value });
  }
  return fixes;
}
