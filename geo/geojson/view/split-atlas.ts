import type { AtlasIndex, TextPart } from "../../model/atlas-index.ts";
import type { MapFile, StatementFeature } from "../../model/map-file.ts";
import { outlineOf } from "./atlas-outline.ts";
import type { AtlasView } from "./atlas-view.ts";
import { packColumns } from "./pack-columns.ts";

/** Number of statements in one part of the texts. */
export const PART_SIZE = 30;

/** The index file of a large atlas, without the names of the other files. */
export function buildAtlasIndex(
  { atlas: member }: MapFile,
  atlas: AtlasView,
): Omit<AtlasIndex, "texts" | "choices" | "search"> {
  const { statements: _, places: __, ...shared } = member;
  const { columns, places } = outlineOf(atlas);
  return {
    atlas: {
      ...shared,
      // By rank: the columns refer to places by rank.
      places: places.map(({ key, anchor, mentions, names, kind, province, country, candidates }) => ({
        key,
        anchor,
        mentions,
        names,
        kind,
        province,
        country,
        candidates,
      })),
    },
    columns: packColumns(columns, places),
  };
}

/** The texts of all statements in parts, in the order of the article. */
export function* splitTexts(mapFile: MapFile, size = PART_SIZE): Generator<TextPart> {
  const partOf = textParts(mapFile);
  const positions = [...mapFile.atlas.statements.keys()];
  for (let first = 0; first < positions.length; first += size)
    yield partOf(positions.slice(first, first + size));
}

/** Returns a function from positions of statements to their texts. Geometries are left out: the index has them. */
export function textParts({ atlas, features }: MapFile): (positions: readonly number[]) => TextPart {
  const placesByKey = new Map(atlas.places.map((place) => [place.key, place]));
  const featuresOf = new Map<string, StatementFeature[]>();
  for (const feature of features) {
    const own = featuresOf.get(feature.properties.statement);
    if (own === undefined) featuresOf.set(feature.properties.statement, [feature]);
    else own.push(feature);
  }
  return (positions) => {
    const statements = positions.flatMap((position) => atlas.statements[position] ?? []);
    const own = statements.flatMap(({ id }) => featuresOf.get(id) ?? []);
    const keys = new Set(own.map(({ properties }) => properties.placeKey ?? ""));
    const answers = statements.flatMap(({ replyInArticle }) =>
      replyInArticle.kind === "given" ? [replyInArticle.statement] : [],
    );
    return {
      positions: [...positions],
      features: own.map((feature) => ({ ...feature, geometry: null })),
      statements,
      places: [...keys].flatMap((key) => placesByKey.get(key) ?? []),
      answers: Object.fromEntries(answers.map((id) => [id, featuresOf.get(id)?.[0]?.properties.text ?? ""])),
    };
  };
}
