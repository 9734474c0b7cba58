import { CLOCKS } from "../filters/filter-statements.ts";
import type { Exploration } from "../filters/use-exploration.ts";
import { useMessages } from "../page/messages-context.tsx";
import { TimelineLane } from "./TimelineLane.tsx";
import { TimelineLegend } from "./TimelineLegend.tsx";

/** Two lanes, each with its own scale: when something was said, and when it is said to have happened. */
export function Timeline({ exploration }: { exploration: Exploration }) {
  const { timeline } = useMessages();
  return (
    <>
      <div className="timeline-help">
        <p className="timeline-hint">{timeline.explanation}</p>
        <TimelineLegend />
      </div>
      {CLOCKS.map((clock) => (
        <TimelineLane key={clock} clock={clock} exploration={exploration} />
      ))}
    </>
  );
}
