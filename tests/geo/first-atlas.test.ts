import { describe, expect, test } from "vitest";
import { derivePartStatus, deriveStatus } from "../../geo/model/derive-status.ts";
import type { Status } from "../../geo/model/vocabulary.ts";
import { FIRST_ATLAS, readAtlasFolder } from "./atlas-folder.ts";

const { sourced, problems } = readAtlasFolder("syria-2018", FIRST_ATLAS);
const { atlas } = sourced;

/** As an editor judged each statement and each part by hand. */
const STATUSES: Record<string, Status> = {
  S01: "no_independent_record_located",
  S02: "contested",
  S03: "no_independent_record_located",
  S04: "attributed_only",
  S05: "no_independent_record_located",
  S06: "no_independent_record_located",
  S07: "no_independent_record_located",
  S08: "no_independent_record_located",
  S09: "no_independent_record_located",
  S10: "no_independent_record_located",
  S11: "contested",
  S12: "contested",
  S13: "not_checkable",
  S14: "attributed_only",
  S15: "no_independent_record_located",
  S16: "no_independent_record_located",
  S17: "no_independent_record_located",
  S18: "no_independent_record_located",
  S19: "mixed",
  S19a: "corroborated_independently",
  S19b: "no_independent_record_located",
  S20: "not_checkable",
  S21: "no_independent_record_located",
  S22: "no_independent_record_located",
  S23: "no_independent_record_located",
  S24: "no_independent_record_located",
  S25: "no_independent_record_located",
  S26: "no_independent_record_located",
  S27: "no_independent_record_located",
  S28: "no_independent_record_located",
  S29: "attributed_only",
  S30: "attributed_only",
  S31: "no_independent_record_located",
  S32: "mixed",
  S32a: "corroborated_independently",
  S32b: "no_independent_record_located",
  S33: "no_independent_record_located",
  S34: "no_independent_record_located",
  S35: "mixed",
  S35a: "corroborated_independently",
  S35b: "contested",
  S36: "not_checkable",
  S37: "partly_acknowledged",
  S38: "not_applicable",
  S39: "attributed_only",
  S40: "no_independent_record_located",
  S41: "attributed_only",
  S42: "no_independent_record_located",
  S43: "corroborated_independently",
  S44: "not_checkable",
  S45: "mixed",
  S45a: "attributed_only",
  S45b: "denied",
  S45c: "no_independent_record_located",
  S46: "not_applicable",
  S47: "not_applicable",
};

test("the first atlas has no errors", () => {
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
});

describe("the Arabic translation", () => {
  const [arabic] = sourced.translations;

  test("is complete and keeps the rules of its language", () => {
    expect(problems.filter(({ file }) => file.startsWith("translations/"))).toEqual([]);
    expect(sourced.translations.map(({ locale }) => locale)).toEqual(["ar"]);
  });

  test("is in Arabic: only names of sites, agencies and documents stay in Latin letters", () => {
    const foreign = [...(arabic?.words ?? [])].filter(([, words]) => !/\p{Script=Arabic}/u.test(words));
    expect(arabic?.words.size).toBeGreaterThan(600);
    expect(foreign.map(([source]) => source).sort()).toEqual([
      "A/HRC/42/51",
      "GeoNames",
      "Natural Earth",
      "S/2017/2022",
    ]);
  });

  test("refers to the same documents and statements, text by text", () => {
    const idsOf = (words: string) => [...words.matchAll(/\b[A-Z]\d{2}[a-z]?\b/gu)].map(([id]) => id).sort();
    for (const [source, words] of arabic?.words ?? []) expect(idsOf(words), source).toEqual(idsOf(source));
  });

  test("has every number of the text that it translates", () => {
    const numbersOf = (words: string) =>
      words.replace(/\p{L}+\d+|\d+[,.](?=\d)/gu, " ").match(/\b\d{2,}\b/g) ?? [];
    for (const [source, words] of arabic?.words ?? [])
      for (const number of numbersOf(source)) expect(words, source).toContain(number.replace(/^0+/, ""));
  });

  test("leaves the quotations in English", () => {
    expect(arabic?.atlas.statements.map(({ quote }) => quote)).toEqual(
      atlas.statements.map(({ quote }) => quote),
    );
    expect(arabic?.atlas.article.language).toBe("en");
  });
});

describe("statuses derived from the records", () => {
  test.each(atlas.statements.map((statement) => [statement.id, statement] as const))(
    "%s is as an editor judged it",
    (id, statement) => {
      expect(deriveStatus(statement, atlas.responses, true)).toBe(STATUSES[id]);
    },
  );

  const parts = atlas.statements.flatMap((statement) =>
    (statement.subclaims ?? []).map((part) => [part.id, part, statement] as const),
  );
  test.each(parts)("%s, a part, is as an editor judged it", (id, part, statement) => {
    expect(derivePartStatus(part, statement, atlas.responses, true)).toBe(STATUSES[id]);
  });

  test("cover every line of the table", () => {
    const ids = [...atlas.statements.map(({ id }) => id), ...parts.map(([id]) => id)];
    expect(ids.sort()).toEqual(Object.keys(STATUSES).sort());
  });
});

describe("nothing got lost on the way into the atlas", () => {
  test("there are 47 statements in the order of the article, 27 claims and 57 responses", () => {
    expect(atlas.statements).toHaveLength(47);
    expect(atlas.claims).toHaveLength(27);
    expect(atlas.responses).toHaveLength(57);
    const paragraphs = atlas.statements.map(({ paragraph }) => paragraph ?? 0);
    expect(paragraphs).toEqual([...paragraphs].sort((a, b) => a - b));
  });

  test("eight statements are about plans", () => {
    const plans = atlas.statements.filter(({ modality }) => modality === "alleged_plan");
    expect(plans.map(({ id }) => id)).toEqual(["S05", "S09", "S10", "S17", "S18", "S22", "S25", "S26"]);
  });

  test("every claim has a statement", () => {
    const claimed = new Set(atlas.statements.map(({ claim }) => claim));
    expect(atlas.claims.filter(({ id }) => !claimed.has(id))).toEqual([]);
  });
});
