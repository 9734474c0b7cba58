import * as z from "zod/mini";
import type { Place } from "../../../../geo/model/place.ts";
import type { Outcome } from "../../../../geo/model/problem.ts";
import { text } from "../../../../geo/model/schema.ts";
import { buildOnlinePlace } from "./online-place.ts";
import { parseAnswers } from "./parse-answers.ts";

const TYPES = { N: "node", W: "way", R: "relation" } as const;

/** A feature of Photon's answer: https://github.com/komoot/photon#result-properties */
const feature = z.object({
  geometry: z.object({
    type: z.literal("Point"),
    coordinates: z.tuple([
      z.number().check(z.gte(-180), z.lte(180)),
      z.number().check(z.gte(-90), z.lte(90)),
    ]),
  }),
  properties: z.object({
    osm_type: z.enum(["N", "W", "R"]),
    osm_id: z.int().check(z.positive()),
    osm_key: z.optional(text),
    osm_value: z.optional(text),
    type: z.optional(text),
    name: text,
    countrycode: z.string().check(z.regex(/^[a-z]{2}$/i)),
    state: z.optional(text),
  }),
});

/** The places of an answer; features that are none, or are not as the service documents them, are problems. */
export function parsePhoton(answer: unknown, host: string, name: string): Outcome<Place[]> {
  const features =
    typeof answer === "object" && answer !== null && "features" in answer ? answer.features : undefined;
  return parseAnswers(features, feature, host, name, ({ geometry, properties }) => {
    const [lon, lat] = geometry.coordinates;
    return buildOnlinePlace(
      {
        osmType: TYPES[properties.osm_type],
        osmId: properties.osm_id,
        name: properties.name,
        names: [],
        lon,
        lat,
        types: [properties.osm_value, properties.type, properties.osm_key].filter(
          (type) => type !== undefined,
        ),
        country: properties.countrycode,
        province: properties.state,
      },
      host,
    );
  });
}
