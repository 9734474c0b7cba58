import "./filter-panel.css";
import { type ReactNode, useMemo, useState } from "react";
import type { AtlasColumns } from "../../../geo/geojson/view/atlas-columns.ts";
import { FACETS, type Facet } from "../../../geo/geojson/view/facets.ts";
import { useLocale, useMessages } from "../page/messages-context.tsx";
import { useModalDialog } from "../page/use-modal-dialog.ts";
import { describeValue, rankChoices, toggleChoice } from "./describe-filters.ts";
import type { Filtered, Filters } from "./filter-statements.ts";

interface FilterPanelProps {
  columns: AtlasColumns;
  filtered: Filtered;
  filters: Filters;
  change: (filters: Filters) => void;
  id: string;
  /** Over a narrow page it is a dialog. */
  isSheet: boolean;
  onClose: () => void;
}

/** Every facet with its choices: above the list, or over a narrow page. */
export function FilterPanel({ columns, filtered, filters, change, id, isSheet, onClose }: FilterPanelProps) {
  const available = FACETS.filter((facet) => columns.facets[facet].values.length > 0);
  const facets = (
    <div className="facets">
      {available.map((facet, order) => (
        <FacetChoices
          key={facet}
          facet={facet}
          columns={columns}
          counts={filtered.counts[facet]}
          filters={filters}
          change={change}
          startsOpen={order === 0}
        />
      ))}
    </div>
  );
  return isSheet ? (
    <FilterSheet id={id} found={filtered.positions.length} onClose={onClose}>
      {facets}
    </FilterSheet>
  ) : (
    <div id={id} className="filter-panel">
      {facets}
    </div>
  );
}

/** Choices that a list shows before it is unfolded, and by how many it grows. */
const FIRST = 6;
const FURTHER = 60;

interface FacetChoicesProps {
  facet: Facet;
  columns: AtlasColumns;
  /** By code: statements that a value would show. */
  counts: Uint32Array;
  filters: Filters;
  change: (filters: Filters) => void;
  startsOpen: boolean;
}

/** The values of one facet, those of most statements first; a long list folds. */
function FacetChoices({ facet, columns, counts, filters, change, startsOpen }: FacetChoicesProps) {
  const messages = useMessages();
  const locale = useLocale();
  const chosen = filters.choices[facet] ?? [];
  const [open, setOpen] = useState(startsOpen || chosen.length > 0);
  const [limit, setLimit] = useState(FIRST);
  const ranked = useMemo(
    () => (open ? rankChoices(facet, columns.facets[facet], { messages, locale }) : []),
    [open, columns, facet, locale, messages],
  );
  // One more than the limit needs no button that shows one more.
  const end = ranked.length <= limit + 1 ? ranked.length : limit;
  const shown = ranked.filter(({ value }, position) => position < end || chosen.includes(value));
  const number = new Intl.NumberFormat(locale);
  // No number of choices: numbers here count statements.
  const summary = chosen
    .map((value) => describeValue(columns, facet, value, { messages, locale }))
    .join(", ");
  return (
    <details className="facet" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span className="facet-name">{messages.facet[facet]}</span>{" "}
        {summary !== "" && <span className="facet-summary is-chosen">{summary}</span>}
      </summary>
      {open && (
        <fieldset>
          <legend className="unseen">{messages.facet[facet]}</legend>
          {shown.map(({ value, code, label }) => (
            <label key={value} className={counts[code] === 0 ? "choice is-empty" : "choice"}>
              <input
                type="checkbox"
                name={facet}
                value={value}
                checked={chosen.includes(value)}
                onChange={() => change(toggleChoice(filters, facet, value))}
              />
              <span className="choice-name" dir="auto">
                {label}
              </span>{" "}
              <span className="choice-count">
                <span aria-hidden="true">{number.format(counts[code] ?? 0)}</span>
                <span className="unseen">{messages.explore.choice(counts[code] ?? 0)}</span>
              </span>
            </label>
          ))}
          {shown.length < ranked.length && (
            <button type="button" className="plain-button" onClick={() => setLimit(limit + FURTHER)}>
              {messages.explore.more(ranked.length - shown.length)}
            </button>
          )}
          {limit > FIRST && (
            <button type="button" className="plain-button" onClick={() => setLimit(FIRST)}>
              {messages.explore.fewer}
            </button>
          )}
        </fieldset>
      )}
    </details>
  );
}

interface FilterSheetProps {
  id: string;
  /** Statements that the filters let through. */
  found: number;
  onClose: () => void;
  children: ReactNode;
}

/** The filters over a narrow page: modal, closed by Escape, by its buttons and by a press beside it. */
function FilterSheet({ id, found, onClose, children }: FilterSheetProps) {
  const { explore } = useMessages();
  const { ref, close, closeFromBeside } = useModalDialog();
  return (
    // Escape is the browser's own key here; a press on the dialog itself is one beside its content.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see the line above
    <dialog
      id={id}
      ref={ref}
      className="filter-sheet"
      aria-labelledby={`${id}-title`}
      onClose={onClose}
      onClick={closeFromBeside}
    >
      <div className="filter-sheet-inside">
        <header>
          <h2 id={`${id}-title`}>{explore.title}</h2>
          <button type="button" className="plain-button" onClick={close}>
            {explore.close}
          </button>
        </header>
        {children}
        <footer>
          <button type="button" className="strong-button" onClick={close}>
            {explore.show(found)}
          </button>
        </footer>
      </div>
    </dialog>
  );
}
