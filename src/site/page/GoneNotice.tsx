import { useEffect, useState } from "react";
import { type AtlasOutline, findPosition } from "../../../geo/geojson/view/atlas-outline.ts";
import { findPlace } from "../../../geo/geojson/view/atlas-view.ts";
import { CorrectionLog } from "../cards/AboutAtlas.tsx";
import { NO_FILTERS } from "../filters/filter-statements.ts";
import type { Selection } from "./address/selection.ts";
import { changeAddress } from "./address/use-address.ts";
import { useAtlas } from "./atlas-context.ts";
import { useMessages } from "./messages-context.tsx";

/** Says that the address names a statement or a place that this atlas does not have, and what its log says of that. */
export function GoneNotice({ selection }: { selection: Selection | undefined }) {
  const { atlas } = useAtlas();
  const { gone } = useMessages();
  const [missing, setMissing] = useState<Selection | undefined>(undefined);
  // Only the page itself knows which other anchors it has.
  useEffect(() => setMissing(isGone(selection, atlas) ? selection : undefined), [selection, atlas]);
  const id = missing?.kind === "statement" ? missing.statement : null;
  const logged = atlas.corrections.filter(({ record }) => record === id);
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
          <button type="button" className="outlined-button" onClick={showAll}>
            {gone.showAll}
          </button>
        </>
      )}
    </div>
  );
}

function isGone(selection: Selection | undefined, atlas: AtlasOutline): boolean {
  if (selection === undefined) return false;
  if (selection.kind === "place") return findPlace(atlas, selection.key) === undefined;
  const { statement } = selection;
  return (
    findPosition(atlas, statement) === undefined &&
    document.getElementById(statement) === null &&
    !/^source-/.test(statement)
  );
}

function showAll(): void {
  changeAddress({ selection: undefined, filters: NO_FILTERS, reading: false });
  const list = document.getElementById("statements");
  list?.focus({ preventScroll: true });
  list?.scrollIntoView();
}
