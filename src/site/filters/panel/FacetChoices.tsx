import { useMemo, useState } from "react";
import { useLocale, useMessages } from "../../page/messages-context.tsx";
import type { Facet } from "../facets.ts";
import type { Filters } from "../filter-statements.ts";
import type { FilterTable } from "../filter-table.ts";
import { toggleChoice } from "./change-filters.ts";
import { describeValue } from "./describe-filters.ts";
import { rankChoices } from "./rank-choices.ts";

/** Choices that a list shows before it is unfolded, and by how many it grows. */
const FIRST = 6;
const FURTHER = 60;

interface FacetChoicesProps {
  facet: Facet;
  table: FilterTable;
  /** By code: statements that a value would show. */
  counts: Uint32Array;
  filters: Filters;
  change: (filters: Filters) => void;
  startsOpen: boolean;
}

/** The values of one facet, those of most statements first; a long list folds. */
export function FacetChoices({ facet, table, counts, filters, change, startsOpen }: FacetChoicesProps) {
  const words = useMessages();
  const language = useLocale();
  const chosen = filters.choices[facet] ?? [];
  const [open, setOpen] = useState(startsOpen || chosen.length > 0);
  const [limit, setLimit] = useState(FIRST);
  const ranked = useMemo(
    () =>
      open
        ? rankChoices(table.facets[facet], language, (value) =>
            describeValue(table, facet, value, { words, language }),
          )
        : [],
    [open, table, facet, language, words],
  );
  // One more than the limit needs no button that shows one more.
  const end = ranked.length <= limit + 1 ? ranked.length : limit;
  const shown = ranked.filter(({ value }, position) => position < end || chosen.includes(value));
  const number = new Intl.NumberFormat(language);
  // No number of choices: numbers here count statements.
  const summary = chosen.map((value) => describeValue(table, facet, value, { words, language })).join(", ");
  return (
    <details className="facet" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span className="facet-name">{words.facet[facet]}</span>{" "}
        {summary !== "" && <span className="facet-summary is-chosen">{summary}</span>}
      </summary>
      {open && (
        <fieldset>
          <legend className="unseen">{words.facet[facet]}</legend>
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
                <span className="unseen">{words.explore.choice(counts[code] ?? 0)}</span>
              </span>
            </label>
          ))}
          {shown.length < ranked.length && (
            <button type="button" className="plain-button" onClick={() => setLimit(limit + FURTHER)}>
              {words.explore.more(ranked.length - shown.length)}
            </button>
          )}
          {limit > FIRST && (
            <button type="button" className="plain-button" onClick={() => setLimit(FIRST)}>
              {words.explore.fewer}
            </button>
          )}
        </fieldset>
      )}
    </details>
  );
}
