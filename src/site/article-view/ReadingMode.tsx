import "./walk.css";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { AtlasText } from "../cards/AtlasText.tsx";
import { announce } from "../cards/announcement.ts";
import type { StatementRecord } from "../cards/atlas-index.ts";
import { endSentence } from "../cards/end-sentence.ts";
import { useReading } from "../cards/ReadingContext.ts";
import { StatementCard } from "../cards/StatementCard.tsx";
import { useMessages } from "../page/messages-context.tsx";
import { ArticleStrip } from "./ArticleStrip.tsx";
import { countParagraphs, listStretches } from "./article-stretches.ts";
import { useSwipe } from "./use-swipe.ts";
import { useWalkKeys } from "./use-walk-keys.ts";
import { WalkBar } from "./WalkBar.tsx";
import { WalkOutline } from "./WalkOutline.tsx";
import { Neighbours, Skipped } from "./WalkParagraph.tsx";

export interface ReadingModeProps {
  /** The statements that pass the filters, in the order of the article. */
  records: StatementRecord[];
  /** Where in `records` the reader is; -1 where none passes. */
  position: number;
  /** The reader came here by a control of the page, whose focus this takes over. */
  takesFocus: boolean;
  goTo: (record: StatementRecord) => void;
  leave: () => void;
}

/** The article beside the map: one statement at a time, in the order of the article. */
export function ReadingMode({ records, position, takesFocus, goTo, leave }: ReadingModeProps) {
  const { walk } = useMessages();
  const { index } = useReading();
  const region = useRef<HTMLElement>(null);
  const { paragraphs } = index.mapFile.atlas.article;
  const stretches = useMemo(
    () => listStretches(index.statements.values(), records, paragraphs),
    [index, records, paragraphs],
  );
  const go = useCallback(
    (step: -1 | 1) => {
      const next = records[position + step];
      if (next !== undefined) goTo(next);
    },
    [records, position, goTo],
  );
  useWalkKeys(region, go, leave);
  const swipe = useSwipe(go);
  const current = records[position];
  const where =
    current === undefined
      ? walk.title
      : walk.paragraph(current.properties.paragraph, countParagraphs(stretches));
  useNewStatement(
    region,
    current,
    `${walk.moved(walk.position(position + 1, records.length), where)} ${current?.properties.text}`,
  );
  useEffect(() => {
    if (takesFocus) region.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <section ref={region} className="walk" aria-label={walk.title} tabIndex={-1} {...swipe}>
      <div className="walk-top">
        <WalkBar position={position} count={records.length} where={where} go={go} leave={leave} />
        {current !== undefined && (
          <ArticleStrip
            stretches={stretches}
            current={current}
            progress={(position + 1) / Math.max(1, records.length)}
          />
        )}
      </div>
      {/* Seen in the bar. */}
      <h2 className="unseen">{where}</h2>
      {records.length < index.statements.size && (
        <p className="fine">{records.length === 0 ? walk.empty : walk.filtered(records.length)}</p>
      )}
      {current !== undefined && (
        <>
          <div key={current.id} className="walk-statement">
            <Skipped stretches={stretches} current={current} />
            <NotDrawn record={current} />
            <StatementCard record={current} form="alone" />
          </div>
          <Neighbours stretches={stretches} current={current} />
          <WalkOutline stretches={stretches} current={current} />
        </>
      )}
      <p className="fine walk-hint">
        {walk.explanation} {walk.keys}
      </p>
    </section>
  );
}

/** Brings a new statement to the top and says it, once; the one that the reader begins with is read as the page is. */
function useNewStatement(
  region: { current: HTMLElement | null },
  current: StatementRecord | undefined,
  words: string,
): void {
  const shown = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (current === undefined || shown.current === current.id) return;
    const isFirst = shown.current === undefined;
    shown.current = current.id;
    bringToTop(region.current, isFirst);
    if (isFirst) return;
    // What had the focus inside the statement before has gone with it.
    if (document.activeElement === document.body) region.current?.focus({ preventScroll: true });
    announce(words);
  }, [region, current, words]);
}

/**
 * On arrival, and later where its start is out of sight or far down: what stands well stays. Never glides: the words are
 * others anyway.
 */
function bringToTop(region: HTMLElement | null, always: boolean): void {
  if (region === null) return;
  const { top } = region.getBoundingClientRect();
  const margin = Number.parseFloat(getComputedStyle(region).scrollMarginTop);
  if (always || top < margin - 1 || top > window.innerHeight / 2) {
    // Not scrollIntoView: the room that it keeps for the bar is not wanted above the bar itself.
    window.scrollBy({ top: top - margin, behavior: "instant" });
  }
}

function NotDrawn({ record }: { record: StatementRecord }) {
  const { card } = useMessages();
  if (record.drawn || record.features.some(({ properties }) => properties.place !== null)) return null;
  return (
    <p className="not-drawn">
      {card.notDrawn} <AtlasText>{endSentence(record.properties.notDrawnBecause ?? "")}</AtlasText>
    </p>
  );
}
