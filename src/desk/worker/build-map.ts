import { buildMarks } from "../../../geo/cartography/mark.ts";
import { buildMapFile } from "../../../geo/geojson/build-map-file.ts";
import { outlineOf } from "../../../geo/geojson/view/atlas-outline.ts";
import { readMapFile } from "../../../geo/geojson/view/read-map-file.ts";
import type { Basemap } from "../../../geo/model/basemap.ts";
import type { MapFile } from "../../../geo/model/map-file.ts";
import type { BoundingBox } from "../../../geo/model/position.ts";
import type { Problem } from "../../../geo/model/problem.ts";
import { check, type ExamineRequest } from "./examine.ts";
import type { Ground } from "./ground.ts";
import type { PlaceFinder } from "./places.ts";

/** The map file that readers get and its ground; without them where errors stand in the way. */
export interface ReaderMap {
  problems: Problem[];
  built: { mapFile: MapFile; basemap: Basemap } | undefined;
}

const WORLD: BoundingBox = [-170, -56, 180, 74];

/** Takes the atlas as it is through the same stages as `build`: what is only proposed is left out. */
export async function buildReaderMap(
  request: Pick<ExamineRequest, "slug" | "files" | "article">,
  finder: PlaceFinder,
  ground: Ground,
): Promise<ReaderMap> {
  const { value, problems } = await check(request);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (value === undefined || errors.length > 0) return { problems: errors, built: undefined };
  const mapFile = buildMapFile(value.atlas, await finder.geocode(value.atlas));
  const read = readMapFile(JSON.parse(JSON.stringify(mapFile)));
  if (!read.ok) throw new TypeError(`a map file that cannot be read: ${read.error.path}`);
  const marks = buildMarks(outlineOf(read.atlas));
  const positions = marks.map(({ at: [longitude, latitude] }) => [longitude, latitude] as const);
  const gazetteer = (await finder.open()).gazetteer();
  const ids = new Set(marks.map(({ id }) => id));
  const basemap = await ground.cut(read.atlas.extent ?? WORLD, positions, value.atlas.countries, gazetteer, {
    marked: ids,
  });
  return { problems: [], built: { mapFile, basemap } };
}
