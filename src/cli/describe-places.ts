import { distance } from "@turf/distance";
import type { CommandLineMessages } from "../../geo/messages/command-line/command-line-messages.ts";
import type { Messages } from "../../geo/messages/messages.ts";
import { formatMessage } from "../../geo/messages/reason-messages.ts";
import type { Atlas } from "../../geo/model/article.ts";
import type { Candidate, Geocoding, Mention, OwnPlace, Place } from "../../geo/model/place.ts";
import type { LonLat } from "../../geo/model/position.ts";
import type { GeocodingReason } from "../../geo/model/reason.ts";
import type { Certainty } from "../../geo/model/vocabulary.ts";

/** What a name of the article was taken for. */
export interface PlaceLine {
  id: string;
  name: string;
  outcome: Geocoding["outcome"];
  takenFor: { key: string; name: string; kind: string; where: string; position: LonLat | null } | null;
  certainty: Certainty | null;
  /** Where the author gave the position: how far from there the place may be, and where the position is from. */
  own: { withinKm: number | null; source: string } | null;
  /** The next best, with the share of the probability that it has. */
  runnerUp: { key: string; name: string; where: string; share: number } | null;
  reasons: string[];
}

export function describePlaces(
  { mentions, places }: Pick<Atlas, "mentions" | "places">,
  geocodings: ReadonlyMap<string, Geocoding>,
  messages: Pick<Messages, "reason">,
): PlaceLine[] {
  return mentions.map((mention) => describePlace(mention, geocodings.get(mention.id), places, messages));
}

function describePlace(
  { id, name }: Mention,
  geocoding: Geocoding | undefined,
  own: readonly OwnPlace[],
  messages: Pick<Messages, "reason">,
): PlaceLine {
  const sayReason = (reason: GeocodingReason) => formatMessage(reason, messages);
  const line = { id, name, outcome: geocoding?.outcome ?? ("unknown" as const), own: null };
  if (geocoding === undefined || geocoding.outcome === "unknown") {
    const reasons = geocoding === undefined ? [] : [sayReason(geocoding.reason)];
    return { ...line, takenFor: null, certainty: null, runnerUp: null, reasons };
  }
  const [first, second] = geocoding.candidates;
  if (geocoding.outcome === "ambiguous") {
    return {
      ...line,
      takenFor: first === undefined ? null : describe(first.place),
      certainty: "uncertain",
      runnerUp: second === undefined ? null : describeNext(second),
      reasons: [sayReason(geocoding.reason)],
    };
  }
  const next = geocoding.candidates.find(({ place }) => place !== geocoding.place);
  return {
    ...line,
    takenFor: describe(geocoding.place),
    certainty: geocoding.certainty,
    own: describeOwn(geocoding.place, own),
    runnerUp: next === undefined ? null : describeNext(next),
    reasons: geocoding.reasons.map(sayReason),
  };
}

function describe(place: Place) {
  return {
    key: place.key,
    name: place.name,
    kind: place.kind,
    where: whereOf(place),
    position: positionOf(place),
  };
}

function describeOwn({ key, source }: Place, own: readonly OwnPlace[]): PlaceLine["own"] {
  if (source.layer !== "own") return null;
  const row = own.find(({ id }) => `own:${id}` === key);
  return { withinKm: row?.uncertaintyKm ?? null, source: source.name };
}

function describeNext({ place, score }: Candidate) {
  return { key: place.key, name: place.name, where: whereOf(place), share: Number(score.toFixed(2)) };
}

/** "Hama, SY": the province, where it is not the place itself, and the country. */
function whereOf({ name, province, country }: Place): string {
  return [province === name ? undefined : province, country].filter(Boolean).join(", ");
}

/** Where a place lies, or where its name stands. */
function positionOf({ location }: Place): LonLat | null {
  if (location.form === "none") return null;
  return location.form === "point" ? location.position : location.label;
}

/** `Hama → Hama (Hama, SY; 35.13 N 36.76 E), certain; next: Hama (Iraq), 2%`. */
export function printPlace(line: PlaceLine, explain: boolean, words: CommandLineMessages): string {
  const { name, outcome, takenFor, certainty, runnerUp, reasons } = line;
  if (takenFor === null)
    return `  ${name} → ${words.noPlace}${reasons[0] === undefined ? "" : `: ${reasons[0]}`}`;
  const at = takenFor.position === null ? "" : `; ${printPosition(takenFor.position)}`;
  const sure =
    line.own !== null
      ? words.own(line.own.source, line.own.withinKm)
      : outcome === "ambiguous" || certainty === null
        ? words.ambiguous
        : words.certainty[certainty];
  const next =
    runnerUp === null
      ? ""
      : `; ${words.next} ${runnerUp.name} (${runnerUp.where}; ${runnerUp.key}), ${Math.round(runnerUp.share * 100)}%`;
  const head = `  ${name} → ${takenFor.name} (${takenFor.where}${at}; ${takenFor.key}), ${sure}${next}`;
  return [head, ...(explain ? reasons.map((reason) => `      ${reason}`) : [])].join("\n");
}

function printPosition([longitude, latitude]: LonLat): string {
  const side = (value: number, positive: string, negative: string) =>
    `${Math.abs(value).toFixed(2)} ${value < 0 ? negative : positive}`;
  return `${side(latitude, "N", "S")} ${side(longitude, "E", "W")}`;
}

/** A place is far from all the others from here on, and at least so many times as far as they are apart. */
const FAR_KM = 1000;
const FAR_TIMES = 4;

/** What is surprising about where names were placed: far from all the others, or in another country than the article's. */
export function findSurprises(
  atlas: Atlas,
  geocodings: ReadonlyMap<string, Geocoding>,
): { mention: Mention; place: Place; what: string }[] {
  const placed = atlas.mentions.flatMap((mention) => {
    const geocoding = geocodings.get(mention.id);
    const position = geocoding?.outcome === "placed" ? positionOf(geocoding.place) : null;
    if (geocoding?.outcome !== "placed" || position === null) return [];
    return [{ mention, place: geocoding.place, position }];
  });
  const nearest = findNearest(placed);
  const typical = [...nearest].sort((a, b) => a - b)[Math.floor(nearest.length / 2)] ?? 0;
  return placed.flatMap(({ mention, place }, index) => {
    // What the author has chosen, or said the country of, is no surprise.
    if (mention.settled !== undefined || mention.country !== undefined || place.kind === "country") return [];
    const where = `${place.name} (${whereOf(place)})`;
    if (atlas.countries.length > 0 && place.country !== "" && !atlas.countries.includes(place.country)) {
      return [
        {
          mention,
          place,
          what: `“${mention.name}” was taken for ${where}, which lies in none of the atlas's countries.`,
        },
      ];
    }
    const far = nearest[index] ?? 0;
    if (placed.length < 3 || !Number.isFinite(far) || far < Math.max(FAR_KM, FAR_TIMES * typical)) return [];
    return [
      {
        mention,
        place,
        what: `“${mention.name}” was taken for ${where}, ${Math.round(far)} km from every other place.`,
      },
    ];
  });
}

/** No degree of latitude is shorter. */
const KM_OF_DEGREE = 111;

/** Kilometres from each to the nearest other place; infinite where there is none. Only those in the same latitudes are measured. */
function findNearest(placed: readonly { place: Place; position: LonLat }[]): number[] {
  const latitudeOf = (index: number) => placed[index]?.position[1] ?? 0;
  const byLatitude = placed.map((_, index) => index).sort((a, b) => latitudeOf(a) - latitudeOf(b));
  const nearest = new Array<number>(placed.length).fill(Number.POSITIVE_INFINITY);
  for (const [rank, index] of byLatitude.entries()) {
    for (const step of [-1, 1]) {
      for (let at = rank + step; ; at += step) {
        const own = placed[index];
        const other = placed[byLatitude[at] ?? -1];
        if (own === undefined || other === undefined) break;
        const best = nearest[index] ?? 0;
        if (KM_OF_DEGREE * Math.abs(other.position[1] - own.position[1]) > best) break;
        if (other.place !== own.place)
          nearest[index] = Math.min(best, distance(own.position, other.position));
      }
    }
  }
  return nearest;
}
