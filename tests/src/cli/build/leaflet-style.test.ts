import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { keepUsedRules } from "../../../../src/cli/build/leaflet-style.ts";

const style = keepUsedRules(
  readFileSync(createRequire(import.meta.url).resolve("leaflet/dist/leaflet.css"), "utf8"),
);

test("the style of Leaflet loses what the map has not, also of rules that it shares", () => {
  expect(style).not.toMatch(/leaflet-(control|bar|tooltip|marker|shadow)|lvml|url\(/);
  expect(keepUsedRules(".leaflet-pane,.leaflet-marker-icon{top:0}")).toBe(".leaflet-pane{top:0}");
});

test("and keeps panes, popups, paths and tiles", () => {
  for (const part of ["pane", "popup-content", "interactive", "tile-loaded", "zoom-animated", "touch-zoom"])
    expect(style).toContain(`.leaflet-${part}`);
});
