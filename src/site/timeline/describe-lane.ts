import type { Words } from "../../../geo/messages/words.ts";
import type { Clock } from "../filters/filter-statements.ts";
import type { FilterTable } from "../filters/filter-table.ts";
import { formatRangeInWords } from "../filters/format-days.ts";
import type { Bin } from "./count-bins.ts";

/** "S27, Ada Miller: 31 October 2018": the date in the words of the atlas. */
export function describeMark({ records }: FilterTable, position: number, clock: Clock, words: Words): string {
  const record = records[position];
  if (record === undefined) return "";
  const { id, properties } = record;
  const date = clock === "said" ? properties.saidLabel : (properties.happenedLabel ?? "");
  return words.timeline.choose(id, properties.speaker, date);
}

/** "29–30 October 2018: 12 statements". */
export function describeBin({ from, to, count }: Bin, words: Words, language: string): string {
  return words.timeline.perBar(formatRangeInWords({ from, to }, language, words), count);
}
