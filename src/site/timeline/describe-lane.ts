import { formatDate } from "../../../geo/dates/format-date.ts";
import { describeSpeakerAt } from "../../../geo/geojson/describe/describe-attribution.ts";
import type { AtlasOutline } from "../../../geo/geojson/view/atlas-outline.ts";
import { formatRange, type Wording } from "../filters/describe-filters.ts";
import type { Clock } from "../filters/filter-statements.ts";
import type { Bin } from "./lane-layout.ts";

/** "Ada Miller: 31 October 2018". */
export function describeMark(
  position: number,
  clock: Clock,
  { atlas, messages, locale }: Wording & { atlas: AtlasOutline },
): string {
  const { values, codes } = atlas.columns[clock];
  const date = values[codes[position] ?? -1];
  if (date === undefined) return "";
  const speaker = describeSpeakerAt(position, atlas, messages, locale);
  return `${speaker}${messages.colon}${formatDate(date, locale, messages.dates)}`;
}

/** "29–30 October 2018: 12 statements". */
export function describeBin({ from, to, count }: Bin, { messages, locale }: Wording): string {
  return messages.timeline.perBar(formatRange({ from, to }, { messages, locale }), count);
}
