import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

interface SourceFile {
  path: string;
  text: string;
  /** What is imported: paths from the root for our own files, package names otherwise; types and dynamic imports too. */
  imports: { to: string; isOurs: boolean; isType: boolean }[];
}

/** Every TypeScript file of the program, by its path from the root. */
const FILES = new Map(
  ["geo", "src"].flatMap(listFiles).map((path): [string, SourceFile] => [path, readSource(path)]),
);

/**
 * The stages that data passes through, each with those that it may import. A stage is a folder under geo or src; what
 * stands directly in src is the page's entry.
 */
const STAGES: Record<string, string[]> = {
  "geo/model": [],
  "geo/markup": [],
  "geo/cartography": ["geo/model"],
  "geo/dates": ["geo/model"],
  "geo/check": ["geo/model", "geo/dates"],
  "geo/gazetteer": ["geo/model"],
  "geo/geocode": ["geo/model", "geo/gazetteer"],
  "geo/basemap": ["geo/model"],
  "geo/geojson": ["geo/model", "geo/dates"],
  "geo/poster": ["geo/markup", "geo/model", "geo/cartography", "geo/dates"],
  "geo/export": ["geo/markup", "geo/model", "geo/cartography", "geo/dates"],
  "src/words": ["geo/model"],
  "src/reading": ["geo/model", "geo/cartography", "src/words"],
  "src/explore": ["geo/model", "geo/cartography", "src/words", "src/reading"],
  "src/page": ["geo/model", "geo/cartography", "src/words", "src/reading", "src/explore"],
};
STAGES["src/map"] = [...(STAGES["src/page"] ?? []), "src/page"];
STAGES["src/embed"] = [...STAGES["src/map"], "src/map", "geo/markup"];
STAGES["src/prerender"] = [...STAGES["src/embed"], "src/embed"];
STAGES.src = STAGES["src/prerender"];
STAGES["geo/cli"] = [
  ...Object.keys(STAGES).filter((stage) => stage.startsWith("geo/")),
  "src/words",
  "src/page",
  "src/embed",
  "src/prerender",
];

/** Files that a stage may import although it may not import their stage, and why. */
const SINGLE_FILES: Record<string, string[]> = {
  // A search is as forgiving about spellings as the gazetteer.
  "src/explore": ["geo/gazetteer/fold-toponym.ts"],
  // What readers load is checked by the schemas written from the model.
  "src/page": ["geo/data/schema/map-file.schema.json"],
  "src/map": ["geo/data/schema/basemap.schema.json"],
};

/** Folders that may hold fewer than three files, and why. */
const SMALL_FOLDERS: Record<string, string> = {
  "geo/markup": "the one way from text to markup, for poster, KML, pages and snippets",
  src: "the entry of the page stands above its stages",
  "src/words/languages": "grows by a file with each language",
  "src/prerender": "the one door from the command line to the reading components",
};

test("the imports of the files can be read", () => {
  expect(FILES.size).toBeGreaterThan(50);
  const entry = FILES.get("src/main.tsx");
  expect(entry?.imports).toContainEqual({ to: "src/page/AtlasPage.tsx", isOurs: true, isType: false });
  const imports = readImports(
    'import { a } from "x";\nimport type {\n  B,\n} from "./b.ts";\nexport { c } from "c";\nimport "d.css";\nawait import("e");\n// import "f" says so\n',
    "geo/model/a.ts",
  );
  expect(imports).toEqual([
    { to: "x", isOurs: false, isType: false },
    { to: "geo/model/b.ts", isOurs: true, isType: true },
    { to: "c", isOurs: false, isType: false },
    { to: "d.css", isOurs: false, isType: false },
    { to: "e", isOurs: false, isType: false },
  ]);
});

describe("stages", () => {
  test("are all in the table", () => {
    expect([...new Set([...FILES.keys()].map(stageOf))].sort()).toEqual(Object.keys(STAGES).sort());
  });

  test("import only those before them, types included", () => {
    const wrong = ownImports().filter(({ from, to }) => {
      const [stage, imported] = [stageOf(from), stageOf(to)];
      const isAllowed = STAGES[stage]?.includes(imported) || SINGLE_FILES[stage]?.includes(to);
      return stage !== imported && !isAllowed;
    });
    expect(wrong).toEqual([]);
  });

  test("import files that there are", () => {
    const missing = ownImports().filter(({ to }) => /\.tsx?$/u.test(to) && !FILES.has(to));
    expect(missing).toEqual([]);
  });

  test("have no cycle between files, types included", () => {
    expect(findCycle()).toEqual([]);
  });
});

describe("packages", () => {
  const packageImports = [...FILES.values()].flatMap(({ path, imports }) =>
    imports.filter(({ isOurs }) => !isOurs).map(({ to, isType }) => ({ from: path, to, isType })),
  );
  const importersOf = (pattern: RegExp) => packageImports.filter(({ to }) => pattern.test(to));

  test("of Node are imported by the command line alone", () => {
    const builtins =
      /^(node:|(fs|path|url|os|crypto|util|stream|child_process|http|https|module|process)($|\/))/u;
    expect(importersOf(builtins).filter(({ from }) => stageOf(from) !== "geo/cli")).toEqual([]);
    expect(importersOf(builtins).length).toBeGreaterThan(0);
  });

  test("of React are imported by what readers see alone", () => {
    expect(importersOf(/^react/u).filter(({ from }) => !from.startsWith("src/"))).toEqual([]);
  });

  test("of Leaflet are imported by the map alone", () => {
    const code = importersOf(/^(leaflet|react-leaflet|supercluster)/u).filter(
      ({ to }) => !to.endsWith(".css"),
    );
    expect(code.filter(({ from }) => stageOf(from) !== "src/map")).toEqual([]);
  });

  test("that are heavy stay out of what readers load", () => {
    expect(
      importersOf(/^(@turf|yaml|edtf|zod$|d3-|topojson-server|topojson-simplify)/u).filter(
        ({ from, to }) =>
          from.startsWith("src/") &&
          !(from.startsWith("src/explore/timeline/") && /^d3-(scale|time)$/u.test(to)),
      ),
    ).toEqual([]);
  });

  test("of schemas stay out of what readers load, and with them our files that import one", () => {
    const loaded = [...FILES.keys()].filter((path) => path.startsWith("src/"));
    expect(loaded.flatMap((path) => findWayTo(path, /^zod/u))).toEqual([]);
    expect(findWayTo("geo/check/parse-atlas.ts", /^zod/u)).not.toEqual([]);
  });

  test("in the contract are the schema library and types", () => {
    const others = packageImports.filter(
      ({ from, to, isType }) => stageOf(from) === "geo/model" && !isType && to !== "zod/mini",
    );
    expect(others).toEqual([]);
  });
});

describe("files", () => {
  test("have at most 300 lines, but for the words of a language", () => {
    const long = [...FILES.values()]
      .filter(({ path }) => !path.startsWith("src/words/languages/"))
      .map(({ path, text }) => [path, text.trimEnd().split("\n").length] as const)
      .filter(([, lines]) => lines > 300);
    expect(long).toEqual([]);
  });

  test("are not called after nothing in particular", () => {
    const vague = /(^|\/)(index|utils?|common|lib|helpers?|constants?|types?|misc)(\.|\/)/iu;
    expect([...FILES.keys()].filter((path) => vague.test(path))).toEqual([]);
  });

  test("name what they export one by one", () => {
    expect(
      [...FILES.values()].filter(({ text }) => /^export \*/mu.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });

  test("are three or more in a folder, but where a reason is given", () => {
    const counts = new Map<string, number>();
    for (const path of FILES.keys()) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    const small = [...counts].filter(([, count]) => count < 3).map(([folder]) => folder);
    expect(small.filter((folder) => SMALL_FOLDERS[folder] === undefined)).toEqual([]);
    expect(Object.keys(SMALL_FOLDERS).filter((folder) => !small.includes(folder))).toEqual([]);
  });
});

test("the program knows no article: no place of the first atlas stands in its code", () => {
  const places =
    /\b(syrian?|aleppo|idlib|maarrat|kafr ?nabl|azaz|rukban|(al-)?tanf|hajin|(al-)?hawash|deir ez|euphrates)\b/iu;
  const found = [...FILES.values()].flatMap(({ path, text }) => {
    const match = places.exec(withoutComments(text));
    return match === null ? [] : [`${path}: ${match[0]}`];
  });
  expect(found).toEqual([]);
});

function listFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), "utf8");
  return { path, text, imports: readImports(text, path) };
}

function readImports(text: string, path: string): SourceFile["imports"] {
  // A statement with "from", one without, or a call; each keyword stands where a statement or expression begins.
  const pattern =
    /^\s*(?:import|export)(\s+type)?\b[^"'();]*?\bfrom\s*["']([^"']+)["']|^\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gmu;
  return [...withoutComments(text).matchAll(pattern)].map(([, type, from, bare, call]) => {
    const name = from ?? bare ?? call ?? "";
    const isOurs = name.startsWith(".");
    const to = isOurs
      ? normalize(join(dirname(path), name))
          .split(sep)
          .join("/")
      : name;
    return { to, isOurs, isType: type !== undefined };
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//gu, "").replace(/(^|\s)\/\/.*$/gmu, "$1");
}

function stageOf(path: string): string {
  return path.split("/").slice(0, -1).slice(0, 2).join("/");
}

/** Imports of our own files and style sheets. */
function ownImports(): { from: string; to: string }[] {
  return [...FILES.values()].flatMap(({ path, imports }) =>
    imports.filter(({ isOurs }) => isOurs).map(({ to }) => ({ from: path, to })),
  );
}

/** The files by which one reaches a package, types aside; none where it does not. */
function findWayTo(start: string, name: RegExp, seen = new Set<string>()): string[] {
  seen.add(start);
  for (const { to, isOurs, isType } of FILES.get(start)?.imports ?? []) {
    if (isType || seen.has(to)) continue;
    if (!isOurs && name.test(to)) return [start, to];
    const way = isOurs ? findWayTo(to, name, seen) : [];
    if (way.length > 0) return [start, ...way];
  }
  return [];
}

/** The files of the first cycle found, in the order of import; none where there is no cycle. */
function findCycle(): string[] {
  const done = new Set<string>();
  const walk = (path: string, trail: string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const { to, isOurs } of FILES.get(path)?.imports ?? []) {
      const cycle = isOurs ? walk(to, [...trail, path]) : [];
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const path of FILES.keys()) {
    const cycle = walk(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
