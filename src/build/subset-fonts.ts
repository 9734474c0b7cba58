import type { Messages } from "../../geo/messages/messages.ts";
import type { BuildTools } from "./build-tools.ts";
import { cutFont, FONT_PROGRAM } from "./cut-font.ts";
import { shortHash } from "./hash.ts";

interface Face {
  family: "Source Serif 4" | "Names of Waters" | "Source Sans 3" | "Noto Sans Arabic";
  /** Name of the file in the site. */
  name: "serif" | "sans" | "serif-italic" | "waters" | "arabic" | "arabic-bold";
  package: string;
  /** Name of the package's files between script and ".woff2". */
  style: string;
  /** As in @font-face. */
  weight: string;
  isItalic: boolean;
  /** Width of the weight axis that is kept; absent for a font without axes. */
  axis?: { min: number; max: number } | number;
}

const SERIF = "@fontsource-variable/source-serif-4";
const SANS = "@fontsource-variable/source-sans-3";
const UPRIGHT = { isItalic: false, style: "wght-normal" };
const ITALIC = { package: SERIF, weight: "400", isItalic: true, style: "wght-italic", axis: 400 };
const FACES: readonly Face[] = [
  // One weight: a second takes two thirds of its bytes again, with its pairs of letters.
  { family: "Source Serif 4", name: "serif", package: SERIF, ...UPRIGHT, weight: "400", axis: 400 },
  {
    ...{ family: "Source Sans 3", name: "sans", package: SANS, ...UPRIGHT },
    ...{ weight: "400 600", axis: { min: 400, max: 600 } },
  },
  { family: "Source Serif 4", name: "serif-italic", ...ITALIC },
  // The same with no more than the letters on the map: all that is in italics before a popup opens.
  { family: "Names of Waters", name: "waters", ...ITALIC },
  {
    ...{ family: "Noto Sans Arabic", name: "arabic", package: "@fontsource/noto-sans-arabic" },
    ...{ weight: "400", isItalic: false, style: "400-normal" },
  },
  {
    ...{ family: "Noto Sans Arabic", name: "arabic-bold", package: "@fontsource/noto-sans-arabic" },
    ...{ weight: "600", isItalic: false, style: "600-normal" },
  },
];

/** A font of one page, cut to its characters. */
export interface PageFont {
  /** Name in the folder `assets`, with the hash of its bytes. */
  file: string;
  bytes: Uint8Array;
  /** Loaded before the first paint: at most two of a page are. */
  isFirst: boolean;
  face: Pick<Face, "family" | "weight" | "isItalic">;
  range: readonly string[];
}

/**
 * Cuts the fonts to the characters of a page. Before the first paint come the serif in the script of the atlas's own texts and
 * the sans in that of the interface; what else the page needs is loaded when it is used. `texts`: everything that the page may show;
 * `waterNames`: what of it names waters on the map.
 */
export async function subsetFonts(
  texts: readonly string[],
  { atlasText, messages, waterNames = "" }: { atlasText: string; messages: Messages; waterNames?: string },
  tools: BuildTools,
): Promise<PageFont[]> {
  const interfaceText = textOf(messages);
  const characters = new Set([ASCII, ...texts, interfaceText].join(""));
  const first = [faceOf("serif", mainScript(atlasText)), faceOf("sans", mainScript(interfaceText))];
  const fonts: PageFont[] = [];
  for (const face of FACES) {
    for (const [script, range] of Object.entries(await rangesOf(face.package, tools))) {
      const wanted = face.name === "waters" ? new Set(waterNames) : characters;
      const text = [...wanted].filter((character) => isWithin(character, range)).sort();
      if (text.length === 0 || !isCutFrom(face, script)) continue;
      const bytes = await subsetCached(face, script, text.join(""), tools);
      const file = `${face.name}-${script}-${shortHash(bytes)}.woff2`;
      const isFirst = first.includes(`${face.name} ${script}`);
      fonts.push({ file, bytes, isFirst, face, range: isFirst ? range : formatRanges(text) });
    }
  }
  return fonts;
}

/**
 * Which of a page's fonts the first view uses in each of its designs for wide screens. There they come before the first paint, which is
 * then drawn once instead of first with fonts of the reader's system. `firstView`: markup of `renderFirstView`.
 */
export function fontsOfWideMap(fonts: readonly PageFont[], firstView: string): PageFont[] {
  const designs = firstView.split('<svg class="design ').slice(1);
  const wide = designs.filter((design) => Number(/ width="(\d+)"/.exec(design)?.[1]) >= LEAST_WIDE_MAP);
  const runs = wide.map((design) => [...design.matchAll(RUN)].map(readRun));
  return fonts.filter(
    ({ isFirst, face, range }) =>
      isFirst ||
      (runs.length > 0 &&
        runs.every((ofDesign) =>
          ofDesign.some(
            ({ family, weight, text }) =>
              family === face.family &&
              face.weight.split(" ").includes(weight) &&
              [...text].some((character) => isWithin(character, range)),
          ),
        )),
  );
}

/** In windows of 1040 pixels and more the map beside the list is at least as wide; pixels. */
const LEAST_WIDE_MAP = 640;
/** A piece of a label in one style. */
const RUN = /<(?:text|tspan) class="([^"]*)"[^>]*>([^<]*)/g;

/** Text, family and weight of a piece, as first-view.css sets them. */
function readRun([, styles = "", text = ""]: RegExpMatchArray) {
  const has = (style: string) => styles.split(" ").includes(style);
  const isArabic = /\p{Script=Arabic}/u.test(text);
  const family: Face["family"] =
    has("serif") && has("is-italic") ? "Names of Waters" : isArabic ? "Noto Sans Arabic" : "Source Sans 3";
  return { family, weight: has("is-bold") ? "600" : "400", text };
}

/** The style of a page's fonts. `assets`: URL of their folder. */
export function formatFontFaces(fonts: readonly PageFont[], assets: string): string {
  return fonts
    .map(({ file, face: { family, weight, isItalic }, range }) => {
      // Swapped in when they come: until then base.css has fonts of the reader's system with the same widths.
      const style = isItalic ? "italic" : "normal";
      return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:swap;src:url("${assets}${file}") format("woff2");unicode-range:${range.join()}}`;
    })
    .join("");
}

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("");

function faceOf(name: "serif" | "sans", script: string): string {
  return script === "arabic" ? "arabic arabic" : `${name} ${script}`;
}

const SCRIPTS = [
  ["latin", /[a-z]/gi],
  ["cyrillic", /\p{Script=Cyrillic}/gu],
  ["greek", /\p{Script=Greek}/gu],
  ["arabic", /\p{Script=Arabic}/gu],
] as const;

/** The script of most letters, as the packages name it. */
function mainScript(text: string): string {
  const [most] = SCRIPTS.map(([script, letters]) => ({
    script,
    count: text.match(letters)?.length ?? 0,
  })).sort((a, b) => b.count - a.count);
  return most?.script ?? "latin";
}

/** Everything that messages may print: the texts of functions are in their source. */
function textOf(messages: unknown): string {
  if (typeof messages === "string") return messages;
  if (typeof messages === "function") return String(messages).replaceAll(/[\w$(){}=>`]+/g, " ");
  return typeof messages === "object" && messages !== null
    ? Object.values(messages).map(textOf).join(" ")
    : "";
}

/** Unicode ranges of a package's files, by script: "U+0000-00FF". */
async function rangesOf(
  name: string,
  tools: Pick<BuildTools, "loadFile">,
): Promise<Record<string, string[]>> {
  const ranges: Record<string, string> = JSON.parse(
    new TextDecoder().decode(await tools.loadFile(`${name}/unicode.json`)),
  );
  return Object.fromEntries(
    Object.entries(ranges).map(([script, range]) => [
      script,
      // The Arabic files claim signs of all scripts too, such as hyphens.
      range.split(",").filter((part) => script !== "arabic" || /^U\+0[678]|^U\+F[BE]/.test(part)),
    ]),
  );
}

/** Characters as unicode-range has them, neighbours as one part. */
function formatRanges(characters: readonly string[]): string[] {
  const codes = characters.map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const starts = codes.filter((code, index) => codes[index - 1] !== code - 1);
  return starts.map((start) => {
    let end = start;
    while (codes.includes(end + 1)) end += 1;
    const from = start.toString(16);
    return `U+${end === start ? from : `${from}-${end.toString(16)}`}`;
  });
}

function isWithin(character: string, ranges: readonly string[]): boolean {
  const code = character.codePointAt(0) ?? 0;
  return ranges.some((range) => {
    const [from = "", to = from] = range.replace("U+", "").split("-");
    return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16);
  });
}

/** The same source, characters and axes give the same bytes. */
async function subsetCached(
  face: Face,
  script: string,
  text: string,
  tools: BuildTools,
): Promise<Uint8Array> {
  const source = await tools.loadFile(sourceOf(face, script));
  const { axis } = face;
  return tools.keep("font", [source, text, JSON.stringify(axis ?? null)], () =>
    cutFont(source, text, axis, tools),
  );
}

function sourceOf({ package: name, style }: Face, script: string): string {
  return `${name}/files/${name.split("/")[1]}-${script}-${style}.woff2`;
}

/** Files of packages that fonts are cut from and with. */
export async function fontFiles(tools: Pick<BuildTools, "loadFile">): Promise<string[]> {
  const files = [FONT_PROGRAM];
  for (const face of FACES) {
    const ranges = await rangesOf(face.package, tools);
    const scripts = Object.keys(ranges).filter((script) => isCutFrom(face, script));
    files.push(`${face.package}/unicode.json`, ...scripts.map((script) => sourceOf(face, script)));
  }
  return [...new Set(files)];
}

function isCutFrom({ name }: Face, script: string): boolean {
  return name.startsWith("arabic") === (script === "arabic");
}
