import { useWords } from "../../../geo/messages/words.ts";

/** Stands for the filters or the timeline where their chunk is not to be had. */
export function PartFailed() {
  const { explore } = useWords();
  return (
    <p className="part-failed" role="alert">
      {explore.partFailed}
    </p>
  );
}
