import type { Markup } from "../markup/element.ts";
import type { MapFile, SharedMovement, StatementFeature } from "../model/map-file-1.ts";
import { ASPECTS } from "../model/vocabulary.ts";
import { balloon, tag } from "./kml-markup.ts";

type Geometry = NonNullable<StatementFeature["geometry"]>;
type Position = readonly [number, number];

/**
 * The map as KML 2.2 (OGC 07-147r2) for Google Earth, QGIS and others. Every pair of statement and place is a Placemark;
 * one without a shape has no geometry and stands in a folder of its own, with the reason. KML has neither dashed lines nor
 * ends left open, so movements are told in words alone; and no time is set, since programs would play it as what happened.
 */
export function buildMapKml(mapFile: MapFile): string {
  const { atlas, features } = mapFile;
  const placemarks = (wanted: StatementFeature[]) =>
    wanted.map((feature) =>
      drawPlacemark(
        feature,
        atlas.movements.filter(({ statement }) => statement === feature.properties.statement),
      ),
    );
  const kml = tag(
    "kml",
    [
      tag("Document", [
        tag("name", atlas.title),
        tag("description", describeAtlas(mapFile)),
        ...Object.keys(ASPECTS).flatMap((aspect) => [
          drawStyle(aspect, "1"),
          // An area without a published line has no edge.
          drawStyle(`${aspect}-soft`, "0"),
        ]),
        drawFolder(
          "On the map",
          atlas.notice,
          placemarks(features.filter(({ geometry }) => geometry !== null)),
        ),
        drawFolder(
          "Without a shape",
          "Statements about no place, about a whole country, or about a place that cannot be drawn.",
          placemarks(features.filter(({ geometry }) => geometry === null)),
        ),
      ]),
    ],
    { xmlns: "http://www.opengis.net/kml/2.2" },
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${kml}\n`;
}

function describeAtlas({ atlas }: MapFile): string {
  const { statements, drawn, listed } = atlas.counts;
  return balloon([
    atlas.notice,
    atlas.description,
    `${drawn} of ${statements} statements are on the map; ${listed} are in the list only.`,
    atlas.article.description,
    ...atlas.credits.map(
      ({ what, name, licence }) => `${what}: ${name}${licence === null ? "" : ` (${licence})`}`,
    ),
    `As of ${atlas.updatedLabel}.`,
  ]);
}

function drawFolder(name: string, description: string, placemarks: Markup[]): Markup {
  return tag("Folder", [
    tag("name", name),
    tag("open", "1"),
    tag("description", balloon([description])),
    ...placemarks,
  ]);
}

function drawPlacemark(feature: StatementFeature, movements: SharedMovement[]): Markup {
  const { geometry, properties } = feature;
  const { statement, speaker, place, aspect, soft, modalityLabel, toponymCertainty } = properties;
  // Every pin looks sure of itself: the doubt goes beside it.
  const doubt = toponymCertainty === "uncertain" ? " (?)" : "";
  return tag(
    "Placemark",
    [
      // A name stands on the map by itself: it says whose words they are and whether of a plan, not what they allege.
      tag("name", `${place ?? "No place"}${doubt}: statement ${statement}, ${modalityLabel}, ${speaker}`),
      tag("description", describe(feature, movements)),
      ...(geometry === null ? [] : [tag("styleUrl", `#${aspect ?? "past"}${soft ? "-soft" : ""}`)]),
      drawData(feature),
      ...(geometry === null ? [] : [drawGeometry(geometry)]),
    ],
    { id: placemarkId(feature.id) },
  );
}

function describe({ properties }: StatementFeature, movements: SharedMovement[]): string {
  const where = [properties.place, properties.placeRoleLabel, properties.precisionLabel];
  return balloon([
    properties.text,
    `Said: ${properties.saidLabel}.`,
    `Article, paragraph ${properties.paragraph}: “${properties.quote}”`,
    `Through whom: ${properties.via}.`,
    `Status: ${properties.statusLabel}.`,
    `Replies: ${properties.replies}`,
    properties.place === null ? "" : `Place: ${where.filter((part) => part !== null).join("; ")}.`,
    properties.candidates === null ? "" : `Places that fit the name: ${properties.candidates}.`,
    ...movements.map(
      ({ label, what, from, to }) =>
        `${label}: ${what}${from === null ? "" : `, from ${from}`}${to.length === 0 ? "" : `, to ${to.join(", ")}`}. No route is stated.`,
    ),
    properties.notDrawnBecause === null ? "" : `Not on the map: ${properties.notDrawnBecause}.`,
  ]);
}

/** The fields that a map program may filter by, as plain text. */
function drawData({ properties }: StatementFeature): Markup {
  const fields: Record<string, string | null> = {
    statement: properties.statement,
    text: properties.text,
    speaker: properties.speaker,
    organisation: properties.organisation,
    via: properties.via,
    status: properties.statusLabel,
    replies: properties.replies,
    accused: properties.accused,
    modality: properties.modalityLabel,
    topic: properties.topicLabel,
    place: properties.place,
    placeArabic: properties.placeArabic,
    precision: properties.precisionLabel,
    toponymCertainty: properties.toponymCertainty,
    said: properties.said,
    happened: properties.happened,
    notDrawnBecause: properties.notDrawnBecause,
  };
  return tag(
    "ExtendedData",
    Object.entries(fields).flatMap(([name, value]) =>
      value === null || value === "" ? [] : [tag("Data", [tag("value", value)], { name })],
    ),
  );
}

/** Ink on paper, as on the page; KML writes a colour as opacity, blue, green, red. */
function drawStyle(id: string, outline: "0" | "1"): Markup {
  return tag(
    "Style",
    [
      tag("IconStyle", [tag("color", "ff30241c"), tag("scale", "0.9")]),
      tag("LineStyle", [tag("color", "8c30241c"), tag("width", "1")]),
      tag("PolyStyle", [tag("color", "2630241c"), tag("outline", outline)]),
    ],
    { id },
  );
}

function drawGeometry(geometry: Geometry): Markup {
  switch (geometry.type) {
    case "Point":
      return tag("Point", [drawCoordinates([geometry.coordinates])]);
    case "Polygon":
      return drawPolygon(geometry.coordinates);
    case "MultiPolygon":
      return tag("MultiGeometry", geometry.coordinates.map(drawPolygon));
  }
}

function drawPolygon(rings: readonly (readonly Position[])[]): Markup {
  return tag(
    "Polygon",
    rings.map((ring, index) =>
      tag(index === 0 ? "outerBoundaryIs" : "innerBoundaryIs", [tag("LinearRing", [drawCoordinates(ring)])]),
    ),
  );
}

function drawCoordinates(positions: readonly Position[]): Markup {
  return tag("coordinates", positions.map((position) => position.join(",")).join(" "));
}

/** An XML id holds no slash and begins with a letter. */
function placemarkId(featureId: string): string {
  return `statement-${featureId.replaceAll(/[^\p{L}\p{N}._-]/gu, "-")}`;
}
