import * as z from "zod/mini";
import type { Place } from "../../../../geo/model/place.ts";
import type { Outcome } from "../../../../geo/model/problem.ts";
import { text } from "../../../../geo/model/schema.ts";
import { buildOnlinePlace } from "./online-place.ts";
import { parseAnswers } from "./parse-answers.ts";

const degrees = (most: number) =>
  z.pipe(
    z.string().check(z.regex(/^-?\d{1,3}(\.\d{1,20})?$/)),
    z.pipe(z.transform(Number), z.number().check(z.gte(-most), z.lte(most))),
  );

/** A result of `format=jsonv2`: https://nominatim.org/release-docs/latest/api/Output/ */
const result = z.object({
  osm_type: z.enum(["node", "way", "relation"]),
  osm_id: z.int().check(z.positive()),
  lat: degrees(90),
  lon: degrees(180),
  category: z.optional(text),
  type: z.optional(text),
  addresstype: z.optional(text),
  name: text,
  address: z.object({
    country_code: z.string().check(z.regex(/^[a-z]{2}$/i)),
    state: z.optional(text),
    province: z.optional(text),
  }),
  namedetails: z.optional(z.nullable(z.record(z.string(), text))),
});

/** The places of an answer; results that are none, or are not as the service documents them, are problems. */
export function parseNominatim(answer: unknown, host: string, name: string): Outcome<Place[]> {
  return parseAnswers(answer, result, host, name, ({ address, namedetails, ...found }) =>
    buildOnlinePlace(
      {
        osmType: found.osm_type,
        osmId: found.osm_id,
        name: found.name,
        names: Object.entries(namedetails ?? {})
          .filter(([tag]) => /^(alt_|official_|int_|old_)?name(:|$)/.test(tag))
          .map(([, written]) => written),
        arabic: namedetails?.["name:ar"],
        lon: found.lon,
        lat: found.lat,
        types: [found.addresstype, found.type, found.category].filter((type) => type !== undefined),
        country: address.country_code,
        province: address.state ?? address.province,
      },
      host,
    ),
  );
}
