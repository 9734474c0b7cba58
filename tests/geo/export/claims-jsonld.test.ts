import { expect, test } from "vitest";
import { buildClaimsJsonLd } from "../../../geo/export/claims-jsonld.ts";
import type { Kind, Relation } from "../../../geo/model/vocabulary.ts";
import { exampleAtlas } from "../../src/example-atlas.ts";
import { BASE, readJsonLd } from "./read-exports.ts";
import {
  ENGLISH,
  point,
  ROUGH_WORDS,
  roughAtlas,
  type SampleStatement,
  sampleAtlas,
  undrawnAtlas,
} from "./sample-atlas.ts";

interface Node {
  "@type": string;
  "@id": string;
  [key: string]: unknown;
}

function nodesOf(text: string): Node[] {
  return JSON.parse(text)["@graph"];
}

function firstClaim(text: string): Node | undefined {
  return nodesOf(text).find((node) => node["@type"] === "Claim");
}

function claimWith(sample: SampleStatement): Node | undefined {
  const atlas = sampleAtlas([{ name: "Quay", geometry: point(12, 45), ...sample }]);
  return firstClaim(buildClaimsJsonLd(atlas, ENGLISH));
}

test.each([
  ["2031-05-02", "2031-05-02"],
  ["2031-05", "2031-05"],
  ["2031", undefined],
  ["2031?-05-02", undefined],
  ["2031-05-01/2031-05-03", undefined],
])("a claim said on %s is dated %s", (said, datePublished) => {
  expect(claimWith({ said })?.datePublished).toBe(datePublished);
});

test("a date that was inferred, or that the article does not state, is no date of publication", () => {
  const dates = exampleAtlas().statements[0]?.dates.map((date) => ({ ...date, refs: [] })) ?? [];
  const [date] = dates;
  if (date === undefined) throw new Error("no date");
  for (const change of [{ basis: "inferred" as const }, { basis: "stated" as const, article: null }]) {
    expect(claimWith({ record: { dates: [{ ...date, ...change }] } })?.datePublished).toBeUndefined();
  }
});

test.each([
  ["2031-05-01/2031-05-03", "past", "2031-05-01/2031-05-03"],
  ["2031-05-02", "past", "2031-05-02"],
  ["/2031-05-03", "past", undefined],
  ["{2031-05-01,2031-05-03}", "past", undefined],
  ["2031-05-02", "plan", undefined],
] as const)("what is said of %s (%s) covers %s", (happened, aspect, temporalCoverage) => {
  expect(claimWith({ happened, values: { aspect } })?.temporalCoverage).toBe(temporalCoverage);
});

test("only what somebody alleges is a claim", () => {
  const typeOf = (kind: Kind) =>
    nodesOf(buildClaimsJsonLd(sampleAtlas([{ name: "Quay", values: { kind } }]), ENGLISH)).find(
      (node) => node["@id"] === "#S0",
    )?.["@type"];
  expect([typeOf("allegation"), typeOf("publisher_allegation")]).toEqual(["Claim", "Claim"]);
  for (const kind of ["headline", "boilerplate", "background", "denial", "characterisation"] as const)
    expect(typeOf(kind)).toBe("Statement");
});

test("an author is a person or an organisation, never a group that nobody names", () => {
  const atlas = exampleAtlas({
    record: { speakers: ["miller", "anglers"] },
    atlas: {
      actors: [
        { id: "miller", names: { en: "Ada Miller" }, kind: "person", role: null },
        { id: "mill-owners", names: { en: "Mill Owners" }, kind: "organisation", role: null },
        { id: "ferry", names: { en: "Ferry Company" }, kind: "organisation", role: null },
        { id: "anglers", names: { en: "anglers" }, kind: "unnamed_group", role: null },
      ],
    },
  });
  const text = buildClaimsJsonLd(atlas, ENGLISH);
  expect(firstClaim(text)?.author).toEqual([{ "@id": "#speaker-miller" }]);
  expect(nodesOf(text).find((node) => node["@id"] === "#speaker-miller")?.["@type"]).toBe("Person");
  expect(text).not.toContain("#speaker-anglers");
});

test("statements that allege the same are a group, and lead to it", () => {
  const values = { claim: "C1" };
  const atlas = sampleAtlas([{ values }, { values }], { claims: [{ id: "C1", name: "ash in the river" }] });
  const text = buildClaimsJsonLd(atlas, ENGLISH);
  expect(nodesOf(text).find((node) => node["@id"] === "#claim-C1")).toMatchObject({
    "@type": "Collection",
    hasPart: [{ "@id": "#S0" }, { "@id": "#S1" }],
  });
  expect(firstClaim(text)?.isPartOf).toContainEqual({ "@id": "#claim-C1" });
});

test("the data set names its maker and its licence when they are recorded", () => {
  const datasetOf = (changes: Parameters<typeof sampleAtlas>[1]) =>
    nodesOf(buildClaimsJsonLd(sampleAtlas([], changes), ENGLISH))[0];
  expect(datasetOf({})?.license).toBeUndefined();
  const dataset = datasetOf({
    author: { name: "River Desk", kind: "organisation", url: null },
    licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  });
  expect(dataset).toMatchObject({
    license: "https://creativecommons.org/licenses/by/4.0/",
    publisher: { "@type": "Organization", name: "River Desk" },
  });
});

test("a reply to this very claim has it for its subject; one to a similar claim does not", () => {
  const repliesOf = (relation: Relation) => {
    const near = [{ response: "R1", relation, independence: "accused_party" as const }];
    const record = { replies: { near, further: [], missing: [], searchedOn: null }, context: [] };
    return firstClaim(buildClaimsJsonLd(exampleAtlas({ record }), ENGLISH))?.subjectOf;
  };
  expect(repliesOf("this_claim")).toEqual([{ "@id": "#response-R1" }]);
  expect(repliesOf("same_pattern")).toBeUndefined();
});

test("a place that the name may not mean has no coordinates", () => {
  const geoOf = (certainty: "certain" | "uncertain") => {
    const atlas = sampleAtlas([{ name: "Quay", geometry: point(12, 45), values: { certainty } }]);
    return nodesOf(buildClaimsJsonLd(atlas, ENGLISH)).find((node) => node["@type"] === "Place")?.geo;
  };
  expect(geoOf("certain")).toEqual({ "@type": "GeoCoordinates", latitude: 45, longitude: 12 });
  expect(geoOf("uncertain")).toBeUndefined();
});

test.each([...ROUGH_WORDS])("JSON-LD gives back the words %j", async (words) => {
  const text = buildClaimsJsonLd(roughAtlas(words), { ...ENGLISH, address: BASE });
  expect(firstClaim(text)?.text).toBe(words);
  expect(await readJsonLd(text, "claims.jsonld", true)).toContain(`<${BASE}claims.jsonld#S0>`);
});

test("an atlas in which nothing is drawn has its claims, without a place of content", async () => {
  const text = buildClaimsJsonLd(undrawnAtlas(), ENGLISH);
  expect(text).not.toContain("contentLocation");
  const rdf = await readJsonLd(text, "claims.jsonld", true);
  expect(rdf.match(/<http:\/\/schema.org\/Claim>/g)).toHaveLength(2);
});
