import "../../site/page/base.css";
import "leaflet/dist/leaflet.css";
import "../../site/cards-1/card.css";
import "../../site/map-1/map.css";
import "../../site/map-1/marks.css";
import "../../site/map-1/popup.css";
import "../../site/map-1/gestures.css";
import "./frame.css";
import "./frame-list.css";
import { createRoot } from "react-dom/client";
import { ENGLISH } from "../../../geo/messages/words.ts";
import type { MapFile } from "../../../geo/model/map-file-1.ts";
import { NO_FILTERS } from "../../site/filters-1/filter-statements.ts";
import { unpackBasemap } from "../../site/map-1/unpack-basemap.ts";
import { changeAddress, select } from "../../site/page-1/use-address.ts";
import { FrameMap } from "./FrameMap.tsx";
import { findTarget } from "./find-target.ts";
import { createPointer } from "./pointed-target.ts";

/*
 * The script of the interactive map, loaded when it is wanted. Its data come as scripts of the same build from the same
 * folder, and are trusted as far as this script itself: no schema, which would add to its size. What does not fit all the
 * same ends in the poster.
 */
window.claimAtlasMap = (stage, { mapFile: text, basemap, onChange, onFailure }) => {
  const mapFile: MapFile = JSON.parse(text);
  const pointer = createPointer();
  const holder = document.createElement("div");
  stage.append(holder);
  const root = createRoot(holder, {
    onUncaughtError: (error) => {
      console.error(error);
      root.unmount();
      holder.remove();
      stage.classList.remove("has-map");
      onFailure();
    },
  });
  stage.classList.add("has-map");
  root.render(
    <FrameMap
      mapFile={mapFile}
      basemap={basemap === undefined ? null : unpackBasemap(JSON.parse(basemap))}
      pointer={pointer}
      page={new URL("./", location.href).href}
      // English stands for the messages of the window here: see window-messages.ts.
      face={{ ...ENGLISH, language: document.documentElement.lang }}
      onChange={onChange}
    />,
  );
  return {
    open: (target) => {
      const selection = target === null ? undefined : findTarget(target, mapFile);
      const isHere = target === null || selection !== undefined;
      if (isHere) select(selection);
      return isHere;
    },
    highlight: (target) => pointer.point(target === null ? undefined : findTarget(target, mapFile)),
    showAll: () => changeAddress({ filters: NO_FILTERS }),
  };
};
