import type { GeoCoordinates, GeoShape, Place } from "schema-dts";
import { describeCandidate, describePrecision } from "../geojson/describe-place.ts";
import { formatMessage } from "../messages/format-message.ts";
import type { FeatureGeometry } from "../model/map-file.ts";
import type { ExportContext } from "./export-context.ts";
import { type NamedPlace, placeFragment } from "./named-places.ts";

/**
 * A place that claims refer to. It has coordinates only when the name surely means it, for a reader of JSON-LD sees no dashed
 * ring; an area is a shape and never its middle.
 */
export function describePlace(
  { anchor, title, place, placements }: NamedPlace,
  { messages, locale }: ExportContext,
): Place {
  const drawn = placements.find(({ geometry, certainty }) => geometry !== null && certainty !== "uncertain");
  const candidates = drawn === undefined ? (place?.candidates ?? []) : [];
  const otherNames = Object.values(place?.names ?? {}).filter((name) => name !== title);
  const words = [
    ...(place === null ? [] : [messages.placeKind[place.kind]]),
    describePrecision(drawn ?? placements[0], messages),
    ...(place?.reasons ?? []).map((reason) => formatMessage(reason, messages)),
    ...(candidates.length === 0
      ? []
      : [
          messages.labelled(
            messages.exported.candidates,
            candidates.map((item) => describeCandidate(item, messages, locale)).join("; "),
          ),
        ]),
  ];
  return {
    "@type": "Place",
    "@id": placeFragment(anchor),
    name: title,
    ...(otherNames.length === 0 ? {} : { alternateName: otherNames }),
    description: words.join("; "),
    ...(place === null || place.country === ""
      ? {}
      : { address: { "@type": "PostalAddress", addressCountry: place.country } }),
    ...(drawn?.geometry ? { geo: describeGeometry(drawn.geometry) } : {}),
  };
}

function describeGeometry(geometry: NonNullable<FeatureGeometry>): GeoCoordinates | GeoShape | GeoShape[] {
  switch (geometry.type) {
    case "Point": {
      const [longitude, latitude] = geometry.coordinates;
      return { "@type": "GeoCoordinates", latitude, longitude };
    }
    case "Polygon":
      return describeRing(geometry.coordinates);
    case "MultiPolygon":
      return geometry.coordinates.map(describeRing);
  }
}

/** The outer ring: schema.org has no holes. Latitude comes first there. */
function describeRing([outer = []]: readonly (readonly (readonly [number, number])[])[]): GeoShape {
  return { "@type": "GeoShape", polygon: outer.map(([lon, lat]) => `${lat} ${lon}`).join(" ") };
}
