import type { Mark } from "../../../geo/cartography/group-marks.ts";
import type { Words } from "../../../geo/messages/words.ts";
import { isCluster, type MarkGroup } from "./mark-group.ts";

/** A name that is read out whole; beyond so many statements the popup says them one by one. */
const MOST_READ = 6;

/** "2 statements mention Azaz": what a place's popup is called. */
export function formatMarkTitle(mark: Mark, { map }: Words): string {
  return map.mentions(mark.features.length, mark.place);
}

/** The accessible name of a mark: count, place, precision, then each statement with its speaker inside and its status. */
export function formatMarkName(mark: Mark, words: Words): string {
  const title = `${formatMarkTitle(mark, words)} (${mark.precisionLabel}).`;
  if (mark.features.length > MOST_READ) return title;
  const statements = mark.features.map(
    ({ properties }) => `${properties.text} ${words.map.status(properties.statusLabel)}`,
  );
  return `${title} ${statements.join(" ")}`;
}

/** "7 statements mention places near Azaz": what the list of a cluster is called. */
export function formatClusterTitle(
  { anchor, summary }: Pick<MarkGroup, "anchor" | "summary">,
  { map }: Words,
): string {
  return map.cluster(summary.statements, anchor.place);
}

/** The accessible name of a symbol, of a place or of several. */
export function formatGroupName(group: MarkGroup, words: Words): string {
  if (!isCluster(group)) return formatMarkName(group.anchor, words);
  const { members, summary } = group;
  return `${formatClusterTitle(group, words)} (${words.map.clusterOf(members.length, summary.speakers)}).`;
}

/** What stands beside a symbol. */
export function formatGroupLabel({ anchor, members }: MarkGroup, { map }: Words): string {
  return members.length === 1 ? anchor.place : map.andMore(anchor.place, members.length - 1);
}
