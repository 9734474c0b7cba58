import { expect, test } from "vitest";
import {
  applyUpdate,
  ExaminationSender,
  type NumberedExamination,
} from "../../../../src/desk/worker/examination-update.ts";
import type { Examination } from "../../../../src/desk/worker/examine.ts";

function examined(id: string) {
  return { id, findings: [], status: undefined, documents: [] };
}

function examinationOf(statements: Record<string, string>, whats: string[] = [], lock = ""): Examination {
  return {
    problems: whats.map((what) => ({ severity: "error", file: "atlas.yaml", what, remedy: "Mend it." })),
    statements: Object.fromEntries(Object.entries(statements).map(([key, id]) => [key, examined(id)])),
    lock,
    countries: ["BO"],
  };
}

/** A worker and a page that examine one state after the other; messages are copies. */
function exchange() {
  const sender = new ExaminationSender();
  let received: NumberedExamination | undefined;
  const sent: unknown[] = [];
  return {
    sent,
    sender,
    examine(examination: Examination): Examination {
      const update = structuredClone(sender.update(examination, received?.number));
      sent.push(update);
      received = applyUpdate(received, update);
      return received.examination;
    },
  };
}

test("an examination that is sent in parts is whole in the page, whatever came, changed and went", () => {
  const { examine } = exchange();
  for (const examination of [
    examinationOf({ a: "S1", b: "S2" }, ["One.", "Two."], "lock"),
    examinationOf({ a: "S1", b: "S3" }, ["Two.", "One.", "Three."], "lock"),
    examinationOf({ b: "S3", c: "S4" }, ["Three."], "another lock"),
    examinationOf({}, []),
    examinationOf({ a: "S1" }, ["One.", "One."]),
  ])
    expect(examine(structuredClone(examination))).toEqual(examination);
});

test("what did not change is not sent, and is the same object as before", () => {
  const { examine, sent } = exchange();
  const before = examine(examinationOf({ a: "S1", b: "S2" }, ["One."], "lock"));
  const same = examine(examinationOf({ a: "S1", b: "S2" }, ["One."], "lock"));
  expect(same.statements).toBe(before.statements);
  expect(same.problems).toBe(before.problems);
  expect(sent[1]).toEqual({ number: 2, since: 1, problems: [0], statements: {}, gone: [] });
  const after = examine(examinationOf({ a: "S1", b: "S3" }, ["Two.", "One."], "lock"));
  expect(after.statements.a).toBe(before.statements.a);
  expect(after.problems[1]).toBe(before.problems[0]);
  expect(after.countries).toBe(before.countries);
});

test("a page that has none, or missed the last, gets the whole", () => {
  const { sender } = exchange();
  const examination = examinationOf({ a: "S1" }, ["One."], "lock");
  const first = sender.update(examination, undefined);
  sender.update(examination, first.number);
  for (const has of [undefined, first.number]) {
    const update = sender.update(examination, has);
    expect(applyUpdate(undefined, update).examination).toEqual(examination);
  }
});
