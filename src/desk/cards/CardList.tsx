import type { FieldProblem } from "../atlas/place-problems.ts";
import type { StatementPiece } from "../atlas/statement-files.ts";
import type { StatementRecord } from "../atlas/statement-record.ts";
import { type Bench, BenchContext, usePointing } from "../bench-context.tsx";
import { useDeskMessages } from "../messages/desk-context.tsx";
import type { Finding } from "../worker/places.ts";
import { CardEditor } from "./CardEditor.tsx";
import { DeskCard } from "./DeskCard.tsx";
import { countErrors, doubtOf, FILTERS, type Filter, passes } from "./list-filters.ts";

interface CardListProps {
  /** For the open card alone: the others are not asked whether they use it when it changes. */
  bench: Bench;
  shown: readonly StatementRecord[];
  pieces: readonly StatementPiece[];
  problems: ReadonlyMap<string, FieldProblem[]>;
  filter: Filter;
  setFilter: (filter: Filter) => void;
  threshold: number;
  setThreshold: (threshold: number) => void;
  acceptVisible: () => void;
  add: () => void;
  isReadOnly: boolean;
}

const NO_FINDINGS: readonly Finding[] = [];
const NO_PROBLEMS: readonly FieldProblem[] = [];

/** The statements, one of them open, below what the list shows and leaves out. */
export function CardList(props: CardListProps) {
  const { bench, shown, pieces, problems, threshold } = props;
  const { people, examination } = bench;
  const { numbers, selected, pointed, select, point } = usePointing();
  const { cards: messages } = useDeskMessages();
  const problemsOf = (key: string) => problems.get(key) ?? NO_PROBLEMS;
  return (
    <section className="pane cards-pane" aria-label={messages.label} inert={props.isReadOnly}>
      <ListHead {...props} />
      <datalist id="desk-people">
        {people.map(({ id, name }) => (
          <option key={`${id} ${name}`} value={name} />
        ))}
      </datalist>
      <div className="pane-body">
        <ol className="desk-cards">
          {shown.map((record) => {
            const { key } = record;
            return key === selected ? (
              <BenchContext key={key} value={bench}>
                <CardEditor
                  record={record}
                  source={pieces.find((piece) => piece.key === key)?.source ?? ""}
                  problems={problemsOf(key)}
                  doubt={doubtOf(record, threshold)}
                />
              </BenchContext>
            ) : (
              <DeskCard
                key={key}
                record={record}
                number={numbers.get(key) ?? 0}
                findings={examination?.statements[key]?.findings ?? NO_FINDINGS}
                isPointed={key === pointed}
                doubt={doubtOf(record, threshold)}
                errors={record.state === "refused" ? 0 : countErrors(problemsOf(key))}
                isUnfinished={problemsOf(key).some((problem) => problem.isUnfinished)}
                select={select}
                point={point}
              />
            );
          })}
        </ol>
        {shown.length === 0 && <p className="cards-empty">{messages.empty}</p>}
      </div>
    </section>
  );
}

function ListHead(props: CardListProps) {
  const { bench, filter, setFilter, threshold, setThreshold, problems } = props;
  const { records, people, openPeople } = bench;
  const { cards: messages } = useDeskMessages();
  const counts = FILTERS.map(
    (each) =>
      [
        each,
        records.filter((record) =>
          passes(record, each, threshold, countErrors(problems.get(record.key) ?? NO_PROBLEMS)),
        ).length,
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
        {/* What is selected in the article stays selected. */}
        <button type="button" onPointerDown={(event) => event.preventDefault()} onClick={props.add}>
          {messages.add}
        </button>
        {records.some(({ state }) => state === "proposed") && (
          <button type="button" onClick={props.acceptVisible}>
            {messages.acceptVisible}
          </button>
        )}
        <button type="button" onClick={openPeople}>
          {messages.people(people.length)}
        </button>
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
  const pane = document.querySelector(".cards-pane .pane-body");
  if (pane === null) return [];
  const box = pane.getBoundingClientRect();
  const top = Math.max(box.top, 0);
  const bottom = Math.min(box.bottom, window.innerHeight);
  return [...pane.querySelectorAll(".card")].flatMap((card) => {
    const { top: start, bottom: end } = card.getBoundingClientRect();
    return end > top && start < bottom ? [card.id.replace(/^card-/, "")] : [];
  });
}
