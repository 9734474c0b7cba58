import type { BuildTools } from "./build-tools.ts";
import { LoadOnce } from "./load-once.ts";

/** HarfBuzz's subsetter as WebAssembly, without imports. */
export const FONT_PROGRAM = "harfbuzzjs/dist/harfbuzz-subset.wasm";

/** The features that the pages use; small capitals, fractions and the like are left out. */
const FEATURES = "kern liga ccmp locl mark mkmk onum lnum tnum init medi fina isol rlig calt".split(" ");

/** What is used of the program's exports; numbers are addresses in its memory. */
interface HarfBuzz {
  memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  free(address: number): void;
  hb_blob_create(data: number, length: number, mode: number, context: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_pin_axis_location(input: number, face: number, axis: number, value: number): number;
  hb_subset_input_set_axis_range(
    input: number,
    face: number,
    axis: number,
    least: number,
    most: number,
    usual: number,
  ): number;
  hb_subset_or_fail(face: number, input: number): number;
}

/** Of HarfBuzz's headers. */
const MEMORY_MODE_WRITABLE = 2;
const SETS_LAYOUT_FEATURE_TAG = 6;

const programs = new LoadOnce<typeof FONT_PROGRAM, HarfBuzz>();
let last: Promise<unknown> = Promise.resolve();

/**
 * A WOFF2 font with the characters of a text alone, and its weights between two, or one weight. The same font and text give the same
 * bytes, in Node as in browsers.
 */
export function cutFont(
  source: Uint8Array,
  text: string,
  weights: { min: number; max: number } | number | undefined,
  { loadFile }: Pick<BuildTools, "loadFile">,
): Promise<Uint8Array> {
  const started = programs.get(FONT_PROGRAM, async () => start(await loadFile(FONT_PROGRAM)));
  const loading = Promise.all([started, import("woff2-encoder")]);
  // One at a time.
  const cut = last.then(async () => {
    const [program, { compress, decompress }] = await loading;
    return compress(subset(program, await decompress(source), text, weights));
  });
  last = cut.catch(() => undefined);
  return cut;
}

async function start(code: Uint8Array): Promise<HarfBuzz> {
  const { instance } = await WebAssembly.instantiate(new Uint8Array(code));
  const program = instance.exports as unknown as HarfBuzz;
  program._initialize();
  return program;
}

function subset(
  program: HarfBuzz,
  font: Uint8Array,
  text: string,
  weights: { min: number; max: number } | number | undefined,
): Uint8Array {
  const input = program.hb_subset_input_create_or_fail();
  const buffer = program.malloc(font.byteLength);
  // A view of the memory is lost when the memory grows.
  new Uint8Array(program.memory.buffer).set(font, buffer);
  const blob = program.hb_blob_create(buffer, font.byteLength, MEMORY_MODE_WRITABLE, 0, 0);
  const face = program.hb_face_create(blob, 0);
  program.hb_blob_destroy(blob);
  const features = program.hb_subset_input_set(input, SETS_LAYOUT_FEATURE_TAG);
  program.hb_set_clear(features);
  for (const feature of FEATURES) program.hb_set_add(features, tagOf(feature));
  const characters = program.hb_subset_input_unicode_set(input);
  for (const character of text) program.hb_set_add(characters, character.codePointAt(0) ?? 0);
  const weight = tagOf("wght");
  if (typeof weights === "number") program.hb_subset_input_pin_axis_location(input, face, weight, weights);
  else if (weights !== undefined)
    program.hb_subset_input_set_axis_range(input, face, weight, weights.min, weights.max, Number.NaN);
  const cut = program.hb_subset_or_fail(face, input);
  program.hb_subset_input_destroy(input);
  if (cut === 0) throw new Error("a font that cannot be cut");
  const result = program.hb_face_reference_blob(cut);
  const address = program.hb_blob_get_data(result, 0);
  const bytes = new Uint8Array(program.memory.buffer).slice(
    address,
    address + program.hb_blob_get_length(result),
  );
  program.hb_blob_destroy(result);
  program.hb_face_destroy(cut);
  program.hb_face_destroy(face);
  program.free(buffer);
  return bytes;
}

function tagOf(name: string): number {
  return [...name].reduce((tag, letter) => (tag << 8) + letter.charCodeAt(0), 0);
}
