import { expect, test } from "vitest";
import { openFiles } from "../../../../src/desk/atlas/work.ts";
import { Overtaken, type Snapshot } from "../../../../src/desk/storage/saved-work.ts";
import { WorkKeeper } from "../../../../src/desk/storage/work-keeper.ts";

const WORK = openFiles("wells", { "atlas.yaml": "version: 2\n" });

function snapshot(title: string): Snapshot {
  return { id: "a", title, work: WORK };
}

/** A keeper, with what it kept and said; `answers` are those of the storage, one after the other, then all is well. */
function makeKeeper(answers: (Error | undefined)[] = []) {
  const kept: string[] = [];
  const said: string[] = [];
  const waiting = new Map<string, () => void>();
  const keeper = new WorkKeeper({
    save: async ({ title }) => {
      const answer = answers.shift();
      if (answer !== undefined) throw answer;
      kept.push(title);
    },
    tell(state) {
      said.push(state);
      waiting.get(state)?.();
    },
    onOvertaken: () => {
      said.push("overtaken");
      waiting.get("overtaken")?.();
    },
    delay: 1,
    retry: 1,
  });
  const says = (state: string) => new Promise<void>((resolve) => waiting.set(state, resolve));
  return { keeper, kept, said, says };
}

test("a change is kept a moment later, however many follow in that moment", async () => {
  const { keeper, kept, said, says } = makeKeeper();
  const saved = says("saved");
  for (const title of ["W", "We", "Wells"]) keeper.change(snapshot(title));
  await saved;
  expect(kept).toEqual(["Wells"]);
  expect(said.at(-1)).toBe("saved");
});

test("letters that never rest are kept all the same", async () => {
  const { keeper, kept } = makeKeeper();
  let count = 0;
  while (kept.length < 2 && count < 1000) {
    keeper.change(snapshot(String(count)));
    count += 1;
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(kept).toHaveLength(2);
});

test("where there is no room it says so, tries again, and says when there is", async () => {
  const full = new DOMException("full", "QuotaExceededError");
  const { keeper, kept, said, says } = makeKeeper([full, full]);
  const saved = says("saved");
  keeper.change(snapshot("Wells"));
  await saved;
  // Each once, however often the work changes or fails to be kept.
  expect(said).toEqual(["saving", "failed", "saved"]);
  expect(kept).toEqual(["Wells"]);
});

test("a page that is put away keeps its last change at once, and only once", async () => {
  const { keeper, kept } = makeKeeper();
  keeper.change(snapshot("Wells"));
  keeper.keep(true);
  expect(kept).toEqual(["Wells"]);
  await keeper.keep(true);
  expect(kept).toEqual(["Wells"]);
});

test("work that another tab has kept is not written over", async () => {
  const { keeper, kept, said, says } = makeKeeper([new Overtaken("a")]);
  const overtaken = says("overtaken");
  keeper.change(snapshot("Wells"));
  await overtaken;
  expect(kept).toEqual([]);
  expect(said).toEqual(["saving", "overtaken"]);
  // Under another name it is kept.
  const saved = says("saved");
  keeper.change({ ...snapshot("Wells"), id: "b" });
  await saved;
  expect(kept).toEqual(["Wells"]);
});
