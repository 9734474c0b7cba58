import { lazy, memo, Suspense, useCallback, useId, useRef, useState } from "react";
import { PartBoundary } from "../../cards/PartBoundary.tsx";
import { isFiltered } from "../../page/address.ts";
import { useMessages } from "../../page/messages-context.tsx";
import { PartFailed } from "../../page/PartFailed.tsx";
import { changeAddress } from "../../page/use-address.ts";
import { useMedia } from "../../page/use-media.ts";
import type { Filters } from "../filter-statements.ts";
import type { Search } from "../search/use-search.ts";
import type { Exploration } from "../use-exploration.ts";
import { countActive } from "./change-filters.ts";
import { FilterChips } from "./FilterChips.tsx";
import { FilterSheet } from "./FilterSheet.tsx";
import { SearchField } from "./SearchField.tsx";

const FilterPanel = lazy(async () => ({ default: (await import("./FilterPanel.tsx")).FilterPanel }));
/** As the layout of the page in page.css. */
const NARROW = "(max-width: 899.98px)";

interface ExploreBarProps {
  exploration: Exploration;
  search: Search;
  /** False until the page can answer: the served page shows the bar as it will be. */
  interactive: boolean;
}

/** One line above the list: search, filters, what they leave; what is filtered by below it. */
export const ExploreBar = memo(function ExploreBar({ exploration, search, interactive }: ExploreBarProps) {
  const { explore } = useMessages();
  const { address, filtered, table } = exploration;
  const { filters } = address;
  const [open, setOpen] = useState(false);
  const narrow = useMedia(NARROW);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const active = countActive(filters);
  const found = filtered.records.length;
  const drawn = filtered.records.reduce((sum, record) => sum + Number(record.drawn), 0);
  const change = useCallback((next: Filters) => changeAddress({ filters: next }), []);
  const close = useCallback(() => setOpen(false), []);
  const focusElsewhere = useCallback(() => button.current?.focus(), []);
  const panel = open && (
    <PartBoundary fallback={<PartFailed />}>
      <Suspense fallback={null}>
        <FilterPanel table={table} filtered={filtered} filters={filters} change={change} />
      </Suspense>
    </PartBoundary>
  );
  return (
    <section className="explore" aria-label={explore.title}>
      <div className="explore-line">
        <SearchField
          query={filters.query}
          state={search.state}
          prepare={search.prepare}
          change={search.change}
        />
        <button
          ref={button}
          type="button"
          className="filters-button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          disabled={!interactive}
          onClick={() => setOpen(!open)}
        >
          {explore.filters}
          {active > 0 && <span className="filters-active">{explore.active(active)}</span>}
        </button>
      </div>
      <FilterChips table={table} filters={filters} change={change} focusElsewhere={focusElsewhere} />
      {/* The header says the numbers of the whole atlas; a status must be there before it changes to be heard. */}
      <p className={isFiltered(filters) ? "result" : "unseen"} role="status">
        {explore.result(found, table.records.length, drawn, found - drawn)}
      </p>
      {panel &&
        (narrow ? (
          <FilterSheet id={id} found={found} onClose={close}>
            {panel}
          </FilterSheet>
        ) : (
          <div id={id} className="filter-panel">
            {panel}
          </div>
        ))}
    </section>
  );
});
