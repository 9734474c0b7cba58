import { describe, expect, it } from "vitest";
import { unmarkedLabels } from "../../../../geo/cartography/labels/lay-out-labels.ts";
import { buildMarks } from "../../../../geo/cartography/mark.ts";
import { buildMarkIndex } from "../../../../geo/cartography/mark-index.ts";
import { outlineOf } from "../../../../geo/geojson/view/atlas-outline.ts";
import type { BasemapLabel } from "../../../../geo/model/basemap.ts";
import { point, sampleAtlas, square } from "../../export/sample-atlas.ts";

function label(text: string, kind: BasemapLabel["kind"], lon: number, lat: number): BasemapLabel {
  return { text, kind, lon, lat, rank: 0, minZoom: 5 };
}

describe("names of the basemap beside those of marks", () => {
  const province = { labelLon: 12, labelLat: 45.4, precision: "admin1" } as const;
  const atlas = sampleAtlas([
    { name: "Mestre", geometry: point(12.24, 45.49) },
    { name: "Véneto province", geometry: square(12, 45.4, 0.4), values: province },
  ]);
  const index = buildMarkIndex(buildMarks(outlineOf(atlas)));
  const kept = (...labels: BasemapLabel[]) => unmarkedLabels(index, labels).map(({ text }) => text);

  it("leaves out a town that has a mark, under whatever spelling", () => {
    expect(kept(label("Mestra", "town", 12.25, 45.5), label("Padua", "town", 11.88, 45.41))).toEqual([
      "Padua",
    ]);
  });

  it("leaves out a province that is marked as an area", () => {
    expect(kept(label("Veneto", "province", 11.8, 45.6), label("Friuli", "province", 13, 46))).toEqual([
      "Friuli",
    ]);
  });

  it("keeps a town of the same name as a marked area: it is another thing", () => {
    expect(kept(label("Veneto", "town", 11.8, 45.6))).toEqual(["Veneto"]);
  });
});
