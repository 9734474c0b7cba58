import { FACETS } from "../facets.ts";
import type { Filtered, Filters } from "../filter-statements.ts";
import type { FilterTable } from "../filter-table.ts";
import { FacetChoices } from "./FacetChoices.tsx";

interface FilterPanelProps {
  table: FilterTable;
  filtered: Filtered;
  filters: Filters;
  change: (filters: Filters) => void;
}

/** Every facet with its choices. */
export function FilterPanel({ table, filtered, filters, change }: FilterPanelProps) {
  const facets = FACETS.filter((facet) => table.facets[facet].values.length > 0);
  return (
    <div className="facets">
      {facets.map((facet, order) => (
        <FacetChoices
          key={facet}
          facet={facet}
          table={table}
          counts={filtered.counts[facet]}
          filters={filters}
          change={change}
          startsOpen={order === 0}
        />
      ))}
    </div>
  );
}
