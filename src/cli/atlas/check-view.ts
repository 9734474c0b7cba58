import type { LonLatPair } from "../../../geo/cartography/mark.ts";
import type { SourcedAtlas } from "../../../geo/check/sourced-atlas.ts";
import { buildMapFile } from "../../../geo/geojson/build-map-file.ts";
import type { StatementFeature } from "../../../geo/model/map-file.ts";
import type { Geocoding } from "../../../geo/model/place.ts";
import { type BoundingBox, longitudeSpan, wrapLongitude } from "../../../geo/model/position.ts";
import type { Problem } from "../../../geo/model/problem.ts";

/** Warnings of a first view in which readers would not find what the author chose. */
export function checkView(
  { atlas, locate }: SourcedAtlas,
  geocodings: ReadonlyMap<string, Geocoding>,
): Problem[] {
  const { view } = atlas;
  if (view === undefined) return [];
  const { features } = buildMapFile(atlas, geocodings);
  const drawn = features.filter(({ properties }) => properties.drawn);
  const warn = (what: string, remedy: string, ...path: PropertyKey[]): Problem => ({
    severity: "warning",
    ...locate(atlas, "view", ...path),
    what,
    remedy,
  });
  if ("places" in view) {
    const onMap = new Set(drawn.map(({ properties }) => properties.mention));
    const remedy = "Choose places that are drawn, or give bounds: [west, south, east, north].";
    return view.places.flatMap((id, index) => {
      if (onMap.has(id)) return [];
      const name = atlas.mentions.find((mention) => mention.id === id)?.name ?? id;
      return [warn(`The first view should show ${name}, which is not drawn.`, remedy, "places", index)];
    });
  }
  const isSeen = drawn.some((feature) => isWithin(positionOf(feature), view.bounds));
  if (isSeen || drawn.length === 0) return [];
  return [
    warn(
      "Nothing is drawn in the first view.",
      "The bounds are west, south, east, north, in degrees.",
      "bounds",
    ),
  ];
}

/** Of an area the position of its name. */
function positionOf({ geometry, properties: { labelLon, labelLat } }: StatementFeature): LonLatPair | null {
  if (labelLon !== null && labelLat !== null) return [labelLon, labelLat];
  return geometry?.type === "Point" ? [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0] : null;
}

function isWithin(position: LonLatPair | null, box: BoundingBox): boolean {
  if (position === null) return false;
  const [longitude, latitude] = position;
  const [west, south, , north] = box;
  const width = longitudeSpan(box);
  const middle = west + width / 2;
  return (
    latitude >= south && latitude <= north && Math.abs(wrapLongitude(longitude, middle) - middle) <= width / 2
  );
}
