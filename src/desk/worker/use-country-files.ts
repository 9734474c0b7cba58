import { useState } from "react";
import { useDeskMessages } from "../messages/desk-context.tsx";
import { deskWorker } from "./use-worker.ts";

/** Opens country files of GeoNames into the gazetteer of this page, and says what became of each. */
export function useCountryFiles(say: (notice: string) => void): {
  count: number;
  open: (file: File) => void;
} {
  const { countryFile: messages } = useDeskMessages();
  const [count, setCount] = useState(0);
  async function read(file: File) {
    const worker = await deskWorker();
    const outcome = await worker.addCountryFile(file.name, new Uint8Array(await file.arrayBuffer()));
    if ("refused" in outcome) {
      say(messages.refused[outcome.refused](file.name));
      return;
    }
    const { rows, bad, problems } = outcome.opened;
    setCount((before) => before + 1);
    say(messages.opened(file.name, rows - bad));
    if (bad > 0) say(messages.bad(bad, problems.map(({ line, what }) => `${line ?? ""}: ${what}`).join(" ")));
  }
  return {
    count,
    open: (file) => {
      say(messages.reading(file.name));
      read(file).catch(() => say(messages.refused.damaged(file.name)));
    },
  };
}
