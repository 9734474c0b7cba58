import { useReading } from "../cards/ReadingContext.ts";
import { useMessages } from "../page/messages-context.tsx";

/** The way into the reading mode. The served page shows where it will be. */
export function WalkStart({ enter }: { enter: () => void }) {
  const { walk } = useMessages();
  const { interactive } = useReading();
  return (
    <p className="walk-start">
      <button type="button" disabled={!interactive} onClick={enter}>
        {walk.start}
      </button>
    </p>
  );
}
