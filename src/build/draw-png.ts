import type { BuildTools } from "./build-tools.ts";
import { LoadOnce } from "./load-once.ts";

/** The project's type: Latin, Greek and Cyrillic. */
const FONTS = [
  "source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
];

/** Further scripts, each with a font of its own; read only when a picture needs it. */
const SCRIPT_FONTS: { script: string; family: string; file: string }[] = [
  ["Arabic", "arabic", "Arabic"],
  ["Armenian", "armenian", "Armenian"],
  ["Bengali", "bengali", "Bengali"],
  ["Devanagari", "devanagari", "Devanagari"],
  ["Ethiopic", "ethiopic", "Ethiopic"],
  ["Georgian", "georgian", "Georgian"],
  ["Hebrew", "hebrew", "Hebrew"],
  ["Thai", "thai", "Thai"],
].map(([script = "", folder = "", name = ""]) => ({
  script,
  family: `Noto Sans ${name}`,
  file: `noto-sans-${folder}/400Regular/NotoSans${name}_400Regular.ttf`,
}));

/** The signs of no script, from U+2070 on, that every font of the project's type has; and those among pictographs. */
const SIGNS = "©®‼⁉⁰⁴-⁹⁽⁾₀-₉₍₎₡₤₦₧₩₫€₮₱₲₴₵₸-₺₽ℓ№℗℠™℮⅓⅔⅛-⅞←-↓↖-↙∂∆∏∑−∕∙√∞∫≈≠≤≥■▲△▶▷▼▽◀◁◆◉◊☐☑♪✓❒⸺⸻";
/** Letters that no font of ours has: other scripts and signs, pictographs, private use. */
const UNKNOWN = new RegExp(
  `[^${["Latin", "Greek", "Cyrillic", "Common", "Inherited", ...SCRIPT_FONTS.map(({ script }) => script)]
    .map((script) => `\\p{Script=${script}}`)
    .join(
      "",
    )}]|(?![${SIGNS}])(?:\\p{Extended_Pictographic}|(?=[\\u{2070}-\\u{10ffff}])\\p{Script=Common})|[\\p{Co}\\uff00-\\uffef]`,
  "gu",
);
/** A letter beyond the project's type. */
const FOREIGN =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;

const PROGRAM = "@resvg/resvg-wasm/index_bg.wasm";
const programs = new LoadOnce<typeof PROGRAM, void>();
const fonts = new LoadOnce<string, Uint8Array>();

/**
 * A poster as PNG of its own size in pixels, for share cards: 1200 by 675 for the wide one. In the project's type, whatever
 * is installed; the same SVG gives the same bytes. Letters that no font has are left out: no box stands for one.
 */
export function drawPng(svg: string, tools: BuildTools): Promise<Uint8Array> {
  return tools.keep("png", [svg], () => render(svg, tools));
}

async function render(svg: string, tools: BuildTools): Promise<Uint8Array> {
  const { initWasm, Resvg } = await import("@resvg/resvg-wasm");
  // The program is WebAssembly, so that it runs everywhere with the same result; it is started once.
  await programs.get(PROGRAM, async () => initWasm(await tools.loadFile(PROGRAM)));
  const needed = new Set<string>();
  const prepared = svg.replaceAll(/(<text[^>]*>)([^<]*)(<\/text>)/g, (_, start, content: string, end) => {
    const drawn = content.replaceAll(UNKNOWN, "");
    return `${start}${FOREIGN.test(drawn) ? setFonts(drawn, needed) : drawn}${end}`;
  });
  const fontBuffers = await Promise.all([...FONTS, ...needed].map((file) => loadFont(file, tools)));
  const font = { fontBuffers, loadSystemFonts: false, defaultFontFamily: "Source Sans 3" };
  return new Resvg(prepared, { font }).render().asPng();
}

/** The letters of an SVG's texts that `drawPng` leaves out. */
export function findMissingLetters(svg: string): string[] {
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, content = ""]) => content);
  return [...new Set(texts.join("").match(UNKNOWN) ?? [])].sort();
}

/** Sets each run of a script in its font: resvg draws boxes for the letters that the first font of a run lacks. */
function setFonts(content: string, needed: Set<string>): string {
  return SCRIPT_FONTS.reduce((text, { script, family, file }) => {
    const letters = `\\p{Script=${script}}[\\p{Script=${script}}\\p{Script=Inherited}]*`;
    return text.replaceAll(new RegExp(`${letters}(?:[ \\u200c\\u200d]+${letters})*`, "gu"), (run) => {
      needed.add(file);
      return `<tspan font-family="${family}">${run}</tspan>`;
    });
  }, content);
}

function loadFont(file: string, tools: BuildTools): Promise<Uint8Array> {
  return fonts.get(file, () => tools.loadFile(`@expo-google-fonts/${file}`));
}

/** Files of packages that pictures are drawn with. */
export const PICTURE_FILES = [
  PROGRAM,
  ...[...FONTS, ...SCRIPT_FONTS.map(({ file }) => file)].map((file) => `@expo-google-fonts/${file}`),
];
