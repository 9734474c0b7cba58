import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { MapFile } from "../../geo/model/map-file.ts";
import type { Selected } from "../explore/selection.ts";
import { type Select, useSelection } from "../explore/use-selection.ts";
import { AboutAtlas } from "../reading/AboutAtlas.tsx";
import { buildAtlasIndex } from "../reading/atlas-index.ts";
import { ReadingContext } from "../reading/ReadingContext.ts";
import { SourceList } from "../reading/SourceList.tsx";
import { StatementList } from "../reading/StatementList.tsx";
import { MapBox } from "./MapBox.tsx";
import { PageHeader } from "./PageHeader.tsx";
import type { Poster } from "./poster.ts";
import { useListScroll } from "./use-list-scroll.ts";
import { useOpenDetailsInPrint } from "./use-open-details-in-print.ts";

interface MapProps {
  mapFile: MapFile;
  selected: Selected;
  select: Select;
}

interface AtlasPageProps {
  mapFile: MapFile;
  /** Where the map file can be had, relative to the page. */
  mapFileAddress: string;
  poster: Poster | null;
  /** Draws the interactive map; absent where the page is prerendered. */
  renderMap?: (props: MapProps) => ReactNode;
}

/** The reader's page. Its first render in the browser is the prerendered page; the map joins it afterwards. */
export function AtlasPage({ mapFile, mapFileAddress, poster, renderMap }: AtlasPageProps) {
  const [selected, select] = useSelection(mapFile);
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  useListScroll(selected);
  useOpenDetailsInPrint();
  const interactive = mounted && renderMap !== undefined;
  const reading = useMemo(
    () => ({ index: buildAtlasIndex(mapFile), mapFileAddress, interactive }),
    [mapFile, mapFileAddress, interactive],
  );
  return (
    <ReadingContext value={reading}>
      <div className="page" lang={mapFile.atlas.language}>
        <a className="skip" href="#statements">
          Skip the map
        </a>
        <PageHeader atlas={mapFile.atlas} />
        <MapBox mapFile={mapFile} poster={poster}>
          {interactive && renderMap({ mapFile, selected, select })}
        </MapBox>
        <main id="statements" tabIndex={-1}>
          <StatementList selected={selected.statements} />
        </main>
        <footer>
          <SourceList />
          <AboutAtlas />
        </footer>
      </div>
    </ReadingContext>
  );
}
