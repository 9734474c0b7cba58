import { expect, test } from "vitest";
import { buildMarks } from "../../../../geo/cartography/mark.ts";
import { outlineOf } from "../../../../geo/geojson/view/atlas-outline.ts";
import { en } from "../../../../geo/messages/locales/en.ts";
import { MapFoot } from "../../../../src/site/map/MapFoot.tsx";
import { exampleAtlas } from "../../example-atlas.ts";
import { renderInAtlas, textOf } from "../render-in-atlas.tsx";

const marks = buildMarks(outlineOf(exampleAtlas()));

function legendWith(hasClusters: boolean): string {
  const foot = (
    <MapFoot marks={marks} movements={[]} halos="shown" hasClusters={hasClusters} credits={[]} tiles={null}>
      {null}
    </MapFoot>
  );
  return textOf(renderInAtlas(foot));
}

test("the legend explains clusters when the map has some, however few its places are", () => {
  expect(marks.length).toBeGreaterThan(0);
  expect(legendWith(true)).toContain(en.legend.cluster);
  expect(legendWith(false)).not.toContain(en.legend.cluster);
});
