import { memo } from "react";
import type { StatementRecord } from "../atlas/statement-record.ts";
import { dateOf } from "../atlas/statement-record.ts";
import { useDeskMessages } from "../messages/desk-context.tsx";
import type { Finding } from "../worker/places.ts";
import type { Doubt } from "./list-filters.ts";

interface DeskCardProps {
  record: StatementRecord;
  number: number;
  isPointed: boolean;
  doubt: Doubt | undefined;
  errors: number;
  /** A proposal whose sentence, or another field, is still to be written. */
  isUnfinished: boolean;
  findings: readonly Finding[];
  select: (key: string) => void;
  point: (key: string | undefined) => void;
}

/** A statement in the list: who, what, where, when, and how far the author is with it. */
export const DeskCard = memo(function DeskCard(props: DeskCardProps) {
  const { record, number, isPointed, doubt, errors, isUnfinished, findings, select, point } = props;
  const { cards: messages, states } = useDeskMessages();
  const { key, state, text, who, quote, places, fields } = record;
  const date = dateOf(fields.said) || dateOf(fields.happened);
  return (
    <li
      className={`card is-${state}${isPointed ? " is-pointed" : ""}`}
      id={`card-${key}`}
      onPointerEnter={() => point(key)}
      onPointerLeave={() => point(undefined)}
    >
      <button type="button" className="card-open" onClick={() => select(key)}>
        <span className="card-head">
          <StateSign state={state} />
          <span className="card-number">{number}</span>
          <bdi className="card-who">{who || messages.nobody}</bdi>
          {date !== "" && <span className="card-date">{date}</span>}
        </span>
        <span className="card-text" dir="auto">
          {text || messages.noText}
        </span>
        {quote !== "" && quote !== text && (
          <span className="card-quote" dir="auto">
            {messages.quoted(quote)}
          </span>
        )}
        <span className="card-foot">
          <span className="unseen">{states[state]}</span>
          {places.map(({ name }, index) => {
            const finding = findings.find((each) => each.name === name);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice.
              <span key={`${name} ${index}`} className={`tag place-tag is-${finding?.outcome ?? "waiting"}`}>
                <bdi>{name}</bdi>
                {finding !== undefined && finding.outcome !== "placed" && (
                  <span className="tag-note">{messages.outcome[finding.outcome]}</span>
                )}
              </span>
            );
          })}
          {state === "proposed" && (
            <span className={doubt === undefined ? "tag is-sure" : "tag is-doubtful"}>
              {doubt === undefined ? messages.sure : messages.doubt[doubt](percentOf(record))}
            </span>
          )}
          {isUnfinished && <span className="tag is-unfinished">{messages.unfinished}</span>}
          {errors > 0 && <span className="tag is-error">{messages.errors(errors)}</span>}
        </span>
      </button>
    </li>
  );
});

/** The state by shape: a dashed ring, a tick, a pen, a cross. */
export function StateSign({ state }: { state: StatementRecord["state"] }) {
  const paths = {
    proposed: "",
    accepted: "M4.5 8.2 7 10.7 11.5 5.6",
    edited: "M5 11l.6-2.2L10 4.4 11.6 6 7.2 10.4z",
    refused: "M5 5l6 6M11 5l-6 6",
  };
  return (
    <svg className={`state-sign is-${state}`} viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
      <circle cx="8" cy="8" r="6.75" />
      {state === "proposed" ? <circle className="dot" cx="8" cy="8" r="1.6" /> : <path d={paths[state]} />}
    </svg>
  );
}

/** How sure drafting was, in percent. */
export function percentOf({ confidence }: StatementRecord): number {
  return Math.round(confidence * 100);
}
