import { describe, expect, test } from "vitest";
import { derivePartStatus, deriveStatus, responsesTo } from "../../../geo/model/derive-status.ts";
import type { Bearing, Response } from "../../../geo/model/response.ts";
import type { Statement } from "../../../geo/model/statement.ts";
import { sourcedAfter } from "../check/minimal-atlas.ts";

const { atlas } = sourcedAfter();
const [statement] = atlas.statements;
const [denial] = atlas.responses;
if (statement === undefined || denial === undefined) throw new Error("the minimal atlas is empty");

/** The first statement of the minimal atlas: an allegation against the company. */
const allegation: Statement = statement;

function response(kind: Response["kind"], bearing: Bearing, more: Partial<Response> = {}): Response {
  return {
    ...denial,
    id: "R99",
    kind,
    independence: "third_party",
    ...more,
    bearsOn: { S01: bearing },
  } as Response;
}

const byAccused: Partial<Response> = { by: ["the-company"], independence: "accused_party" };
const RESPONSES = {
  supports: response("independent_finding", { relation: "same_event", effect: "supports" }),
  contradicts: response("independent_finding", { relation: "this_claim", effect: "contradicts" }),
  inconclusive: response("independent_finding", { relation: "this_claim", effect: "inconclusive" }),
  acknowledgement: response("acknowledgement", "this_claim", byAccused),
  counterAccusation: response("counter_accusation", "this_claim"),
  denial: response("denial", "this_claim", byAccused),
  report: response("corroboration", "this_claim"),
  partReport: response("corroboration", { relation: "this_claim", effect: "supports_part" }),
} satisfies Record<string, Response>;

describe("the order of precedence", () => {
  // Each line holds against all lines below it together.
  const ORDER = [
    ["finding_supports", RESPONSES.supports],
    ["finding_contradicts", RESPONSES.contradicts],
    ["finding_inconclusive", RESPONSES.inconclusive],
    ["partly_acknowledged", RESPONSES.acknowledgement],
    ["contested", RESPONSES.counterAccusation],
    ["denied", RESPONSES.denial],
    ["corroborated_independently", RESPONSES.report],
    ["partly_corroborated", RESPONSES.partReport],
  ] as const;

  test.each(ORDER.map(([status], index) => [status, index] as const))(
    "%s wins over every weaker record, in whichever order they are written",
    (status, index) => {
      const found = ORDER.slice(index).map(([, item]) => item);
      expect(deriveStatus(allegation, found, true)).toBe(status);
      expect(deriveStatus(allegation, [...found].reverse(), true)).toBe(status);
    },
  );

  test("a change by the speaker wins over all of them, and a repetition comes next", () => {
    const all = ORDER.map(([, item]) => item);
    const change = response("clarification", "this_claim", {
      by: ["ana-rios"],
      independence: "allied_with_speaker",
    });
    expect(deriveStatus({ ...allegation, duplicateOf: "S02" }, [...all, change], true)).toBe(
      "corrected_or_withdrawn",
    );
    expect(deriveStatus({ ...allegation, duplicateOf: "S02" }, all, true)).toBe("duplicate_of");
  });

  test("parts that differ are shown instead of one status for the whole", () => {
    const subclaims = [{ id: "S01a", about: "closed", reason: "No record." }];
    expect(deriveStatus({ ...allegation, subclaims }, [RESPONSES.supports], true)).toBe("mixed");
  });
});

describe("without a record that bears on it", () => {
  test("a statement that was examined says that nothing was found", () => {
    expect(deriveStatus(allegation, [], true)).toBe("no_independent_record_located");
  });

  test("a statement that was not examined says so", () => {
    expect(deriveStatus({ ...allegation, examined: false }, [], true)).toBe("attributed_only");
  });

  test.each(["asserted_cause", "asserted_legal", "prediction"] as const)(
    "%s cannot be checked",
    (modality) => {
      expect(deriveStatus({ ...allegation, modality }, [], true)).toBe("not_checkable");
      expect(deriveStatus({ ...allegation, modality }, [RESPONSES.denial], true)).toBe("denied");
    },
  );

  test.each(["background", "denial", "boilerplate"] as const)(
    "of kind %s there is nothing to assess",
    (kind) => {
      expect(deriveStatus({ ...allegation, kind }, [RESPONSES.supports], true)).toBe("not_applicable");
    },
  );
});

describe("what changes no status", () => {
  test.each(["same_pattern", "same_place", "background"] as const)(
    "a response that is only %s",
    (relation) => {
      const far = Object.values(RESPONSES).map((item) => ({ ...item, bearsOn: { S01: relation } }));
      expect(deriveStatus(allegation, far, true)).toBe("no_independent_record_located");
    },
  );

  test("a denial or an acknowledgement by somebody who is not accused", () => {
    const bystander: Partial<Response> = { by: ["ana-rios"], independence: "third_party" };
    const others = [
      response("denial", "this_claim", bystander),
      response("acknowledgement", "this_claim", bystander),
    ];
    expect(deriveStatus(allegation, others, true)).toBe("no_independent_record_located");
  });

  test.each(["allied_with_speaker", "accused_party", "allied_with_accused"] as const)(
    "a report of the same content that is %s",
    (independence) => {
      const report = response("corroboration", "this_claim", { independence });
      expect(deriveStatus(allegation, [report], true)).toBe("no_independent_record_located");
    },
  );

  test.each(["context", "transmission_variant"] as const)("%s", (kind) => {
    expect(deriveStatus(allegation, [response(kind, "this_claim")], true)).toBe(
      "no_independent_record_located",
    );
  });

  test("a fact-check that decides nothing, unlike one with a contrary account", () => {
    const check = (effect: "none" | "contradicts") =>
      response("fact_check", { relation: "this_claim", effect });
    expect(deriveStatus(allegation, [check("none")], true)).toBe("no_independent_record_located");
    expect(deriveStatus(allegation, [check("contradicts")], true)).toBe("contested");
  });

  test("a response to another statement, even to one called constructor", () => {
    const named: Statement = { ...allegation, id: "constructor" };
    expect(responsesTo(named.id, Object.values(RESPONSES))).toEqual([]);
    expect(deriveStatus(named, Object.values(RESPONSES), true)).toBe("no_independent_record_located");
  });
});

test("a finding cannot decide a statement that names no event: it makes it disputed at most", () => {
  expect(deriveStatus({ ...allegation, namesEvent: false }, [RESPONSES.supports], true)).toBe("contested");
});

test("a response to one part counts for that part and for nothing else", () => {
  const parts = [
    { id: "S01a", about: "closed", reason: "A report says so." },
    { id: "S01b", about: "at night", reason: "Not examined.", examined: false },
  ];
  const [first, second] = parts;
  if (first === undefined || second === undefined) throw new Error("no parts");
  const report = response("corroboration", { relation: "this_claim", part: "S01a" });
  expect(derivePartStatus(first, allegation, [report], true)).toBe("corroborated_independently");
  expect(derivePartStatus(second, allegation, [report], true)).toBe("attributed_only");
  expect(deriveStatus(allegation, [report], true)).toBe("no_independent_record_located");
});
