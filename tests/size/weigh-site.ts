import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

export interface Weight {
  name: string;
  /** Bytes after gzip; fonts and pictures as they are. */
  bytes: number;
  budget: number;
}

const PAGE = "syria-2018/index.html";
const FRAME = "syria-2018/embed.html";

/** What readers of the first atlas load, part by part, against its budget. */
export function weighSite(site: string): Weight[] {
  const files = readdirSync(site, { recursive: true, encoding: "utf8" });
  const weigh = (path: string) => {
    const content = readFileSync(join(site, path));
    return /\.(woff2|png)$/.test(path) ? content.length : gzipSync(content, { level: 9 }).length;
  };
  const total = (paths: readonly string[]) => paths.reduce((sum, path) => sum + weigh(path), 0);
  /** Of files that differ by language a reader loads one: the largest counts. */
  const largest = (pattern: RegExp) => {
    const found = files.filter((path) => pattern.test(path));
    if (found.length === 0) throw new Error(`the site has no file like ${pattern}`);
    return Math.max(...found.map(weigh));
  };
  /**
   * Files that the HTML of a page names in its own scripts and tags, such as scripts with the modules that they import; without those of
   * the interactive map. `part`: of the head, or of what follows it.
   */
  const named = (page: string, pattern: RegExp, part: "head" | "rest" | "all" = "all") => {
    const html = readFileSync(join(site, page), "utf8");
    const rest = html.indexOf("</head>");
    const [from, to] = { head: [0, rest], rest: [rest, html.length], all: [0, html.length] }[part];
    // The scripts hold markup in quotes.
    const markup = html.slice(from, to).replaceAll('\\"', '"');
    const addresses = [...markup.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"#]+)"/g)].map(
      ([, address = ""]) => address,
    );
    const found = addresses.filter((address) => pattern.test(address) && !address.includes("/ClaimMap-"));
    return [...new Set(found.map((address) => normalize(join(dirname(page), address))))];
  };
  /** The HTML up to the end of the list of places: from there on every marker is drawn and leads to something. */
  const untilMarkers = (page: string) => {
    const html = readFileSync(join(site, page), "utf8");
    const list = html.indexOf('class="places"');
    const end = html.indexOf("</ul>", list);
    if (list === -1 || end === -1) throw new Error(`${page} has no list of places`);
    return gzipSync(html.slice(0, end), { level: 9 }).length;
  };
  // A phone asks for them at the end of the page, a wide screen in the head.
  const phoneFonts = named(PAGE, /\.woff2$/, "rest");
  return [
    {
      name: "Page: HTML, style and fonts until its markers can be clicked",
      bytes: untilMarkers(PAGE) + total(phoneFonts),
      budget: 56_000,
    },
    {
      name: "Page on a wide screen: HTML, style and fonts until its markers can be clicked",
      bytes: untilMarkers(PAGE) + total(named(PAGE, /\.woff2$/, "head")),
      budget: 66_000,
    },
    {
      name: "Page: HTML, style and fonts of the first paint, with its markers",
      bytes: total([PAGE, ...phoneFonts]),
      budget: 64_000,
    },
    { name: "Page: scripts that it starts with", bytes: total(named(PAGE, /\.js$/)), budget: 116_500 },
    {
      name: "Page: script and style of the interactive map",
      bytes: largest(/^assets\/ClaimMap-.*\.js$/) + largest(/^assets\/ClaimMap-.*\.css$/),
      budget: 63_000,
    },
    {
      name: "Page: script of the timeline",
      bytes: largest(/^assets\/TimelineLanes-.*\.js$/),
      budget: 9000,
    },
    {
      name: "Page: map file and basemap",
      bytes: total(["syria-2018/map.geojson", "syria-2018/basemap.json"]),
      budget: 57_000,
    },
    {
      name: "Page: all that it loads until everything works",
      bytes:
        total([PAGE, ...phoneFonts, ...named(PAGE, /\.js$/)]) +
        largest(/^assets\/waters-latin-.*\.woff2$/) +
        largest(/^assets\/ClaimMap-.*\.js$/) +
        largest(/^assets\/ClaimMap-.*\.css$/) +
        total(["syria-2018/map.geojson", "syria-2018/basemap.json"]),
      budget: 300_000,
    },
    { name: "Publisher's page: embed.js", bytes: weigh("embed.js"), budget: 3000 },
    {
      name: "Frame: HTML and style until its markers can be clicked",
      bytes: untilMarkers(FRAME),
      budget: 34_500,
    },
    { name: "Frame: its HTML, with text and markers", bytes: weigh(FRAME), budget: 44_500 },
    {
      name: "Frame: script of the interactive map",
      bytes: largest(/^assets\/frame-app-.*\.js$/) + largest(/^assets\/frame-messages-.*\.js$/),
      budget: 191_000,
    },
  ];
}

export function formatWeight({ name, bytes, budget }: Weight): string {
  return `${name}: ${(bytes / 1000).toFixed(1)} kB of ${budget / 1000} kB (${Math.round((100 * bytes) / budget)}%)`;
}
