import { outlineOf } from "../../geo/geojson/view/atlas-outline.ts";
import { FACETS } from "../../geo/geojson/view/facets.ts";
import { firstOfChoices } from "../../geo/geojson/view/first-of-choices.ts";
import { textPartReader } from "../../geo/geojson/view/read-atlas-index.ts";
import { buildAtlasIndex, PART_SIZE, textParts } from "../../geo/geojson/view/split-atlas.ts";
import { buildSearchParts } from "../site/filters/search/search-parts.ts";
import type { PageContent } from "../site/page/atlas-context.ts";
import { contentOf } from "../site/page/load-content.ts";
import { partTexts } from "../site/page/part-texts.ts";
import type { TranslatedAtlas } from "./assemble-atlas.ts";
import { shortHash } from "./hash.ts";

/** From so many statements on the page loads an index and parts of the texts in place of the map file. */
const LARGE = 1000;

/** Places that the list of a large atlas begins with, beside those that the first view leads to. */
const NAMED_MOST = 40;

/** The files of a large atlas in place of the map file. The map file itself stays, for download. */
export interface LargeFiles {
  /** Name of the index, and of the first part of the texts, which the served page shows. */
  index: string;
  texts: string;
  files: LargeFile[];
}

interface LargeFile {
  name: string;
  /** Made again at each call, since all of them together take much memory. */
  text: () => string;
}

type Source = Pick<TranslatedAtlas, "mapFile" | "atlas">;

const known = new WeakMap<TranslatedAtlas["atlas"], LargeFiles>();

/** Undefined for an atlas whose page loads the map file. */
export function largeFilesOf({ mapFile, atlas }: Source): LargeFiles | undefined {
  if (atlas.counts.statements < LARGE) return undefined;
  let large = known.get(atlas);
  if (large === undefined) {
    const outline = outlineOf(atlas);
    const partOf = textParts(mapFile);
    const positions = [...atlas.statements.keys()];
    const texts = Array.from({ length: Math.ceil(positions.length / PART_SIZE) }, (_, order) =>
      nameFile("texts", order, () => partOf(positions.slice(order * PART_SIZE, (order + 1) * PART_SIZE))),
    );
    const facets = FACETS.filter((facet) => outline.columns.facets[facet].values.length > 0);
    const choices = facets.map((facet, order) =>
      nameFile("choices", order, () => partOf(firstOfChoices(outline.columns, facet))),
    );
    const search = buildSearchParts(outline, atlas.statements).map((part, order) =>
      nameFile("search", order, () => part),
    );
    const index = nameFile("index", 0, () => ({
      ...buildAtlasIndex(mapFile, atlas),
      texts: { size: PART_SIZE, files: texts.map(({ name }) => name) },
      choices: Object.fromEntries(facets.map((facet, order) => [facet, choices[order]?.name ?? ""])),
      search: { files: search.map(({ name }) => name) },
    }));
    large = {
      index: index.name,
      texts: texts[0]?.name ?? "",
      files: [index, ...texts, ...choices, ...search],
    };
    known.set(atlas, large);
  }
  return large;
}

function nameFile(kind: string, order: number, content: () => object): LargeFile {
  const text = () => JSON.stringify(content());
  return { name: `${kind}-${order}-${shortHash(text())}.json`, text };
}

const contents = new WeakMap<TranslatedAtlas["atlas"], PageContent>();

/** What the page of an atlas shows when it is served: of a large one the first part of its texts. */
export function servedContentOf(source: Source): PageContent {
  const { atlas, mapFile } = source;
  if (atlas.counts.statements < LARGE) return contentOf(atlas);
  let content = contents.get(atlas);
  if (content === undefined) {
    const first = textParts(mapFile)([...atlas.statements.slice(0, PART_SIZE).keys()]);
    const readPart = textPartReader({ atlas: mapFile.atlas });
    const statements = readPart(first);
    if (statements === undefined) throw new TypeError("a part of the texts that cannot be read");
    content = {
      ...contentOf(atlas),
      texts: partTexts({
        size: PART_SIZE,
        count: atlas.counts.statements,
        load: async () => undefined,
        here: [statements],
      }),
    };
    contents.set(atlas, content);
  }
  return content;
}

/** Keys of the places that the list of a large atlas begins with; undefined where it has all of them. */
export function listedPlaces({ atlas }: Source, firstView: string): string[] | undefined {
  if (atlas.counts.statements < LARGE) return undefined;
  const linked = [...firstView.matchAll(/ data-place="([^"]*)"/g)].map(([, key]) => key ?? "");
  const { places, placesByKey } = outlineOf(atlas);
  const most = places.slice(0, NAMED_MOST).map(({ key }) => key);
  return [...new Set([...most, ...linked.filter((key) => placesByKey.has(key))])];
}
