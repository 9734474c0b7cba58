import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateTextWidth } from "../../../geo/cartography/labels/estimate-text-width.ts";
import { layOutMap, layOutMapInSteps } from "../../../geo/cartography/lay-out-map.ts";
import type { MapLayout, MapTexts, MapView, PixelBox } from "../../../geo/cartography/map-layout.ts";
import type { LonLatPair, Mark, Movement } from "../../../geo/cartography/mark.ts";
import { buildMarkIndex } from "../../../geo/cartography/mark-index.ts";
import { fitView, projectAround } from "../../../geo/cartography/web-mercator.ts";
import { extentOf } from "../../../geo/geojson/antimeridian.ts";

const SIZE = { width: 950, height: 600 };

function mark(id: string, at: LonLatPair, changes: Partial<Mark> = {}): Mark {
  const geometry: Mark["geometry"] = { type: "Point", coordinates: [...at] };
  return {
    id,
    anchor: id,
    names: { en: id },
    at,
    form: "point",
    geometry,
    statements: [{ order: Number(id.replaceAll(/\D/g, "")), aspect: "past" }],
    uncertain: false,
    near: false,
    soft: false,
    precision: "settlement",
    uncertaintyKm: null,
    candidates: [],
    ...changes,
  };
}

function area(id: string, [west, south, east, north]: [number, number, number, number]): Mark {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const geometry: Mark["geometry"] = { type: "Polygon", coordinates: [ring] };
  return mark(id, [(west + east) / 2, (south + north) / 2], { form: "area", geometry, precision: "admin1" });
}

const TEXTS: MapTexts = {
  ground: [],
  nameGround: ({ text }) => ({ text, lang: "en" }),
  nameMark: ({ names }) => ({ text: names.en ?? "", lang: "en" }),
  nameCluster: (members) => ({ text: `${members[0]?.names.en} + ${members.length - 1}`, lang: "en" }),
};

function viewOf(center: LonLatPair, zoom: number, changes: Partial<MapView> = {}, size = SIZE): MapView {
  return {
    viewport: { x: 0, y: 0, ...size },
    center,
    zoom,
    project: projectAround(center, zoom, size),
    ...changes,
  };
}

function layOut(
  marks: readonly Mark[],
  changes: Partial<MapView> = {},
  texts: Partial<MapTexts> = {},
  movements: readonly Movement[] = [],
): MapLayout {
  const extent = extentOf(
    marks.map(({ geometry, at }) => geometry ?? { type: "Point", coordinates: [...at] }),
  );
  const { center, zoom } = fitView(extent ?? [0, 0, 0, 0], SIZE);
  const index = buildMarkIndex(marks, movements);
  const view = viewOf(changes.center ?? center, changes.zoom ?? zoom, changes);
  return layOutMap(index, { ...TEXTS, ...texts }, view, estimateTextWidth);
}

/** Ids of the marks that are a symbol, in a cluster, or the label of an area or region. */
function accountedFor({ symbols, clusters, labels }: MapLayout): string[] {
  return [
    ...symbols.map((symbol) => symbol.mark.id),
    ...clusters.flatMap(({ members }) => members.map(({ id }) => id)),
    ...labels.flatMap((label) =>
      (label.kind === "area" || label.kind === "region") && label.mark ? [label.mark.id] : [],
    ),
  ].sort();
}

function squaresOf({ symbols, clusters }: MapLayout): PixelBox[] {
  return [...symbols, ...clusters].map(({ at, radius }) => {
    const half = Math.max(12, radius);
    return { x: at.x - half, y: at.y - half, width: 2 * half, height: 2 * half };
  });
}

function overlaps(boxes: readonly PixelBox[], tolerance = 0.6): number {
  let count = 0;
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      if (across > tolerance && down > tolerance) count += 1;
    }
  }
  return count;
}

/** The places that the first atlas names, at about their positions. */
const NORTHERN_SYRIA: Mark[] = (
  [
    ["Azaz", 37.046, 36.587],
    ["Marea", 37.197, 36.483],
    ["Al-Rai", 37.448, 36.612],
    ["Maarrat al-Nu'man", 36.677, 35.648],
    ["Kafr Nabl", 36.564, 35.614],
    ["Al-Hawash", 36.38, 35.55],
    ["Hajin", 40.831, 34.695],
    ["Al-Tanf", 38.62, 33.51],
    ["Rukban", 38.67, 33.32],
  ] as const
).map(([name, lon, lat], order) => mark(name, [lon, lat], { statements: [{ order, aspect: "past" }] }));

describe("a map of few places", () => {
  const layout = layOut(NORTHERN_SYRIA);

  it("gives each its own marker and its own label, however close they are", () => {
    expect(layout.clusters).toEqual([]);
    expect(layout.symbols).toHaveLength(NORTHERN_SYRIA.length);
    const named = layout.labels.map((label) => label.mark?.id).sort();
    expect(named).toEqual(NORTHERN_SYRIA.map(({ id }) => id).sort());
  });

  it("keeps a square of 24 pixels free around each symbol, and labels off symbols and each other", () => {
    const squares = squaresOf(layout);
    expect(overlaps(squares)).toBe(0);
    expect(overlaps([...squares, ...layout.labels.map(({ box }) => box)])).toBe(0);
  });

  it("joins a symbol that had to move to its place, and leaves the others where they are", () => {
    const crowd = layOut(Array.from({ length: 6 }, (_, index) => mark(`P${index}`, [37, 36])));
    const moved = crowd.symbols.filter(({ leader }) => leader !== undefined);
    expect(moved.length).toBeGreaterThan(3);
    for (const { home, leader } of moved) expect(leader?.to).toEqual(home);
    const hajin = layout.symbols.find(({ mark: { id } }) => id === "Hajin");
    expect(hajin?.at).toEqual(hajin?.home);
  });

  it("is the same again for the same input, in any order", () => {
    expect(layOut([...NORTHERN_SYRIA].reverse())).toEqual(layout);
  });

  it("is the same again with one order of labels, the one that won", () => {
    // Labels stand so far from their places that other orders are tried.
    let state = 8;
    const next = () => {
      state = (state * 16_807) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const crowd = Array.from({ length: 12 }, (_, index) =>
      mark(`Place ${index}`, [36 + 2 * next(), 35 + 1.5 * next()]),
    );
    const again = (orders?: MapView["orders"]) =>
      layOutMap(
        buildMarkIndex(crowd, []),
        TEXTS,
        viewOf([37, 35.75], 6.4, { orders }, { width: 340, height: 300 }),
        estimateTextWidth,
      );
    const first = again();
    expect(first.orders.at(-1)?.shuffle).toBeGreaterThan(0);
    expect(again(first.orders)).toEqual(first);
    // What won for other labels is of no use, and does no harm.
    expect(again([{ labels: 3, shuffle: 1 }])).toEqual(first);
  });

  it("holds for places anywhere", () => {
    const places = fc.array(
      fc.tuple(fc.double({ min: 36, max: 37, noNaN: true }), fc.double({ min: 35, max: 35.6, noNaN: true })),
      {
        minLength: 2,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(places, (positions) => {
        const marks = positions.map((at, index) => mark(`P${index}`, at));
        const crowd = layOut(marks);
        expect(accountedFor(crowd)).toEqual(marks.map(({ id }) => id).sort());
        expect(overlaps(squaresOf(crowd))).toBe(0);
        expect(overlaps(crowd.labels.map(({ box }) => box))).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it("parts places at one point, and clusters only a crowd that would stand far from it", () => {
    const at = (count: number) =>
      layOut(Array.from({ length: count }, (_, index) => mark(`P${index}`, [37, 36])));
    expect(at(6).symbols).toHaveLength(6);
    const crowd = at(50);
    expect(crowd.clusters.length).toBeGreaterThan(0);
    expect(accountedFor(crowd)).toHaveLength(50);
    expect(overlaps(squaresOf(crowd))).toBe(0);
  });
});

describe("a map of many places", () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    mark(`P${index}`, [35 + ((index * 7919) % 10_000) / 1500, 33 + ((index * 104_729) % 9973) / 3000]),
  );
  const index = buildMarkIndex(many);

  it.each([5, 6.25, 7.5, 9, 11])("loses none that is in view at zoom %s, and none is there twice", (zoom) => {
    const view = viewOf([38.3, 34.6], zoom);
    const layout = layOutMap(index, TEXTS, view, estimateTextWidth);
    const ids = accountedFor(layout);
    expect(new Set(ids).size).toBe(ids.length);
    const inView = many.filter(({ at }) => {
      const { x, y } = view.project(at);
      return x >= 0 && y >= 0 && x <= SIZE.width && y <= SIZE.height;
    });
    const present = new Set(ids);
    expect(inView.filter(({ id }) => !present.has(id)).map(({ id }) => id)).toEqual([]);
    expect(layout.symbols.length + layout.clusters.length).toBeLessThan(400);
    expect(overlaps(squaresOf(layout))).toBe(0);
  });

  it("clusters a crowd beside the view, though few are in view", () => {
    const few = Array.from({ length: 20 }, (_, order) => mark(`P${order}`, [37 + order / 100, 36]));
    const crowd = Array.from({ length: 400 }, (_, order) => mark(`P${order + 20}`, [39, 36 + order / 1e4]));
    const layout = layOut([...few, ...crowd], { center: [37, 36], zoom: 9, margin: 1 });
    expect(accountedFor(layout)).toHaveLength(420);
    expect([...layout.symbols, ...layout.clusters].filter(({ leader }) => leader !== undefined)).toEqual([]);
  });

  it("keeps a chosen place as a symbol of its own", () => {
    const view = viewOf([38.3, 34.6], 6, { chosen: "P4321" });
    const layout = layOutMap(index, TEXTS, view, estimateTextWidth);
    const own = layout.symbols.find(({ mark: { id } }) => id === "P4321");
    expect(own?.at).toEqual(own?.home);
    expect(layout.clusters.some(({ members }) => members.some(({ id }) => id === "P4321"))).toBe(false);
  });

  it("keeps members that are the same as one object, which need not be drawn anew", () => {
    const draw = () => layOutMap(index, TEXTS, viewOf([38.3, 34.6], 6), estimateTextWidth).clusters;
    const before = new Set(draw().map(({ members }) => members));
    expect(draw().every(({ members }) => before.has(members))).toBe(true);
  });

  it("can be laid out in steps, one or more for each label", () => {
    const few = buildMarkIndex(Array.from({ length: 30 }, (_, order) => mark(`P${order}`, [30 + order, 36])));
    const view = viewOf([45, 36], 5);
    const { labels } = layOutMap(few, TEXTS, view, estimateTextWidth);
    expect(labels.length).toBeGreaterThan(10);
    const steps = [...layOutMapInSteps(few, TEXTS, view, estimateTextWidth)];
    expect(steps.length).toBeGreaterThanOrEqual(labels.length);
  });

  it("counts a statement about several places of a cluster once", () => {
    const shared = Array.from({ length: 100 }, (_, place) =>
      mark(`P${place}`, [37 + place / 1e5, 36], {
        statements: [
          { order: 0, aspect: "past" },
          { order: place + 1, aspect: "plan" },
        ],
      }),
    );
    const { clusters } = layOut(shared, { zoom: 6 });
    expect(clusters).toHaveLength(1);
    expect(clusters[0]?.statements).toBe(101);
    expect(clusters[0]?.aspects).toEqual({ past: 1, ongoing: 0, plan: 100 });
  });
});

describe("areas and regions", () => {
  it("have their label inside, whole", () => {
    const province = area("Province", [36, 35, 40, 37]);
    const { labels, areas } = layOut([province]);
    expect(areas.map((each) => each.mark.id)).toEqual(["Province"]);
    expect(labels).toMatchObject([{ kind: "area", mark: { id: "Province" } }]);
    expect(labels[0]?.leader).toBeUndefined();
  });

  it("have it outside only with a line to a point inside", () => {
    const small = area("A district with a long name", [37, 35, 37.25, 35.2]);
    const { labels } = layOut([small, mark("P1", [36, 34]), mark("P2", [39, 37])]);
    const label = labels.find(({ kind }) => kind === "area");
    expect(label?.leader?.dot).toBe(true);
    const view = viewOf(...centerAndZoom([36, 34, 39, 37]));
    const [topLeft, bottomRight] = [view.project([37, 35.2]), view.project([37.25, 35])];
    expect(label?.leader?.from.x).toBeGreaterThan(topLeft.x);
    expect(label?.leader?.from.x).toBeLessThan(bottomRight.x);
    expect(label?.leader?.from.y).toBeGreaterThan(topLeft.y);
    expect(label?.leader?.from.y).toBeLessThan(bottomRight.y);
  });

  it("name the part that is in view when the middle is not", () => {
    const wide = area("Wide", [30, 30, 50, 40]);
    const { labels } = layOut([wide], { center: [31, 31], zoom: 9 });
    const box = labels.find(({ kind }) => kind === "area")?.box;
    expect(box && box.x > 0 && box.y > 0 && box.x + box.width < SIZE.width).toBe(true);
  });

  it("become a number where there is no room for a name", () => {
    const tiny = Array.from({ length: 60 }, (_, index) => {
      const west = 36 + (index % 10) * 0.12;
      const south = 34 + Math.floor(index / 10) * 0.12;
      return area(`District ${index}`, [west, south, west + 0.11, south + 0.11]);
    });
    const layout = layOut(tiny, { zoom: 7 });
    expect(accountedFor(layout)).toEqual(tiny.map(({ id }) => id).sort());
    expect(layout.symbols.some(({ kind }) => kind === "badge")).toBe(true);
  });

  it("of a zone without a line are a label with a line to its point; of a region a label alone", () => {
    const changes = { form: "label", geometry: null } as const;
    const zone = mark("Zone", [37, 36], { ...changes, precision: "zone" });
    const region = mark("Region", [39, 35], { ...changes, precision: "region" });
    const { labels } = layOut([zone, region, mark("P1", [36, 34]), mark("P2", [40, 37])]);
    const leaderOf = (id: string) => labels.find((label) => label.mark?.id === id)?.leader;
    expect(leaderOf("Zone")?.dot).toBe(true);
    expect(leaderOf("Region")).toBeUndefined();
  });
});

function centerAndZoom(extent: [number, number, number, number]): [LonLatPair, number] {
  const { center, zoom } = fitView(extent, SIZE);
  return [center, zoom];
}

describe("movements", () => {
  const places = [mark("P1", [36, 35]), area("Province", [38, 34, 40, 36])];
  const movement: Movement = {
    id: "S1/0",
    statement: "S1",
    line: [
      [36, 35],
      [39, 35],
    ],
    ends: ["P1", "Province"],
    directionCertain: true,
  };

  it("end at the symbol of a place and at the name of an area, never at a point that nobody named", () => {
    const { movements, symbols, labels } = layOut(places, {}, {}, [movement]);
    const symbol = symbols.find(({ mark: { id } }) => id === "P1");
    const box = labels.find(({ kind }) => kind === "area")?.box;
    const [line] = movements;
    expect(line && symbol && line.from.x - symbol.at.x).toBeCloseTo((symbol?.radius ?? 0) + 3, 0);
    expect(line && box && line.to.x).toBeLessThanOrEqual((box?.x ?? 0) + 0.01);
    expect(line && box && line.to.x).toBeGreaterThan((box?.x ?? 0) - 8);
  });

  it("have an arrowhead only when the direction is certain", () => {
    const headOf = (directionCertain: boolean) =>
      layOut(places, {}, {}, [{ ...movement, directionCertain }]).movements[0]?.arrowhead;
    expect(headOf(true)).toBeDefined();
    expect(headOf(false)).toBeUndefined();
  });

  it("are not drawn inside one cluster", () => {
    const crowd = Array.from({ length: 100 }, (_, index) => mark(`P${index}`, [37 + index / 1e5, 36]));
    const inside: Movement = {
      ...movement,
      ends: ["P1", "P2"],
      line: [
        [37.00001, 36],
        [37.00002, 36],
      ],
    };
    expect(layOut(crowd, { zoom: 6 }, {}, [inside]).movements).toEqual([]);
  });
});

describe("the edges of the world", () => {
  it("both sides of the antimeridian lie beside each other", () => {
    const { symbols } = layOut([mark("West", [178, -18]), mark("East", [-172, -14])]);
    const xOf = (id: string) => symbols.find(({ mark: each }) => each.id === id)?.at.x ?? 0;
    expect(xOf("East") - xOf("West")).toBeGreaterThan(400);
    for (const { at } of symbols) expect(at.x > 0 && at.x < SIZE.width).toBe(true);
  });

  it("the parts of an area that is cut at the antimeridian are drawn together and named once", () => {
    const [west, east] = [area("a", [177, -18, 180, -14]), area("b", [-180, -18, -177, -14])].map(
      ({ geometry }) => (geometry?.type === "Polygon" ? geometry.coordinates : []),
    );
    const cut: Mark["geometry"] = { type: "MultiPolygon", coordinates: [west ?? [], east ?? []] };
    const { areas, labels } = layOut([mark("Islands", [179, -16], { form: "area", geometry: cut })]);
    const longitudes = areas
      .flatMap(({ geometry }) => geometry.coordinates.flat(3) as number[])
      .filter((_, index) => index % 2 === 0);
    expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeCloseTo(6);
    expect(labels.filter(({ kind }) => kind === "area")).toHaveLength(1);
  });

  it("an area around the whole Earth is drawn at every longitude", () => {
    const antarctica = area("Antarctica", [-180, -80, 180, -65]);
    const longitudes = [-170, 0, 120];
    const drawn = longitudes.map(
      (longitude) => layOut([antarctica], { center: [longitude, -70], zoom: 5 }).areas.length,
    );
    expect(drawn).toEqual([1, 1, 1]);
  });

  it("a place beyond 85° stands at the edge, and its label says so", () => {
    const describeBeyond = () => ({ text: "beyond the edge of the map", lang: "en" });
    const { symbols, labels } = layOut(
      [mark("Pole", [0, 90]), mark("Base", [20, 80])],
      {},
      { describeBeyond },
    );
    expect(symbols.map(({ kind }) => kind).sort()).toEqual(["edge", "symbol"]);
    const runs = labels.find((label) => label.mark?.id === "Pole")?.lines.flatMap((line) => line.runs);
    expect(runs?.map(({ text }) => text)).toContain("beyond the edge of the map");
  });
});

describe("labels", () => {
  const obstacle = { x: 0, y: 0, width: 475, height: 600 };

  it("stay off obstacles and inside the map", () => {
    const { labels } = layOut(NORTHERN_SYRIA, { obstacles: [obstacle] });
    expect(labels.length).toBeGreaterThan(0);
    for (const { box } of labels) {
      expect(overlaps([box, obstacle])).toBe(0);
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 950 && box.y + box.height <= 600).toBe(true);
    }
  });

  it("outside the viewport are placed too, ready for panning, and none stands across its edge", () => {
    const beside = mark("P1", [37, 36]);
    const view = { center: [35.5, 36] as const, zoom: 9, margin: 0.5 };
    const { labels } = layOut([beside], view);
    expect(labels).toHaveLength(1);
    expect(labels[0]?.box.x).toBeGreaterThanOrEqual(SIZE.width);
    expect(layOut([beside], { ...view, margin: 0 }).labels).toEqual([]);
  });

  it("say in words what is there when there is room, and leave it out when there is not", () => {
    const describeMark = () => ({ text: "arrivals, Russia said", lang: "en" });
    const textsOf = ({ labels }: MapLayout) =>
      labels.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs.map(({ text }) => text)));
    const [lonely] = [mark("P1", [37, 36])];
    expect(textsOf(layOut([lonely], {}, { describeMark }))).toContain("arrivals, Russia said");
    expect(textsOf(layOut([lonely], { small: true }, { describeMark }))).not.toContain(
      "arrivals, Russia said",
    );
  });

  it("of the ground give way to those of marks, and are left out where a mark has that name", () => {
    const town = { kind: "town", minZoom: 3, rank: 0 } as const;
    const ground = [
      { ...town, text: "Far Town", lon: 38, lat: 36 },
      { ...town, text: "P1", lon: 37.01, lat: 36 },
    ];
    const { labels } = layOut([mark("P1", [37, 36]), mark("P2", [40, 34])], {}, { ground });
    expect(labels.filter(({ kind }) => kind === "town").map(({ id }) => id)).toEqual(["town Far Town 38 36"]);
  });

  it("of long names break between words, and inside a word only where it is wider than its room", () => {
    const linesOf = (name: string) =>
      layOut([mark("P1", [37, 36], { names: { en: name } })]).labels[0]?.lines.map(
        ({ runs }) => runs[0]?.text,
      );
    expect(linesOf("Zone of separation between the parties")?.join(" ")).toBe(
      "Zone of separation between the parties",
    );
    const long = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
    const lines = linesOf(long);
    expect(lines?.length).toBeGreaterThan(1);
    expect(lines?.join("")).toBe(long);
  });
});
