import { splitSentences } from "../../../geo/draft/sentences/units.ts";
import type { State } from "../atlas/statement-record.ts";
import type { FoundName, Stretch } from "../atlas/work.ts";

/** The words of the article that a statement quotes. */
export interface QuoteMark extends Stretch {
  key: string;
  state: State;
}

/** A stretch of text with one look. */
export interface Segment extends Stretch {
  quote: QuoteMark | undefined;
  /** The quote begins here. */
  isFirst: boolean;
  name: FoundName["kind"] | undefined;
  /** The sentence without a statement that it is a part of. */
  silent: Stretch | undefined;
}

/** A paragraph cut where a quote or a name begins or ends. Of quotes that overlap the one that begins later is seen. */
export function segmentsOf(
  paragraph: Stretch,
  quotes: readonly QuoteMark[],
  names: readonly FoundName[],
  silent: readonly Stretch[] = [],
): Segment[] {
  const touches = ({ start, end }: Stretch) => start < paragraph.end && end > paragraph.start;
  const inside = {
    quotes: quotes.filter(touches),
    names: names.filter(touches),
    silent: silent.filter(touches),
  };
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const { start, end } of [...inside.quotes, ...inside.names, ...inside.silent])
    for (const cut of [start, end]) if (cut > paragraph.start && cut < paragraph.end) cuts.add(cut);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? start;
    const covers = (stretch: Stretch) => stretch.start <= start && stretch.end >= end;
    const quote = inside.quotes.filter(covers).sort((a, b) => b.start - a.start)[0];
    return {
      start,
      end,
      quote,
      isFirst: quote !== undefined && Math.max(quote.start, paragraph.start) === start,
      name: inside.names.find(covers)?.kind,
      silent: inside.silent.find(covers),
    };
  });
}

/** Sentences in which no statement has its words. */
export function silentSentences(
  text: string,
  paragraphs: readonly Stretch[],
  quotes: readonly QuoteMark[],
): Stretch[] {
  return paragraphs
    .flatMap((paragraph) => splitSentences(text, paragraph))
    .filter((sentence) => !quotes.some(({ start, end }) => start < sentence.end && end > sentence.start));
}
