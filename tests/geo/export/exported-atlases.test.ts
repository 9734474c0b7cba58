/// <reference path="./citation-js.d.ts" />
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import { join } from "node:path";
import { Cite } from "@citation-js/core";
import { check as checkGeojson } from "@placemarkio/check-geojson";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { buildPageJsonLd } from "../../../geo/export/atlas-jsonld.ts";
import { EXPORT_FORMATS } from "../../../geo/export/export-formats.ts";
import { anchorOf, placeFragment } from "../../../geo/export/named-places.ts";
import { describeSpeaker } from "../../../geo/geojson/describe/describe-attribution.ts";
import { describeReplies, describeStatus } from "../../../geo/geojson/describe/describe-status.ts";
import { en } from "../../../geo/messages/locales/en.ts";
import { drawPoster } from "../../../geo/poster/draw-poster.ts";
import { viewOf } from "../../../src/build/assemble-atlas.ts";
import { drawPng } from "../../../src/build/draw-png.ts";
import { nodeTools } from "../../../src/cli/build/node-tools.ts";
import { CASES_FOLDER, FIRST_ATLAS, mapAtlasFolder } from "../atlas-folder.ts";
import { BLANK_BASEMAP } from "../poster/blank-basemap.ts";
import { findLinkedPlacesFaults } from "./linked-places-rules.ts";
import { readBalloon, readCsv, readJsonLd, readKml, readXml } from "./read-exports.ts";

interface Node {
  "@type": string;
  "@id": string;
  [key: string]: unknown;
}

const ALTIPLANO = join(CASES_FOLDER, "altiplano-2031", "input");
const ATLASES = [
  { slug: "altiplano-2031", ...(await mapAtlasFolder("altiplano-2031", ALTIPLANO)) },
  { slug: "syria-2018", ...(await mapAtlasFolder("syria-2018", FIRST_ATLAS)) },
];

describe.each(ATLASES)("what readers take away of $slug", ({ file, atlas }) => {
  const { features } = file;
  const context = { locale: atlas.language, messages: en, address: undefined };
  const write = (name: string, of = atlas) =>
    EXPORT_FORMATS.find((format) => format.name === name)?.build(of, context) ?? "";
  const wordsOf = (id: string) => {
    const statement = atlas.statementsById.get(id);
    if (statement === undefined) throw new Error(`no statement ${id}`);
    return {
      text: statement.text,
      speaker: describeSpeaker(statement, en, "en"),
      status: describeStatus(statement.status, en, "en"),
      replies: describeReplies(statement, atlas, en, "en"),
    };
  };

  test("comes out the same a second time", () => {
    for (const { name } of EXPORT_FORMATS) expect(write(name, viewOf(file)) === write(name)).toBe(true);
  });

  test("as a table has a row for each statement and place, and for each statement without a place", () => {
    const rows = readCsv(write("statements.csv"));
    expect(rows.map(({ id }) => id)).toEqual(features.map(({ id }) => id));
    for (const [index, { geometry, properties }] of features.entries()) {
      const [longitude, latitude] = geometry?.type === "Point" ? geometry.coordinates.map(String) : ["", ""];
      expect(rows[index]).toMatchObject(wordsOf(properties.statement));
      // A point has coordinates, an area none.
      expect(rows[index]).toMatchObject({ longitude, latitude });
    }
  });

  test("as KML has the shapes of the map file, no point for an area, nothing where there is no shape", () => {
    const placemarks = new Map(readKml(write("map.kml")).map((placemark) => [placemark.id, placemark]));
    expect(placemarks.size).toBe(features.length);
    for (const { id, geometry, properties } of features) {
      const placemark = placemarks.get(`statement-${id.replace("/", "-")}`);
      const shape = placemark?.geometry;
      if (geometry?.type === "MultiPolygon") {
        const parts = shape?.type === "GeometryCollection" ? shape.geometries : [];
        expect(parts).toEqual(geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates })));
      } else expect(shape).toEqual(geometry);
      const balloon = readBalloon(placemark?.properties?.description);
      expect(balloon).toContain(properties.text);
      const { status, replies } = wordsOf(properties.statement);
      expect(balloon).toContain(`Status: ${status}.`);
      expect(balloon).toContain(replies);
    }
  });

  test("as KML gives no time that a program could play, and no line that looks like a route", () => {
    expect(write("map.kml")).not.toMatch(/<(TimeSpan|TimeStamp|LineString|NetworkLink)\b/);
  });

  test("as Linked Places is GeoJSON and JSON-LD, with every place once", async () => {
    const text = write("places.lpf.json");
    expect(() => checkGeojson(text)).not.toThrow();
    expect(findLinkedPlacesFaults(JSON.parse(text))).toEqual([]);
    const places = JSON.parse(text).features as LinkedPlace[];
    expect(new Set(places.map((place) => place["@id"])).size).toBe(places.length);
    const named = features.flatMap(({ properties }) => properties.toponym ?? []);
    const toponyms = new Set(places.flatMap(({ names }) => names.map(({ toponym }) => toponym)));
    expect(named.filter((name) => !toponyms.has(name))).toEqual([]);
    const rdf = await readJsonLd(text, "places.lpf.json", false);
    expect(rdf.match(/hasFeature/g)).toHaveLength(places.length);
  });

  test("as Linked Places holds what the format asks of a place, and statements only with their speakers", () => {
    const texts = atlas.statements.map(({ text }) => text);
    for (const place of JSON.parse(write("places.lpf.json")).features as LinkedPlace[]) {
      expect(place.properties.title).not.toBe("");
      expect(place.properties.fclasses).toHaveLength(1);
      expect(place.properties.fclasses[0]).toMatch(/^[AHLPRST]$/);
      expect(place.names.every(({ citations }) => citations.length > 0 && citations[0]?.year)).toBe(true);
      const days = JSON.stringify(place.when ?? {}).match(/(?<="(?:in|earliest|latest)":")[^"]*/g) ?? [];
      expect(days.filter((day) => !/^\d{4}-\d\d-\d\d$/.test(day))).toEqual([]);
      expect(["certain", "less-certain", "uncertain", undefined]).toContain(place.geometry?.certainty);
      for (const { value } of place.descriptions)
        expect(texts.some((text) => value.startsWith(text))).toBe(true);
    }
  });

  test("as JSON-LD is a claim for each statement, and nothing that rates or makes an event of it", async () => {
    const text = write("claims.jsonld");
    const rdf = await readJsonLd(text, "claims.jsonld", true);
    const typed = [...rdf.matchAll(/#type> <http:\/\/schema.org\/(\w+)>/g)].map(([, type = ""]) => type);
    const allegations = atlas.statements.filter(({ kind }) =>
      ["allegation", "publisher_allegation"].includes(kind),
    );
    expect(typed.filter((type) => type === "Claim")).toHaveLength(allegations.length);
    expect(new Set(typed)).not.toContain("Event");
    expect(rdf).not.toMatch(/schema.org\/(ClaimReview|Rating|reviewRating|claimReviewed|\w*Event)>/);
    const claims = nodesOf(text).filter((node) => node["@type"] === "Claim");
    for (const claim of claims) {
      const { text: words, status, replies } = wordsOf(claim["@id"].slice(1));
      expect(claim.text).toBe(words);
      expect(claim.description).toContain(`Status: ${status}.`);
      expect(claim.description).toContain(replies);
    }
  });

  test("as JSON-LD leads from every id to something that is there", () => {
    const nodes = nodesOf(write("claims.jsonld"));
    const known = new Set(nodes.map((node) => node["@id"]));
    const asked = JSON.stringify(nodes).match(/(?<="@id":")#[^"]*/g) ?? [];
    expect(asked.filter((id) => !known.has(id))).toEqual([]);
    expect(asked.length).toBeGreaterThan(nodes.length);
  });

  test("as JSON-LD has coordinates for points alone", () => {
    const points = new Set(
      atlas.statements
        .flatMap(({ placements }) => placements)
        .filter(({ geometry }) => geometry?.type === "Point")
        .map((placement) => placeFragment(anchorOf(placement))),
    );
    const located = nodesOf(write("claims.jsonld")).filter((node) =>
      JSON.stringify(node).includes("GeoCoordinates"),
    );
    expect(located.length).toBeGreaterThan(0);
    expect(located.filter((node) => !points.has(node["@id"]))).toEqual([]);
  });

  test("as a poster is well-formed SVG, and a picture of the size of share cards", async () => {
    const poster = drawPoster(atlas, BLANK_BASEMAP, context);
    expect(readXml(poster).documentElement?.getAttribute("viewBox")).toBe("0 0 1200 675");
    const { width, height } = PNG.sync.read(Buffer.from(await drawPng(poster, nodeTools)));
    expect([width, height]).toEqual([1200, 675]);
  });

  test("is told to search engines with every file of it", async () => {
    const text = buildPageJsonLd(atlas, context, "");
    const rdf = await readJsonLd(text, "", true);
    expect(rdf.match(/schema.org\/contentUrl>/g)).toHaveLength(5);
  });

  test.each(["citation.bib", "citation.ris", "citation.json"])("is cited by %s", (name) => {
    expect(new Cite(write(name)).data).toMatchObject([{ title: `Claim Atlas: ${atlas.title}` }]);
  });
});

interface LinkedPlace {
  "@id": string;
  properties: { title: string; fclasses: string[] };
  when?: unknown;
  names: { toponym: string; citations: { year: string }[] }[];
  geometry: { certainty?: string } | null;
  descriptions: { value: string }[];
}

function nodesOf(text: string): Node[] {
  return JSON.parse(text)["@graph"];
}
