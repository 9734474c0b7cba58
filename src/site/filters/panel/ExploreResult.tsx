import { useCallback } from "react";
import { changeAddress } from "../../page/use-address.ts";
import type { Filters } from "../filter-statements.ts";
import type { Exploration } from "../use-exploration.ts";
import { EmptyResult } from "./EmptyResult.tsx";
import { HiddenSelection } from "./HiddenSelection.tsx";

/** What the filters keep from the reader, where that needs saying: the selected statement, or all of them. */
export function ExploreResult({ exploration }: { exploration: Exploration }) {
  const { address, filtered, table } = exploration;
  const change = useCallback((filters: Filters) => changeAddress({ filters }), []);
  return (
    <>
      <HiddenSelection exploration={exploration} />
      {filtered.records.length === 0 && table.records.length > 0 && (
        <EmptyResult table={table} filtered={filtered} filters={address.filters} change={change} />
      )}
    </>
  );
}
