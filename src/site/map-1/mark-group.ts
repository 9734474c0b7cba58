import type { Mark } from "../../../geo/cartography/group-marks.ts";
import type { Aspect } from "../../../geo/model/vocabulary.ts";

/** What stands as one symbol on the map: one place, or several that would overlap. */
export interface MarkGroup {
  /** Of its members; the same members have the same id. */
  id: string;
  /** The place with most statements: the group stands there and is named after it. */
  anchor: Mark;
  /** The anchor first. */
  members: readonly Mark[];
  summary: GroupSummary;
  /** Where the symbol stands, in the pixels of the view. */
  x: number;
  y: number;
  /** From the place to the symbol, where it had to make room for another; pixels. */
  shift: readonly [number, number];
}

/** What the members say together. */
export interface GroupSummary {
  /** A statement about several of the places counts once. */
  statements: number;
  aspects: Record<Aspect, number>;
  speakers: number;
  /** The name of none of the places is certain. */
  uncertain: boolean;
}

export function isCluster({ members }: MarkGroup): boolean {
  return members.length > 1;
}

/** Counts statements and speakers once each, however many of the places they are about. */
export function summariseMarks(members: readonly Mark[]): GroupSummary {
  const seen = new Set<number>();
  const speakers = new Set<string>();
  const aspects: GroupSummary["aspects"] = { past: 0, ongoing: 0, plan: 0 };
  for (const { features } of members) {
    for (const { properties } of features) {
      // Features of one statement share their place in the order of the article.
      if (seen.has(properties.order)) continue;
      seen.add(properties.order);
      speakers.add(properties.speaker);
      if (properties.aspect !== null) aspects[properties.aspect] += 1;
    }
  }
  return {
    statements: seen.size,
    aspects,
    speakers: speakers.size,
    uncertain: members.every(({ uncertain }) => uncertain),
  };
}
