import { useEffect, useState } from "react";

type Said = { type: "opened" | "here"; id: string; tab: string };

/**
 * Two tabs with one atlas know of each other: the one that was opened later only reads, until its author takes the work over; then the
 * other one reads.
 */
export function useOtherTabs(id: string): { isElsewhere: boolean; takeOver: () => void } {
  const [isElsewhere, setElsewhere] = useState(false);
  const [tab] = useState(() => crypto.getRandomValues(new Uint32Array(2)).join("-"));
  const [taken, setTaken] = useState(0);
  useEffect(() => {
    const channel = new BroadcastChannel("claim-atlas-desk");
    const isTakingOver = taken > 0;
    channel.onmessage = ({ data }: MessageEvent<Said & { takes?: boolean }>) => {
      if (data.id !== id || data.tab === tab) return;
      if (data.type === "here") setElsewhere(true);
      else if (data.takes === true) setElsewhere(true);
      else channel.postMessage({ type: "here", id, tab } satisfies Said);
    };
    channel.postMessage({ type: "opened", id, tab, takes: isTakingOver });
    return () => channel.close();
  }, [id, tab, taken]);
  const takeOver = () => {
    setElsewhere(false);
    setTaken((times) => times + 1);
  };
  return { isElsewhere, takeOver };
}
