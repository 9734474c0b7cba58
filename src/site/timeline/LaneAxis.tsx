import { memo } from "react";
import type { Day } from "../filters/date-span.ts";
import { dateFormat } from "../filters/format-days.ts";
import { useLocale } from "../page/messages-context.tsx";
import { divideLane, type LaneScale, type Step } from "./lane-scale.ts";

const DAY = 86_400_000;
/** Pixels that a label of the axis needs. */
const LABEL = 58;

/** The axis below a lane. Days bear their label in the middle, longer intervals where they begin. */
export const LaneAxis = memo(function LaneAxis({ scale }: { scale: LaneScale }) {
  const language = useLocale();
  const { step, days } = divideLane(scale, LABEL);
  const { x, dayWidth, width } = scale;
  const middle = step === "day" && dayWidth >= LABEL;
  return (
    <div className="lane-axis" aria-hidden="true">
      {days.map((day, order) => {
        const left = middle ? x(day) + dayWidth / 2 : x(day);
        if (!middle && left > width - LABEL / 2) return null;
        return (
          <span key={day} className={middle ? "lane-tick is-middle" : "lane-tick"} style={{ left }}>
            <bdi>{formatTick(day, step, order === 0, language)}</bdi>
          </span>
        );
      })}
    </div>
  );
});

function formatTick(day: Day, step: Step, isFirst: boolean, language: string): string {
  if (step === "year") return dateFormat(language, { year: "numeric" }).format(day * DAY);
  if (step !== "month") return dateFormat(language, { day: "numeric", month: "short" }).format(day * DAY);
  const withYear = isFirst || new Date(day * DAY).getUTCMonth() === 0;
  return dateFormat(language, withYear ? { month: "short", year: "numeric" } : { month: "short" }).format(
    day * DAY,
  );
}
