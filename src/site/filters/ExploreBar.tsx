import {
  lazy,
  memo,
  Suspense,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { AtlasColumns } from "../../../geo/geojson/view/atlas-columns.ts";
import { isFiltered } from "../page/address/address.ts";
import { changeAddress } from "../page/address/use-address.ts";
import { useAtlas } from "../page/atlas-context.ts";
import { useMedia } from "../page/media-queries.ts";
import { useLocale, useMessages } from "../page/messages-context.tsx";
import { PartBoundary } from "../page/PartBoundary.tsx";
import { countActive, listActive } from "./describe-filters.ts";
import { type Filtered, type Filters, findFirstRows, NO_FILTERS } from "./filter-statements.ts";
import type { Search, SearchState } from "./search/use-search.ts";

const FilterPanel = lazy(async () => ({ default: (await import("./FilterPanel.tsx")).FilterPanel }));
/** The breakpoint of the page layout in page.css. */
const NARROW = "(max-width: 899.98px)";

interface ExploreBarProps {
  columns: AtlasColumns;
  filters: Filters;
  filtered: Filtered;
  search: Search;
}

/** The bar above the list: search field, filter button, active filters and the count of results. */
export const ExploreBar = memo(function ExploreBar({ columns, filters, filtered, search }: ExploreBarProps) {
  const { explore } = useMessages();
  const [open, setOpen] = useState(false);
  const narrow = useMedia(NARROW);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const active = countActive(filters);
  const found = filtered.positions.length;
  const drawn = filtered.positions.reduce((sum, position) => sum + (columns.drawn[position] ?? 0), 0);
  const change = useCallback((next: Filters) => changeAddress({ filters: next }), []);
  const { texts } = useAtlas();
  const hits = search.result?.hits ?? null;
  // A choice that the reader is about to make: the texts are on their way when it is made.
  const prepare = useCallback(
    (next: Filters) => {
      if (texts.whole === null) texts.want(findFirstRows(columns, next, hits));
    },
    [texts, columns, hits],
  );
  const close = useCallback(() => setOpen(false), []);
  const focusElsewhere = useCallback(() => button.current?.focus(), []);
  const panel = open && (
    <PartBoundary>
      <Suspense fallback={null}>
        <FilterPanel
          columns={columns}
          filtered={filtered}
          filters={filters}
          change={change}
          prepare={prepare}
          id={id}
          isSheet={narrow}
          onClose={close}
        />
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
          onClick={() => setOpen(!open)}
        >
          {explore.filters}
          {active > 0 && <span className="filters-active">{explore.active(active)}</span>}
        </button>
      </div>
      <FilterChips columns={columns} filters={filters} change={change} focusElsewhere={focusElsewhere} />
      {/* Always rendered: a live region must exist before its text changes. Without filters the header has the counts. */}
      <p className={isFiltered(filters) ? "result" : "unseen"} role="status">
        {explore.result(found, columns.count, drawn, found - drawn)}
      </p>
      {panel}
    </section>
  );
});

interface FilterChipsProps {
  columns: AtlasColumns;
  filters: Filters;
  change: (filters: Filters) => void;
  /** Moves the focus when no chip is left. */
  focusElsewhere: () => void;
}

/** The active filters, each with a button that removes it, and a button that removes all. */
function FilterChips({ columns, filters, change, focusElsewhere }: FilterChipsProps) {
  const messages = useMessages();
  const locale = useLocale();
  const list = useRef<HTMLUListElement>(null);
  const active = listActive(columns, filters, { messages, locale });
  if (active.length === 0) return null;
  const clear = () => {
    change(NO_FILTERS);
    focusElsewhere();
  };
  const remove = (position: number, without: Filters) => {
    change(without);
    const others = [...(list.current?.querySelectorAll("button") ?? [])].filter((_, at) => at !== position);
    const next = others[Math.min(position, active.length - 2)];
    if (next === undefined) focusElsewhere();
    else next.focus();
  };
  return (
    <ul className="chips" ref={list} aria-label={messages.explore.chosen}>
      {active.map(({ constraint, label, without }, position) => (
        <li key={`${constraint} ${label}`}>
          <button
            type="button"
            className="chip"
            aria-label={messages.explore.remove(label)}
            onClick={() => remove(position, without)}
          >
            <span>{label}</span>
            <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
              <path d="M1 1 9 9M9 1 1 9" stroke="currentcolor" strokeWidth="1.5" />
            </svg>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="clear" onClick={clear}>
          {messages.explore.clear}
        </button>
      </li>
    </ul>
  );
}

/** Debounce of URL changes in milliseconds: browsers allow about a hundred in half a minute. */
const DEBOUNCE = 150;

interface SearchFieldProps {
  query: string;
  state: SearchState;
  change: (query: string) => void;
  /** Called when the reader is about to search. */
  prepare: () => void;
}

/** The search field. It searches while the reader types. */
function SearchField({ query, state, change, prepare }: SearchFieldProps) {
  const { explore } = useMessages();
  const id = useId();
  const [draft, setDraft] = useState(query);
  const sent = useRef(query);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const input = useRef<HTMLInputElement>(null);
  // The query also changes by back, forward and the buttons that remove filters.
  useEffect(() => {
    if (query === sent.current) return;
    clearTimeout(timer.current);
    sent.current = query;
    setDraft(query);
  }, [query]);
  useEffect(() => () => clearTimeout(timer.current), []);

  // The reader may have typed before hydration.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once, after hydration
  useLayoutEffect(() => {
    const typed = input.current?.value ?? "";
    if (typed !== draft) type(typed);
  }, []);

  function send(words: string): void {
    clearTimeout(timer.current);
    sent.current = words;
    change(words);
  }

  function type(words: string): void {
    setDraft(words);
    prepare();
    clearTimeout(timer.current);
    timer.current = setTimeout(send, DEBOUNCE, words);
  }

  return (
    <search className="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send(draft);
        }}
      >
        <label htmlFor={id} className="unseen">
          {explore.search}
        </label>
        <input
          ref={input}
          id={id}
          type="search"
          name="q"
          value={draft}
          placeholder={explore.search}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          dir="auto"
          onFocus={prepare}
          onChange={({ target }) => type(target.value)}
        />
      </form>
      {draft.trim() !== "" && (state === "preparing" || state === "failed") && (
        <p className="search-state" role="status">
          {state === "preparing" ? explore.preparing : explore.searchFailed}
        </p>
      )}
    </search>
  );
}
