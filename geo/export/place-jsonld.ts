import type { GeoCoordinates, GeoShape, Place } from "schema-dts";
import type { StatementFeature } from "../model/map-file-1.ts";
import type { NamedPlace } from "./named-places.ts";
import { placeAnchor } from "./place-anchor.ts";

type Geometry = NonNullable<StatementFeature["geometry"]>;

/**
 * A place that claims refer to. It has coordinates only where the name surely means it, for a reader of JSON-LD sees no dashed
 * ring; an area is a shape and never its middle.
 */
export function describePlace({ key, title, shared, naming }: NamedPlace): Place {
  const drawn = naming.find(
    ({ geometry, properties }) => geometry !== null && properties.toponymCertainty !== "uncertain",
  );
  const words = [
    shared?.kindLabel,
    drawn?.properties.precisionLabel ?? naming[0]?.properties.precisionLabel,
    shared?.reasons.join("; "),
    naming[0]?.properties.candidates && `places that fit the name: ${naming[0].properties.candidates}`,
  ];
  return {
    "@type": "Place",
    "@id": placeAnchor(key),
    name: title,
    ...(shared?.arabic ? { alternateName: shared.arabic } : {}),
    description: words.filter((part) => part !== undefined && part !== null && part !== "").join("; "),
    ...(shared === undefined
      ? {}
      : { address: { "@type": "PostalAddress", addressCountry: shared.country } }),
    ...(drawn?.geometry ? { geo: describeGeometry(drawn.geometry) } : {}),
  };
}

function describeGeometry(geometry: Geometry): GeoCoordinates | GeoShape | GeoShape[] {
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
