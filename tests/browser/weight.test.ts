import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { weighDesk } from "../size/weigh-desk.ts";
import { formatWeight, weighSite } from "../size/weigh-site.ts";
import { findChromium } from "./setup/find-chromium.ts";

const ROOT = join(import.meta.dirname, "../..");

test("each part that readers load keeps to its budget", () => {
  const weights = weighSite(inject("builtSite"));
  expect(weights.length).toBeGreaterThan(5);
  expect(weights.filter(({ bytes, budget }) => bytes > budget).map(formatWeight)).toEqual([]);
});

test.skipIf(findChromium() === undefined)(
  "the scripts that the desk loads before a text is there keep to their budget",
  async () => {
    const { bytes, budget } = await weighDesk(inject("builtSite"));
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(budget);
  },
);

test("nothing that readers load imports a package of the build", () => {
  const { readers }: { readers: string[] } = JSON.parse(readFileSync(join(ROOT, "app/app.json"), "utf8"));
  const scripts = readers.filter((path) => /\.tsx?$/.test(path) && !path.startsWith("src/cli/"));
  expect(scripts).toEqual(expect.arrayContaining(["src/main.tsx", "geo/geojson/view/read-map-file.ts"]));
  const ofTheBuild =
    /^import (?!type )[^;]*from "(yaml|edtf|zod|zod\/[\w/]+|@turf\/(?!distance")[\w-]+|topojson-(server|simplify))";$/m;
  const importing = scripts.filter((path) => ofTheBuild.test(readFileSync(join(ROOT, path), "utf8")));
  expect(importing).toEqual([]);
});
