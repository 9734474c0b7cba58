import "./page/fonts.css";
import "./page/base.css";
import "leaflet/dist/leaflet.css";
import "./page/page.css";
import "./reading/card.css";
import "./map/map.css";
import "./map/marks.css";
import "./map/popup.css";
import "./page/print.css";
import { createRoot, hydrateRoot } from "react-dom/client";
import { ClaimMap } from "./map/ClaimMap.tsx";
import { parseBasemap } from "./map/parse-basemap.ts";
import { AtlasPage } from "./page/AtlasPage.tsx";
import { insertNotice } from "./page/insert-notice.ts";
import { readLanguages } from "./page/LanguageLinks.tsx";
import { loadText } from "./page/load-text.ts";
import { parseMapFile } from "./page/parse-map-file.ts";
import { readPoster } from "./page/poster.ts";
import { loadInterface } from "./words/load-interface.ts";

const root = document.querySelector<HTMLElement>("#root");
if (root !== null) await start(root);

/** Takes over the served page once its data is there; until then, and where it is not, the page stays as served. */
async function start(root: HTMLElement): Promise<void> {
  const { mapFile: mapFileAddress = "", basemap: basemapAddress = "" } = root.dataset;
  const [face, mapFileText, basemapText] = await Promise.all([
    loadInterface(document.documentElement.lang),
    loadText(mapFileAddress),
    loadText(basemapAddress),
  ]);
  if (mapFileText === undefined) return insertNotice(root, "missing", face.words);
  const parsed = parseMapFile(mapFileText);
  if (!parsed.ok) return insertNotice(root, parsed.trouble, face.words);
  // A map without its background still shows who said what where.
  const basemap = basemapText === undefined ? null : parseBasemap(basemapText);
  const page = (
    <AtlasPage
      mapFile={parsed.mapFile}
      mapFileAddress={mapFileAddress}
      poster={readPoster(root)}
      face={face}
      languages={readLanguages(root)}
      renderMap={(props) => <ClaimMap {...props} basemap={basemap} />}
    />
  );
  if (root.querySelector("main") === null) createRoot(root).render(page);
  else hydrateRoot(root, page);
}
