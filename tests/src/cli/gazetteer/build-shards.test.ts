import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { type Geocoder, openGeocoder } from "../../../../geo/geocoder/index.ts";
import { buildShards } from "../../../../src/cli/gazetteer/build-shards.ts";

let shards: ReadonlyMap<string, string>;
beforeAll(() => {
  shards = buildShards();
});

function open(loadShard: (name: string) => Promise<string | undefined>): Promise<Geocoder> {
  return openGeocoder({ loadShard });
}

const packed = (name: string) => gzipSync(shards.get(name) ?? "", { level: 9 }).length;

test("the world shard keeps to 1.2 MB zipped, and one of a country of Syria's size to 60 kB", () => {
  expect(packed("world")).toBeGreaterThan(500_000);
  expect(packed("world")).toBeLessThanOrEqual(1_200_000);
  expect(packed("SY")).toBeGreaterThan(5000);
  expect(packed("SY")).toBeLessThanOrEqual(60_000);
});

test("there is a shard for every country that has towns", () => {
  expect(shards.size).toBeGreaterThan(230);
  expect([...shards.keys()].filter((name) => !/^(world|[A-Z]{2})$/.test(name))).toEqual([]);
});

describe("a geocoder of shards", () => {
  test.each([
    ["Paris", {}, "geonames:2988507"],
    ["Moscow", {}, "geonames:524901"],
    ["UK", {}, "iso:GB"],
    ["Ivory Coast", {}, "iso:CI"],
    ["Africa", {}, "feature:m49-002"],
    ["Euphrates", {}, "water:euphrates"],
    ["Azaz", { province: "Aleppo", country: "SY" }, "geonames:172082"],
  ])("places %s", async (name, stated, key) => {
    const geocoder = await open(async (asked) => shards.get(asked));
    expect(await geocoder.find(name, stated)).toMatchObject({ outcome: "placed", place: { key } });
    expect(geocoder.problems()).toEqual([]);
  });

  test("knows a village once its country is stated, and loads that shard once", async () => {
    const asked: string[] = [];
    const geocoder = await open(async (name) => {
      asked.push(name);
      return shards.get(name);
    });
    expect(await geocoder.find("Kafr Nubl")).not.toMatchObject({ outcome: "placed" });
    const village = { outcome: "placed", place: { key: "geonames:168661", country: "SY" } };
    expect(await geocoder.find("Kafr Nubl", { country: "SY" })).toMatchObject(village);
    expect(await geocoder.find("Kafr Nubl", { country: "SY" })).toMatchObject(village);
    expect(asked).toEqual(["world", "SY"]);
  });

  test("says that nothing bears a made-up name", async () => {
    const geocoder = await open(async (name) => shards.get(name));
    expect(await geocoder.find("xyzzyq")).toEqual({
      outcome: "unknown",
      reason: { code: "noSuchName", params: { name: "xyzzyq" } },
    });
  });

  test.each([
    ["is not there", undefined, "is not there"],
    ["is cut in the middle", (text: string) => text.slice(0, text.length / 2), "cut off"],
    ["is another file", () => "<!doctype html>", "no shard"],
    ["is of a later version", (text: string) => text.replace("\t2\t", "\t3\t"), "version 3"],
    [
      "has other columns",
      (text: string) => text.replace("#places\n", "#places\n1\tP.PPL\n"),
      "row cannot be read",
    ],
    [
      "has a position out of range",
      (text: string) => text.replace(/\t36\.\d+\t/, "\t361.5\t"),
      "row cannot be read",
    ],
  ])("a country's shard that %s is one problem, and the world still serves", async (_what, harm, said) => {
    const geocoder = await open(async (name) => {
      const text = shards.get(name);
      if (name === "world") return text;
      return harm === undefined || text === undefined ? undefined : harm(text);
    });
    expect(await geocoder.find("Damascus", { country: "SY" })).toMatchObject({ outcome: "placed" });
    expect(geocoder.problems().map(({ what }) => what)).toEqual([expect.stringContaining(said)]);
  });

  test("without a world shard says so, and answers unknown", async () => {
    const geocoder = await open(() => Promise.reject(new Error("offline")));
    expect(await geocoder.find("Paris")).toMatchObject({ outcome: "unknown" });
    expect(geocoder.problems()).toMatchObject([{ what: expect.stringContaining("offline") }]);
  });

  test("opens an author's own country file as text", async () => {
    const geocoder = await open(async (name) => shards.get(name));
    const row = ["99999999", "Zzyzxia", "", "", "36.5", "37", "P", "PPL", "SY", "", "09", "", "", "", "12"]
      .concat(Array(4).fill(""))
      .join("\t");
    expect(geocoder.addCountryFile("SY.txt", `${row}\nbroken\n`)).toMatchObject([
      { line: 2, file: "SY.txt" },
    ]);
    expect(await geocoder.find("Zzyzxia")).toMatchObject({ place: { key: "geonames:99999999" } });
  });
});
