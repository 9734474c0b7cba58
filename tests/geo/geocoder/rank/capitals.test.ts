import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { findName, type Gazetteer } from "../../../../geo/geocoder/index.ts";
import type { Geocoding } from "../../../../geo/model/place.ts";
import { loadGazetteer } from "../../../../src/cli/gazetteer/load-gazetteer.ts";

const [, ...CAPITALS] = readFileSync(join(import.meta.dirname, "capitals.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .map((row) => row.split("\t") as [country: string, capital: string]);

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = (await loadGazetteer({})).value;
});

function answerOf(geocoding: Geocoding): string {
  return geocoding.outcome === "placed" ? geocoding.place.country : geocoding.outcome;
}

describe("the capital of each country", () => {
  test("is a list of all of them", () => {
    expect(CAPITALS.length).toBeGreaterThan(190);
    expect(new Set(CAPITALS.map(([country]) => country)).size).toBe(CAPITALS.length);
  });

  test.each(CAPITALS)("%s: %s is never placed in another country", (country, capital) => {
    expect([country, "ambiguous", "unknown"]).toContain(answerOf(findName(capital, gazetteer)));
  });

  test.each(CAPITALS)("%s: %s lies there, or is open, where the country is stated", (country, capital) => {
    const geocoding = findName(capital, gazetteer, { country });
    expect([country, "ambiguous"]).toContain(answerOf(geocoding));
    expect(geocoding.candidates?.[0]?.place.country).toBe(country);
  });

  test("is placed bare in four cases of five", () => {
    const placed = CAPITALS.filter(
      ([country, capital]) => answerOf(findName(capital, gazetteer)) === country,
    );
    expect(placed.length / CAPITALS.length).toBeGreaterThan(0.8);
  });

  test.each(CAPITALS.filter(([country]) => country !== "SY"))(
    "%s: %s is not drawn into Syria by an article about Syria",
    (_country, capital) => {
      const found = findName(capital, gazetteer, {}, { countries: ["SY"] });
      expect(answerOf(found)).not.toBe("SY");
    },
  );
});

describe("names of newspapers", () => {
  test.each([
    ["US", "iso:US"],
    ["U.S.", "iso:US"],
    ["USA", "iso:US"],
    ["America", "iso:US"],
    ["UK", "iso:GB"],
    ["Britain", "iso:GB"],
    ["UAE", "iso:AE"],
    ["Emirates", "iso:AE"],
    ["DRC", "iso:CD"],
    ["DR Congo", "iso:CD"],
    ["Democratic Republic of the Congo", "iso:CD"],
    ["Burma", "iso:MM"],
    ["Ivory Coast", "iso:CI"],
    ["Holland", "iso:NL"],
    ["Czech Republic", "iso:CZ"],
    ["Kosovo", "iso:XK"],
    ["Swaziland", "iso:SZ"],
    ["Macedonia", "iso:MK"],
    ["South Korea", "iso:KR"],
    ["North Korea", "iso:KP"],
    ["Cape Verde", "iso:CV"],
    ["East Timor", "iso:TL"],
    ["Antarctica", "iso:AQ"],
    ["Palestine", "iso:PS"],
    ["Turkey", "iso:TR"],
    ["Luxembourg", "iso:LU"],
    ["Niger", "iso:NE"],
  ])("%s is %s", (name, key) => {
    expect(findName(name, gazetteer)).toMatchObject({ outcome: "placed", place: { key } });
  });

  test.each(["Africa", "Asia", "Europe", "South America", "Oceania", "Middle East", "Scandinavia"])(
    "%s is a region",
    (name) => {
      expect(findName(name, gazetteer)).toMatchObject({ outcome: "placed", place: { kind: "region" } });
    },
  );

  test.each(["England", "Scotland", "Wales", "Northern Ireland"])("%s lies in the United Kingdom", (name) => {
    const place = { country: "GB", kind: expect.stringMatching(/region|admin1|country/) };
    expect(findName(name, gazetteer)).toMatchObject({ outcome: "placed", place });
  });

  test.each(["xyzzyq", "Foobarbazia", "zzzzzz", "Blorptown Heights"])(
    "%s is unknown, and nothing is offered for it",
    (name) => {
      const found = findName(name, gazetteer);
      expect(found.outcome).toBe("unknown");
      expect(found.candidates ?? []).toEqual([]);
    },
  );
});

test("a region of several countries is not taken for the division of one that is also spelt so", () => {
  expect(findName("Kurdistan", gazetteer).outcome).toBe("ambiguous");
  expect(answerOf(findName("Kurdistan", gazetteer, { country: "IR" }))).toBe("IR");
});
