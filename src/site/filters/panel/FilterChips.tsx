import { useRef } from "react";
import { useLocale, useMessages } from "../../page/messages-context.tsx";
import { type Filters, NO_FILTERS } from "../filter-statements.ts";
import type { FilterTable } from "../filter-table.ts";
import { listActive } from "./describe-filters.ts";

interface FilterChipsProps {
  table: FilterTable;
  filters: Filters;
  change: (filters: Filters) => void;
  /** Takes the focus once no chip is left. */
  focusElsewhere: () => void;
}

/** What is filtered by, each part of which can be taken away, and all of it at once. */
export function FilterChips({ table, filters, change, focusElsewhere }: FilterChipsProps) {
  const words = useMessages();
  const language = useLocale();
  const list = useRef<HTMLUListElement>(null);
  const active = listActive(table, filters, { words, language });
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
    <ul className="chips" ref={list} aria-label={words.explore.chosen}>
      {active.map(({ constraint, label, without }, position) => (
        <li key={`${constraint} ${label}`}>
          <button
            type="button"
            className="chip"
            aria-label={words.explore.remove(label)}
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
          {words.explore.clear}
        </button>
      </li>
    </ul>
  );
}
