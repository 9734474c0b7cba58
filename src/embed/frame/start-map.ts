import type { DataName, FrameMapHandle, MapOptions } from "./frame-globals.ts";

/** Text of the data files that have come, by name. */
const texts = new Map<DataName, string>();

/**
 * Loads the map and its data as classic scripts, which every frame may do, and puts the map over the poster. Their addresses
 * stand in the stage's attributes and are the same in every frame, so that ten maps on one page load them once.
 */
export async function startMap(
  stage: HTMLElement,
  events: Pick<MapOptions, "onChange" | "onFailure">,
): Promise<FrameMapHandle> {
  window.claimAtlasData = (name, text) => texts.set(name, text);
  const { script = "", mapData = "", basemapData = "", words = "" } = stage.dataset;
  await Promise.all([
    loadScript(words),
    loadScript(script),
    loadScript(mapData),
    // A map without its background still shows who said what where.
    loadScript(basemapData).catch(() => undefined),
  ]);
  // The map speaks of the list, which stands behind this script.
  if (document.readyState === "loading")
    await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
  const mapFile = texts.get("map");
  if (window.claimAtlasMap === undefined || mapFile === undefined)
    throw new Error("the map's script or data is empty");
  return window.claimAtlasMap(stage, { mapFile, basemap: texts.get("basemap"), ...events });
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    // They run in the order in which they are added: the words before the map.
    script.async = false;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error(`no script at ${address}`));
    };
    document.head.append(script);
  });
}
