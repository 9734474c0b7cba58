import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { layScriptsApart } from "./lay-scripts-apart.ts";

const require = createRequire(import.meta.url);

/**
 * The project's type, whole: the web fonts of the page are cut into scripts, and resvg cannot put a word together from two
 * cuts. Arabic has letters of Latin with it, for digits and brackets between its words.
 */
const FONTS = [
  "source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
];

const ARABIC_STYLE = '.arabic{font-family:"Noto Sans Arabic"}';

let fonts: Promise<Uint8Array[]> | undefined;

/**
 * A poster as PNG of its own size in pixels, for share cards: 1200 by 675 for the wide one. In the project's type, whatever
 * is installed; the same SVG gives the same bytes.
 */
export async function drawPng(svg: string): Promise<Uint8Array> {
  fonts ??= startRenderer();
  const fontBuffers = await fonts;
  const font = { fontBuffers, loadSystemFonts: false, defaultFontFamily: "Source Sans 3" };
  const styled = svg.replace("</style>", `${ARABIC_STYLE}</style>`);
  const laid = layScriptsApart(styled, (measured) => new Resvg(measured, { font }).toString());
  return new Resvg(laid, { font }).render().asPng();
}

/** The program is WebAssembly, so that it runs wherever Node does; it is started once. */
async function startRenderer(): Promise<Uint8Array[]> {
  await initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return FONTS.map((path) => readFileSync(require.resolve(`@expo-google-fonts/${path}`)));
}
