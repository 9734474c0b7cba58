import type { StatementRecord } from "../cards/atlas-index.ts";
import { countParagraphs, type Stretch } from "./article-stretches.ts";

/** Paragraphs that still have room for a column each; a longer article is a plain line. */
const MOST_COLUMNS = 90;

interface ArticleStripProps {
  stretches: Stretch[];
  current: StatementRecord;
  /** Share of the walk that lies behind, 0 to 1. */
  progress: number;
}

/** The article in small: a column for each paragraph, a stroke for each statement. What it shows is said in words beside it. */
export function ArticleStrip({ stretches, current, progress }: ArticleStripProps) {
  if (countParagraphs(stretches) > MOST_COLUMNS) {
    return (
      <div className="strip-line" aria-hidden="true">
        <span style={{ inlineSize: `${100 * progress}%` }} />
      </div>
    );
  }
  return (
    <div className="strip" aria-hidden="true">
      {stretches.flatMap((stretch) =>
        stretch.kind === "paragraph"
          ? [<Column key={stretch.number} stretch={stretch} current={current} />]
          : numbersOf(stretch).map((number) => <span key={number} className="strip-column" />),
      )}
    </div>
  );
}

function Column({
  stretch,
  current,
}: {
  stretch: Extract<Stretch, { kind: "paragraph" }>;
  current: StatementRecord;
}) {
  return (
    <span className="strip-column">
      {stretch.records.map((record) => (
        <span key={record.id} className={strokeClass(record, current)} />
      ))}
    </span>
  );
}

function strokeClass(record: StatementRecord, current: StatementRecord): string {
  if (record === current) return "stroke stroke-current";
  return record.properties.order < current.properties.order ? "stroke stroke-read" : "stroke";
}

function numbersOf({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: to - from + 1 }, (_, position) => from + position);
}
