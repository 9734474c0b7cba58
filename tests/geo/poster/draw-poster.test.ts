import { beforeAll, describe, expect, it } from "vitest";
import { cutBasemap } from "../../../geo/basemap/cut-basemap.ts";
import type { Basemap } from "../../../geo/model/basemap.ts";
import type { MapFile } from "../../../geo/model/map-file-1.ts";
import { drawPoster } from "../../../geo/poster/draw-poster.ts";
import { loadBasemapSources } from "../../../src/cli/build/load-basemap-sources.ts";
import { point, type SamplePlace, sampleMapFile, square } from "./sample-map-file.ts";

let basemap: Basemap;
beforeAll(async () => {
  const towns = [{ name: "Verona", lon: 10.99, lat: 45.44, population: 250_000, capital: false }];
  basemap = cutBasemap(await loadBasemapSources(), [11, 44.5, 13.5, 46], { towns, focus: [[12, 45.5]] });
}, 60_000);

const MESTRE: SamplePlace = { name: "Mestre", arabic: "ميستري", geometry: point(12.24, 45.49) };
const VENETO: SamplePlace = { name: "Veneto", geometry: square(12, 45.4, 0.4) };

/** Names of elements in the order they open; throws where they do not nest, or an ampersand stands alone. */
function elementsOf(svg: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  const text = svg.replaceAll(
    /<(\/?)([a-zA-Z]+)((?:\s[\w:-]+="[^"<]*")*)(\/?)>/g,
    (_, close, name, __, empty) => {
      if (close === "/" && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      if (close === "") names.push(name);
      if (close === "" && empty === "") open.push(name);
      return "";
    },
  );
  if (open.length > 0) throw new Error(`<${open.at(-1)}> stays open`);
  if (/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/.test(text.replace(/@media.*?\}\}/g, ""))) throw new Error(text);
  return names;
}

describe("a poster", () => {
  it("is well-formed and names itself for readers who cannot see it", () => {
    const svg = drawPoster(sampleMapFile([MESTRE, VENETO]), basemap);
    expect(elementsOf(svg)[0]).toBe("svg");
    expect(svg).toContain('role="img"');
    expect(svg).toMatch(/aria-labelledby="poster-title poster-desc"/);
    expect(svg).toMatch(/<title id="poster-title">What an article says of the lagoon\. A map of allegations/);
    expect(svg).toMatch(/<desc id="poster-desc">.*1 statement mentions Mestre/);
  });

  it("gives every mark, point, area or name alone, its accessible name with the speaker in it", () => {
    const region: SamplePlace = { name: "the upper lagoon", geometry: null, values: { precision: "region" } };
    const svg = drawPoster(sampleMapFile([MESTRE, VENETO, region]), basemap);
    for (const name of ["Mestre", "Veneto", "the upper lagoon"]) {
      expect(svg).toContain(`<title>1 statement mentions ${name} (town level). The harbour master said`);
    }
  });

  it("prints names, Arabic names marked as such, title, notice, counts and credits", () => {
    const svg = drawPoster(sampleMapFile([MESTRE]), basemap);
    const words = svg.replaceAll(/<[^>]*>/g, " ");
    for (const part of ["Mestre", "Verona", "Natural Earth (public domain)", "4 of 9 statements"]) {
      expect(words).toContain(part);
    }
    expect(words).toContain("A map of allegations,");
    expect(svg).toMatch(/<tspan [^>]*lang="ar"[^>]*>ميستري<\/tspan>/);
  });

  it("lets nothing of the atlas become markup", () => {
    const hostile = `</title><script>alert("1")</script>&'\u0000\ud800`;
    const svg = drawPoster(
      sampleMapFile([{ name: hostile, geometry: point(12, 45.2) }], { title: hostile, notice: hostile }),
      basemap,
      { prefix: "p" },
    );
    expect(elementsOf(svg)).not.toContain("script");
    expect(svg).toContain("&lt;script&gt;");
    expect(["\u0000", "\ud800"].filter((letter) => svg.includes(letter))).toEqual([]);
  });

  it("fetches nothing and runs nothing", () => {
    const svg = drawPoster(sampleMapFile([MESTRE, VENETO]), basemap).replace(
      'xmlns="http://www.w3.org/2000/svg"',
      "",
    );
    expect(svg).not.toMatch(/https?:|\bhref|@import|<script|\son\w+=|url\((?!#)/);
  });

  it("begins every id and every rule of style with its prefix", () => {
    const svg = drawPoster(sampleMapFile([MESTRE, VENETO]), basemap, { prefix: "first" });
    const ids = [...svg.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) => id);
    expect(ids.length).toBeGreaterThan(3);
    for (const id of ids) expect(id).toMatch(/^first-/);
    for (const [, id = ""] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
    const style = svg.match(/<style>(.*)<\/style>/)?.[1] ?? "";
    const selectors = style.replaceAll(/@media[^{]*\{|\{[^}]*\}/g, ",").split(",");
    for (const selector of selectors.filter((each) => /\w/.test(each))) {
      expect(selector).toMatch(/^\.first(?![\w-])/);
    }
  });

  it("changes for a dark screen and keeps paper for print", () => {
    const svg = drawPoster(sampleMapFile([MESTRE]), basemap);
    expect(svg).toContain("@media screen and (prefers-color-scheme:dark)");
    expect(svg).toContain("@media print");
  });

  it("is the same, byte for byte, for the same input", () => {
    const draw = () => drawPoster(sampleMapFile([MESTRE, VENETO]), basemap);
    expect(draw()).toBe(draw());
  });
});

describe("marks on a poster", () => {
  const movement: MapFile["atlas"]["movements"][number] = {
    statement: "S0",
    what: "crates",
    from: "Mestre",
    to: ["Chioggia"],
    line: [
      [12.24, 45.49],
      [12.28, 45.22],
    ],
    directionCertain: false,
    label: "said to have been moved",
    note: null,
  };
  const draw = (places: SamplePlace[], changes: Partial<MapFile["atlas"]> = {}) =>
    drawPoster(sampleMapFile(places, changes), basemap);

  it("hatches an area with a published line, and fades one without, which has no edge", () => {
    const lined = draw([VENETO]);
    expect(lined).toContain('class="line edge"');
    const soft = draw([{ ...VENETO, values: { soft: true } }]);
    expect(soft).not.toContain('class="line edge"');
    expect(soft).toContain('filter="url(#poster-fade)"');
  });

  it("draws no symbol for an area: it is no place", () => {
    const count = (svg: string) => svg.match(/<circle|<path class="ink-fill/g)?.length ?? 0;
    expect(count(draw([VENETO]).split('class="sea"')[1]?.split('class="panel"')[0] ?? "")).toBeLessThan(
      count(draw([VENETO, MESTRE])),
    );
    expect(draw([VENETO])).not.toContain("said to have happened</text>");
  });

  it("draws an uncertain place dashed and with a question mark", () => {
    const svg = draw([{ ...MESTRE, values: { toponymCertainty: "uncertain" } }]);
    expect(svg).toMatch(/stroke-dasharray="3\.2 2\.6"/);
    expect(svg).toMatch(/>\?<\/text>/);
    expect(draw([MESTRE])).not.toMatch(/>\?<\/text>/);
  });

  it("draws how far off a place may lie, in kilometres, but only where that is more than the symbol", () => {
    const radius = (km: number) => {
      const svg = draw([{ ...MESTRE, values: { uncertaintyKm: km } }]);
      return Number(svg.match(/<circle class="halo" cx="[\d.]+" cy="[\d.]+" r="([\d.]+)"/)?.[1] ?? 0);
    };
    expect(radius(1)).toBe(0);
    expect(radius(40) / radius(20)).toBeCloseTo(2, 2);
  });

  it("rings a place that is only near, and puts nothing at its centre", () => {
    const svg = draw([{ ...MESTRE, values: { precision: "near_place" } }]);
    expect(svg).toMatch(/<\/title><circle class="line near" r="[\d.]+"\/><\/g>/);
  });

  it("gives a movement an arrowhead only where its direction is certain, and names its speaker", () => {
    const heads = (svg: string) => svg.match(/class="line leader" d="M[\d. ]+L[\d. ]+L/g)?.length ?? 0;
    const plain = draw([MESTRE], { movements: [movement] });
    expect(plain).toContain('class="line movement"');
    expect(plain).toContain("The harbour master said the ferry had stopped, in S0. Drawn as a line:");
    expect(heads(plain)).toBe(0);
    expect(heads(draw([MESTRE], { movements: [{ ...movement, directionCertain: true }] }))).toBe(1);
    expect(draw([MESTRE], { movements: [{ ...movement, line: null }] })).not.toMatch(
      /<path class="line movement"/,
    );
  });

  it("prints the number of statements in a symbol and with the name of an area", () => {
    const svg = draw([
      { ...MESTRE, statements: ["S1", "S2", "S3"] },
      { ...VENETO, statements: ["S4", "S5"] },
    ]);
    expect(svg).toMatch(/>3<\/text>/);
    expect(svg).toContain(">2 statements</tspan>");
  });

  it("names every mark of a small crowd, by a line where there is no room beside it", () => {
    const crowd = Array.from(
      { length: 8 },
      (_, index): SamplePlace => ({
        name: `Village ${index}`,
        geometry: point(12 + (index % 2) * 0.06, 45.1 + Math.floor(index / 2) * 0.045),
      }),
    );
    const svg = draw(crowd);
    expect(crowd.filter(({ name }) => !svg.includes(`>${name}</tspan>`))).toEqual([]);
    expect(svg.includes('class="line leader"')).toBe(true);
  });

  it("explains in the legend what is drawn and nothing else", () => {
    const svg = draw([MESTRE]);
    expect(svg).toContain(">said to have happened</text>");
    for (const absent of ["planned", "moved", "area", "disputed", "more than one place"]) {
      expect(svg.includes(`${absent}</text>`)).toBe(false);
    }
  });

  it("draws a map of nothing, and a map of one point", () => {
    expect(elementsOf(draw([], { extent: null }))).toContain("svg");
    const svg = draw([MESTRE], { extent: [12.24, 45.49, 12.24, 45.49] });
    expect(svg).not.toMatch(/NaN|Infinity/);
  });

  it("stacks words and map where it is narrow", () => {
    const svg = drawPoster(sampleMapFile([MESTRE]), basemap, { width: 600, height: 900 });
    expect(svg).toContain('viewBox="0 0 600 900"');
    expect(svg).toMatch(/<rect class="sea" x="0" y="[1-9]/);
  });
});
