import { covers, type Span } from "../proposal.ts";
import type { ArticleText } from "../read/article-text.ts";
import { type Quotation, quotationsIn } from "../sentences/find-quotations.ts";
import { type Unit, unitsOf } from "../sentences/units.ts";
import type { Attribution } from "./attribution.ts";
import { findAttributions } from "./find-attributions.ts";
import { findCited } from "./find-cited.ts";
import { joinQuotations } from "./join-quotations.ts";

/** Longest inner part of a quotation that is too short to hold an attribution of its own. */
const FEWEST_LETTERS = 40;

/** Attributions of the article's own sentences, and of those inside its quotations. */
export function attribute(article: ArticleText, units: readonly Unit[]): Attribution[] {
  const found = new Map(units.map((unit) => [unit, unit.isDateline ? [] : findAttributions(unit)]));
  for (const unit of units)
    for (const each of found.get(unit) ?? []) if (each.rule === "label") takeParagraph(each, article);
  joinQuotations(units, found);
  const outer = units.flatMap((unit) => found.get(unit) ?? []).filter(({ contents }) => contents.length > 0);
  const inner = units.flatMap((unit) =>
    unit.quotations.flatMap((quotation) => attributionsInside(article, unit, quotation)),
  );
  const all = [...outer, ...inner];
  for (const each of all) each.cited = findCited(each);
  return all.sort((a, b) => a.depth - b.depth || a.cue.start - b.cue.start);
}

/** What follows a label in an interview is said to the end of its paragraph; what ends with a question mark is asked. */
function takeParagraph(label: Attribution, { text }: ArticleText): void {
  const [first] = label.contents;
  if (first === undefined) return;
  const { start, end } = label.unit.paragraph;
  const said = text.slice(start, end).trimEnd();
  first.end = Math.max(first.end, start + said.length);
  if (said.endsWith("?")) label.class = "ask";
}

function attributionsInside({ text }: ArticleText, unit: Unit, { inner }: Quotation): Attribution[] {
  if (inner.end - inner.start < FEWEST_LETTERS) return [];
  const units = unitsOf(text, unit.paragraph, quotationsIn(text, inner), inner, unit.depth + 1);
  return units.flatMap(findAttributions).filter(({ contents }) => contents.length > 0);
}

/** The attribution whose content holds this span, the innermost: the next link of a chain outwards. */
export function parentOf(span: Span, own: Attribution, all: readonly Attribution[]): Attribution | undefined {
  return all
    .filter((other) => other !== own && other.contents.some((content) => covers(content, span)))
    .sort((a, b) => lengthOf(a) - lengthOf(b))[0];
}

function lengthOf({ contents }: Attribution): number {
  return contents.reduce((sum, { start, end }) => sum + end - start, 0);
}
