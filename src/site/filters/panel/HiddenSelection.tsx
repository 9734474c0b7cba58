import { useMessages } from "../../page/messages-context.tsx";
import { changeAddress } from "../../page/use-address.ts";
import { NO_FILTERS } from "../filter-statements.ts";
import type { Exploration } from "../use-exploration.ts";

/** Says that the selected statement is not among those shown, and shows it. */
export function HiddenSelection({ exploration }: { exploration: Exploration }) {
  const { explore } = useMessages();
  const { selected, filtered } = exploration;
  const { statement } = selected;
  if (statement === null || filtered.records.some(({ id }) => id === statement)) return null;
  return (
    <p className="hidden-selection" role="status">
      {explore.hidden(statement)}{" "}
      <button type="button" className="plain-button" onClick={() => changeAddress({ filters: NO_FILTERS })}>
        {explore.showHidden(statement)}
      </button>
    </p>
  );
}
