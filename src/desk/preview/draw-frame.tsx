import "../../site/map/first-view/first-view.css";
import "../../embed/frame/frame.css";
import "../../site/cards/card.css";
import "../../site/filters/explore.css";
import { outlineOf } from "../../../geo/geojson/view/atlas-outline.ts";
import { FrameApp } from "../../embed/frame/FrameApp.tsx";
import { wholeTexts } from "../../site/page/statement-texts.ts";
import type { Previewed } from "./previewed.ts";

/** The frame itself, in a page without messages from outside. */
export function drawFrame({ atlas, basemap, locale, messages, mapFileAddress }: Previewed) {
  document.documentElement.classList.add("is-live");
  const nothing = () => undefined;
  return (
    <FrameApp
      atlas={outlineOf(atlas)}
      texts={wholeTexts(atlas)}
      locale={locale}
      messages={messages}
      page="#"
      mapFileAddress={mapFileAddress}
      start={{
        mapFile: "",
        mapFileAddress,
        messages,
        page: "#",
        loadBasemap: async () => JSON.stringify(basemap),
        connect: nothing,
        tellSelected: nothing,
        onFailure: nothing,
      }}
    />
  );
}
