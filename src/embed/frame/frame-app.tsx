import "../../site/cards/card.css";
import "../../site/filters/explore.css";
import { hydrateRoot } from "react-dom/client";
import { outlineOf } from "../../../geo/geojson/atlas-outline.ts";
import { readMapFile } from "../../../geo/geojson/read-map-file.ts";
import { wholeTexts } from "../../site/page/statement-texts.ts";
import { FrameApp } from "./FrameApp.tsx";

/*
 * The app of the frame, loaded when it is wanted: the components that the frame was prerendered with take over what was served. Where
 * they fail, what was served stands again.
 */
window.claimAtlasApp = (root, start) => {
  const loaded = readMapFile(JSON.parse(start.mapFile));
  if (!loaded.ok) throw new Error(`${loaded.error.code} map file`);
  const served = root.innerHTML;
  const app = (
    <FrameApp
      atlas={outlineOf(loaded.atlas)}
      texts={wholeTexts(loaded.atlas)}
      locale={document.documentElement.lang}
      messages={start.messages}
      page={start.page}
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
