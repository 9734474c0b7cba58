import { useEffect, useRef, useState } from "react";
import { useDeskLocale, useDeskMessages } from "../messages/desk-context.tsx";
import {
  copyCountryFiles,
  dropCountryFile,
  keepCountryFile,
  readCountryFiles,
} from "../storage/country-files.ts";
import type { KeptCountryFile } from "../storage/database.ts";
import { newId } from "../storage/saved-work.ts";
import type { Hold } from "../storage/use-other-tabs.ts";
import { isLoadError } from "./load-error.ts";
import type { CountryFileReport } from "./places.ts";
import { deskWorker } from "./use-worker.ts";

/** Country files of GeoNames that the gazetteer has beside its own shards. */
export interface CountryFiles {
  names: readonly string[];
  open: (file: File) => void;
  remove: (name: string) => void;
}

interface OpenedFor {
  /** Id of the work. */
  id: string;
  hold: Hold;
  keepNow: () => Promise<void>;
  /** `outdated`: a notice that goes when this one comes. */
  say: (notice: string, outdated?: string) => void;
}

/** The gazetteer is one for the page: it is changed in the order in which that was asked for. */
let queue: Promise<unknown> = Promise.resolve();

function inOrder(task: () => Promise<void>): Promise<void> {
  const done = queue.then(task);
  queue = done.catch((error) => console.error(error));
  return done;
}

/**
 * Opens country files into the gazetteer of this page, keeps them with the work, and says what became of each. Those that are kept come
 * back when the work is opened, or taken over from another tab. The next work begins without them.
 */
export function useCountryFiles(work: OpenedFor): CountryFiles {
  const { countryFile: messages, notLoaded } = useDeskMessages();
  const locale = useDeskLocale();
  const [names, setNames] = useState<readonly string[]>([]);
  const [stamps] = useState(() => new Map<string, string>());
  const { id, hold } = work;
  const latest = useRef({ ...work, messages, locale });
  latest.current = { ...work, messages, locale };

  async function add(
    { name, bytes, stamp }: KeptCountryFile,
    reading?: string,
  ): Promise<CountryFileReport | undefined> {
    const { say, messages: words, locale: language } = latest.current;
    const outcome = await (await deskWorker()).addCountryFile(name, bytes, language);
    if ("refused" in outcome) {
      say(words.refused[outcome.refused](name), reading);
      return undefined;
    }
    stamps.set(name, stamp);
    setNames([...stamps.keys()]);
    return outcome.opened;
  }

  async function addKept(of: string): Promise<void> {
    for (const file of await readCountryFiles(of)) if (stamps.get(file.name) !== file.stamp) await add(file);
  }

  const addedFor = useRef(id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what else they use is the latest or never changes.
  useEffect(() => {
    if (hold === "asking") return;
    inOrder(async () => {
      const before = addedFor.current;
      addedFor.current = id;
      if (before !== id) {
        await latest.current.keepNow();
        await copyCountryFiles(before, id);
      }
      await addKept(id);
    }).catch(() => latest.current.say(latest.current.messages.lost));
  }, [id, hold]);

  useEffect(() => {
    return () => {
      inOrder(async () => {
        for (const name of stamps.keys()) await (await deskWorker()).removeCountryFile(name);
      });
    };
  }, [stamps]);

  return {
    names,
    open(file) {
      if (hold === "elsewhere") return;
      const { name } = file;
      const reading = messages.reading(name);
      work.say(reading);
      inOrder(async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const opened = { work: id, name, bytes, stamp: newId() };
        const report = await add(opened, reading);
        if (report === undefined) return;
        await work.keepNow();
        const { rows, bad, problems } = report;
        work.say(messages.opened(name, rows - bad, await keepCountryFile(opened)), reading);
        if (bad > 0)
          work.say(messages.bad(bad, problems.map(({ line, what }) => `${line ?? ""}: ${what}`).join(" ")));
      }).catch((error) =>
        work.say(isLoadError(error) ? `${name}: ${notLoaded}` : messages.refused.damaged(name), reading),
      );
    },
    remove(name) {
      if (hold === "elsewhere") return;
      inOrder(async () => {
        await (await deskWorker()).removeCountryFile(name);
        stamps.delete(name);
        setNames([...stamps.keys()]);
        await dropCountryFile(id, name);
      });
    },
  };
}
