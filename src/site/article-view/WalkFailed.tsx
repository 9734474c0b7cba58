import { useEffect } from "react";
import { announce } from "../cards/announcement.ts";
import { useMessages } from "../page/messages-context.tsx";
import type { ReadingModeProps } from "./ReadingMode.tsx";

/** Where the reading mode cannot be fetched the reader is led back to the list, and told so. */
export function WalkFailed({ leave }: ReadingModeProps) {
  const { walk } = useMessages();
  useEffect(() => {
    announce(walk.failed);
    leave();
  }, [walk, leave]);
  return null;
}
