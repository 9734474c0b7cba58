import { describe, expect, test } from "vitest";
import { buildMapFile } from "../../../geo/geojson/build-map-file.ts";
import { describeSource } from "../../../geo/geojson/describe/describe-attribution.ts";
import { en } from "../../../geo/messages/locales/en.ts";
import type { Geocoding } from "../../../geo/model/place.ts";
import { type Change, sourcedAfter } from "../check/minimal-atlas.ts";
import { ambiguousBetween, areaPlace, placedAt, pointPlace, UYUNI } from "./known-places.ts";
import { fileAfter, firstFeature, type NamedGeocoding, viewAfter } from "./mapped-minimal.ts";

const PLACE = "{ mention: uyuni, role: claimed_event_site }";

describe("a statement at a place", () => {
  test("is one flat feature that says who said it, of what, where, and what is recorded", () => {
    expect(firstFeature()).toMatchObject({
      id: "S01/uyuni",
      geometry: { type: "Point", coordinates: [-66.825, -20.46] },
      properties: {
        text: "Ana Rios said the company closed the well at Uyuni.",
        speaker: "Ana Rios",
        accused: "Salar Company",
        quote: "closed the well",
        claim: "C1",
        status: "denied",
        statusBodies: "Salar Company",
        mention: "uyuni",
        place: "Uyuni",
        placeKey: "test:uyuni",
        precision: "settlement",
        aspect: "past",
        said: "2026-01-12",
        drawn: true,
        notDrawn: null,
      },
    });
  });

  test("holds values that any map program can read: no lists, no objects", () => {
    const values = Object.values(firstFeature().properties);
    expect(values.length).toBeGreaterThan(20);
    expect(values.filter((value) => typeof value === "object" && value !== null)).toEqual([]);
  });

  test.each([
    [0.5, [-66.825, -20.46]],
    [2, [-66.825, -20.46]],
    [40, [-66.8, -20.5]],
  ])("with an uncertainty of %d km is placed no more finely than that", (uncertaintyKm, coordinates) => {
    const vague = pointPlace("Uyuni", -66.825026, -20.459669, uncertaintyKm);
    expect(firstFeature([], [["uyuni", placedAt(vague)]])).toMatchObject({
      geometry: { coordinates },
      properties: { uncertaintyKm },
    });
  });
});

describe("a mark shows what is said to have become of it", () => {
  test.each<[string, string, string]>([
    ["alleged_plan", "claimed_event_site", "plan"],
    ["alleged_past", "claimed_intended_site", "plan"],
    ["alleged_ongoing", "claimed_event_site", "ongoing"],
    ["asserted_ongoing", "claimed_origin", "ongoing"],
    ["asserted_state", "claimed_event_site", "ongoing"],
    ["alleged_past", "claimed_destination", "past"],
    ["asserted_past", "claimed_event_site", "past"],
  ])("%s at %s is drawn as %s", (modality, role, aspect) => {
    const changes: Change[] = [
      ["statements.yaml", "alleged_past", modality],
      ["statements.yaml", "claimed_event_site", role],
    ];
    expect(firstFeature(changes).properties.aspect).toBe(aspect);
  });
});

describe("a statement without a mark", () => {
  test("that names no place is there all the same", () => {
    expect(fileAfter().features[1]).toMatchObject({
      id: "S02",
      geometry: null,
      properties: { drawn: false, place: null, notDrawn: "noPlaceNamed" },
    });
  });

  test.each<[string, Change, string]>([
    ["headline", ["statements.yaml", "kind: allegation", "kind: headline"], "heading"],
    ["background", ["statements.yaml", "kind: allegation", "kind: background"], "background"],
    ["boilerplate", ["statements.yaml", "kind: allegation", "kind: boilerplate"], "footnote"],
    ["denial", ["statements.yaml", "kind: allegation", "kind: denial"], "reply"],
    ["prediction", ["statements.yaml", "alleged_past", "prediction"], "opinionAboutFuture"],
    ["informants", ["statements.yaml", "claimed_event_site", "informant_location"], "informantLocation"],
    ["an area as a whole", ["statements.yaml", "claimed_event_site", "statement_about_area"], "aboutArea"],
    [
      "a country as a whole",
      ["statements.yaml", PLACE, "{ mention: uyuni, role: statement_about_area, precision: country }"],
      "aboutCountry",
    ],
    [
      "a movement into another country",
      ["statements.yaml", PLACE, "{ mention: uyuni, role: claimed_destination, precision: country }"],
      "countryOnly",
    ],
    ["passing", ["statements.yaml", "claimed_event_site", "mentioned_only"], "namedInPassing"],
    ["a country", ["statements.yaml", PLACE, PLACE.replace(" }", ", precision: country }")], "countryOnly"],
    [
      "nowhere",
      ["statements.yaml", PLACE, PLACE.replace(" }", ", precision: unlocated }")],
      "noPlaceIdentified",
    ],
  ])("says why: %s", (_what, change, because) => {
    expect(firstFeature([change])).toMatchObject({
      id: "S01/uyuni",
      geometry: null,
      properties: { drawn: false, aspect: null, notDrawn: because, labelLon: null, labelLat: null },
    });
  });

  test("says why nothing was found", () => {
    const unknown: Geocoding = {
      outcome: "unknown",
      reason: { code: "noSuchName", params: { name: "Uyuni" } },
    };
    const [statement] = viewAfter([], [["uyuni", unknown]]).statements;
    expect(statement?.placements[0]).toMatchObject({ place: null, certainty: "uncertain", drawn: false });
    expect(statement?.notDrawn).toEqual({ code: "noSuchName", params: { name: "Uyuni" } });
  });

  test("is never a point for an area, nor an area for a point", () => {
    const area: Geocoding = placedAt(areaPlace("Potosí", -66, -21));
    expect(firstFeature([], [["uyuni", area]])).toMatchObject({
      geometry: null,
      properties: { notDrawn: "noPositionKnown" },
    });
    expect(
      firstFeature([
        ["mentions.yaml", "name: Uyuni, precision: settlement", "name: Uyuni, precision: admin1"],
      ]),
    ).toMatchObject({
      geometry: null,
      properties: { notDrawn: "noAreaKnown" },
    });
  });
});

describe("areas and names", () => {
  const PROVINCE: Change = [
    "mentions.yaml",
    "name: Uyuni, precision: settlement",
    "name: Potosí, precision: admin1",
  ];

  test("a province is an outline with the place of its name, and no point", () => {
    const feature = firstFeature([PROVINCE], [["uyuni", placedAt(areaPlace("Potosí", -66.123, -21.987))]]);
    expect(feature).toMatchObject({
      geometry: { type: "Polygon" },
      properties: { drawn: true, labelLon: -66.12, labelLat: -21.99, uncertaintyKm: null },
    });
  });

  test("a place without a line is a name alone", () => {
    if (UYUNI.location.form !== "point") throw new Error("Uyuni is a point");
    const label = UYUNI.location.position;
    const geocoding = placedAt({ ...UYUNI, kind: "lake", location: { form: "label", label } });
    const precision: Change = [
      "mentions.yaml",
      "name: Uyuni, precision: settlement",
      "name: Uyuni, precision: region",
    ];
    expect(firstFeature([precision], [["uyuni", geocoding]])).toMatchObject({
      geometry: null,
      properties: { drawn: true, soft: true, labelLon: -66.83, labelLat: -20.46 },
    });
  });
});

describe("a name that two places bear", () => {
  const AMBIGUOUS: NamedGeocoding = ["uyuni", ambiguousBetween(UYUNI, pointPlace("Colchani", -66.93, -20.3))];

  test("is drawn at the likelier, as uncertain, with both named", () => {
    expect(firstFeature([], [AMBIGUOUS])).toMatchObject({
      geometry: { type: "Point", coordinates: [-66.825, -20.46] },
      properties: {
        certainty: "uncertain",
      },
    });
    const [place] = fileAfter([], [AMBIGUOUS]).atlas.places;
    expect(place?.candidates.map(({ names, province }) => [names.en, province])).toEqual([
      ["Uyuni", "Potosí"],
      ["Colchani", "Potosí"],
    ]);
  });

  test("has a mark of its own, not counted with what is certain at that place", () => {
    const { features, atlas } = fileAfter(
      [
        [
          "statements.yaml",
          `    - ${PLACE}`,
          `    - ${PLACE}\n    - { mention: oruro, role: claimed_origin }`,
        ],
      ],
      [AMBIGUOUS, ["oruro", placedAt(UYUNI)]],
    );
    expect(features.map(({ properties }) => properties.placeKey)).toEqual([
      "mention:uyuni",
      "test:uyuni",
      null,
    ]);
    expect(atlas.places.map(({ key, candidates }) => [key, candidates.length])).toEqual([
      ["mention:uyuni", 2],
      ["test:uyuni", 0],
    ]);
  });

  test("is said among the things that are not known", () => {
    expect(fileAfter([], [AMBIGUOUS]).atlas.statements[0]?.notKnown).toContainEqual({
      code: "unknownPlace",
      params: { name: "Uyuni" },
    });
  });
});

describe("the numbers", () => {
  test("of statements on the map and in the list add up", () => {
    expect(viewAfter().counts).toEqual({ statements: 2, drawn: 1, listed: 1 });
  });

  test("count a statement with two places once", () => {
    const two: Change = [
      "statements.yaml",
      `    - ${PLACE}`,
      `    - ${PLACE}\n    - { mention: oruro, role: claimed_origin }`,
    ];
    expect(fileAfter([two]).features).toHaveLength(3);
    expect(viewAfter([two]).counts).toEqual({ statements: 2, drawn: 1, listed: 1 });
  });

  test("of an atlas in which nothing is drawn leave it without an extent", () => {
    const changes: Change[] = [["statements.yaml", "claimed_event_site", "mentioned_only"]];
    const { bbox, atlas } = fileAfter(changes);
    expect([bbox, atlas.extent, viewAfter(changes).counts.drawn]).toEqual([undefined, null, 0]);
  });
});

describe("what is shared", () => {
  test("is in the foreign member, with the version of the format and the date of the input", () => {
    expect(fileAfter().atlas).toMatchObject({
      formatVersion: 2,
      updated: { edtf: "2026-01-31" },
      searched: { on: { edtf: "2026-01-30" } },
      article: { title: null, publisher: null, date: null, dateWords: null },
      claims: [{ id: "C1", name: "statements on a well" }],
    });
    expect(viewAfter().claims).toMatchObject([{ id: "C1", statements: ["S01"] }]);
  });

  test("keeps a date of the article that is no EDTF, as it was written", () => {
    const { article } = viewAfter([["atlas.yaml", "date: null", "date: 14 March 2031"]]);
    expect([article.date, article.dateWords]).toEqual([null, "14 March 2031"]);
  });

  test("statements called like properties of every object are statements like any other", () => {
    const { features, atlas } = fileAfter([["statements.yaml", "id: S02", "id: constructor"]]);
    expect(features[1]).toMatchObject({
      id: "constructor",
      properties: { status: "no_independent_record_located" },
    });
    expect(atlas.statements[1]).toMatchObject({
      id: "constructor",
      replies: { near: [], further: [], missing: [] },
      context: [],
    });
  });
});

test("the same atlas gives the same map file, and is left as it was", () => {
  const { atlas } = sourcedAfter();
  const geocodings = new Map(["uyuni", "oruro"].map((id) => [id, placedAt(UYUNI)]));
  const before = JSON.stringify(atlas);
  const build = () => JSON.stringify(buildMapFile(atlas, geocodings));
  expect(build()).toBe(build());
  expect(JSON.stringify(atlas)).toBe(before);
});

test("a mention that was never geocoded is our own mistake", () => {
  expect(() => buildMapFile(sourcedAfter().atlas, new Map())).toThrow("unchecked mention: uyuni");
});

test("what the author did not record is null, and nothing is said of it", () => {
  const changes: Change[] = [
    ["atlas.yaml", `sha256: ${"a".repeat(64)}\n  paragraphs: 3\n  `, ""],
    ["statements.yaml", "  paragraph: 1\n", ""],
    ["statements.yaml", '  quote: { exact: "closed the well", start: 20, end: 35 }\n', ""],
    ["statements.yaml", ", identity: named_person", ""],
    ["statements.yaml", ", basis: stated, precision: day", ""],
    ["actors.yaml", ", kind: person", ""],
    ["mentions.yaml", "name: Uyuni, precision: settlement", "name: Uyuni"],
    ["responses.yaml", "\n  limits: A letter of one page.", ""],
  ];
  const { features, atlas } = fileAfter(changes);
  expect(atlas.article).toMatchObject({ sha256: null, paragraphs: null });
  expect(features[0]?.properties).toMatchObject({ quote: null, paragraph: null, precision: "settlement" });
  expect(atlas.statements[0]).toMatchObject({ speakerIdentity: null, dates: [{ basis: null }] });
  expect(atlas.actors[0]).toMatchObject({ kind: null });
  expect(atlas.responses[0]).toMatchObject({ limits: null });
  const [statement] = viewAfter(changes).statements;
  expect(statement && describeSource(statement, { language: "en" }, en, "en")).toBe(
    "Neighbours → Ana Rios → this article",
  );
});
