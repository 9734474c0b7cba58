import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildLinkedPlaces } from "../../geo/export/linked-places.ts";
import { buildMapFile } from "../../geo/geojson/build-map-file.ts";
import { nameIn } from "../../geo/geojson/describe/describe-place.ts";
import type { AtlasView } from "../../geo/geojson/view/atlas-view.ts";
import { en } from "../../geo/messages/locales/en.ts";
import { formatProblems } from "../../geo/model/problem.ts";
import { viewOf } from "../../src/build/assemble-atlas.ts";
import { geocodeAtlas } from "../../src/cli/atlas/geocode-atlas.ts";
import { readAtlas } from "../../src/cli/atlas/read-atlas.ts";
import { buildAtlas } from "../../src/cli/build/build-atlas.ts";
import { defaultEffects } from "../../src/cli/effects.ts";
import { CASES } from "./case-atlas.ts";
import { describeOutcome } from "./describe-outcome.ts";
import { findLinkedPlacesFaults } from "./export/linked-places-rules.ts";

const NAMES = readdirSync(CASES).sort();

/** Rewrites the expected files instead of comparing with them: `UPDATE_EXPECTED=1 npx vitest run --project unit`. */
const UPDATES = process.env.UPDATE_EXPECTED === "1";

// One after the other: the first fills the cache of the gazetteer.
const OUTCOMES: { name: string; outcome: string; atlas: AtlasView | undefined }[] = [];
for (const name of NAMES) OUTCOMES.push({ name, ...(await describeCase(join(CASES, name, "input"))) });

test.each(OUTCOMES)(
  "the case $name tells its author and its readers what is expected",
  ({ name, outcome }) => {
    const expectedPath = join(CASES, name, "expected.txt");
    if (UPDATES) {
      if (process.env.CI) throw new Error("expected files are not rewritten in CI");
      writeFileSync(expectedPath, outcome);
    }
    expect(outcome.split("\n")).toEqual(readFileSync(expectedPath, "utf8").split("\n"));
  },
);

/** The problems of an atlas and, where it has no error, what readers are told. */
async function describeCase(folder: string): Promise<{ outcome: string; atlas: AtlasView | undefined }> {
  const { value, problems } = await readAtlas(folder, defaultEffects);
  const hasErrors = () => problems.some(({ severity }) => severity === "error");
  let atlas: AtlasView | undefined;
  if (value !== undefined && !hasErrors()) {
    const geocoded = await geocodeAtlas(value);
    problems.push(...geocoded.problems);
    if (!hasErrors()) {
      atlas = viewOf(buildMapFile(value.atlas, geocoded.value.geocodings));
    }
  }
  // Where the guide explains them stands under each of many; its own test has them.
  const told = formatProblems(
    problems.map((problem) => ({ ...problem, rule: undefined })),
    "atlas",
  );
  const outcome = atlas === undefined ? ["No atlas is built."] : describeOutcome(atlas);
  return { outcome: `${[...told, "", ...outcome].join("\n")}\n`, atlas };
}

const BUILT = OUTCOMES.flatMap(({ name, atlas }) => (atlas === undefined ? [] : [{ name, atlas }]));

test.each(BUILT)("the World Historical Gazetteer takes the Linked Places of the case $name", ({ atlas }) => {
  const written = buildLinkedPlaces(atlas, { locale: "en", messages: en, address: undefined });
  expect(findLinkedPlacesFaults(JSON.parse(written))).toEqual([]);
});

test.each(["antimeridian", "long-names", "no-places", "one-latitude", "one-point", "poles", "scripts"])(
  "the poster of the case %s names everything that is drawn",
  async (name) => {
    const { value } = await readAtlas(join(CASES, name, "input"), defaultEffects);
    if (value === undefined) throw new Error(`the case ${name} cannot be read`);
    const built = (await buildAtlas(value)).value;
    if (built === undefined) throw new Error(`the case ${name} cannot be built`);
    expect(built.poster).not.toMatch(/NaN|Infinity|undefined/u);
    // Long names are broken into lines.
    const words = built.poster.replaceAll(/<title.*?<\/desc>|<[^>]*>|\s/gu, "");
    const drawn = built.atlas.places.filter(({ placements }) => placements.some((each) => each.drawn));
    for (const { names } of drawn) expect(words).toContain(nameIn(names, "en").text.replaceAll(" ", ""));
  },
);
