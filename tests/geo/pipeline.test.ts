import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check as checkGeojson } from "@placemarkio/check-geojson";
import { booleanClockwise } from "@turf/turf";
import { describe, expect, test } from "vitest";
import { checkText } from "../../geo/check/check-text.ts";
import { describePrecision } from "../../geo/geojson/describe/describe-place.ts";
import { describeStatus } from "../../geo/geojson/describe/describe-status.ts";
import { findPlace } from "../../geo/geojson/view/atlas-view.ts";
import { en } from "../../geo/messages/locales/en.ts";
import type { Atlas } from "../../geo/model/article.ts";
import { mapFileShape, type StatementFeature } from "../../geo/model/map-file.ts";
import { decimalsFor } from "../../geo/model/position.ts";
import { formatMapFile } from "../../src/build/assemble-atlas.ts";
import { readAtlas } from "../../src/cli/atlas/read-atlas.ts";
import { defaultEffects } from "../../src/cli/effects.ts";
import { CASES_FOLDER, FIRST_ATLAS, mapAtlasFolder } from "./atlas-folder.ts";

const CASES = readdirSync(CASES_FOLDER).sort();
const ATLASES = await Promise.all(
  [
    ...CASES.map((slug) => [slug, join(CASES_FOLDER, slug, "input")] as const),
    ["syria-2018", FIRST_ATLAS] as const,
  ].map(async ([slug, folder]) => ({ slug, folder, ...(await mapAtlasFolder(slug, folder)) })),
);

/** Names that fit several places, and that the author leaves so. */
const OPEN_TOPONYMS = ["altiplano-2031/san-pedro"];

/** Rewrites the expected files instead of comparing with them: `UPDATE_EXPECTED=1 npx vitest run --project unit`. */
const UPDATES = process.env.UPDATE_EXPECTED === "1";

describe.each(CASES)("the case %s", (slug) => {
  const expectedPath = join(CASES_FOLDER, slug, "expected", "map.geojson");
  const { sourced, file, problems } = atlasOf(slug);
  const article = readFileSync(join(CASES_FOLDER, slug, "input", "article.txt"));

  test("has no errors in its files, and warnings only about toponyms that are meant to stay open", () => {
    const open = sourced.atlas.mentions.filter(({ id }) => OPEN_TOPONYMS.includes(`${slug}/${id}`));
    expect(problems.map(({ severity, id }) => [severity, id])).toEqual(open.map(({ id }) => ["warning", id]));
  });

  test("quotes its article exactly", async () => {
    const sha256 = createHash("sha256").update(article).digest("hex");
    if (sourced.lock !== undefined) {
      // The lock file is what the text gives; nothing has moved, and nothing is lost.
      const read = await readAtlas(join(CASES_FOLDER, slug, "input"), defaultEffects);
      expect(read.problems.filter(({ rule }) => rule === "quote-exactly")).toEqual([]);
      expect(read.value?.lock).toBe(sourced.lock);
      expect(JSON.parse(sourced.lock).article.sha256).toBe(sha256);
      return;
    }
    const report = checkText(sourced, article.toString("utf8"), sha256);
    expect(report.problems).toEqual([]);
    expect(new Set(report.anchors.map(({ state }) => state))).toEqual(new Set(["exact"]));
  });

  test("gives the expected map file, byte for byte", () => {
    const content = formatMapFile(file);
    if (UPDATES) {
      if (process.env.CI) throw new Error("expected files are not rewritten in CI");
      writeFileSync(expectedPath, content);
    }
    expect(content.split("\n")).toEqual(readFileSync(expectedPath, "utf8").split("\n"));
  });
});

describe.each(ATLASES)("the map file of $slug", ({ slug, folder, sourced: { atlas }, file, atlas: view }) => {
  const { features } = file;
  const content = formatMapFile(file);

  test("is GeoJSON that a strict checker accepts", () => {
    expect(() => checkGeojson(content)).not.toThrow();
  });

  test("has the shape that readers check", () => {
    expect(mapFileShape(JSON.parse(content))).toBeUndefined();
  });

  test("comes out the same a second time", async () => {
    const again = await mapAtlasFolder(slug, folder);
    expect(formatMapFile(again.file) === content).toBe(true);
  });

  test("holds every statement, in the order of the article, on the map or in the list", () => {
    const ids = [...new Set(features.map(({ properties }) => properties.statement))];
    expect(ids).toEqual(atlas.statements.map(({ id }) => id));
    const drawn = new Set(features.filter(isDrawn).map(({ properties }) => properties.statement));
    expect(view.counts).toEqual({
      statements: ids.length,
      drawn: drawn.size,
      listed: ids.length - drawn.size,
    });
  });

  test("has one feature for each pair of statement and place, under an id of its own", () => {
    const pairs = atlas.statements.flatMap(({ id, places = [] }) =>
      places.length === 0 ? [id] : places.map(({ mention }) => `${id}/${mention}`),
    );
    expect(features.map(({ id }) => id)).toEqual(pairs);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  test("says of whatever is not drawn why not, and of whatever is drawn how", () => {
    for (const { id, geometry, properties } of features) {
      const { drawn, notDrawn, aspect, placeKey, labelLon } = properties;
      expect([id, notDrawn === null]).toEqual([id, drawn]);
      expect([id, aspect !== null]).toEqual([id, drawn]);
      if (drawn)
        expect([id, placeKey !== null && (geometry !== null || labelLon !== null)]).toEqual([id, true]);
      else expect([id, geometry]).toEqual([id, null]);
    }
  });

  test("names the speaker inside every text", () => {
    const silent = features.filter(({ properties }) => !namesSpeaker(properties, atlas));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test("has points only for sites and settlements, and rings around them", () => {
    const precisions = features
      .filter(({ geometry }) => geometry?.type === "Point")
      .map(({ properties }) => properties.precision);
    const others = precisions.filter(
      (precision) => !["site", "settlement", "near_place"].includes(precision ?? ""),
    );
    expect(precisions.length).toBeGreaterThan(0);
    expect(others).toEqual([]);
  });

  test("shows neither where informants live nor what is said of a whole country", () => {
    const hidden = features.filter(
      ({ properties: { placeRole, precision } }) =>
        placeRole === "informant_location" || precision === "country" || precision === "unlocated",
    );
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.filter((feature) => feature.geometry !== null || isDrawn(feature))).toEqual([]);
  });

  test("draws no heading, footnote, background or reply", () => {
    const kinds = new Set(features.filter(isDrawn).map(({ properties }) => properties.kind));
    for (const kind of ["headline", "boilerplate", "background", "denial"] as const)
      expect(kinds).not.toContain(kind);
  });

  test("draws plans as plans, without the date of an event", () => {
    const plans = features.filter(({ properties }) => properties.modality === "alleged_plan");
    expect(plans.length).toBeGreaterThan(0);
    for (const { properties } of plans) {
      expect([null, "plan"]).toContain(properties.aspect);
      expect(properties.happened).toBeNull();
    }
  });

  test("winds outer rings counter-clockwise and holes clockwise", () => {
    for (const { id, geometry } of features) {
      for (const rings of polygonsOf(geometry)) {
        expect([id, rings.map((ring) => booleanClockwise(ring))]).toEqual([
          id,
          rings.map((_, index) => index > 0),
        ]);
      }
    }
  });

  test("carries no more decimals than the precision of each place deserves", () => {
    for (const { id, geometry, properties } of features) {
      const { labelLon, labelLat, uncertaintyKm } = properties;
      if (geometry?.type === "Point") {
        expect([id, decimals(geometry.coordinates) <= decimalsFor(uncertaintyKm ?? Number.NaN)]).toEqual([
          id,
          true,
        ]);
      } else if (geometry !== null) {
        expect([id, decimals(polygonsOf(geometry).flat(2)) <= 3]).toEqual([id, true]);
      }
      expect(decimals([labelLon ?? 0, labelLat ?? 0])).toBeLessThanOrEqual(2);
    }
    for (const { line } of file.atlas.movements) expect(decimals((line ?? []).flat())).toBeLessThanOrEqual(2);
  });

  test("has an extent that holds everything drawn", () => {
    const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = file.bbox ?? [];
    const positions = features.flatMap(({ geometry }) =>
      geometry?.type === "Point" ? [geometry.coordinates] : polygonsOf(geometry).flat(2),
    );
    const outside = positions.filter(
      ([lon, lat]) => !(lon >= west && lon <= east && lat >= south && lat <= north),
    );
    expect(outside).toEqual([]);
    expect(file.atlas.extent).toEqual(file.bbox);
  });

  test("connects a movement only where both ends are stated and drawn", () => {
    for (const { from, line, what } of file.atlas.movements) {
      if (line === null) continue;
      expect([what, from !== null]).toEqual([what, true]);
    }
  });

  test("counts for each place every statement that names it, drawn or not", () => {
    expect(view.places.length).toBeGreaterThan(0);
    for (const { key, statements, placements } of view.places) {
      const naming = features.filter(({ properties }) => properties.placeKey === key);
      expect([key, statements]).toEqual([
        key,
        [...new Set(naming.map(({ properties }) => properties.statement))],
      ]);
      expect([key, placements.map(({ id }) => id)]).toEqual([key, naming.map(({ id }) => id)]);
    }
  });

  test("has an anchor of its own for each place, which an older link may name too", () => {
    const anchors = view.places.map(({ anchor }) => anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const place of view.places) {
      expect(findPlace(view, place.anchor)).toBe(place);
      expect(findPlace(view, place.key)).toBe(place);
      for (const mention of place.mentions) expect(findPlace(view, mention)).toBe(place);
    }
    expect(findPlace(view, "no-such-place")).toBeUndefined();
  });

  test("rates no claim", () => {
    expect(content).not.toMatch(/ClaimReview|reviewRating/i);
  });
});

describe("the case altiplano-2031 keeps what it is there for", () => {
  const { file, atlas } = atlasOf("altiplano-2031");
  const propertiesOf = (id: string) => {
    const found = file.features.find((feature) => feature.id === id);
    if (found === undefined) throw new Error(`no feature ${id}`);
    return { type: found.geometry?.type, ...found.properties };
  };
  const statusOf = (id: string) => {
    const status = atlas.statementsById.get(id)?.status;
    return status && describeStatus(status, en, "en");
  };
  const placementOf = (id: string) =>
    atlas.statements.flatMap(({ placements }) => placements).find((placement) => placement.id === id);

  test("a denial by the accused makes a status", () => {
    expect(statusOf("S03")).toBe("Denied by Cerro Lila");
  });

  test("a finding that decides nothing is shown with its standard", () => {
    expect(statusOf("S02")).toBe(
      "Examined; not established (Highland Water Office; no standard of proof was reached)",
    );
  });

  test("a name that several places bear is drawn as uncertain, with its candidates", () => {
    const placement = placementOf("S04/san-pedro");
    if (placement === undefined) throw new Error("no placement");
    expect(placement).toMatchObject({ certainty: "uncertain", geometry: { type: "Point" } });
    expect(placement.place).toMatchObject({ key: "mention:san-pedro", anchor: "san-pedro" });
    const fitting = placement.place?.candidates.length ?? 0;
    expect(fitting).toBeGreaterThan(1);
    expect(describePrecision(placement, en)).toBe(`town level; ${fitting} places fit the name`);
  });

  test("a name that several places bear is settled by the department that the article states", () => {
    expect(propertiesOf("S08/colchani")).toMatchObject({ precision: "near_place", certainty: "certain" });
  });

  test("a department is an area, a lake without a shore a name, a country neither", () => {
    expect(propertiesOf("S07/potosi-department").type).toMatch(/Polygon$/u);
    expect(propertiesOf("S09/lake-poopo")).toMatchObject({ type: undefined, drawn: true, soft: true });
    expect(propertiesOf("S10/bolivia")).toMatchObject({ type: undefined, drawn: false });
  });

  test("a movement has both ends and a line", () => {
    expect(atlas.movements).toMatchObject([
      {
        statement: "S03",
        from: { toponym: "Challapata" },
        to: [{ toponym: "Huanuni" }],
        directionCertain: true,
        line: [
          [-66.77, -18.9],
          [-66.84, -18.29],
        ],
      },
    ]);
  });

  test("a heading repeats what is shown with its speaker", () => {
    expect(propertiesOf("S01")).toMatchObject({ status: "duplicate_of", drawn: false });
  });
});

function atlasOf(slug: string) {
  const found = ATLASES.find((atlas) => atlas.slug === slug);
  if (found === undefined) throw new Error(`no atlas ${slug}`);
  return found;
}

function isDrawn({ properties }: StatementFeature): boolean {
  return properties.drawn;
}

function polygonsOf(geometry: StatementFeature["geometry"]): [number, number][][][] {
  if (geometry === null || geometry.type === "Point") return [];
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** Most decimals of any of the numbers. */
function decimals(numbers: number[] | [number, number][]): number {
  return Math.max(0, ...numbers.flat().map((value) => (String(value).split(".")[1] ?? "").length));
}

function namesSpeaker({ text, statement: id }: StatementFeature["properties"], atlas: Atlas): boolean {
  if (/^(In its own voice, the article|A heading|The article|A footnote|L’article|Un titre) /u.test(text))
    return true;
  const speakers = atlas.statements.find((statement) => statement.id === id)?.speaker.who ?? [];
  return atlas.actors
    .filter((actor) => speakers.includes(actor.id))
    .flatMap(({ names, alsoKnownAs = [] }) => [
      ...Object.values(names).flatMap((name) => [name, name.split(" ").at(-1) ?? name]),
      ...alsoKnownAs,
    ])
    .some((name) => text.toLowerCase().includes(name.toLowerCase()));
}
