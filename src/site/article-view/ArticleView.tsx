import "./article-view.css";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { StatementView } from "../../../geo/geojson/view/atlas-view.ts";
import { StatementCard } from "../cards/StatementCard.tsx";
import { announce } from "../page/announcements.tsx";
import { useAtlas } from "../page/atlas-context.ts";
import { useMessages } from "../page/messages-context.tsx";
import { ArticleBar, ArticleStrip } from "./ArticleBar.tsx";
import { ArticleOutline, Neighbours, Skipped } from "./ArticleOutline.tsx";
import { countParagraphs, listStretches } from "./article-stretches.ts";
import { useStepKeys, useSwipe } from "./use-steps.ts";

export interface ArticleViewProps {
  /** The statements that pass the filters, in the order of the article. */
  statements: StatementView[];
  /** Index of the current statement in `statements`; -1 for none. */
  position: number;
  /** Whether the view takes the focus: the reader opened it with a button of the page. */
  takesFocus: boolean;
  goTo: (statement: StatementView) => void;
  leave: () => void;
}

/** The article beside the map: one statement at a time, in the order of the article. */
export function ArticleView({ statements, position, takesFocus, goTo, leave }: ArticleViewProps) {
  const { articleView } = useMessages();
  const { atlas, texts } = useAtlas();
  const region = useRef<HTMLElement>(null);
  const { paragraphs } = atlas.article;
  const stretches = useMemo(
    () => listStretches(texts.whole ?? [], statements, paragraphs ?? 0),
    [texts, statements, paragraphs],
  );
  const go = useCallback(
    (step: -1 | 1) => {
      const next = statements[position + step];
      if (next !== undefined) goTo(next);
    },
    [statements, position, goTo],
  );
  useStepKeys(region, go, leave);
  const swipe = useSwipe(go);
  const current = statements[position];
  const where =
    current === undefined || current.paragraph === null
      ? articleView.title
      : articleView.paragraph(current.paragraph, countParagraphs(stretches));
  useNewStatement(
    region,
    current,
    `${articleView.moved(articleView.position(position + 1, statements.length), where)} ${current?.text}`,
  );
  useEffect(() => {
    if (takesFocus) region.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <section ref={region} className="article-view" aria-label={articleView.title} tabIndex={-1} {...swipe}>
      <div className="article-top">
        <ArticleBar position={position} count={statements.length} where={where} go={go} leave={leave} />
        {current !== undefined && (
          <ArticleStrip
            stretches={stretches}
            current={current}
            progress={(position + 1) / Math.max(1, statements.length)}
          />
        )}
      </div>
      {/* The bar shows it. */}
      <h2 className="unseen">{where}</h2>
      {statements.length < atlas.columns.count && (
        <p className="fine">
          {statements.length === 0 ? articleView.empty : articleView.filtered(statements.length)}
        </p>
      )}
      {current !== undefined && (
        <>
          <div key={current.id} className="article-statement">
            <Skipped stretches={stretches} current={current} />
            <StatementCard statement={current} density="full" />
          </div>
          <Neighbours stretches={stretches} current={current} />
          <ArticleOutline stretches={stretches} current={current} />
        </>
      )}
      <p className="fine article-hint">
        {articleView.explanation} {articleView.keys}
      </p>
    </section>
  );
}

/** Scrolls to each new statement and announces it once. The first one is not announced: it is read with the page. */
function useNewStatement(
  region: { current: HTMLElement | null },
  current: StatementView | undefined,
  words: string,
): void {
  const shown = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (current === undefined || shown.current === current.id) return;
    const isFirst = shown.current === undefined;
    shown.current = current.id;
    bringToTop(region.current, isFirst);
    if (isFirst) return;
    // The focus was inside the previous statement, which is gone.
    if (document.activeElement === document.body) region.current?.focus({ preventScroll: true });
    announce(words);
  }, [region, current, words]);
}

/**
 * Scrolls to the start of the region: `always`, or when it is out of view or in the lower half of the window. Not smoothly, since the
 * content has changed as a whole.
 */
function bringToTop(region: HTMLElement | null, always: boolean): void {
  if (region === null) return;
  const { top } = region.getBoundingClientRect();
  const margin = Number.parseFloat(getComputedStyle(region).scrollMarginTop);
  if (always || top < margin - 1 || top > window.innerHeight / 2) {
    // Not scrollIntoView: it would add the scroll padding for the bar above the bar itself.
    window.scrollBy({ top: top - margin, behavior: "instant" });
  }
}
