import { describe, expect, test } from "vitest";
import { closestSpelling, formOf } from "../../../geo/gazetteer/match-names.ts";
import type { Place } from "../../../geo/model/place.ts";

/** A town as gazetteers list it: a chief name and others far from it in sound. */
const TOWN: Place = {
  key: "geonames:1",
  name: "Māri‘",
  names: ["Māri‘", "Mareaa", "Defterdar", "مارع"],
  arabic: "مارع",
  kind: "settlement",
  country: "SY",
  population: 0,
  whereabouts: { form: "nowhere" },
  sameAs: [],
  source: { layer: "world", name: "test", licence: "none" },
};

describe("the closest spelling of a place", () => {
  test("is the one that differs in a doubled letter alone, though another sounds like the name too", () => {
    const found = closestSpelling(TOWN, formOf("Marea"));
    expect(found?.written).toBe("Mareaa");
    expect(found?.closeness).toBeGreaterThan(0.85);
  });

  test("comes before that one where it is the name itself", () => {
    const exact = closestSpelling(TOWN, formOf("Mareaa"));
    expect(exact?.match).toBe("same");
    expect(exact?.closeness ?? 0).toBeGreaterThan(closestSpelling(TOWN, formOf("Marea"))?.closeness ?? 1);
  });

  test("is none for a name of another sound", () => {
    expect(closestSpelling(TOWN, formOf("Qamishli"))).toBeUndefined();
  });
});
