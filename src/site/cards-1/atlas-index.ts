import type {
  MapFile,
  SharedPlace,
  SharedResponse,
  StatementDetail,
  StatementFeature,
  StatementProperties,
} from "../../../geo/model/map-file-1.ts";

/** One statement with all that the map file says of it. */
export interface StatementRecord {
  id: string;
  /** What its features share; of the fields about a place, those of the first. */
  properties: StatementProperties;
  /** One for each place, in the order of the article; one without a place where it names none. */
  features: StatementFeature[];
  detail: StatementDetail;
  drawn: boolean;
}

/** A map file, looked up by id. */
export interface AtlasIndex {
  mapFile: MapFile;
  /** In the order of the article. */
  statements: Map<string, StatementRecord>;
  responses: Map<string, SharedResponse>;
  places: Map<string, SharedPlace>;
}

export function buildAtlasIndex(mapFile: MapFile): AtlasIndex {
  const details = new Map(mapFile.atlas.statements.map((detail) => [detail.id, detail]));
  const byStatement = new Map<string, StatementFeature[]>();
  for (const feature of mapFile.features) {
    const features = byStatement.get(feature.properties.statement);
    if (features === undefined) byStatement.set(feature.properties.statement, [feature]);
    else features.push(feature);
  }
  const records = [...byStatement].flatMap(
    ([id, features]) => buildRecord(id, features, details.get(id)) ?? [],
  );
  records.sort((a, b) => a.properties.order - b.properties.order);
  return {
    mapFile,
    statements: new Map(records.map((record) => [record.id, record])),
    responses: new Map(mapFile.atlas.responses.map((response) => [response.id, response])),
    places: new Map(mapFile.atlas.places.map((place) => [place.key, place])),
  };
}

function buildRecord(
  id: string,
  features: StatementFeature[],
  detail: StatementDetail | undefined,
): StatementRecord | undefined {
  const properties = features[0]?.properties;
  if (properties === undefined || detail === undefined) return undefined;
  return {
    id,
    properties,
    features,
    detail,
    drawn: features.some((feature) => feature.properties.drawn),
  };
}
