import { useWords } from "../../../geo/messages/words.ts";
import { useReading } from "../cards/ReadingContext.ts";

/** The way into the reading mode. The served page shows where it will be. */
export function WalkStart({ enter }: { enter: () => void }) {
  const { walk } = useWords();
  const { interactive } = useReading();
  return (
    <p className="walk-start">
      <button type="button" disabled={!interactive} onClick={enter}>
        {walk.start}
      </button>
    </p>
  );
}
