import "./page/fonts.css";
import "./page/base.css";
import "leaflet/dist/leaflet.css";
import "./page/page.css";
import "./reading/card.css";
import "./map/map.css";
import "./map/marks.css";
import "./map/popup.css";
import "./page/print.css";
import { startTransition } from "react";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import type { MapFile } from "../geo/model/map-file.ts";
import { ClaimMap } from "./map/ClaimMap.tsx";
import { parseBasemap } from "./map/parse-basemap.ts";
import type { BasemapShapes } from "./map/unpack-basemap.ts";
import { AtlasPage } from "./page/AtlasPage.tsx";
import { chooseMapFile } from "./page/choose-map-file.ts";
import { insertNotice, insertRefusal } from "./page/insert-notice.ts";
import { readLanguages } from "./page/LanguageLinks.tsx";
import { LoadingLine } from "./page/LoadingLine.tsx";
import { type Growth, loadMapFile } from "./page/load-map-file.ts";
import { loadText } from "./page/load-text.ts";
import { readPoster } from "./page/poster.ts";
import { waitForFrames } from "./page/wait-for-frames.ts";
import { loadInterface } from "./words/load-interface.ts";
import { type Interface, InterfaceContext } from "./words/words.ts";

const root = document.querySelector<HTMLElement>("#root");
if (root !== null) await start(root);

/** Takes over the served page once its data is there; until then, and where it is not, the page stays as served. */
async function start(root: HTMLElement): Promise<void> {
  const { mapFile: ownAddress = "", basemap: basemapAddress = "" } = root.dataset;
  const { address, isOwn, refused } = chooseMapFile(new URL(window.location.href), ownAddress);
  const basemapText = loadText(basemapAddress);
  const face = loadInterface(document.documentElement.lang);
  if (!isOwn && (await showMapFile(address, false))) return;
  if (refused || !isOwn) insertRefusal(root, refused ? "refused" : "failed", (await face).words);
  await showMapFile(ownAddress, true);

  /** False where another map file than the page's own cannot be shown. */
  async function showMapFile(mapFileAddress: string, isOwn: boolean): Promise<boolean> {
    // Statements of another atlas are neither laid out nor read while the one that was asked for is on its way.
    root.hidden = !isOwn;
    let reactRoot: Root | undefined;
    const buildPage = (mapFile: MapFile, face: Interface, basemap: BasemapShapes | null) => (
      <AtlasPage
        mapFile={mapFile}
        mapFileAddress={mapFileAddress}
        poster={isOwn ? readPoster(root) : null}
        face={face}
        languages={isOwn ? readLanguages(root) : []}
        renderMap={(props) => <ClaimMap {...props} basemap={basemap} />}
      />
    );
    const readBasemap = basemapText.then((text) => (text === undefined ? null : parseBasemap(text)));
    const parsed = await loadMapFile(mapFileAddress, showGrowth);
    if (parsed === undefined) return true;
    if (!parsed.ok) {
      root.hidden = false;
      if (isOwn) insertNotice(root, parsed.trouble, (await face).words);
      return false;
    }
    const page = buildPage(parsed.mapFile, await face, await readBasemap);
    root.hidden = false;
    if (!isOwn || root.querySelector("main") === null) createRoot(root).render(page);
    else hydrateRoot(root, page);
    return true;

    async function showGrowth({ mapFile, counts, state }: Growth): Promise<void> {
      const [words, shapes] = [await face, await readBasemap];
      const name = mapFileAddress.split("/").at(-1) ?? "";
      const { title, notice } = mapFile.atlas;
      const atlas = { ...mapFile.atlas, title: title || name, notice: notice || words.words.loading.notice };
      const page = (
        <InterfaceContext value={words}>
          {buildPage({ ...mapFile, atlas }, words, shapes)}
          <LoadingLine counts={counts} state={state} />
        </InterfaceContext>
      );
      if (reactRoot === undefined) {
        root.hidden = false;
        reactRoot = createRoot(root);
        reactRoot.render(page);
      } else {
        const drawn = reactRoot;
        startTransition(() => drawn.render(page));
      }
      await waitForFrames();
    }
  }
}
