import { expect, test } from "vitest";
import { buildClaimsJsonLd } from "../../../geo/export/claims-jsonld.ts";
import { exampleMapFile } from "../../src/example-map-file.ts";
import { point, sampleMapFile } from "../poster/sample-map-file.ts";
import { BASE, readJsonLd } from "./read-exports.ts";
import { ROUGH_WORDS, roughMapFile, undrawnMapFile } from "./rough-map-file.ts";

function firstClaim(text: string) {
  return JSON.parse(text)["@graph"].find((node: { "@type": string }) => node["@type"] === "Claim");
}

function claimWith(values: NonNullable<Parameters<typeof sampleMapFile>[0][number]["values"]>) {
  return firstClaim(buildClaimsJsonLd(sampleMapFile([{ name: "Quay", geometry: point(12, 45), values }])));
}

test.each([
  ["2031-05-02", "2031-05-02"],
  ["2031-05", "2031-05"],
  ["2031", undefined],
  ["2031?-05-02", undefined],
  ["2031-05-01/2031-05-03", undefined],
])("a claim said on %s is dated %s", (said, datePublished) => {
  expect(claimWith({ said }).datePublished).toBe(datePublished);
});

test.each([
  ["2031-05-01/2031-05-03", "past", "2031-05-01/2031-05-03"],
  ["2031-05-02", "past", "2031-05-02"],
  ["/2031-05-03", "past", undefined],
  ["{2031-05-01,2031-05-03}", "past", undefined],
  ["2031-05-02", "plan", undefined],
] as const)("what is said of %s (%s) covers %s", (happened, aspect, temporalCoverage) => {
  expect(claimWith({ happened, aspect }).temporalCoverage).toBe(temporalCoverage);
});

test("a reply to this very claim has it for its subject; one to a similar claim does not", () => {
  const replies = (relation: "this_claim" | "same_pattern") => {
    const detail = {
      replies: [{ response: "D1", relation, relationLabel: "" }],
      context: [],
      replyInArticle: null,
    };
    return firstClaim(buildClaimsJsonLd(exampleMapFile({ detail }))).subjectOf;
  };
  expect(replies("this_claim")).toEqual([{ "@id": "#response-D1" }]);
  expect(replies("same_pattern")).toBeUndefined();
});

test("a place that the name may not mean has no coordinates", () => {
  const nodes = (toponymCertainty: "certain" | "uncertain") =>
    JSON.parse(
      buildClaimsJsonLd(
        sampleMapFile([{ name: "Quay", geometry: point(12, 45), values: { toponymCertainty } }]),
      ),
    )["@graph"].find((node: { "@type": string }) => node["@type"] === "Place");
  expect(nodes("certain").geo).toEqual({ "@type": "GeoCoordinates", latitude: 45, longitude: 12 });
  expect(nodes("uncertain").geo).toBeUndefined();
});

test.each([...ROUGH_WORDS])("JSON-LD gives back the words %j", async (words) => {
  const text = buildClaimsJsonLd(roughMapFile(words), BASE);
  expect(firstClaim(text).text).toBe(words);
  expect(await readJsonLd(text, "claims.jsonld", true)).toContain(`<${BASE}claims.jsonld#S0>`);
});

test("an atlas in which nothing is drawn has its claims, without a place of content", async () => {
  const text = buildClaimsJsonLd(undrawnMapFile());
  expect(text).not.toContain("contentLocation");
  expect((await readJsonLd(text, "claims.jsonld", true)).match(/<http:\/\/schema.org\/Claim>/g)).toHaveLength(
    2,
  );
});
