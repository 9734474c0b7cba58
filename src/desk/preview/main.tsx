import "../../site/styles/base.css";
import "../../site/styles/fonts.css";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { readMapFile } from "../../../geo/geojson/view/read-map-file.ts";
import { loadMessages } from "../../../geo/messages/load-messages.ts";
import type { Locale } from "../../../geo/messages/messages.ts";
import type { Basemap } from "../../../geo/model/basemap.ts";
import type { MapFile } from "../../../geo/model/map-file.ts";
import type { Previewed } from "./previewed.ts";

/** What the desk sends: a map file, its ground, and what readers look at. */
export interface PreviewData {
  type: "preview";
  /** The page, or the frame for articles. */
  kind: "page" | "frame";
  mapFile: MapFile;
  basemap: Basemap;
  /** Language of the interface. */
  locale: Locale;
}

let isShown = false;

addEventListener("message", ({ source, origin, data }: MessageEvent<PreviewData>) => {
  if (source === parent && origin === location.origin && data?.type === "preview" && !isShown) {
    isShown = true;
    show(data);
  }
});
parent.postMessage("ready", location.origin);

/** Draws the reader's page, or the frame, from the map file, as the built site does. */
async function show({ kind, mapFile, basemap, locale }: PreviewData): Promise<void> {
  const read = readMapFile(JSON.parse(JSON.stringify(mapFile)));
  const place = document.querySelector("#root");
  if (!read.ok || place === null) return;
  const messages = await loadMessages(locale);
  document.documentElement.lang = locale;
  document.documentElement.dir = messages.direction;
  const address = (data: unknown) =>
    URL.createObjectURL(new Blob([JSON.stringify(data)], { type: "application/json" }));
  const previewed: Previewed = {
    atlas: read.atlas,
    basemap,
    mapFileAddress: address(mapFile),
    basemapAddress: address(basemap),
    locale,
    messages,
  };
  createRoot(place).render(await draw(kind, previewed));
}

async function draw(kind: PreviewData["kind"], previewed: Previewed): Promise<ReactNode> {
  return kind === "page"
    ? (await import("./draw-page.tsx")).drawPage(previewed)
    : (await import("./draw-frame.tsx")).drawFrame(previewed);
}
