import { useEffect, useState } from "react";
import type { AtlasIndex } from "../cards/atlas-index.ts";
import { CorrectionLog } from "../cards/CorrectionLog.tsx";
import { useReading } from "../cards/ReadingContext.ts";
import { NO_FILTERS } from "../filters/filter-statements.ts";
import type { AtlasAddress } from "./address.ts";
import { useMessages } from "./messages-context.tsx";
import type { Selection } from "./selection.ts";
import { changeAddress } from "./use-address.ts";

/** Says that the address names a statement or a place that this atlas does not have, and what its log says of that. */
export function GoneNotice({ selection }: { selection: AtlasAddress["selection"] }) {
  const { index } = useReading();
  const { gone } = useMessages();
  const [missing, setMissing] = useState<Selection | undefined>(undefined);
  // Only the page itself knows which other anchors it has.
  useEffect(() => setMissing(isGone(selection, index) ? selection : undefined), [selection, index]);
  const id = missing?.kind === "statement" ? missing.statement : null;
  const logged = index.mapFile.atlas.corrections.filter(({ record }) => record === id);
  // Stands in the page before it has anything to say, so that what it says is heard.
  return (
    <div role="status" className={missing === undefined ? undefined : "gone"}>
      {missing !== undefined && (
        <>
          <p>{id === null ? gone.place : gone.statement(id)}</p>
          {logged.length > 0 && (
            <>
              <p>{gone.logged}</p>
              <CorrectionLog corrections={logged} />
            </>
          )}
          <button type="button" onClick={showAll}>
            {gone.showAll}
          </button>
        </>
      )}
    </div>
  );
}

function isGone(selection: Selection | undefined, { statements, places }: AtlasIndex): boolean {
  if (selection === undefined) return false;
  if (selection.kind === "place") return !places.has(selection.key);
  return !statements.has(selection.statement) && document.getElementById(selection.statement) === null;
}

function showAll(): void {
  changeAddress({ selection: undefined, filters: NO_FILTERS, reading: false });
  const list = document.getElementById("statements");
  list?.focus({ preventScroll: true });
  list?.scrollIntoView();
}
