import "../../site/cards/card.css";
import "../../site/filters/explore.css";
import { hydrateRoot } from "react-dom/client";
import { outlineOf } from "../../../geo/geojson/view/atlas-outline.ts";
import { readAtlasIndex } from "../../../geo/geojson/view/read-atlas-index.ts";
import { readMapFile } from "../../../geo/geojson/view/read-map-file.ts";
import { readLargeContent } from "../../site/page/large-content.ts";
import { wholeTexts } from "../../site/page/statement-texts.ts";
import { FrameApp, type FrameAppProps } from "./FrameApp.tsx";
import type { AppStart } from "./frame-globals.ts";

/*
 * The app of the frame, loaded on demand. It hydrates the served frame. When it fails, the served markup is restored.
 */
window.claimAtlasApp = (root, start) => {
  const content = readContent(start);
  const served = root.innerHTML;
  const app = (
    <FrameApp
      {...content}
      locale={document.documentElement.lang}
      messages={start.messages}
      page={start.page}
      mapFileAddress={start.mapFileAddress}
      start={start}
    />
  );
  const reactRoot = hydrateRoot(root, app, {
    onUncaughtError(error) {
      console.error(error);
      setTimeout(() => {
        reactRoot.unmount();
        root.innerHTML = served;
        start.onFailure();
      });
    },
  });
};

function readContent({ mapFile, large }: AppStart): Pick<FrameAppProps, "atlas" | "texts" | "listed"> {
  if (large === undefined) {
    const loaded = readMapFile(JSON.parse(mapFile));
    if (!loaded.ok) throw new Error(`${loaded.error.code} map file`);
    return { atlas: outlineOf(loaded.atlas), texts: wholeTexts(loaded.atlas) };
  }
  const { firstTexts, loadFile, listed } = large;
  const read = readLargeContent(readAtlasIndex(JSON.parse(mapFile)), JSON.parse(firstTexts), async (name) =>
    JSON.parse(await loadFile(name)),
  );
  if (!read.ok) throw new Error(`${read.error} index`);
  return { atlas: read.atlas, texts: read.texts, listed };
}
