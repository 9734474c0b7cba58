import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check as checkGeojson } from "@placemarkio/check-geojson";
import { booleanClockwise } from "@turf/turf";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { checkText } from "../../geo/check/check-text.ts";
import type { Atlas } from "../../geo/model/atlas.ts";
import { mapFile as mapFileSchema, type StatementFeature } from "../../geo/model/map-file-1.ts";
import { decimalsFor } from "../../geo/model/position.ts";
import { formatMapFile } from "../../src/cli/build/build-atlas.ts";
import { CASES_FOLDER, FIRST_ATLAS, mapAtlasFolder } from "./atlas-folder.ts";

const CASES = readdirSync(CASES_FOLDER).sort();
const ATLASES = await Promise.all(
  [
    ...CASES.map((slug) => [slug, join(CASES_FOLDER, slug, "input")] as const),
    ["syria-2018", FIRST_ATLAS] as const,
  ].map(async ([slug, folder]) => ({ slug, folder, ...(await mapAtlasFolder(slug, folder)) })),
);

/** Rewrites the expected files instead of comparing with them: `UPDATE_EXPECTED=1 npx vitest run --project unit`. */
const UPDATES = process.env.UPDATE_EXPECTED === "1";

describe.each(CASES)("the case %s", (slug) => {
  const expectedPath = join(CASES_FOLDER, slug, "expected", "map.geojson");
  const { sourced, mapFile, problems } = atlasOf(slug);
  const article = readFileSync(join(CASES_FOLDER, slug, "input", "article.txt"));

  test("has no problems in its files but names that several places bear", () => {
    expect(problems.filter(({ file, severity }) => severity === "error" || file !== "mentions.yaml")).toEqual(
      [],
    );
  });

  test("quotes its article exactly", () => {
    const sha256 = createHash("sha256").update(article).digest("hex");
    const report = checkText(sourced, article.toString("utf8"), sha256);
    expect(report.problems).toEqual([]);
    expect(new Set(report.anchors.map(({ state }) => state))).toEqual(new Set(["exact"]));
  });

  test("gives the expected map file, byte for byte", () => {
    const content = formatMapFile(mapFile);
    if (UPDATES) {
      if (process.env.CI) throw new Error("expected files are not rewritten in CI");
      writeFileSync(expectedPath, content);
    }
    expect(content.split("\n")).toEqual(readFileSync(expectedPath, "utf8").split("\n"));
  });
});

describe.each(ATLASES)("the map file of $slug", ({ slug, folder, sourced: { atlas }, mapFile }) => {
  const { features } = mapFile;
  const content = formatMapFile(mapFile);

  test("is GeoJSON that a strict checker accepts", () => {
    expect(() => checkGeojson(content)).not.toThrow();
  });

  test("fits the schema that readers parse it with, and loses nothing in it", () => {
    const parsed = z.safeParse(mapFileSchema, JSON.parse(content));
    expect(parsed.error).toBeUndefined();
    expect(parsed.data).toEqual(JSON.parse(content));
  });

  test("comes out the same a second time", async () => {
    const again = await mapAtlasFolder(slug, folder);
    expect(formatMapFile(again.mapFile) === content).toBe(true);
  });

  test("holds every statement, in the order of the article, on the map or in the list", () => {
    const ids = [...new Set(features.map(({ properties }) => properties.statement))];
    expect(ids).toEqual(atlas.statements.map(({ id }) => id));
    const drawn = new Set(features.filter(isDrawn).map(({ properties }) => properties.statement));
    const { counts } = mapFile.atlas;
    expect(counts).toEqual({ statements: ids.length, drawn: drawn.size, listed: ids.length - drawn.size });
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
      const { drawn, notDrawnBecause, aspect, placeKey, labelLon } = properties;
      expect([id, notDrawnBecause === null]).toEqual([id, drawn]);
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
    for (const { line } of mapFile.atlas.movements)
      expect(decimals((line ?? []).flat())).toBeLessThanOrEqual(2);
  });

  test("has an extent that holds everything drawn", () => {
    const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = mapFile.bbox ?? [];
    const positions = features.flatMap(({ geometry }) =>
      geometry?.type === "Point" ? [geometry.coordinates] : polygonsOf(geometry).flat(2),
    );
    const outside = positions.filter(
      ([lon, lat]) => !(lon >= west && lon <= east && lat >= south && lat <= north),
    );
    expect(outside).toEqual([]);
    expect(mapFile.atlas.extent).toEqual(mapFile.bbox);
  });

  test("connects a movement only where both ends are stated and drawn", () => {
    for (const { from, line, what } of mapFile.atlas.movements) {
      if (line === null) continue;
      expect([what, from !== null]).toEqual([what, true]);
    }
  });

  test("refers only to responses, statements and places that it holds", () => {
    const { responses, statements, places } = mapFile.atlas;
    const responseIds = new Set(responses.map(({ id }) => id));
    const statementIds = new Set(statements.map(({ id }) => id));
    const placeKeys = new Set(places.map(({ key }) => key));
    for (const detail of statements) {
      for (const { response } of [...detail.replies, ...detail.context, ...detail.otherRoutes])
        expect(responseIds).toContain(response);
      if (detail.replyInArticle !== null) expect(statementIds).toContain(detail.replyInArticle.statement);
    }
    for (const { properties } of features)
      if (properties.placeKey !== null) expect(placeKeys).toContain(properties.placeKey);
  });

  test("rates no claim", () => {
    expect(content).not.toMatch(/ClaimReview|reviewRating/i);
  });
});

describe("the case altiplano-2031 keeps what it is there for", () => {
  const { mapFile } = atlasOf("altiplano-2031");
  const propertiesOf = (id: string) => {
    const found = mapFile.features.find((feature) => feature.id === id);
    if (found === undefined) throw new Error(`no feature ${id}`);
    return { type: found.geometry?.type, ...found.properties };
  };

  test("a denial by the accused makes a status", () => {
    expect(propertiesOf("S03/huanuni")).toMatchObject({
      status: "denied",
      statusLabel: "Denied by Cerro Lila",
    });
  });

  test("a finding that decides nothing is shown with its standard", () => {
    expect(propertiesOf("S02/challapata")).toMatchObject({
      status: "finding_inconclusive",
      statusLabel: "Examined; not established (Highland Water Office; no standard of proof was reached)",
    });
  });

  test("a name that several places bear is drawn as uncertain, with its candidates", () => {
    expect(propertiesOf("S04/san-pedro")).toMatchObject({
      type: "Point",
      placeKey: "mention:san-pedro",
      toponymCertainty: "uncertain",
      precisionLabel: "town level; three places fit the name",
    });
    expect(propertiesOf("S04/san-pedro").candidates?.split("; ")).toHaveLength(3);
  });

  test("a name that several places bear is settled by the department that the article states", () => {
    expect(propertiesOf("S08/colchani")).toMatchObject({
      precision: "near_place",
      toponymCertainty: "certain",
    });
  });

  test("a department is an area, a lake without a shore a name, a country neither", () => {
    expect(propertiesOf("S07/potosi-department").type).toMatch(/Polygon$/u);
    expect(propertiesOf("S09/lake-poopo")).toMatchObject({ type: undefined, drawn: true, soft: true });
    expect(propertiesOf("S10/bolivia")).toMatchObject({ type: undefined, drawn: false });
  });

  test("a movement has both ends and a line", () => {
    expect(mapFile.atlas.movements).toMatchObject([
      {
        statement: "S03",
        from: "Challapata",
        to: ["Huanuni"],
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
  if (/^(In its own voice, the article|A heading|The article|A footnote) /u.test(text)) return true;
  const speakers = atlas.statements.find((statement) => statement.id === id)?.speaker.who ?? [];
  return atlas.actors
    .filter((actor) => speakers.includes(actor.id))
    .flatMap(({ names, alsoKnownAs = [] }) => [
      ...Object.values(names).flatMap((name) => [name, name.split(" ").at(-1) ?? name]),
      ...alsoKnownAs,
    ])
    .some((name) => text.toLowerCase().includes(name.toLowerCase()));
}
