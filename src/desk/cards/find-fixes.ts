import type { FieldProblem } from "../atlas/place-problems.ts";
import type { StatementRecord } from "../atlas/statement-record.ts";
import type { DeskMessages } from "../messages/desk-messages.ts";

interface Fix {
  label: string;
  /** The text of the statement, mended. */
  value: string;
}

/** What mends the text of a statement: the speaker in front, a loaded term in quotation marks where the quote has it. */
export function findFixes(
  { text, who, quote }: Pick<StatementRecord, "text" | "who" | "quote">,
  problems: readonly FieldProblem[],
  messages: Pick<DeskMessages["cards"], "saysFirst" | "inMarks">,
): Fix[] {
  const fixes: Fix[] = [];
  if (who !== "" && problems.some(({ what }) => what.startsWith("The text does not name its speaker"))) {
    const rest = `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
    fixes.push({ label: messages.saysFirst(who), value: `${who} said that ${rest}` });
  }
  for (const { what } of problems) {
    const term = /^"([^"]+)" /.exec(what)?.[1];
    if (term === undefined || !quote.toLowerCase().includes(term.toLowerCase())) continue;
    const at = text.indexOf(term);
    if (at === -1) continue;
    const value = `${text.slice(0, at)}“${term}”${text.slice(at + term.length)}`;
    fixes.push({ label: messages.inMarks(term), value });
  }
  return fixes;
}
