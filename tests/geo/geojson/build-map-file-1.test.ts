import { describe, expect, test } from "vitest";
import { buildMapFile } from "../../../geo/geojson/build-map-file-1.ts";
import type { Geocoding } from "../../../geo/model/place.ts";
import { type Change, sourcedAfter } from "../check/minimal-atlas.ts";
import { ambiguousBetween, areaPlace, ORURO, placedAt, pointPlace, UYUNI } from "./known-places.ts";

const PLACED: [string, Geocoding][] = [
  ["uyuni", placedAt(UYUNI)],
  ["oruro", placedAt(ORURO)],
];
const PLACE = "{ mention: uyuni, role: claimed_event_site }";

function mapAfter(changes: Change[] = [], geocodings: [string, Geocoding][] = []) {
  return buildMapFile(sourcedAfter(...changes).atlas, new Map([...PLACED, ...geocodings]));
}

function firstFeature(changes: Change[] = [], geocodings: [string, Geocoding][] = []) {
  const [feature] = mapAfter(changes, geocodings).features;
  if (feature === undefined) throw new Error("no features");
  return feature;
}

describe("a statement at a place", () => {
  test("is one flat feature that says who said it, of what, where, and what was answered", () => {
    expect(firstFeature()).toMatchObject({
      id: "S01/uyuni",
      geometry: { type: "Point", coordinates: [-66.825, -20.46] },
      properties: {
        text: "Ana Rios said the company closed the well at Uyuni.",
        speaker: "Ana Rios",
        via: "Neighbours, as cited by Ana Rios, as reported by the article",
        quote: "closed the well",
        source: "Article, paragraph 1 (publisher not stated)",
        claimName: "statements on a well",
        status: "denied",
        statusLabel: "Denied by Salar Company",
        place: "Uyuni",
        placeKey: "test:uyuni",
        precisionLabel: "town level",
        aspect: "past",
        saidLabel: "12 January 2026",
        accused: "Salar Company",
        drawn: true,
        notDrawnBecause: null,
      },
    });
  });

  test("carries the replies in its own words", () => {
    expect(firstFeature().properties.replies).toBe(
      "The article itself carries no reply. Denial by Salar Company, 1 June 2025, about this statement: The company said that the well is open.",
    );
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
    expect(mapAfter().features[1]).toMatchObject({
      id: "S02",
      geometry: null,
      properties: { drawn: false, place: null, notDrawnBecause: "The sentence names no place" },
    });
  });

  test.each<[string, Change, string]>([
    ["headline", ["statements.yaml", "kind: allegation", "kind: headline"], "A heading"],
    [
      "background",
      ["statements.yaml", "kind: allegation", "kind: background"],
      "Background in the article's own words",
    ],
    ["boilerplate", ["statements.yaml", "kind: allegation", "kind: boilerplate"], "A footnote"],
    [
      "denial",
      ["statements.yaml", "kind: allegation", "kind: denial"],
      "A reply; it stands with the statements it answers",
    ],
    ["prediction", ["statements.yaml", "alleged_past", "prediction"], "An opinion about the future"],
    [
      "informants",
      ["statements.yaml", "claimed_event_site", "informant_location"],
      "This is where the informants are said to live, not where something is said to happen",
    ],
    [
      "an area as a whole",
      ["statements.yaml", "claimed_event_site", "statement_about_area"],
      "The statement is about the area as a whole",
    ],
    ["passing", ["statements.yaml", "claimed_event_site", "mentioned_only"], "The place is named in passing"],
    [
      "a country",
      ["statements.yaml", PLACE, PLACE.replace(" }", ", precision: country }")],
      "The statement is about the country as a whole",
    ],
    [
      "nowhere",
      ["statements.yaml", PLACE, PLACE.replace(" }", ", precision: unlocated }")],
      "No place can be identified",
    ],
  ])("says why: %s", (_what, change, because) => {
    expect(firstFeature([change])).toMatchObject({
      id: "S01/uyuni",
      geometry: null,
      properties: { drawn: false, aspect: null, notDrawnBecause: because, labelLon: null, labelLat: null },
    });
  });

  test("says that nothing was found, in the words of the search", () => {
    const unknown: Geocoding = { outcome: "unknown", reason: "no gazetteer has it" };
    expect(firstFeature([], [["uyuni", unknown]]).properties).toMatchObject({
      placeKey: null,
      notDrawnBecause: "no gazetteer has it",
      toponymCertainty: "uncertain",
    });
  });

  test("is never a point for an area, nor an area for a point", () => {
    const area: Geocoding = placedAt(areaPlace("Potosí", -66, -21));
    expect(firstFeature([], [["uyuni", area]])).toMatchObject({
      geometry: null,
      properties: { notDrawnBecause: "No position of this precision is known" },
    });
    expect(
      firstFeature([
        ["mentions.yaml", "name: Uyuni, precision: settlement", "name: Uyuni, precision: admin1"],
      ]),
    ).toMatchObject({
      geometry: null,
      properties: { notDrawnBecause: "No area is known that could be drawn" },
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
    if (UYUNI.whereabouts.form !== "point") throw new Error("Uyuni is a point");
    const label = UYUNI.whereabouts.position;
    const geocoding = placedAt({ ...UYUNI, kind: "lake", whereabouts: { form: "label", label } });
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
  const AMBIGUOUS: [string, Geocoding] = [
    "uyuni",
    ambiguousBetween(UYUNI, pointPlace("Colchani", -66.93, -20.3)),
  ];

  test("is drawn at the likelier, as uncertain, with both named", () => {
    expect(firstFeature([], [AMBIGUOUS])).toMatchObject({
      geometry: { type: "Point", coordinates: [-66.825, -20.46] },
      properties: {
        toponymCertainty: "uncertain",
        precisionLabel: "town level; two places fit the name",
        candidates: "Uyuni (town or village, Potosí); Colchani (town or village, Potosí)",
      },
    });
  });

  test("has a mark of its own, not counted with what is certain at that place", () => {
    const { features, atlas } = mapAfter(
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
    expect(mapAfter([], [AMBIGUOUS]).atlas.statements[0]?.notKnown).toContain(
      "Which place is meant by “Uyuni”: Uyuni (town or village, Potosí); Colchani (town or village, Potosí).",
    );
  });
});

describe("the numbers", () => {
  test("of statements on the map and in the list add up", () => {
    expect(mapAfter().atlas.counts).toEqual({ statements: 2, drawn: 1, listed: 1 });
  });

  test("count a statement with two places once", () => {
    const two: Change = [
      "statements.yaml",
      `    - ${PLACE}`,
      `    - ${PLACE}\n    - { mention: oruro, role: claimed_origin }`,
    ];
    const { features, atlas } = mapAfter([two]);
    expect(features).toHaveLength(3);
    expect(atlas.counts).toEqual({ statements: 2, drawn: 1, listed: 1 });
  });

  test("of an atlas in which nothing is drawn leave it without an extent", () => {
    const { bbox, atlas } = mapAfter([["statements.yaml", "claimed_event_site", "mentioned_only"]]);
    expect([bbox, atlas.extent, atlas.counts.drawn]).toEqual([undefined, null, 0]);
  });
});

describe("what is shared", () => {
  test("is in the foreign member, with the version of the format and the date of the input", () => {
    expect(mapAfter().atlas).toMatchObject({
      formatVersion: 1,
      notice: "A map of allegations, not of established events.",
      updated: "2026-01-31",
      updatedLabel: "31 January 2026",
      searched: { onLabel: "30 January 2026" },
      article: { description: "The article's title, publisher and date of publication are not stated." },
      speakers: [{ id: "ana-rios", name: "Ana Rios" }],
      claims: [{ id: "C1", statements: ["S01"] }],
    });
  });

  test("statements called like properties of every object are statements like any other", () => {
    const { features, atlas } = mapAfter([["statements.yaml", "id: S02", "id: constructor"]]);
    expect(features[1]).toMatchObject({
      id: "constructor",
      properties: { status: "no_independent_record_located" },
    });
    expect(atlas.statements[1]).toMatchObject({ id: "constructor", replies: [], context: [] });
  });
});

test("the same atlas gives the same map file, and is left as it was", () => {
  const { atlas } = sourcedAfter();
  const before = JSON.stringify(atlas);
  const build = () => JSON.stringify(buildMapFile(atlas, new Map(PLACED)));
  expect(build()).toBe(build());
  expect(JSON.stringify(atlas)).toBe(before);
});

test("a mention that was never geocoded is our own mistake", () => {
  expect(() => buildMapFile(sourcedAfter().atlas, new Map())).toThrow("unchecked mention: uyuni");
});
