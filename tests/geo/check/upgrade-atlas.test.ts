import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkAtlas } from "../../../geo/check/check-atlas.ts";
import { upgradeAtlas } from "../../../geo/check/upgrade-atlas.ts";
import { geocode } from "../../../geo/geocoder/geocode.ts";
import { buildMapFile } from "../../../geo/geojson/build-map-file.ts";
import { ATLAS_FILES } from "../../../geo/model/article.ts";
import { formatMapFile } from "../../../src/build/assemble-atlas.ts";
import { CASES_FOLDER } from "../atlas-folder.ts";
import { atlasFiles } from "./minimal-atlas.ts";

const BEFORE = atlasFiles(["statements.yaml", "- id: S01\n", "- id: S01 # the first\n"]);

test("an upgraded atlas says the same in fewer lines, and keeps its comments", () => {
  const { files, kept } = upgradeAtlas("minimal", BEFORE);
  const lines = (text = "") => text.split("\n").length;
  expect(lines(files["statements.yaml"])).toBeLessThan(lines(BEFORE["statements.yaml"]));
  expect(files["statements.yaml"]).toContain("- id: S01 # the first");
  expect(files["statements.yaml"]).toContain("quote: closed the well\n");
  expect(files["atlas.yaml"]).toMatch(/^version: 2$/mu);
  expect(kept).toEqual([]);
  const { value, problems } = checkAtlas(
    "minimal",
    { ...BEFORE, ...files },
    { lock: files["atlas.lock.json"] },
  );
  expect(problems).toEqual([]);
  expect(value?.atlas.statements).toMatchObject([
    {
      id: "S01",
      paragraph: 1,
      speaker: { who: ["ana-rios"], as: "Ana Rios" },
      chain: [{}, { role: "claimed_origin" }],
    },
    { id: "S02", paragraph: 2 },
  ]);
});

test("the lock file holds the hash of the article and where its quotes stand", () => {
  const lock = JSON.parse(upgradeAtlas("minimal", BEFORE).files["atlas.lock.json"] ?? "");
  expect(lock.article).toEqual({ sha256: "a".repeat(64), paragraphs: 3 });
  expect(lock.statements[0]).toEqual({
    id: "S01",
    words: "closed the well",
    start: 20,
    end: 35,
    paragraph: 1,
  });
});

test("an article of the former form upgraded has the same map file", () => {
  const slug = "delta-2033";
  const folder = join(CASES_FOLDER, slug, "input");
  const files = Object.fromEntries(
    ATLAS_FILES.flatMap((name) => {
      const path = join(folder, name);
      return existsSync(path) ? [[name, readFileSync(path, "utf8")]] : [];
    }),
  );
  const text = readFileSync(join(folder, "article.txt"), "utf8");
  const sha256 = createHash("sha256").update(text).digest("hex");
  const upgraded = upgradeAtlas(slug, files, { text, sha256 }).files;
  const { value } = checkAtlas(slug, { ...files, ...upgraded }, { lock: upgraded["atlas.lock.json"] });
  const before = checkAtlas(slug, files).value;
  if (value === undefined || before === undefined) throw new Error(`${slug} cannot be read`);
  const mapOf = ({ atlas }: typeof value) => formatMapFile(buildMapFile(atlas, geocode(atlas).value));
  expect(mapOf(value)).toBe(mapOf(before));
});
