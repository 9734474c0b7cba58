import type { Gazetteer } from "../../geo/geocoder/gazetteer/gazetteer.ts";
import { geocodeMentions } from "../../geo/geocoder/rank/geocode-mentions.ts";
import type { Geocoding, Mention } from "../../geo/model/place.ts";
import type { LonLat } from "../../geo/model/position.ts";
import { type BenchDocument, type ExpectedToponym, isWithinOwnSize } from "./documents.ts";

/** What became of one name. */
export interface NameResult extends ExpectedToponym {
  geocoding: Geocoding;
  isRight: boolean;
}

/** Solves each document by itself. `isRight` says of the first candidate, whatever the outcome. */
export function solveAll(
  documents: readonly BenchDocument[],
  gazetteer: Gazetteer,
  isAt: (candidate: Parameters<typeof isWithinOwnSize>[0], position: LonLat) => boolean = (place, position) =>
    isWithinOwnSize(place, position, gazetteer),
): NameResult[] {
  return documents.flatMap((document) => {
    const mentions = document.map(mentionOf);
    const found = geocodeMentions(mentions, gazetteer, { countries: [] });
    return document.flatMap((name, index): NameResult[] => {
      const geocoding = found.get(String(index));
      if (geocoding === undefined) return [];
      const first = geocoding.candidates?.[0]?.place;
      const isRight = name.position !== undefined && first !== undefined && isAt(first, name.position);
      return [{ ...name, geocoding, isRight }];
    });
  });
}

function mentionOf({ name, province, country }: ExpectedToponym, index: number): Mention {
  return {
    id: String(index),
    name,
    precision: "settlement",
    ...(province === undefined ? {} : { province }),
    ...(country === undefined ? {} : { country }),
  };
}

export const DOCUMENT_HEADING =
  "                          names   first   placed  placed, right  ambiguous  unknown";

/** One line: how many first candidates are right, how many names were placed, and how many of those are right. */
export function describeResults(label: string, results: readonly NameResult[]): string {
  const of = (outcome: Geocoding["outcome"]) =>
    results.filter(({ geocoding }) => geocoding.outcome === outcome);
  const placed = of("placed");
  const right = placed.filter(({ isRight }) => isRight).length;
  return (
    label.padEnd(26) +
    String(results.length).padEnd(8) +
    share(results.filter(({ isRight }) => isRight).length, results.length).padEnd(8) +
    share(placed.length, results.length).padEnd(8) +
    share(right, placed.length).padEnd(15) +
    share(of("ambiguous").length, results.length).padEnd(11) +
    share(of("unknown").length, results.length)
  );
}

const BINS = 10;

/** In ten bins: how probable the first candidate was said to be, on the mean, and how often it was right. */
export function describeReliability(results: readonly NameResult[]): string[] {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, said: 0, right: 0 }));
  for (const { geocoding, isRight } of results) {
    const score = geocoding.candidates?.[0]?.score ?? 0;
    const bin = bins[Math.min(BINS - 1, Math.floor(score * BINS))];
    if (bin === undefined || geocoding.candidates === undefined) continue;
    bin.count += 1;
    bin.said += score;
    bin.right += Number(isRight);
  }
  return bins.map(({ count, said, right }, index) => {
    const range = `${(index / BINS).toFixed(1)}-${((index + 1) / BINS).toFixed(1)}`;
    return `${range.padEnd(10)}${String(count).padEnd(8)}${share(said, count).padEnd(10)}${share(right, count)}`;
  });
}

function share(part: number, whole: number): string {
  return whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)}%`;
}
