import { buildMapFile } from "../../../geo/geojson/build-map-file.ts";
import type { AtlasView, StatementView } from "../../../geo/geojson/view/atlas-view.ts";
import type { MapFile, StatementFeature } from "../../../geo/model/map-file.ts";
import type { Geocoding } from "../../../geo/model/place.ts";
import { viewOf } from "../../../src/build/assemble-atlas.ts";
import { type Change, sourcedAfter } from "../check/minimal-atlas.ts";
import { ORURO, placedAt, UYUNI } from "./known-places.ts";

export type NamedGeocoding = [mention: string, geocoding: Geocoding];

const PLACED: NamedGeocoding[] = [
  ["uyuni", placedAt(UYUNI)],
  ["oruro", placedAt(ORURO)],
];

/** The minimal atlas, after changes of its files, as map file. */
export function fileAfter(changes: Change[] = [], geocodings: NamedGeocoding[] = []): MapFile {
  return buildMapFile(sourcedAfter(...changes).atlas, new Map([...PLACED, ...geocodings]));
}

export function viewAfter(changes: Change[] = [], geocodings: NamedGeocoding[] = []): AtlasView {
  return viewOf(fileAfter(changes, geocodings));
}

export function firstFeature(changes: Change[] = [], geocodings: NamedGeocoding[] = []): StatementFeature {
  const [feature] = fileAfter(changes, geocodings).features;
  if (feature === undefined) throw new Error("no features");
  return feature;
}

export function firstStatement(changes: Change[] = []): { atlas: AtlasView; statement: StatementView } {
  const atlas = viewAfter(changes);
  const [statement] = atlas.statements;
  if (statement === undefined) throw new Error("no statements");
  return { atlas, statement };
}
