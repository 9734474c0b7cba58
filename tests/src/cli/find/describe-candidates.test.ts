import { expect, test } from "vitest";
import { geocodeMentions } from "../../../../geo/geocoder/rank/geocode-mentions.ts";
import type { Mention } from "../../../../geo/model/place.ts";
import { explainGeocoding } from "../../../../src/cli/find/describe-candidates.ts";
import { assemble, record } from "../../../geo/geocoder/gazetteer/small-world.ts";

const { value: gazetteer } = assemble({
  world: [
    record("1", "Harbour", 3.6, 1.4, { population: 40_000, admin1: "02" }),
    record("2", "Twin", 1, 1, { admin1: "01" }),
    record("3", "Twin", 1.5, 1, { admin1: "01" }),
  ],
});

function explain(name: string, more: Partial<Mention> = {}): string {
  const mention: Mention = { id: "m", name, precision: "settlement", ...more };
  const geocoding = geocodeMentions([mention], gazetteer, { countries: ["LI"], explain: true }).get("m");
  if (geocoding === undefined) throw new Error("no outcome");
  return explainGeocoding(mention, geocoding, 10);
}

test("a place in another province than stated is not placed, and the answer says where it lies and what would help", () => {
  const answer = explain("Harbour", { province: "Westria" });
  expect(answer).toMatch(/^Harbour: not placed\n/);
  expect(answer).toContain("You asked for Harbour in Westria.");
  expect(answer).toContain("lies elsewhere: in Ostria, LI, not in Westria");
  expect(answer).toContain("Considered and set aside:");
  expect(answer).toContain("What would help: another spelling");
});

test("a place that is found comes with the working, rule by rule", () => {
  const answer = explain("Harbour", { province: "Ostria" });
  expect(answer).toMatch(/^Harbour: placed \(certain\) at Harbour, Ostria, LI\n/);
  expect(answer).toMatch(/spelling {4}1\.00 x \d+\.\d +the same name: Harbour/);
  expect(answer).toMatch(/province {4}1\.00 x \d+\.\d +in Ostria, as stated/);
  expect(answer).toContain("precision: settlement");
});

test("an ambiguous name says how likely the first two are", () => {
  const answer = explain("Twin");
  expect(answer).toMatch(/^Twin: ambiguous, not placed\n/);
  expect(answer).toMatch(/Twin has a probability of 0\.(\d\d), the next of 0\.\1\./);
  expect(answer).toContain("What would help: --in PROVINCE or --country XX");
});

test("a name that nobody knows has nothing to list", () => {
  const answer = explain("Xyzzyqqq");
  expect(answer).toMatch(/^Xyzzyqqq: not placed\n/);
  expect(answer).not.toContain("Considered");
});
