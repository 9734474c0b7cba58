import { beforeAll, describe, expect, it } from "vitest";
import { cutBasemap } from "../../../geo/basemap/cut-basemap.ts";
import type { AtlasView } from "../../../geo/geojson/view/atlas-view.ts";
import { en } from "../../../geo/messages/locales/en.ts";
import { fr } from "../../../geo/messages/locales/fr.ts";
import type { Basemap } from "../../../geo/model/basemap.ts";
import type { MapFile } from "../../../geo/model/map-file.ts";
import { drawPoster, type PosterOptions } from "../../../geo/poster/draw-poster.ts";
import { loadBasemapSources } from "../../../src/cli/build/load-basemap-sources.ts";
import { ENGLISH, point, type SampleStatement, sampleAtlas, square } from "../export/sample-atlas.ts";

let basemap: Basemap;
beforeAll(async () => {
  const towns = [{ name: "Verona", lon: 10.99, lat: 45.44, population: 250_000, capital: false }];
  basemap = cutBasemap(await loadBasemapSources(), [11, 44.5, 13.5, 46], { towns, focus: [[12, 45.5]] });
});

const MESTRE: SampleStatement = {
  name: "Mestre",
  geometry: point(12.24, 45.49),
  place: { names: { en: "Mestre", ar: "ميستري" } },
};
const VENETO: SampleStatement = {
  name: "Veneto",
  geometry: square(12, 45.4, 0.4),
  values: { labelLon: 12, labelLat: 45.4, precision: "admin1" },
};

const REGION: SampleStatement = {
  name: "the upper lagoon",
  geometry: null,
  values: { drawn: true, labelLon: 12.4, labelLat: 45.6, precision: "region" },
  record: { notDrawn: [null] },
};

/** Of the frame of the basemap. */
const EXTENT: AtlasView["extent"] = [11, 44.5, 13.5, 46];

function drawSample(
  statements: SampleStatement[],
  changes: Parameters<typeof sampleAtlas>[1] = {},
  options: Partial<PosterOptions> = {},
): string {
  return drawPoster(sampleAtlas(statements, { extent: EXTENT, ...changes }), basemap, {
    ...ENGLISH,
    ...options,
  });
}

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

/** The texts of a poster, with a single space between lines. */
function wordsOf(svg: string): string {
  return svg.replaceAll(/<[^>]*>/g, " ").replaceAll(/ +/g, " ");
}

describe("a poster", () => {
  it("is well-formed and names itself for readers who cannot see it", () => {
    const svg = drawSample([MESTRE, VENETO], { title: "What an article says of the lagoon" });
    expect(elementsOf(svg)[0]).toBe("svg");
    expect(svg).toContain('role="img"');
    expect(svg).toMatch(/aria-labelledby="poster-title poster-desc"/);
    expect(svg).toMatch(/<title id="poster-title">What an article says of the lagoon\. A map of allegations/);
    expect(svg).toMatch(/<desc id="poster-desc">.*1 statement mentions Mestre/);
  });

  it("gives every mark, point, area or name alone, its accessible name with the speaker in it", () => {
    const svg = drawSample([MESTRE, VENETO, REGION]);
    for (const name of ["Mestre", "Veneto", "the upper lagoon"]) {
      expect(svg).toMatch(
        new RegExp(`<title>1 statement mentions ${name} \\([^)]*\\)\\. The mill owner said`),
      );
    }
  });

  it("counts every statement that mentions a place, drawn or not", () => {
    const further: SampleStatement = {
      name: "Mestre",
      values: { placeKey: "example:P0", drawn: false, notDrawn: "countryOnly" },
    };
    const svg = drawSample([MESTRE, further]);
    expect(svg.includes("2 statements mention Mestre")).toBe(true);
  });

  it("prints names, names in another script marked as such, title, notice, counts and credits", () => {
    const credits = [{ what: "Land", name: "Natural Earth", licence: "public domain", url: null }];
    const svg = drawSample([MESTRE, {}], { credits });
    const words = svg.replaceAll(/<[^>]*>/g, " ");
    for (const part of ["Mestre", "Verona", "Natural Earth (public domain)", "1 of 2 statements"]) {
      expect(words).toContain(part);
    }
    expect(words).toContain("A map of allegations,");
    expect(svg).toMatch(/<text [^>]*lang="ar" direction="rtl"[^>]*>ميستري<\/text>/);
  });

  it("lets nothing of the atlas become markup", () => {
    const hostile = `</title><script>alert("1")</script>&'\u0000\ud800`;
    const svg = drawSample(
      [{ name: hostile, geometry: point(12, 45.2) }],
      { title: hostile },
      { prefix: "p" },
    );
    expect(elementsOf(svg)).not.toContain("script");
    expect(svg).toContain("&lt;script&gt;");
    expect(["\u0000", "\ud800"].filter((letter) => svg.includes(letter))).toEqual([]);
  });

  it("fetches nothing and runs nothing", () => {
    const svg = drawSample([MESTRE, VENETO]).replace('xmlns="http://www.w3.org/2000/svg"', "");
    expect(svg).not.toMatch(/https?:|\bhref|@import|<script|\son\w+=|url\((?!#)/);
  });

  it("begins every id and every rule of style with its prefix", () => {
    const svg = drawSample([MESTRE, VENETO], {}, { prefix: "first" });
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
    const svg = drawSample([MESTRE]);
    expect(svg).toContain("@media screen and (prefers-color-scheme:dark)");
    expect(svg).toContain("@media print");
  });

  it("is the same, byte for byte, for the same input", () => {
    expect(drawSample([MESTRE, VENETO])).toBe(drawSample([MESTRE, VENETO]));
  });
});

describe("marks on a poster", () => {
  const movement: MapFile["atlas"]["movements"][number] = {
    statement: "S0",
    what: "crates",
    from: { toponym: "Mestre", place: "example:P0" },
    to: [{ toponym: "Chioggia", place: null }],
    line: [
      [12.24, 45.49],
      [12.28, 45.22],
    ] as MapFile["atlas"]["movements"][number]["line"],
    directionCertain: false,
    note: null,
  };

  it("hatches an area with a published line, and fades one without, which has no edge", () => {
    const lined = drawSample([VENETO]);
    expect(lined).toContain('class="line edge"');
    const soft = drawSample([{ ...VENETO, values: { ...VENETO.values, soft: true } }]);
    expect(soft).not.toContain('class="line edge"');
    expect(soft).toContain('filter="url(#poster-fade)"');
  });

  it("draws no symbol for an area: it is no place", () => {
    const svg = drawSample([VENETO]);
    expect(svg).toContain(">Veneto</text>");
    expect(svg.includes('class="ink-fill')).toBe(false);
    expect(svg.includes("said to have happened</text>")).toBe(false);
  });

  it("draws an uncertain place dashed and with a question mark", () => {
    const svg = drawSample([{ ...MESTRE, values: { certainty: "uncertain" } }]);
    expect(svg).toMatch(/stroke-dasharray="3\.2 2\.6"/);
    expect(svg).toMatch(/>\?<\/text>/);
    expect(drawSample([MESTRE])).not.toMatch(/>\?<\/text>/);
  });

  it("draws how far off a place may lie, in kilometres, but only where that is more than the symbol", () => {
    const radius = (km: number) => {
      const svg = drawSample([{ ...MESTRE, values: { uncertaintyKm: km } }]);
      return Number(svg.match(/<circle class="halo" cx="[\d.]+" cy="[\d.]+" r="([\d.]+)"/)?.[1] ?? 0);
    };
    expect(radius(1)).toBe(0);
    expect(radius(40) / radius(20)).toBeCloseTo(2, 2);
  });

  it("rings a place that is only near, and puts nothing at its centre", () => {
    const svg = drawSample([{ ...MESTRE, values: { precision: "near_place", uncertaintyKm: null } }]);
    expect(svg).toMatch(
      /<path class="line ink-stroke" d="[^"]*" stroke-width="1\.5" stroke-dasharray="2 3"\/><\/g>/,
    );
    expect(svg.includes('class="ink-fill')).toBe(false);
  });

  it("gives a movement an arrowhead only where its direction is certain, and names its speaker", () => {
    const plain = drawSample([MESTRE], { movements: [movement] });
    expect(plain).toContain('class="line movement"');
    expect(plain).toContain("in S0. Drawn as a line");
    expect(plain).not.toContain('class="line arrowhead"');
    expect(drawSample([MESTRE], { movements: [{ ...movement, directionCertain: true }] })).toContain(
      'class="line arrowhead"',
    );
    expect(drawSample([MESTRE], { movements: [{ ...movement, line: null }] })).not.toContain(
      '<path class="line movement"',
    );
  });

  it("prints the number of statements in a symbol and with the name of an area", () => {
    const mestre = { placeKey: "example:P0", place: "Mestre" };
    const veneto = { ...VENETO.values, placeKey: "example:P3", place: "Veneto" };
    const svg = drawSample([
      MESTRE,
      { ...MESTRE, values: mestre },
      { ...MESTRE, values: mestre },
      VENETO,
      { ...VENETO, values: veneto },
    ]);
    expect(svg).toMatch(/>3<\/text>/);
    expect(svg).toMatch(/<rect class="count"[^>]*\/><text [^>]*>2<\/text>/);
  });

  it("names every mark of a small crowd, by a line where there is no room beside it", () => {
    const crowd = Array.from(
      { length: 8 },
      (_, index): SampleStatement => ({
        name: `Village ${index}`,
        geometry: point(12 + (index % 2) * 0.06, 45.1 + Math.floor(index / 2) * 0.045),
      }),
    );
    const svg = drawSample(crowd);
    expect(crowd.filter(({ name }) => !svg.includes(`>${name}</text>`))).toEqual([]);
    expect(svg.includes('class="line leader"')).toBe(true);
  });

  it("explains in the legend what is drawn and nothing else", () => {
    const svg = drawSample([MESTRE]);
    expect(svg).toContain(">said to have happened</text>");
    for (const absent of ["planned", "moved", "area", "disputed", "more than one place"]) {
      expect(svg.includes(`${absent}</text>`)).toBe(false);
    }
  });

  it("explains circles of uncertainty in the legend only when it draws one", () => {
    const read = (uncertaintyKm: number) => wordsOf(drawSample([{ ...MESTRE, values: { uncertaintyKm } }]));
    expect(read(1)).not.toContain(en.poster.halo);
    expect(read(40)).toContain(en.poster.halo);
  });

  it("explains clusters in the legend when few places are too crowded for symbols of their own", () => {
    const crowd = Array.from({ length: 40 }, (_, index) => ({
      name: `Village ${index}`,
      geometry: point(12, 45.2),
    }));
    expect(wordsOf(drawSample(crowd))).toContain(en.poster.cluster);
    expect(wordsOf(drawSample([MESTRE]))).not.toContain(en.poster.cluster);
  });

  it("writes credits with the punctuation of the locale", () => {
    const credits = [{ what: "Fond", name: "Natural Earth", licence: null, url: null }];
    const svg = drawSample([MESTRE], { credits }, { messages: fr, locale: "fr" });
    expect(wordsOf(svg)).toContain("Fond\u00a0: Natural Earth");
  });

  it("breaks a name without spaces inside its room", () => {
    const name = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
    const svg = drawSample([{ ...MESTRE, name, place: { names: { en: name } } }], { title: name.repeat(2) });
    const parts = [...svg.matchAll(/<text class="name ink strong"[^>]*>([^<]*)<\/text>/g)].map(
      ([, part = ""]) => part,
    );
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join("")).toBe(name);
    const title = [...svg.matchAll(/<text class="title ink"[^>]*>([^<]*)<\/text>/g)].map(
      ([, part = ""]) => part,
    );
    expect(title.length).toBeGreaterThan(1);
    expect(Math.max(...title.map(({ length }) => length))).toBeLessThan(40);
  });

  it("draws a map of nothing, and a map of one point", () => {
    expect(elementsOf(drawSample([], { extent: null }))).toContain("svg");
    const svg = drawSample([MESTRE], { extent: [12.24, 45.49, 12.24, 45.49] });
    expect(svg).not.toMatch(/NaN|Infinity/);
  });

  it("stacks words and map where it is narrow", () => {
    const svg = drawSample([MESTRE], {}, { width: 600, height: 900 });
    expect(svg).toContain('viewBox="0 0 600 900"');
    expect(svg).toMatch(/<rect class="sea" x="0" y="[1-9]/);
  });
});
