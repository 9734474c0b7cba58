import { useMemo } from "react";
import type { Action } from "../atlas/history.ts";
import type { FieldProblem } from "../atlas/place-problems.ts";
import type { StatementPiece } from "../atlas/statement-files.ts";
import type { StatementRecord } from "../atlas/statement-record.ts";
import { useDeskMessages } from "../messages/desk-context.tsx";
import type { Examination } from "../worker/examine.ts";
import type { Finding } from "../worker/places.ts";
import { CardEditor } from "./CardEditor.tsx";
import { DeskCard } from "./DeskCard.tsx";
import { FILTERS, type Filter, isDoubtful, passes } from "./list-filters.ts";
import type { PlaceChoice } from "./PlaceEditor.tsx";

interface CardListProps {
  records: readonly StatementRecord[];
  shown: readonly StatementRecord[];
  pieces: readonly StatementPiece[];
  numbers: ReadonlyMap<string, number>;
  selected: string | undefined;
  pointed: string | undefined;
  problems: ReadonlyMap<string, FieldProblem[]>;
  examination: Examination | undefined;
  filter: Filter;
  setFilter: (filter: Filter) => void;
  threshold: number;
  setThreshold: (threshold: number) => void;
  choice: PlaceChoice | undefined;
  choose: (choice: PlaceChoice | undefined) => void;
  select: (key: string) => void;
  point: (key: string | undefined) => void;
  act: (action: Action) => void;
  decide: (state: "accepted" | "refused") => void;
  acceptVisible: () => void;
  add: () => void;
  isReadOnly: boolean;
}

const NO_FINDINGS: readonly Finding[] = [];
const NO_PROBLEMS: readonly FieldProblem[] = [];

/** The statements, one of them open, below what the list shows and leaves out. */
export function CardList(props: CardListProps) {
  const { records, shown, pieces, numbers, selected, pointed, problems, examination, threshold } = props;
  const { cards: messages } = useDeskMessages();
  const errorsOf = (key: string) =>
    problems.get(key)?.filter(({ severity }) => severity === "error").length ?? 0;
  const speakers = useMemo(
    () => [...new Set(records.map(({ who }) => who).filter((who) => who !== ""))],
    [records],
  );
  const uses = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { places } of records)
      for (const { name } of places) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  }, [records]);
  return (
    <section className="pane cards-pane" aria-label={messages.label} inert={props.isReadOnly}>
      <ListHead {...props} errorsOf={errorsOf} />
      <datalist id="desk-speakers">
        {speakers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ol className="desk-cards">
        {shown.map((record) => {
          const { key } = record;
          const findings = examination?.statements[key]?.findings ?? NO_FINDINGS;
          const shared = { record, number: numbers.get(key) ?? 0, findings };
          return key === selected ? (
            <CardEditor
              key={key}
              {...shared}
              source={pieces.find((piece) => piece.key === key)?.source ?? ""}
              problems={problems.get(key) ?? NO_PROBLEMS}
              countries={examination?.countries ?? []}
              usesOf={(name) => uses.get(name) ?? 0}
              speakerUses={records.filter(({ who }) => who === record.who).length}
              choice={props.choice}
              choose={props.choose}
              act={props.act}
              decide={props.decide}
              previous={records[(numbers.get(key) ?? 1) - 2]?.key}
            />
          ) : (
            <DeskCard
              key={key}
              {...shared}
              isPointed={key === pointed}
              isDoubtful={isDoubtful(record, threshold)}
              errors={record.state === "refused" ? 0 : errorsOf(key)}
              select={props.select}
              point={props.point}
            />
          );
        })}
      </ol>
      {shown.length === 0 && <p className="cards-empty">{messages.empty}</p>}
    </section>
  );
}

function ListHead(props: CardListProps & { errorsOf: (key: string) => number }) {
  const { records, filter, setFilter, threshold, setThreshold, errorsOf } = props;
  const { cards: messages } = useDeskMessages();
  const counts = FILTERS.map(
    (each) =>
      [
        each,
        records.filter((record) => passes(record, each, threshold, errorsOf(record.key))).length,
      ] as const,
  );
  const shownCounts = counts.filter(([each, count]) => each === "all" || count > 0 || each === filter);
  return (
    <div className="list-head">
      <fieldset className="filters">
        <legend className="unseen">{messages.show}</legend>
        {shownCounts.map(([each, count]) => (
          <button
            key={each}
            type="button"
            className="filter"
            aria-pressed={filter === each}
            onClick={() => setFilter(each)}
          >
            {messages.filters[each]} <span className="filter-count">{count}</span>
          </button>
        ))}
      </fieldset>
      <div className="list-tools">
        <button type="button" onClick={props.add}>
          {messages.add}
        </button>
        {records.some(({ state }) => state === "proposed") && (
          <button type="button" onClick={props.acceptVisible}>
            {messages.acceptVisible}
          </button>
        )}
        {(filter === "sure" || filter === "doubtful") && (
          <label className="threshold">
            {messages.threshold}
            <input
              type="range"
              min={0.3}
              max={0.95}
              step={0.05}
              value={threshold}
              onChange={(event) => setThreshold(Number(event.target.value))}
            />
          </label>
        )}
      </div>
    </div>
  );
}

/** Keys of the cards that can be seen in their pane as it is scrolled. */
export function visibleCards(): string[] {
  const pane = document.querySelector(".cards-pane");
  if (pane === null) return [];
  const box = pane.getBoundingClientRect();
  const top = Math.max(box.top, 0);
  const bottom = Math.min(box.bottom, window.innerHeight);
  return [...pane.querySelectorAll(".card")].flatMap((card) => {
    const { top: start, bottom: end } = card.getBoundingClientRect();
    return end > top && start < bottom ? [card.id.replace(/^card-/, "")] : [];
  });
}
