import type { AtlasOutline } from "../../../geo/geojson/view/atlas-outline.ts";
import { firstOfChoices } from "../../../geo/geojson/view/first-of-choices.ts";
import {
  type LoadedIndex,
  readIndexInSteps,
  textPartReader,
} from "../../../geo/geojson/view/read-atlas-index.ts";
import type { AtlasIndex } from "../../../geo/model/atlas-index.ts";
import { partTexts } from "./part-texts.ts";
import { runInSlices } from "./run-in-slices.ts";
import type { StatementTexts } from "./statement-texts.ts";

export type LargeContent =
  | { ok: true; atlas: AtlasOutline; texts: StatementTexts; index: AtlasIndex }
  | { ok: false; error: "malformed" | "newer" };

/** As `readLargeContent`, of a parsed index, in slices between which the page may answer its reader. */
export async function readLargeInSlices(
  json: unknown,
  firstJson: unknown,
  loadFile: (name: string) => Promise<unknown>,
): Promise<LargeContent> {
  return readLargeContent(await runInSlices(readIndexInSteps(json)), firstJson, loadFile);
}

/** A large atlas from its index and the first part of its texts; `loadFile` brings the others, parsed, when they are wanted. */
export function readLargeContent(
  read: LoadedIndex,
  firstJson: unknown,
  loadFile: (name: string) => Promise<unknown>,
): LargeContent {
  if (!read.ok) return { ok: false, error: read.error.code };
  const { outline, index } = read;
  const readPart = textPartReader(index);
  const first = readPart(firstJson);
  const { size, files } = index.texts;
  const texts = partTexts({
    size,
    count: outline.columns.count,
    load: async (part) => readPart(await loadFile(files[part] ?? "")),
    choices: {
      positionsOf: (facet) => firstOfChoices(outline.columns, facet),
      load: async (facet) => readPart(await loadFile(index.choices[facet] ?? "")),
    },
    here: first === undefined ? [] : [first],
  });
  return { ok: true, atlas: outline, texts, index };
}
