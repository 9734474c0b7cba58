import { useLocale, useMessages } from "../../page/messages-context.tsx";
import { CONSTRAINTS, type Filtered, type Filters, NO_FILTERS } from "../filter-statements.ts";
import type { FilterTable } from "../filter-table.ts";
import { liftConstraint } from "./change-filters.ts";
import { describeConstraint } from "./describe-filters.ts";

interface EmptyResultProps {
  table: FilterTable;
  filtered: Filtered;
  filters: Filters;
  change: (filters: Filters) => void;
}

/** Says which part of the filters leaves nothing to show, and lifts it. */
export function EmptyResult({ table, filtered, filters, change }: EmptyResultProps) {
  const words = useMessages();
  const language = useLocale();
  const liftable = CONSTRAINTS.filter((constraint) => filtered.liftable[constraint] > 0).sort(
    (a, b) => filtered.liftable[b] - filtered.liftable[a],
  );
  return (
    <div className="empty-result">
      <p className="empty-title">{words.explore.empty}</p>
      {liftable.length === 0 && <p>{words.explore.emptyTogether}</p>}
      <ul>
        {liftable.map((constraint) => {
          const label = describeConstraint(table, filters, constraint, { words, language }) ?? constraint;
          return (
            <li key={constraint}>
              <p>{words.explore.without(label, filtered.liftable[constraint])}</p>
              <button
                type="button"
                className="plain-button"
                aria-label={`${words.explore.lift}: ${label}`}
                onClick={() => change(liftConstraint(filters, constraint))}
              >
                {words.explore.lift}
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" className="plain-button" onClick={() => change(NO_FILTERS)}>
        {words.explore.clear}
      </button>
    </div>
  );
}
