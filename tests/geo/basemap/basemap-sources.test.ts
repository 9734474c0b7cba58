import { readFileSync } from "node:fs";
import { mesh } from "topojson-client";
import type { GeometryObject } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { parseDisputed } from "../../../geo/basemap/basemap-sources.ts";
import { loadBasemapSources } from "../../../src/cli/build/load-basemap-sources.ts";

const FILE = new URL("../../../geo/data/basemap/disputed.yaml", import.meta.url);

describe("the list of disputed boundaries", () => {
  const rules = parseDisputed(readFileSync(FILE, "utf8"));

  it("gives a reason and a source for each", () => {
    expect(rules.length).toBeGreaterThan(10);
    for (const { reason, source } of rules) expect(reason.length * source.name.length).toBeGreaterThan(0);
  });

  it("names only boundaries that the sources hold, so that no rule is dead", async () => {
    const { countries, provinces } = await loadBasemapSources();
    const topology = countries["10m"];
    const dead = rules.filter(({ between, feature, province, within }) => {
      if (province !== undefined) {
        const units = provinces[province.country]?.objects.units.geometries ?? [];
        return !units.some((unit) => nameOf(unit) === province.name);
      }
      const names = between ?? [feature ?? ""];
      const shared = mesh(topology, topology.objects.countries, (a, b) => {
        const pair = [nameOf(a), nameOf(b)];
        return a !== b && names.every((name) => pair.includes(name));
      });
      const [west, south, east, north] = within ?? [-180, -90, 180, 90];
      return !shared.coordinates
        .flat()
        .some(([lon = 0, lat = 0]) => lon >= west && lon <= east && lat >= south && lat <= north);
    });
    expect(dead).toEqual([]);
  });

  it("refuses a row that names two kinds of boundary, or none", () => {
    const rest = "reason: r\n  source: { name: s }";
    expect(() => parseDisputed(`- ${rest}`)).toThrow(/exactly one/);
    expect(() => parseDisputed(`- feature: A\n  between: [A, B]\n  ${rest}`)).toThrow(/exactly one/);
    expect(parseDisputed(`- feature: A\n  ${rest}`)).toHaveLength(1);
  });
});

function nameOf({ properties }: GeometryObject): string {
  return properties !== undefined && "name" in properties ? String(properties.name) : "";
}
