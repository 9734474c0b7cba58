import { distance } from "@turf/distance";
import type { Gazetteer } from "../../geo/geocoder/gazetteer/gazetteer.ts";
import { geocodeMentions } from "../../geo/geocoder/rank/geocode-mentions.ts";
import type { Candidate, Geocoding, Mention } from "../../geo/model/place.ts";
import type { ExpectedName } from "./read-names.ts";

/** Columns of the report. */
export const HEADING =
  "                          names   @1     @5     placed  wrong  certain and wrong  names/s";

/** Looks every document up and prints one line; names without coordinates are context and are not counted. */
export function reportRecall(
  label: string,
  documents: readonly (readonly ExpectedName[])[],
  withinKm: number,
  gazetteer: Gazetteer,
  showMiss?: (line: string) => void,
): void {
  const count = { names: 0, first: 0, five: 0, placed: 0, wrong: 0, certain: 0 };
  const lookUp = (names: readonly ExpectedName[]) =>
    geocodeMentions(
      names.map((name, index) => mentionOf(name, String(index))),
      gazetteer,
      { countries: [], listed: 5 },
    );
  for (const names of documents) {
    const found = lookUp(names);
    for (const [index, name] of names.entries()) {
      const { position } = name;
      const geocoding = found.get(String(index));
      if (position === undefined || geocoding === undefined) continue;
      const rank = candidatesOf(geocoding).findIndex((candidate) => isNear(candidate, position, withinKm));
      const isWrong = geocoding.outcome === "placed" && rank !== 0;
      if (rank !== 0) showMiss?.(describeMiss(name, geocoding, rank));
      count.names += 1;
      count.first += Number(rank === 0);
      count.five += Number(rank >= 0 && rank < 5);
      count.placed += Number(geocoding.outcome === "placed");
      count.wrong += Number(isWrong);
      count.certain += Number(isWrong && geocoding.certainty === "certain");
    }
  }
  const start = performance.now();
  for (const names of documents) lookUp(names);
  const seconds = (performance.now() - start) / 1000;
  const share = (part: number) => `${((100 * part) / Math.max(1, count.names)).toFixed(1)}%`;
  console.log(
    label.padEnd(26) +
      String(count.names).padEnd(8) +
      share(count.first).padEnd(7) +
      share(count.five).padEnd(7) +
      share(count.placed).padEnd(8) +
      share(count.wrong).padEnd(7) +
      share(count.certain).padEnd(19) +
      Math.round(documents.flat().length / seconds),
  );
}

function mentionOf({ name, province, country }: ExpectedName, id: string): Mention {
  return {
    id,
    name,
    precision: "settlement",
    ...(province ? { province } : {}),
    ...(country ? { country } : {}),
  };
}

function candidatesOf(geocoding: Geocoding): readonly Candidate[] {
  return geocoding.candidates ?? [];
}

/** Where the right place ranks, and what stands before it, with its scores and reasons. */
function describeMiss(
  { name, province = "", place = "", chief = "" }: ExpectedName,
  geocoding: Geocoding,
  rank: number,
): string {
  const shown = [0, rank].flatMap((at) => candidatesOf(geocoding)[at] ?? []);
  const candidates = shown.map(
    (candidate) => `\n      ${candidate.place.name} (${candidate.place.key}) ${candidate.score}`,
  );
  return `    ${rank < 0 ? "not listed" : `rank ${rank + 1}`}, ${geocoding.outcome}: ${name} [${province}] ${place} ${chief}${candidates.join("")}`;
}

/** A province stands for its capital's name, so the middle of an area counts too. */
function isNear({ place }: Candidate, position: readonly [number, number], withinKm: number): boolean {
  const { location } = place;
  if (location.form === "none") return false;
  const at = location.form === "point" ? location.position : location.label;
  return distance(at, [...position]) <= withinKm;
}
