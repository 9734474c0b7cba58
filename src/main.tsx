import "./site/page/fonts.css";
import "./site/page/base.css";
import "leaflet/dist/leaflet.css";
import "./site/page/page.css";
import "./site/cards/card.css";
import "./site/cards/take-away.css";
import "./site/filters/panel/explore.css";
import "./site/timeline/timeline.css";
import "./site/map-1/map.css";
import "./site/map-1/marks.css";
import "./site/map-1/popup.css";
import "./site/page/print.css";
import { createRoot, hydrateRoot } from "react-dom/client";
import { loadInterface } from "../geo/messages/load-interface.ts";
import { ShareButton } from "./embed/share/ShareButton.tsx";
import { AtlasPage } from "./site/page/AtlasPage.tsx";
import { insertNotice } from "./site/page/insert-notice.ts";
import { readLanguages } from "./site/page/LanguageLinks.tsx";
import { loadMapFile } from "./site/page/load-map-file.ts";
import { readPoster } from "./site/page/poster.ts";

const root = document.querySelector<HTMLElement>("#root");
if (root !== null) await start(root);

/** Takes over the served page once its data is there; until then, and without it, the page stays as served. */
async function start(root: HTMLElement): Promise<void> {
  const { mapFile: mapFileAddress = "", basemap: basemapAddress = "" } = root.dataset;
  const [loaded, face] = await Promise.all([
    loadMapFile(mapFileAddress),
    loadInterface(document.documentElement.lang),
  ]);
  if (!loaded.ok) {
    insertNotice(root, loaded.error, face.words);
    return;
  }
  const page = (
    <AtlasPage
      mapFile={loaded.mapFile}
      mapFileAddress={mapFileAddress}
      basemapAddress={basemapAddress}
      poster={readPoster(root)}
      face={face}
      languages={readLanguages(root)}
      tools={<ShareButton />}
    />
  );
  if (root.querySelector("main") === null) createRoot(root).render(page);
  else hydrateRoot(root, page);
}
