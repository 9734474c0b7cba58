import type { SavedWork } from "./saved-record.ts";

/** Work of a page that was put away: what it kept last, in case the database did not get it. */
export interface LeftWork {
  record: SavedWork;
  /** The stamp of the entry from which the page began. */
  basis: string | undefined;
}

const PREFIX = "claim-atlas-desk-left ";

/**
 * Puts the work into `localStorage`, which a page that is left still writes. The database may be waiting then for a turn that the page
 * does not get. Where there is no room, the database alone is tried.
 */
export function leave(left: LeftWork): void {
  try {
    localStorage.setItem(PREFIX + left.record.id, JSON.stringify(left));
  } catch {}
}

/** What pages have left, and is not in the database as far as they knew. */
export function listLeft(): LeftWork[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => parseLeft(localStorage.getItem(key)) ?? []);
  } catch {
    return [];
  }
}

function parseLeft(text: string | null): LeftWork | undefined {
  try {
    const { record, basis }: Partial<LeftWork> = JSON.parse(text ?? "{}");
    return typeof record?.id === "string" && typeof record.stamp === "string" ? { record, basis } : undefined;
  } catch {
    return undefined;
  }
}

/** Takes away what was left of a work; with a stamp, only if it is that state. */
export function clearLeft(id: string, stamp?: string): void {
  try {
    const key = PREFIX + id;
    if (stamp === undefined || parseLeft(localStorage.getItem(key))?.record.stamp === stamp)
      localStorage.removeItem(key);
  } catch {}
}

/**
 * What becomes of work that was left, beside what is kept. `in-place`: it goes on from there. `beside`: another tab has written since.
 * `known`: the same tab has kept this or more.
 */
export function placeLeft(
  { record, basis }: LeftWork,
  kept: SavedWork | undefined,
): "in-place" | "beside" | "known" {
  if (kept === undefined || kept.stamp === basis) return "in-place";
  const [tab, count] = splitStamp(record.stamp);
  const [keptTab, keptCount] = splitStamp(kept.stamp);
  if (tab !== keptTab) return "beside";
  return keptCount >= count ? "known" : "in-place";
}

function splitStamp(stamp = ""): [tab: string, count: number] {
  const [tab = "", count = "0"] = stamp.split(" ");
  return [tab, Number(count)];
}
