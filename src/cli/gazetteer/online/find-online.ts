import { distance } from "@turf/distance";
import type { Gazetteer } from "../../../../geo/geocoder/gazetteer/gazetteer.ts";
import type { Place } from "../../../../geo/model/place.ts";
import type { Result } from "../../../../geo/model/problem.ts";
import { findCacheFolder } from "../table-cache.ts";
import { askServer, type OnlineService, type ServerEffects, serverEffects } from "./ask-server.ts";
import { parseNominatim, parsePhoton } from "./read-answers.ts";

const ANSWERS = 10;
/** Places of one kind nearer than this to one that the gazetteer has are that one, kilometres. */
const SAME_PLACE_KM = 5;

/**
 * What a geocoder on the web knows under a name, as places of the layer `online`. What the gazetteer itself finds under
 * the name is left out: an answer adds, and never takes the place of an entry that is there.
 */
export async function findOnline(
  name: string,
  service: OnlineService,
  gazetteer: Gazetteer,
  effects: ServerEffects = serverEffects(findCacheFolder()),
): Promise<Result<Place[]>> {
  const answer = await askServer(service, addressOf(service, name), effects);
  if (answer.value === undefined) return { value: [], problems: answer.problems };
  const parse = service.kind === "nominatim" ? parseNominatim : parsePhoton;
  const parsed = parse(answer.value, new URL(service.baseUrl).host, name);
  const known = gazetteer.find(name).map(({ place }) => place);
  const value = parsed.value.filter((place) => !known.some((other) => isSamePlace(place, other)));
  return { value, problems: [...answer.problems, ...parsed.problems] };
}

function addressOf({ kind, baseUrl }: OnlineService, name: string): string {
  const query =
    kind === "nominatim"
      ? {
          q: name,
          format: "jsonv2",
          addressdetails: "1",
          namedetails: "1",
          "accept-language": "en",
          limit: `${ANSWERS}`,
        }
      : { q: name, lang: "en", limit: `${ANSWERS}` };
  return `${baseUrl}/${kind === "nominatim" ? "search" : "api"}?${new URLSearchParams(query)}`;
}

function isSamePlace(online: Place, known: Place): boolean {
  if (online.kind !== known.kind) return false;
  if (online.kind === "country" || online.kind === "admin1") return online.country === known.country;
  const [at, other] = [online, known].map(({ location }) =>
    location.form === "point" ? location.position : location.form === "label" ? location.label : undefined,
  );
  return at !== undefined && other !== undefined && distance(at, other) < SAME_PLACE_KM;
}
