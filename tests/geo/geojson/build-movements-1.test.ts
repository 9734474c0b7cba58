import { expect, test } from "vitest";
import { buildMapFile } from "../../../geo/geojson/build-map-file-1.ts";
import type { Geocoding } from "../../../geo/model/place.ts";
import { type Change, sourcedAfter } from "../check/minimal-atlas.ts";
import { ambiguousBetween, areaPlace, ORURO, placedAt, UYUNI } from "./known-places.ts";

const PLACED: [string, Geocoding][] = [
  ["uyuni", placedAt(UYUNI)],
  ["oruro", placedAt(ORURO)],
];
const PLACE = "{ mention: uyuni, role: claimed_event_site }";

function mapAfter(changes: Change[], geocodings: [string, Geocoding][] = []) {
  return buildMapFile(sourcedAfter(...changes).atlas, new Map([...PLACED, ...geocodings]));
}

const moved = (ends: string): Change => [
  "statements.yaml",
  `    - ${PLACE}\n`,
  `    - { mention: uyuni, role: claimed_destination }\n    - { mention: oruro, role: claimed_origin }\n  movement: { what: pumps, ${ends}, directionCertain: false }\n`,
];
const BOTH = moved("from: oruro, to: [uyuni]");
const lineAfter = (changes: Change[], geocodings: [string, Geocoding][] = []) =>
  mapAfter(changes, geocodings).atlas.movements.map(({ line }) => line);

test("a movement with both ends stated is a straight line between them", () => {
  expect(mapAfter([BOTH]).atlas.movements).toEqual([
    {
      statement: "S01",
      what: "pumps",
      from: "Oruro",
      to: ["Uyuni"],
      line: [
        [-67.15, -17.98],
        [-66.83, -20.46],
      ],
      directionCertain: false,
      label: "Ana Rios: said to have been moved",
      note: null,
    },
  ]);
});

test("a movement meets an area at the place of its name", () => {
  const geocodings: [string, Geocoding][] = [["oruro", placedAt(areaPlace("Oruro", -68, -19))]];
  const precision: Change = [
    "mentions.yaml",
    "name: Oruro, precision: settlement",
    "name: Oruro, precision: admin1",
  ];
  expect(lineAfter([BOTH, precision], geocodings)).toEqual([
    [
      [-68, -19],
      [-66.83, -20.46],
    ],
  ]);
});

test.each([["from: oruro"], ["to: [uyuni, oruro]"]])("a movement with only %s has no line", (ends) => {
  expect(lineAfter([moved(ends)])).toEqual([null]);
});

test("a movement has no line to a place that is in doubt, not found, or not drawn itself", () => {
  const doubtful: [string, Geocoding] = ["uyuni", ambiguousBetween(UYUNI, ORURO)];
  const missing: [string, Geocoding] = ["uyuni", { outcome: "unknown", reason: "not found" }];
  expect(lineAfter([BOTH], [doubtful])).toEqual([null]);
  expect(lineAfter([BOTH], [missing])).toEqual([null]);
  expect(lineAfter([BOTH, ["statements.yaml", "role: claimed_origin }", "role: mentioned_only }"]])).toEqual([
    null,
  ]);
  expect(lineAfter([BOTH, ["statements.yaml", "kind: allegation", "kind: headline"]])).toEqual([null]);
});
