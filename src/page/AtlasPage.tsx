import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { MapFile } from "../../geo/model/map-file.ts";
import type { Selected } from "../explore/selection.ts";
import { type Select, select, useAddress } from "../explore/use-address.ts";
import { useExploration } from "../explore/use-exploration.ts";
import { AboutAtlas } from "../reading/AboutAtlas.tsx";
import { buildAtlasIndex } from "../reading/atlas-index.ts";
import { ReadingContext } from "../reading/ReadingContext.ts";
import { SourceList } from "../reading/SourceList.tsx";
import { StatementList } from "../reading/StatementList.tsx";
import { ENGLISH, type Interface, InterfaceContext } from "../words/words.ts";
import type { LanguageLink } from "./LanguageLinks.tsx";
import { MapBox } from "./MapBox.tsx";
import { PageHeader } from "./PageHeader.tsx";
import type { Poster } from "./poster.ts";
import { useInPageLinks } from "./use-in-page-links.ts";
import { useListScroll } from "./use-list-scroll.ts";
import { useOpenDetailsInPrint } from "./use-open-details-in-print.ts";

interface MapProps {
  /** The statements that pass the filters. */
  mapFile: MapFile;
  selected: Selected;
  select: Select;
}

interface AtlasPageProps {
  mapFile: MapFile;
  /** Where the map file can be had, relative to the page. */
  mapFileAddress: string;
  poster: Poster | null;
  /** Language and words of the interface. */
  face?: Interface;
  /** The same page in other languages. */
  languages?: LanguageLink[];
  /** Draws the interactive map; absent where the page is prerendered. */
  renderMap?: (props: MapProps) => ReactNode;
}

/** The reader's page. Its first render in the browser is the prerendered page; the map joins it afterwards. */
export function AtlasPage({
  mapFile,
  mapFileAddress,
  poster,
  face = ENGLISH,
  languages = [],
  renderMap,
}: AtlasPageProps) {
  const index = useMemo(() => buildAtlasIndex(mapFile), [mapFile]);
  const { selected, shown, filtered } = useExploration(index, useAddress(), null);
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  useListScroll(selected);
  useInPageLinks(index);
  useOpenDetailsInPrint();
  const interactive = mounted && renderMap !== undefined;
  const reading = useMemo(
    () => ({ index, mapFileAddress, interactive }),
    [index, mapFileAddress, interactive],
  );
  return (
    <InterfaceContext value={face}>
      <ReadingContext value={reading}>
        <div className="page" lang={face.language} dir={face.words.direction}>
          <a className="skip" href="#statements">
            {face.words.page.skipMap}
          </a>
          <PageHeader atlas={mapFile.atlas} languages={languages} />
          <MapBox mapFile={mapFile} poster={poster}>
            {interactive && renderMap({ mapFile: shown, selected, select })}
          </MapBox>
          <main id="statements" tabIndex={-1}>
            <StatementList records={filtered.records} selected={selected.statements} />
          </main>
          <footer>
            <SourceList />
            <AboutAtlas />
          </footer>
        </div>
      </ReadingContext>
    </InterfaceContext>
  );
}
