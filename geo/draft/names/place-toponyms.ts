import type { Gazetteer } from "../../geocoder/gazetteer/gazetteer.ts";
import { geocodeMentions } from "../../geocoder/rank/geocode-mentions.ts";
import type { Geocoding, Mention, Place } from "../../model/place.ts";
import type { LonLat } from "../../model/position.ts";
import { geocodingReason as because } from "../../model/reason.ts";
import type { PlaceKind } from "../../model/vocabulary.ts";
import type { Toponym } from "./find-toponyms.ts";

/** A toponym's place, as far as the geocoder dares to say. */
export interface PlacedName {
  geocoding: Geocoding;
  place: Place | undefined;
  position: LonLat | undefined;
}

/** Kinds of places that hold others. */
const CONTAINERS: PlaceKind[] = ["admin1", "country", "admin2"];

/** Countries named so often that the article is about them. */
const MOST_COUNTRIES = 3;

/** Places of all toponyms of an article, solved together; equal names with an equal context once. */
export function placeToponyms<Found extends Toponym>(
  toponyms: readonly Found[],
  gazetteer: Gazetteer,
): Map<Found, PlacedName> {
  const keys = new Map<string, Mention>();
  // What other places are said to lie in is no town: "Pandi, Bulacan".
  const containers = new Set(toponyms.flatMap(({ within }) => within?.toLowerCase() ?? []));
  const kindsOf = ({ text, kinds }: Toponym): PlaceKind[] | undefined =>
    kinds ?? (containers.has(text.toLowerCase()) ? CONTAINERS : undefined);
  const keyOf = (each: Toponym) =>
    [each.text, each.within, kindsOf(each)?.join(" ")].map((part) => part?.toLowerCase() ?? "").join("|");
  const withContainer = new Map(
    toponyms.flatMap((each) =>
      each.within === undefined ? [] : [[each.text.toLowerCase(), each.within] as const],
    ),
  );
  for (const toponym of toponyms) {
    const within = toponym.within ?? withContainer.get(toponym.text.toLowerCase());
    const key = keyOf(toponym);
    if (!keys.has(key))
      keys.set(key, {
        id: `m${keys.size}`,
        name: toponym.text,
        precision: "settlement",
        kind: kindsOf(toponym),
        ...(within === undefined ? {} : { province: within }),
      });
  }
  const geocodings = geocodeMentions([...keys.values()], gazetteer, { countries: [] });
  const outcomes = [...geocodings.values()];
  const home = new Set(outcomes.flatMap((each) => (each.outcome === "placed" ? each.place.country : [])));
  return new Map(
    toponyms.map((toponym) => {
      const mention = keys.get(keyOf(toponym));
      const geocoding: Geocoding = (mention && geocodings.get(mention.id)) ?? {
        outcome: "unknown",
        reason: because("noSuchName", { name: toponym.text }),
      };
      const place = placeOf(geocoding) ?? guessPlace(toponym, home);
      return [toponym, { geocoding, place, position: place && positionOf(place) }];
    }),
  );
}

function positionOf({ location }: Place): LonLat | undefined {
  if (location.form === "point") return location.position;
  return location.form === "none" ? undefined : location.label;
}

function placeOf(geocoding: Geocoding): Place | undefined {
  if (geocoding.outcome === "placed") return geocoding.place;
  return geocoding.outcome === "ambiguous" ? geocoding.candidates[0].place : undefined;
}

/**
 * Where the geocoder does not dare to say: the place of the very name in the article's countries, else the best known. A guess to look
 * at. Undefined where the text says a river or the like and only towns have the name.
 */
function guessPlace({ knowledge, kinds }: Toponym, home: ReadonlySet<string>): Place | undefined {
  // A district of a town's name lies around the town.
  const mayBeTown = kinds?.some((kind) => AT_TOWNS.has(kind)) ?? true;
  const fitting = knowledge?.places.filter(({ kind }) => mayBeTown || kind !== "settlement") ?? [];
  const near = fitting.filter(({ country }) => home.has(country));
  const best = knowledge?.best;
  return (
    near.sort((a, b) => b.population - a.population)[0] ??
    (best !== undefined && fitting.includes(best) ? best : fitting[0])
  );
}

const AT_TOWNS: ReadonlySet<PlaceKind> = new Set<PlaceKind>(["settlement", "camp", "admin1", "admin2"]);

/** Countries that an article is about, most often named first. */
export function countriesOf(placed: Iterable<PlacedName>): string[] {
  const counts = new Map<string, number>();
  for (const { place } of placed)
    if (place?.country) counts.set(place.country, (counts.get(place.country) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .filter(([, count], index) => index === 0 || count > 1)
    .slice(0, MOST_COUNTRIES)
    .map(([country]) => country);
}
