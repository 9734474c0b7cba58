import { expect, test } from "vitest";
import { checkAtlas } from "../../../geo/check/check-atlas.ts";
import { upgradeAtlas } from "../../../geo/check/upgrade-atlas.ts";
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
