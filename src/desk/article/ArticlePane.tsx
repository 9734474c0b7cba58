import { Fragment, memo, useEffect, useMemo, useRef } from "react";
import type { Stretch, WorkArticle } from "../atlas/work.ts";
import { usePointing } from "../bench-context.tsx";
import { useDeskMessages } from "../messages/desk-context.tsx";
import { type QuoteMark, segmentsOf, silentSentences } from "./segments.ts";

interface ArticlePaneProps {
  article: WorkArticle;
  quotes: readonly QuoteMark[];
  /** Sentences without a statement are set off. */
  showsSilent: boolean;
  setShowsSilent: (shows: boolean) => void;
}

const NONE: readonly Stretch[] = [];

/** The article with its statements, speakers, places and dates in place. */
export const ArticlePane = memo(function ArticlePane(props: ArticlePaneProps) {
  const { article, quotes, showsSilent, setShowsSilent } = props;
  const { numbers, selected, pointed, select, point, addFrom } = usePointing();
  const { article: messages } = useDeskMessages();
  const text = useRef<HTMLDivElement>(null);
  const silent = useMemo(() => silentSentences(article.text, article.paragraphs, quotes), [article, quotes]);
  useEffect(() => {
    const mark = text.current?.querySelector(`[data-key="${selected}"]`);
    mark?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const keyAt = (target: EventTarget) =>
    target instanceof Element
      ? (target.closest<HTMLElement>("[data-key]")?.dataset.key ?? undefined)
      : undefined;
  return (
    <section className="pane article-pane" aria-label={messages.label}>
      <div className="signs">
        <ul aria-label={messages.signs}>
          <li>
            <span className="name-speaker">{messages.speaker}</span>
          </li>
          <li>
            <span className="name-place">{messages.place}</span>
          </li>
          <li>
            <span className="name-date">{messages.date}</span>
          </li>
          <li>
            <span className="quote is-proposed">{messages.proposed}</span>
          </li>
          <li>
            <span className="quote is-accepted">{messages.accepted}</span>
          </li>
        </ul>
        <label className="check">
          <input
            type="checkbox"
            checked={showsSilent}
            onChange={(event) => setShowsSilent(event.target.checked)}
          />
          {messages.silent(silent.length)}
        </label>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is scrolled by keyboard too. */}
      <div className="pane-body" tabIndex={0}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the cards do the same by keyboard. */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the cards do the same by keyboard. */}
        <div
          ref={text}
          className="article-text"
          dir="auto"
          onClick={(event) => {
            const key = keyAt(event.target);
            if (key !== undefined && window.getSelection()?.isCollapsed !== false) select(key);
          }}
          onPointerOver={(event) => point(keyAt(event.target))}
          onPointerLeave={() => point(undefined)}
        >
          {article.paragraphs.map((paragraph, index) => (
            <Paragraph
              key={paragraph.start}
              article={article}
              quotes={quotes}
              numbers={numbers}
              selected={selected}
              pointed={pointed}
              paragraph={paragraph}
              silent={showsSilent ? silent : NONE}
              addFrom={addFrom}
              isFirst={index === 0}
            />
          ))}
        </div>
      </div>
    </section>
  );
});

interface ParagraphProps extends Pick<ArticlePaneProps, "article" | "quotes"> {
  /** Key -> the number that its card shows. */
  numbers: ReadonlyMap<string, number>;
  selected: string | undefined;
  pointed: string | undefined;
  paragraph: WorkArticle["paragraphs"][number];
  silent: readonly Stretch[];
  addFrom: (stretch: Stretch) => void;
  isFirst: boolean;
}

const Paragraph = memo(function Paragraph(props: ParagraphProps) {
  const { article, paragraph, quotes, numbers, selected, pointed, silent, addFrom, isFirst } = props;
  const { article: messages } = useDeskMessages();
  const segments = segmentsOf(paragraph, quotes, article.found, silent);
  return (
    <p className={isFirst ? "article-title" : undefined}>
      {segments.map(({ start, end, quote, isFirst: begins, name, silent: sentence }) => {
        const words = article.text.slice(start, end);
        const classes = [
          sentence !== undefined && "is-silent",
          quote && `quote is-${quote.state}`,
          quote?.key === selected && quote !== undefined && "is-selected",
          quote?.key === pointed && quote !== undefined && "is-pointed",
        ].filter(Boolean);
        return (
          <Fragment key={start}>
            <span
              data-start={start}
              data-key={quote?.key}
              className={classes.length === 0 ? undefined : classes.join(" ")}
            >
              {begins && quote !== undefined && (
                <b className="quote-number" data-number={numbers.get(quote.key)} />
              )}
              {name === undefined ? words : <span className={`name-${name}`}>{words}</span>}
            </span>
            {sentence?.end === end && (
              <button
                type="button"
                className="silent-add"
                aria-label={messages.newFrom(article.text.slice(sentence.start, sentence.end))}
                onClick={() => addFrom(sentence)}
              />
            )}
          </Fragment>
        );
      })}
    </p>
  );
});

/** The stretch of the article's text that is selected in the page; undefined where none is. */
export function selectedStretch(): { start: number; end: number } | undefined {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start === undefined || end === undefined || end <= start ? undefined : { start, end };
}

function offsetOf(node: Node, offset: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const holder = element?.closest<HTMLElement>("[data-start]");
  if (element?.closest(".article-text") == null) return undefined;
  if (holder?.dataset.start === undefined) return nextStart(node, offset);
  // Numbers are drawn by the style: all text of the holder is the article's.
  const range = document.createRange();
  range.setStart(holder, 0);
  range.setEnd(node, offset);
  return Number(holder.dataset.start) + range.toString().length;
}

/** Where the selection begins or ends between two stretches, as after three clicks: where the next stretch begins. */
function nextStart(node: Node, offset: number): number | undefined {
  const point = document.createRange();
  point.setStart(node, offset);
  const stretches = [...document.querySelectorAll<HTMLElement>(".article-text [data-start]")];
  const next = stretches.find((stretch) => point.comparePoint(stretch, 0) >= 0);
  const last = stretches.at(-1);
  if (next !== undefined) return Number(next.dataset.start);
  return last && Number(last.dataset.start) + (last.textContent?.length ?? 0);
}
