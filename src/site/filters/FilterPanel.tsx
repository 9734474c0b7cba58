import "./filter-panel.css";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { AtlasColumns } from "../../../geo/geojson/view/atlas-columns.ts";
import { FACETS, type Facet } from "../../../geo/geojson/view/facets.ts";
import { useAtlas } from "../page/atlas-context.ts";
import { useLocale, useMessages } from "../page/messages-context.tsx";
import { useModalDialog } from "../page/use-modal-dialog.ts";
import { describeValue, rankChoices, toggleChoice } from "./describe-filters.ts";
import type { Filtered, Filters } from "./filter-statements.ts";

interface FilterPanelProps {
  columns: AtlasColumns;
  filtered: Filtered;
  filters: Filters;
  change: (filters: Filters) => void;
  /** Called with what a choice would make of the filters when the reader is about to make it. */
  prepare: (filters: Filters) => void;
  id: string;
  /** Whether the panel is a dialog, on narrow pages. */
  isSheet: boolean;
  onClose: () => void;
}

/** All facets with their choices: above the list, or as a dialog on narrow pages. */
export function FilterPanel(props: FilterPanelProps) {
  const { columns, filtered, filters, change, prepare, id, isSheet, onClose } = props;
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
          prepare={prepare}
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

/** Number of choices shown at first, and added by "more". */
const FIRST = 6;
const FURTHER = 60;

interface FacetChoicesProps {
  facet: Facet;
  columns: AtlasColumns;
  /** By code: number of statements that a value would show. */
  counts: Uint32Array;
  filters: Filters;
  change: (filters: Filters) => void;
  prepare: (filters: Filters) => void;
  startsOpen: boolean;
}

/** The values of one facet, most statements first. A long list is folded. */
function FacetChoices(props: FacetChoicesProps) {
  const { facet, columns, counts, filters, change, prepare, startsOpen } = props;
  const messages = useMessages();
  const locale = useLocale();
  const chosen = filters.choices[facet] ?? [];
  const [open, setOpen] = useState(startsOpen || chosen.length > 0);
  const [limit, setLimit] = useState(FIRST);
  const { texts } = useAtlas();
  useEffect(() => {
    if (open) texts.wantChoices(facet);
  }, [open, texts, facet]);
  const ranked = useMemo(
    () => (open ? rankChoices(facet, columns.facets[facet], { messages, locale }) : []),
    [open, columns, facet, locale, messages],
  );
  // No "more" button for a single further choice.
  const end = ranked.length <= limit + 1 ? ranked.length : limit;
  const shown = ranked.filter(({ value }, position) => position < end || chosen.includes(value));
  const number = useMemo(() => new Intl.NumberFormat(locale), [locale]);
  const summary = chosen
    .map((value) => describeValue(columns, facet, value, { messages, locale }))
    .join(messages.comma);
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
            <label
              key={value}
              className={counts[code] === 0 ? "choice is-empty" : "choice"}
              onPointerEnter={() => prepare(toggleChoice(filters, facet, value))}
              onFocus={() => prepare(toggleChoice(filters, facet, value))}
            >
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
  /** Number of statements that pass the filters. */
  found: number;
  onClose: () => void;
  children: ReactNode;
}

/** The filters as a modal dialog. Closed by Escape, by its buttons and by a click beside it. */
function FilterSheet({ id, found, onClose, children }: FilterSheetProps) {
  const { explore } = useMessages();
  const { ref, close, closeFromBeside } = useModalDialog();
  return (
    // The browser closes a modal dialog on Escape. A click on the dialog element itself is a click beside its content.
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
