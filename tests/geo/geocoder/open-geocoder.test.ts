import { expect, test } from "vitest";
import { openGeocoder } from "../../../geo/geocoder/index.ts";
import type { OwnPlace } from "../../../geo/model/place.ts";
import { TWO_PROVINCES } from "./gazetteer/small-world.ts";

const SHARD = "claim-atlas-shard\t2\tBO\n#places\n1\tP.PPL\tBO\t\t-66.8\t-20.4\t600\tColchani\t\n#end\n";

const WELL: OwnPlace = {
  id: "well",
  names: { en: "The Old Well" },
  kind: "settlement",
  country: "BO",
  point: { lon: -66.9, lat: -20.5 },
  source: { name: "map" },
  reason: "A pin on the map.",
};

test("a country that could not be loaded is asked for again, and its problem is gone when it came", async () => {
  let isOffline = true;
  const geocoder = await openGeocoder({
    loadShard: async (name) => {
      if (name === "world") return undefined;
      if (isOffline) throw new Error("no network");
      return SHARD;
    },
  });
  const ofBolivia = () => geocoder.problems().filter(({ file }) => file === "shard BO");
  expect(await geocoder.find("Colchani", { country: "BO" })).toMatchObject({ outcome: "unknown" });
  expect(ofBolivia()).toHaveLength(1);
  isOffline = false;
  expect(await geocoder.find("Colchani", { country: "BO" })).toMatchObject({
    outcome: "placed",
    place: { key: "geonames:1" },
  });
  expect(ofBolivia()).toEqual([]);
});

test("who asks while a country is on its way waits for it", async () => {
  const geocoder = await openGeocoder({ loadShard: async (name) => (name === "BO" ? SHARD : undefined) });
  const found = await Promise.all([
    geocoder.find("Colchani", { country: "BO" }),
    geocoder.find("Colchani", { country: "BO" }),
  ]);
  expect(found.map(({ outcome }) => outcome)).toEqual(["placed", "placed"]);
});

test("own places take the stead of those before", async () => {
  const geocoder = await openGeocoder({ loadShard: async (name) => (name === "BO" ? SHARD : undefined) });
  const outcomeOf = async (name: string) => (await geocoder.find(name, { country: "BO" })).outcome;
  geocoder.setOwn([WELL]);
  expect(await outcomeOf("The Old Well")).toBe("placed");
  geocoder.setOwn([]);
  expect(await outcomeOf("The Old Well")).toBe("unknown");
});

test("what was wrong with own places is gone once they are mended", async () => {
  const geocoder = await openGeocoder({ loadShard: async (name) => (name === "BO" ? SHARD : undefined) });
  const { point: _, ...nowhere } = WELL;
  const wrong = () =>
    geocoder.problems().flatMap(({ id, message }) => (id === "well" ? [message?.code] : []));
  geocoder.setOwn([nowhere]);
  expect(wrong()).toEqual(["ownPlaceNowhere"]);
  geocoder.setOwn([WELL]);
  expect(wrong()).toEqual([]);
});

test("a country file takes the stead of one of its name, and goes when it is removed", async () => {
  const geocoder = await openGeocoder({ loadShard: async () => undefined });
  const row = (id: number, name: string) =>
    [id, name, name, "", "-20.4", "-66.8", "P", "PPL", "BO", ...Array(10).fill("")].join("\t");
  const outcomeOf = async (name: string) => (await geocoder.find(name, { country: "BO" })).outcome;
  geocoder.addCountryFile("BO.txt", row(1, "Pozo Seco"));
  geocoder.addCountryFile("BO.txt", row(2, "Pozo Hondo"));
  expect([await outcomeOf("Pozo Seco"), await outcomeOf("Pozo Hondo")]).toEqual(["unknown", "placed"]);
  geocoder.removeCountryFile("BO.txt");
  expect(await outcomeOf("Pozo Hondo")).toBe("unknown");
});

test("an own place is looked for in the divisions of its country, where these are the only areas", async () => {
  const geocoder = await openGeocoder({
    loadShard: async () => undefined,
    loadProvinces: async () => TWO_PROVINCES,
  });
  await geocoder.load(["LI"]);
  const faults = () =>
    geocoder
      .problems()
      .flatMap(({ message }) => (message?.code === "ownPointOutside" ? [message.params.fault] : []));
  geocoder.setOwn([{ ...WELL, country: "LI", point: { lon: 1, lat: 1 } }]);
  expect(faults()).toEqual([]);
  geocoder.setOwn([{ ...WELL, country: "LI", point: { lon: 150, lat: -85 } }]);
  expect(faults()).toEqual([{ kind: "unknown" }]);
  geocoder.setOwn([{ ...WELL, country: "LI", point: { lon: 0.5, lat: 3 } }]);
  expect(faults()).toEqual([{ kind: "slip", slip: "exchanged", lon: 3, lat: 0.5 }]);
});
