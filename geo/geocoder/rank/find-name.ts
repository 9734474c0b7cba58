import type { Geocoding, Mention } from "../../model/place.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { type GeocodingScope, geocodeMentions } from "./geocode-mentions.ts";

/** What a text states of a name. */
export type StatedContext = Pick<Mention, "province" | "country" | "kind">;

/** Finds the place of one name that stands alone; a whole document is solved better at once, by `geocodeMentions`. */
export function findName(
  name: string,
  gazetteer: Gazetteer,
  stated: StatedContext = {},
  scope: GeocodingScope = { countries: [] },
): Geocoding {
  const mention: Mention = { id: "name", name, precision: "settlement", ...stated };
  const geocoding = geocodeMentions([mention], gazetteer, scope).get(mention.id);
  if (geocoding === undefined) throw new Error(`no outcome for ${name}`);
  return geocoding;
}
