import { describe, expect, it } from "vitest";
import { runInSlices } from "../../../../src/site/page/run-in-slices.ts";

describe("work in slices of time", () => {
  it("gives its result", async () => {
    function* addUp() {
      let sum = 0;
      for (let step = 1; step <= 4; step += 1) {
        sum += step;
        yield undefined;
      }
      return sum;
    }
    expect(await runInSlices(addUp())).toBe(10);
  });

  it("lets other tasks run in between, and ends where one of them aborts it", async () => {
    const abort = new AbortController();
    function* workOn(): Generator<undefined, string> {
      for (;;) yield;
    }
    setTimeout(() => abort.abort());
    expect(await runInSlices(workOn(), abort.signal)).toBeUndefined();
  });
});
