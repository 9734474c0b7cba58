import schema from "../../../geo/data/schema/map-file.schema.json";
import type {
  AtlasMember,
  MapFile,
  SharedPlace,
  StatementDetail,
  StatementFeature,
} from "../../../geo/model/map-file-1.ts";
import { compileCheck } from "./compile-check.ts";
import type { JsonSchema } from "./json-schema.ts";

const { $defs, properties } = schema;

/** Whether a value is a map file, or a part of one: by the public JSON Schema, which is written from the model. */
export const isMapFile = compileCheck<MapFile>(schema);
export const isFeature = compilePart<StatementFeature>($defs.feature);
export const isDetail = compilePart<StatementDetail>($defs.detail);
export const isPlace = compilePart<SharedPlace>($defs.place);
export const isExtent = compilePart<NonNullable<AtlasMember["extent"]>>(properties.bbox);

/** Of each member of `atlas` by its name. */
export const MEMBER_CHECKS: ReadonlyMap<string, (value: unknown) => boolean> = new Map(
  Object.entries($defs.atlas.properties).map(([name, member]) => [name, compilePart(member)]),
);

function compilePart<Kind>(part: JsonSchema) {
  return compileCheck<Kind>({ ...part, $defs });
}
