import { useEffect } from "react";
import { useWords } from "../../../geo/messages/words.ts";
import { announce } from "../cards/announcement.ts";
import type { ReadingModeProps } from "./ReadingMode.tsx";

/** Where the reading mode cannot be fetched the reader is led back to the list, and told so. */
export function WalkFailed({ leave }: ReadingModeProps) {
  const { walk } = useWords();
  useEffect(() => {
    announce(walk.failed);
    leave();
  }, [walk, leave]);
  return null;
}
