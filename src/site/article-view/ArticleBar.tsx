import type { StatementView } from "../../../geo/geojson/view/atlas-view.ts";
import { useMessages } from "../page/messages-context.tsx";
import { countParagraphs, type Stretch } from "./article-stretches.ts";

interface ArticleBarProps {
  /** From 0. */
  position: number;
  count: number;
  /** "Paragraph 3 of 26" */
  where: string;
  go: (step: -1 | 1) => void;
  leave: () => void;
}

/** The position in the article, buttons for the previous and the next statement, and a button to leave. */
export function ArticleBar({ position, count, where, go, leave }: ArticleBarProps) {
  const { articleView } = useMessages();
  return (
    <nav className="article-bar" aria-label={articleView.bar}>
      <StepButton label={articleView.previous} side="back" isEnd={position <= 0} onStep={() => go(-1)} />
      <p className="article-position">
        <strong>{articleView.position(position + 1, count)}</strong> <span>{where}</span>
      </p>
      <StepButton label={articleView.next} side="on" isEnd={position >= count - 1} onStep={() => go(1)} />
      <button type="button" className="article-leave" onClick={leave}>
        {articleView.leave}
      </button>
    </nav>
  );
}

interface StepButtonProps {
  label: string;
  side: "back" | "on";
  isEnd: boolean;
  onStep: () => void;
}

/** At an end the button is only `aria-disabled`, so that it keeps the focus. */
function StepButton({ label, side, isEnd, onStep }: StepButtonProps) {
  return (
    <button
      type="button"
      className={`article-step article-${side}`}
      aria-label={label}
      aria-disabled={isEnd}
      onClick={isEnd ? undefined : onStep}
    >
      <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
        <path d="M1.5 1L6.5 6L1.5 11" />
      </svg>
      <span>{label}</span>
    </button>
  );
}

/** Maximum number of paragraphs with a column each. A longer article is a progress line. */
const MOST_COLUMNS = 90;

interface ArticleStripProps {
  stretches: Stretch[];
  current: StatementView;
  /** Share of the statements up to the current one, 0 to 1. */
  progress: number;
}

/** A small picture of the article: a column for each paragraph, a stroke for each statement. The bar says it in words. */
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
  current: StatementView;
}) {
  return (
    <span className="strip-column">
      {stretch.statements.map((statement) => (
        <span key={statement.id} className={strokeClass(statement, current)} />
      ))}
    </span>
  );
}

function strokeClass(statement: StatementView, current: StatementView): string {
  if (statement === current) return "stroke stroke-current";
  return statement.order < current.order ? "stroke stroke-read" : "stroke";
}

function numbersOf({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: to - from + 1 }, (_, position) => from + position);
}
