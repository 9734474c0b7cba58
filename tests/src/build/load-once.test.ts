import { expect, test } from "vitest";
import { LoadOnce } from "../../../src/build/load-once.ts";

test("a thing is loaded once for all that ask", async () => {
  const things = new LoadOnce<string, number>();
  let loads = 0;
  const load = async () => ++loads;
  expect(await Promise.all([things.get("a", load), things.get("a", load)])).toEqual([1, 1]);
  expect(await things.get("b", load)).toBe(2);
});

test("what could not be loaded is loaded by the next that asks", async () => {
  const things = new LoadOnce<string, string>();
  const fail = () => {
    throw new Error("no network");
  };
  await expect(things.get("a", fail)).rejects.toThrow("no network");
  expect(await things.get("a", () => "loaded")).toBe("loaded");
});
