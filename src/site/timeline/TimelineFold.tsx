import { lazy, memo, Suspense, useId, useState } from "react";
import { PartBoundary } from "../cards/PartBoundary.tsx";
import type { Exploration } from "../filters/use-exploration.ts";
import { useMessages } from "../page/messages-context.tsx";
import { PartFailed } from "../page/PartFailed.tsx";
import { useMedia } from "../page/use-media.ts";

const Timeline = lazy(async () => ({ default: (await import("./Timeline.tsx")).Timeline }));
/** As timeline.css, which keeps room for an open timeline there. */
const ROOMY = "(min-width: 900px) and (min-height: 700px)";

interface TimelineFoldProps {
  exploration: Exploration;
  /** False until the page can answer. */
  interactive: boolean;
}

/** The two clocks; open where there is room and wherever they filter, until the reader decides otherwise. */
export const TimelineFold = memo(function TimelineFold({ exploration, interactive }: TimelineFoldProps) {
  const { timeline } = useMessages();
  const roomy = useMedia(ROOMY);
  const id = useId();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const { said, happened } = exploration.address.filters;
  const open = chosen ?? (roomy || said !== null || happened !== null);
  return (
    <section
      className="timeline"
      data-state={chosen === null ? "auto" : chosen ? "open" : "folded"}
      aria-label={timeline.title}
    >
      <h2 className="timeline-head">
        <button
          type="button"
          className="timeline-button"
          aria-expanded={open && interactive}
          aria-controls={id}
          disabled={!interactive}
          onClick={() => setChosen(!open)}
        >
          {timeline.title}
        </button>
      </h2>
      <div id={id} className="timeline-inside" hidden={!open}>
        {open && interactive && (
          <PartBoundary fallback={<PartFailed />}>
            <Suspense fallback={null}>
              <Timeline exploration={exploration} />
            </Suspense>
          </PartBoundary>
        )}
      </div>
    </section>
  );
});
