import { type MapFile, mapFile, type StatementProperties } from "../../../geo/model/map-file-1.ts";

type Geometry = MapFile["features"][number]["geometry"];

export interface SamplePlace {
  name: string;
  arabic?: string;
  geometry: Geometry;
  values?: Partial<StatementProperties>;
  statements?: string[];
}

/** A map file with the given places, one statement each unless said otherwise. */
export function sampleMapFile(places: SamplePlace[], changes: Partial<MapFile["atlas"]> = {}): MapFile {
  return mapFile.parse({
    type: "FeatureCollection",
    features: places.flatMap((place, index) =>
      (place.statements ?? [`S${index}`]).map((statement) => ({
        type: "Feature",
        id: `${statement}/${index}`,
        geometry: place.geometry,
        properties: { ...properties(statement, index, place), ...place.values },
      })),
    ),
    atlas: { ...ATLAS, ...changes },
  });
}

export function point(lon: number, lat: number): Geometry {
  return { type: "Point", coordinates: [lon, lat] };
}

export function square(lon: number, lat: number, half: number): Geometry {
  const [west, south, east, north] = [lon - half, lat - half, lon + half, lat + half];
  return {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

function properties(
  statement: string,
  order: number,
  { name, arabic, geometry }: SamplePlace,
): StatementProperties {
  return {
    order,
    statement,
    claim: null,
    claimName: null,
    text: `The harbour master said the ferry had stopped, in ${statement}.`,
    speaker: "harbour master",
    organisation: null,
    via: "",
    quote: "the ferry had stopped",
    paragraph: 1,
    source: "Article, paragraph 1",
    kind: "allegation",
    voice: "reported_speech",
    modality: "alleged_past",
    modalityLabel: "said to have happened",
    aspect: "past",
    status: "attributed_only",
    statusLabel: "Said; not examined here",
    replies: "",
    place: name,
    placeArabic: arabic ?? null,
    placeKey: `sample:${order}`,
    precision: geometry?.type === "Point" ? "settlement" : "admin1",
    precisionLabel: "town level",
    placeRole: "claimed_event_site",
    placeRoleLabel: "",
    toponymCertainty: "certain",
    candidates: null,
    placeNote: null,
    uncertaintyKm: null,
    labelLon: geometry?.type === "Point" ? null : 12,
    labelLat: geometry?.type === "Point" ? null : 45,
    soft: false,
    drawn: true,
    notDrawnBecause: null,
    said: null,
    saidLabel: "",
    happened: null,
    happenedLabel: null,
    references: "",
    topic: "ferry",
    topicLabel: "Ferry",
    accused: "",
  };
}

const ATLAS: MapFile["atlas"] = {
  formatVersion: 1,
  slug: "sample",
  title: "What an article says of the lagoon",
  description: "Statements of one article.",
  language: "en",
  notice: "A map of allegations, not of established events.",
  updated: "2031-05-04",
  updatedLabel: "4 May 2031",
  article: {
    sha256: "0".repeat(64),
    paragraphs: 3,
    title: null,
    publisher: null,
    date: null,
    url: null,
    description: "Nothing is stated.",
  },
  searched: { on: "2031-05-04", onLabel: "4 May 2031", scope: "" },
  notKnown: [],
  contact: null,
  corrections: [],
  counts: { statements: 9, drawn: 4, listed: 5 },
  extent: [11, 44.5, 13.5, 46],
  speakers: [],
  claims: [],
  statements: [],
  responses: [],
  places: [],
  movements: [],
  credits: [{ what: "Land", name: "Natural Earth", licence: "public domain", url: null }],
};
