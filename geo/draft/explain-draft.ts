import { type DraftMessages, formatNotice, sentenceOfRule } from "../messages/draft/draft-messages.ts";
import type { ArticleDraft } from "./draft-article.ts";
import { covers, type Span } from "./proposal.ts";

/** The working, sentence by sentence: what was found, by which rule, how sure. */
export function explainDraft(draft: ArticleDraft, messages: DraftMessages): string {
  const { text } = draft.article;
  const reason = ({ rule, confidence }: { rule: string; confidence: number }) =>
    `\n               ${confidence.toFixed(2)} ${sentenceOfRule(rule, messages)}`;
  const words = ({ start, end }: Span) => text.slice(start, end).replace(/\s+/gu, " ");
  const lines: string[] = [...draft.notices.map((notice) => `! ${formatNotice(notice, messages)}`)];
  let paragraph = 0;
  for (const unit of draft.units) {
    if (unit.paragraph.number !== paragraph) {
      paragraph = unit.paragraph.number;
      lines.push("", `paragraph ${paragraph} (${unit.paragraph.kind})`);
    }
    lines.push(`  ${words(unit)}`);
    for (const person of draft.names.people) {
      if (covers(unit, person)) lines.push(`    person     ${person.name} (${person.rule})`);
    }
    for (const body of draft.names.bodies) if (covers(unit, body)) lines.push(`    body       ${body.name}`);
    for (const toponym of draft.toponyms) {
      if (!covers(unit, toponym)) continue;
      const placed = draft.placed.get(toponym);
      const place =
        placed?.place === undefined
          ? "no place"
          : `${placed.place.name}, ${placed.place.country || "several countries"}`;
      lines.push(
        `    toponym    ${toponym.text}: ${toponym.use}, ${placed?.geocoding.outcome ?? "unknown"}: ${place}${reason(toponym)}`,
      );
    }
    for (const date of draft.dates) {
      if (covers(unit, date))
        lines.push(
          `    date       ${words(date)} = ${date.interval ?? date.edtf ?? "not known"} (${date.role})${reason(date)}`,
        );
    }
    for (const each of draft.attributions) {
      if (each.unit !== unit && !(each.depth > 0 && covers(unit, each.cue))) continue;
      const source = each.source === undefined ? "nobody named" : words(each.source);
      lines.push(
        `    ${each.class.padEnd(10)} ${source} | ${words(each.cue)} | ${each.contents.map(words).join(" + ")}${reason(each)}`,
      );
    }
    for (const statement of draft.statements) {
      if (!covers(unit, { start: statement.start, end: statement.start })) continue;
      const speaker = statement.speaker?.name ?? "no speaker";
      lines.push(
        `    ${statement.id.padEnd(10)} ${speaker}: “${statement.quote.text}” (${statement.kind}, ${statement.claim ?? "no claim"})${reason(statement)}`,
      );
    }
  }
  return lines.join("\n").trim();
}
