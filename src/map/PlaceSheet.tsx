import { type Ref, useEffect, useRef } from "react";
import type { Mark } from "../../geo/cartography/group-marks.ts";
import { ArabicName } from "../reading/ArabicName.tsx";
import { useReading } from "../reading/ReadingContext.ts";
import { StatementCard } from "../reading/StatementCard.tsx";
import { PlaceReasons } from "./PlaceReasons.tsx";

interface PlaceSheetProps {
  ref: Ref<HTMLDivElement>;
  mark: Mark;
  /** "2 statements mention …" */
  title: string;
  statement: string | null;
  onClose: () => void;
}

/** What a popup holds: the place in words, how surely it is known, and its statements in the order of the article. */
export function PlaceSheet({ ref, mark, title, statement, onClose }: PlaceSheetProps) {
  const { index } = useReading();
  const body = useRef<HTMLElement>(null);

  useEffect(() => {
    const position = mark.features.findIndex(({ properties }) => properties.statement === statement);
    const card = body.current?.querySelectorAll<HTMLElement>("article")[position];
    // Only within the sheet: the page and the map stay where they are.
    if (card && position > 0) body.current?.scrollTo({ top: card.offsetTop - 8 });
  }, [mark, statement]);

  return (
    <div ref={ref} className="sheet" role="dialog" aria-label={title} tabIndex={-1}>
      <div className="sheet-head">
        <h2>
          {mark.place} <ArabicName>{mark.arabic}</ArabicName>
        </h2>
        <button type="button" className="sheet-close" aria-label="Close" onClick={onClose}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d="M1 1L11 11M11 1L1 11" />
          </svg>
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={body} className="sheet-body" tabIndex={0} aria-label={title}>
        <p className="sheet-precision">{mark.precisionLabel}</p>
        <PlaceReasons place={index.places.get(mark.key)} uncertain={mark.uncertain} />
        <p className="sheet-count">{title}</p>
        {mark.features.map(({ properties }) => {
          const record = index.statements.get(properties.statement);
          return (
            record && (
              <StatementCard
                key={record.id}
                record={record}
                form="popup"
                placeKey={mark.key}
                placeNote={properties.placeNote}
              />
            )
          );
        })}
      </section>
    </div>
  );
}
