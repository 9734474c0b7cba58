import { useCallback } from "react";
import type { AtlasColumns } from "../../../geo/geojson/view/atlas-columns.ts";
import { findPosition } from "../../../geo/geojson/view/atlas-outline.ts";
import { changeAddress } from "../page/address/use-address.ts";
import { useLocale, useMessages } from "../page/messages-context.tsx";
import { describeConstraint, liftConstraint } from "./describe-filters.ts";
import { CONSTRAINTS, type Filtered, type Filters, NO_FILTERS } from "./filter-statements.ts";
import type { Exploration } from "./use-exploration.ts";

/** Notices when the filters hide the selected statement, or all statements. */
export function ExploreResult({ exploration }: { exploration: Exploration }) {
  const { filters, filtered } = exploration;
  const { columns } = exploration.atlas;
  const change = useCallback((filters: Filters) => changeAddress({ filters }), []);
  return (
    <>
      <HiddenSelection exploration={exploration} />
      {filtered.positions.length === 0 && columns.count > 0 && (
        <EmptyResult columns={columns} filtered={filtered} filters={filters} change={change} />
      )}
    </>
  );
}

/** A notice that the filters hide the selected statement, with a button that shows it. */
function HiddenSelection({ exploration }: { exploration: Exploration }) {
  const { explore } = useMessages();
  const { selected, filtered, atlas } = exploration;
  const { statement } = selected;
  if (statement === null || filtered.passes[findPosition(atlas, statement) ?? -1] === 1) return null;
  return (
    <p className="hidden-selection" role="status">
      {explore.selectedHidden}{" "}
      <button type="button" className="plain-button" onClick={() => changeAddress({ filters: NO_FILTERS })}>
        {explore.showSelected}
      </button>
    </p>
  );
}

interface EmptyResultProps {
  columns: AtlasColumns;
  filtered: Filtered;
  filters: Filters;
  change: (filters: Filters) => void;
}

/** A notice that nothing passes the filters, with buttons that remove one part of them. */
function EmptyResult({ columns, filtered, filters, change }: EmptyResultProps) {
  const messages = useMessages();
  const locale = useLocale();
  const liftable = CONSTRAINTS.filter((constraint) => filtered.liftable[constraint] > 0).sort(
    (a, b) => filtered.liftable[b] - filtered.liftable[a],
  );
  return (
    <div className="empty-result">
      <p className="empty-title">{messages.explore.empty}</p>
      {liftable.length === 0 && <p>{messages.explore.emptyTogether}</p>}
      <ul>
        {liftable.map((constraint) => {
          const label = describeConstraint(columns, filters, constraint, { messages, locale }) ?? constraint;
          return (
            <li key={constraint}>
              <p>{messages.explore.without(label, filtered.liftable[constraint])}</p>
              <button
                type="button"
                className="plain-button"
                aria-label={messages.labelled(messages.explore.lift, label)}
                onClick={() => change(liftConstraint(filters, constraint))}
              >
                {messages.explore.lift}
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" className="plain-button" onClick={() => change(NO_FILTERS)}>
        {messages.explore.clear}
      </button>
    </div>
  );
}
