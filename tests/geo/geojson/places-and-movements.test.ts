import { expect, test } from "vitest";
import type { Change } from "../check/minimal-atlas.ts";
import { ambiguousBetween, areaPlace, ORURO, placedAt, UYUNI } from "./known-places.ts";
import { fileAfter, type NamedGeocoding } from "./mapped-minimal.ts";

const PLACE = "{ mention: uyuni, role: claimed_event_site }";

const moved = (ends: string): Change => [
  "statements.yaml",
  `    - ${PLACE}\n`,
  `    - { mention: uyuni, role: claimed_destination }\n    - { mention: oruro, role: claimed_origin }\n  movement: { what: pumps, ${ends}, directionCertain: false }\n`,
];
const BOTH = moved("from: oruro, to: [uyuni]");
const lineAfter = (changes: Change[], geocodings: NamedGeocoding[] = []) =>
  fileAfter(changes, geocodings).atlas.movements.map(({ line }) => line);

test("a movement with both ends stated is a straight line between them", () => {
  expect(fileAfter([BOTH]).atlas.movements).toEqual([
    {
      statement: "S01",
      what: "pumps",
      from: { toponym: "Oruro", place: "test:oruro" },
      to: [{ toponym: "Uyuni", place: "test:uyuni" }],
      line: [
        [-67.15, -17.98],
        [-66.83, -20.46],
      ],
      directionCertain: false,
      note: null,
    },
  ]);
});

test("a movement meets an area at the place of its name", () => {
  const geocodings: NamedGeocoding[] = [["oruro", placedAt(areaPlace("Oruro", -68, -19))]];
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
  const doubtful: NamedGeocoding = ["uyuni", ambiguousBetween(UYUNI, ORURO)];
  const missing: NamedGeocoding = [
    "uyuni",
    { outcome: "unknown", reason: { code: "noSuchName", params: { name: "Uyuni" } } },
  ];
  expect(lineAfter([BOTH], [doubtful])).toEqual([null]);
  expect(lineAfter([BOTH], [missing])).toEqual([null]);
  expect(lineAfter([BOTH, ["statements.yaml", "role: claimed_origin }", "role: mentioned_only }"]])).toEqual([
    null,
  ]);
  expect(lineAfter([BOTH, ["statements.yaml", "kind: allegation", "kind: headline"]])).toEqual([null]);
});
