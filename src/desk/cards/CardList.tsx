import type { FieldProblem } from "../atlas/place-problems.ts";
import type { StatementPiece } from "../atlas/statement-files.ts";
import type { StatementRecord } from "../atlas/statement-record.ts";
import { useBench } from "../bench-context.tsx";
import { useDeskMessages } from "../messages/desk-context.tsx";
import type { Finding } from "../worker/places.ts";
import { CardEditor } from "./CardEditor.tsx";
import { DeskCard } from "./DeskCard.tsx";
import { FILTERS, type Filter, isDoubtful, passes } from "./list-filters.ts";

interface CardListProps {
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
  const { shown, pieces, problems, threshold } = props;
  const { people, numbers, selected, pointed, examination, select, point } = useBench();
  const { cards: messages } = useDeskMessages();
  const errorsOf = (key: string) =>
    problems.get(key)?.filter(({ severity }) => severity === "error").length ?? 0;
  return (
    <section className="pane cards-pane" aria-label={messages.label} inert={props.isReadOnly}>
      <ListHead {...props} errorsOf={errorsOf} />
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
              <CardEditor
                key={key}
                record={record}
                source={pieces.find((piece) => piece.key === key)?.source ?? ""}
                problems={problems.get(key) ?? NO_PROBLEMS}
              />
            ) : (
              <DeskCard
                key={key}
                record={record}
                number={numbers.get(key) ?? 0}
                findings={examination?.statements[key]?.findings ?? NO_FINDINGS}
                isPointed={key === pointed}
                isDoubtful={isDoubtful(record, threshold)}
                errors={record.state === "refused" ? 0 : errorsOf(key)}
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

function ListHead(props: CardListProps & { errorsOf: (key: string) => number }) {
  const { filter, setFilter, threshold, setThreshold, errorsOf } = props;
  const { records, people, openPeople } = useBench();
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
