import "../../site/styles/base.css";
import "../../site/styles/fonts.css";
import "../../site/styles/page.css";
import "../../site/cards/card.css";
import "../../site/map/first-view/first-view.css";
import "../../site/filters/explore.css";
import { createRoot, type Root } from "react-dom/client";
import { readMapFile } from "../../../geo/geojson/view/read-map-file.ts";
import { loadMessages } from "../../../geo/messages/load-messages.ts";
import type { Locale } from "../../../geo/messages/messages.ts";
import type { Basemap } from "../../../geo/model/basemap.ts";
import type { MapFile } from "../../../geo/model/map-file.ts";
import { AtlasPage } from "../../site/page/AtlasPage.tsx";
import { contentOf } from "../../site/page/load-content.ts";

/** What the desk sends: a map file, its ground, and the language of the interface. */
export interface PreviewData {
  type: "preview";
  mapFile: MapFile;
  basemap: Basemap;
  locale: Locale;
}

let root: Root | undefined;

addEventListener("message", ({ source, origin, data }: MessageEvent<PreviewData>) => {
  if (source === parent && origin === location.origin && data?.type === "preview") show(data);
});
parent.postMessage("ready", location.origin);

/** Draws the reader's page from the map file, as the built site does. */
async function show({ mapFile, basemap, locale }: PreviewData): Promise<void> {
  const read = readMapFile(JSON.parse(JSON.stringify(mapFile)));
  const place = document.querySelector("#preview");
  if (!read.ok || place === null) return;
  const messages = await loadMessages(locale);
  document.documentElement.lang = locale;
  document.documentElement.dir = messages.direction;
  const address = (data: unknown) =>
    URL.createObjectURL(new Blob([JSON.stringify(data)], { type: "application/json" }));
  root ??= createRoot(place);
  root.render(
    <AtlasPage
      {...contentOf(read.atlas)}
      locale={locale}
      messages={messages}
      mapFileAddress={address(mapFile)}
      basemapAddress={address(basemap)}
      languages={[]}
    />,
  );
}
