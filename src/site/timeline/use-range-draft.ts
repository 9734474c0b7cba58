import { useCallback, useEffect, useRef, useState } from "react";
import type { Clock, DayRange } from "../filters/filter-statements.ts";
import { changeFilters } from "../page/use-address.ts";

/** Milliseconds between changes of the address: browsers refuse more than some hundred in half a minute. */
const PACE = 160;

export interface RangeDraft {
  /** As the reader has it just now; null for all dates. */
  range: DayRange | null;
  change: (range: DayRange | null) => void;
}

/** The range of a lane: seen at once, in the address at a measured pace. */
export function useRangeDraft(clock: Clock, range: DayRange | null): RangeDraft {
  const [draft, setDraft] = useState<{ range: DayRange | null } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const newest = useRef<DayRange | null>(null);
  const change = useCallback(
    (next: DayRange | null) => {
      newest.current = next;
      setDraft({ range: next });
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        setDraft(null);
        changeFilters((filters) => ({ ...filters, [clock]: newest.current }), "replace");
      }, PACE);
    },
    [clock],
  );
  return { range: draft === null ? range : draft.range, change };
}
