import "./page/fonts.css";
import "./page/base.css";
import "leaflet/dist/leaflet.css";
import "./page/page.css";
import "./cards/card.css";
import "./cards/take-away.css";
import "./filters/panel/explore.css";
import "./timeline/timeline.css";
import "./map-1/map.css";
import "./map-1/marks.css";
import "./map-1/popup.css";
import "./page/print.css";
import { lazy, type ReactNode, Suspense, startTransition } from "react";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import { loadInterface } from "../../geo/messages/load-interface.ts";
import { type Interface, InterfaceContext } from "../../geo/messages/words.ts";
import type { MapFile } from "../../geo/model/map-file-1.ts";
import { ShareButton } from "../embed/share/ShareButton.tsx";
import { type MapProps, MapWithBackground, type ReadBasemap } from "./map-1/MapWithBackground.tsx";
import { AtlasPage } from "./page/AtlasPage.tsx";
import { chooseMapFile } from "./page/choose-map-file.ts";
import { insertNotice, insertRefusal } from "./page/insert-notice.ts";
import { readLanguages } from "./page/LanguageLinks.tsx";
import { LoadingLine } from "./page/LoadingLine.tsx";
import { type Growth, loadMapFile } from "./page/load-map-file.ts";
import { loadText } from "./page/load-text.ts";
import { readPoster } from "./page/poster.ts";
import { waitForFrames } from "./page/wait-for-frames.ts";

/** Characters of a map file that is read whole. While the page's own is read the served statements can be, too. */
const WHOLE_OWN = 4_000_000;
const WHOLE_ASKED = 250_000;

/** How long the first map waits for its background, which otherwise comes after the marks. Milliseconds. */
const PATIENCE = 1500;

/** On its way at once, beside the data; list, filters and search do not wait for it. */
const mapChunk = import("./map-1/open-map.ts");
// Said where the map would stand, once it is asked for there.
mapChunk.catch(() => undefined);

const root = document.querySelector<HTMLElement>("#root");
if (root !== null)
  await start(root).catch((error: unknown) => {
    reveal();
    throw error;
  });

/** Takes over the served page once its data is there; until then, and where it is not, the page stays as served. */
async function start(root: HTMLElement): Promise<void> {
  const { mapFile: ownAddress = "", basemap: basemapAddress = "" } = root.dataset;
  const { address, isOwn, refused } = chooseMapFile(new URL(window.location.href), ownAddress);
  const basemapText = loadText(basemapAddress);
  const face = loadInterface(document.documentElement.lang);
  // A map without its background still shows who said what where.
  let basemap: ReturnType<ReadBasemap> | undefined;
  const readBasemap: ReadBasemap = () =>
    (basemap ??= Promise.all([basemapText, mapChunk]).then(([text, { parseBasemap }]) =>
      text === undefined ? null : parseBasemap(text),
    ));
  const WholeMap = lazy(async () => {
    const { ClaimMap } = await mapChunk;
    const first = await Promise.race([readBasemap(), wait(PATIENCE)]);
    return {
      default: (props: MapProps) => (
        <MapWithBackground {...props} drawnBy={ClaimMap} first={first} readBasemap={readBasemap} />
      ),
    };
  });
  const drawWholeMap = (props: MapProps) => (
    <Suspense>
      <WholeMap {...props} />
    </Suspense>
  );
  if (!isOwn && (await showMapFile(address, false))) return;
  reveal();
  if (refused || !isOwn) insertRefusal(root, refused ? "refused" : "failed", (await face).words);
  await showMapFile(ownAddress, true);

  /** False where another map file than the page's own cannot be shown. */
  async function showMapFile(mapFileAddress: string, isOwn: boolean): Promise<boolean> {
    let reactRoot: Root | undefined;
    const poster = isOwn ? readPoster(root) : null;
    const languages = isOwn ? readLanguages(root) : [];
    const buildPage = (
      mapFile: MapFile,
      face: Interface,
      renderMap: (props: MapProps) => ReactNode,
      drawnAnew: boolean,
      isGrowing = false,
    ) => (
      <AtlasPage
        drawnAnew={drawnAnew}
        isGrowing={isGrowing}
        mapFile={mapFile}
        mapFileAddress={mapFileAddress}
        poster={poster}
        face={face}
        languages={languages}
        renderMap={renderMap}
        renderShare={(found) =>
          isOwn && !isGrowing && <ShareButton {...{ mapFile, mapFileAddress, languages, found }} />
        }
      />
    );
    const parsed = await loadMapFile(mapFileAddress, showGrowth, isOwn ? WHOLE_OWN : WHOLE_ASKED);
    if (parsed === undefined) return true;
    if (!parsed.ok) {
      if (isOwn) insertNotice(root, parsed.trouble, (await face).words);
      return false;
    }
    const isServed = isOwn && root.querySelector("main") !== null;
    const page = buildPage(parsed.mapFile, await face, drawWholeMap, !isServed);
    if (!isOwn) document.title = parsed.mapFile.atlas.title;
    reveal();
    if (isServed) hydrateRoot(root, page);
    else createRoot(root).render(page);
    return true;

    async function showGrowth({ mapFile, counts, state }: Growth): Promise<void> {
      const words = await face;
      const name = mapFileAddress.split("/").at(-1) ?? "";
      const { title, notice } = mapFile.atlas;
      const atlas = { ...mapFile.atlas, title: title || name, notice: notice || words.words.loading.notice };
      const grown = { ...mapFile, atlas };
      if (!isOwn) document.title = atlas.title;
      const chunk = await mapChunk.catch(() => undefined);
      // Marks first, the background when they are painted.
      const drawMap =
        chunk === undefined
          ? drawWholeMap
          : (props: MapProps) => (
              <MapWithBackground {...props} drawnBy={chunk.ClaimMap} first={null} readBasemap={readBasemap} />
            );
      const page = (
        <InterfaceContext value={words}>
          {buildPage(grown, words, drawMap, true, state === "growing")}
          <LoadingLine counts={counts} state={state} />
        </InterfaceContext>
      );
      if (reactRoot === undefined) {
        // Not left to React, which draws a task later: a frame in between would lay all of it out.
        root.replaceChildren();
        reveal();
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

function wait(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, null));
}

/** Where the address asks for another map file, the served page is hidden before it is laid out; see `fillPage`. */
function reveal(): void {
  document.documentElement.classList.remove("asks-elsewhere");
}
