import { formatDate } from "../../../geo/dates/format-date.ts";
import type { AtlasView, StatementView } from "../../../geo/geojson/atlas-view.ts";
import { describeSpeaker } from "../../../geo/geojson/describe-attribution.ts";
import type { Messages } from "../../../geo/messages/messages.ts";
import { formatRange } from "../filters/describe-filters.ts";
import type { Clock } from "../filters/filter-statements.ts";
import type { Bin } from "./lane-layout.ts";

interface Wording {
  messages: Messages;
  /** BCP 47. */
  locale: string;
}

/** "Ada Miller: 31 October 2018". */
export function describeMark(
  statement: StatementView | undefined,
  clock: Clock,
  { atlas, messages, locale }: Wording & { atlas: AtlasView },
): string {
  const date = statement?.[clock]?.best;
  if (statement === undefined || !date) return "";
  const speaker = describeSpeaker(statement, messages, locale, atlas.language);
  return `${speaker}${messages.colon}${formatDate(date, locale, messages.dates)}`;
}

/** "29–30 October 2018: 12 statements". */
export function describeBin({ from, to, count }: Bin, { messages, locale }: Wording): string {
  return messages.timeline.perBar(formatRange({ from, to }, { messages, locale }), count);
}
