import { lazy, memo, Suspense, useId, useState } from "react";
import type { Exploration } from "../filters/use-exploration.ts";
import { useMessages } from "../page/messages-context.tsx";
import { PartBoundary } from "../page/PartBoundary.tsx";

const TimelineLanes = lazy(async () => ({ default: (await import("./TimelineLanes.tsx")).TimelineLanes }));

interface TimelineProps {
  exploration: Exploration;
  /** False until the page is hydrated. */
  interactive: boolean;
}

/** The timeline: folded until the reader opens it, or a link filters by dates. */
export const Timeline = memo(function Timeline({ exploration, interactive }: TimelineProps) {
  const { timeline } = useMessages();
  const id = useId();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const { said, happened } = exploration.filters;
  const open = chosen ?? (said !== null || happened !== null);
  return (
    <section
      className="timeline"
      data-state={open && interactive ? "open" : "folded"}
      aria-label={timeline.title}
    >
      <h2 className="timeline-head">
        <button
          type="button"
          className="timeline-button"
          aria-expanded={open && interactive}
          aria-controls={id}
          onClick={() => setChosen(!open)}
        >
          {timeline.title}
        </button>
      </h2>
      <div id={id} className="timeline-inside" hidden={!open}>
        {open && interactive && (
          <PartBoundary>
            <Suspense fallback={null}>
              <TimelineLanes exploration={exploration} />
            </Suspense>
          </PartBoundary>
        )}
      </div>
    </section>
  );
});
