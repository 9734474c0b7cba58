import { startTransition, useEffect, useRef, useState } from "react";
import type { Locale } from "../../../geo/messages/messages.ts";
import { readReplies } from "../atlas/replies.ts";
import { readRecord } from "../atlas/statement-record.ts";
import { filesOf, piecesOf, type Work } from "../atlas/work.ts";
import { useDeskLocale } from "../messages/desk-context.tsx";
import { applyUpdate, type NumberedExamination } from "./examination-update.ts";
import type { Examination, ExamineRequest } from "./examine.ts";
import { deskWorker } from "./use-worker.ts";

/** Time without a change after which an atlas is examined anew. */
const PAUSE = 250;

/** Time after which one that failed is tried again, such as without a network. */
const RETRY = 5000;

/**
 * What check and gazetteer say of the work: of the state of a moment ago while a new one is examined. One at a time: what changes
 * meanwhile is examined after it, the latest alone.
 */
export function useExamination(
  work: Work,
  /** Names of the country files: with others the same work is examined anew. */
  countryFiles: readonly string[],
): { examination: Examination | undefined; state: "busy" | "failed" | "done" } {
  const locale = useDeskLocale();
  const [done, setDone] = useState<{ work: Work; examination: Examination }>();
  const [hasFailed, setFailed] = useState(false);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const received = useRef<NumberedExamination>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a country file may place what was unknown.
  useEffect(() => {
    let isCurrent = true;
    let timer = setTimeout(examine, PAUSE);
    async function examine() {
      await last.current;
      if (!isCurrent) return;
      const examining = deskWorker()
        .then((worker) => worker.examine(requestOf(work, locale), received.current?.number))
        .then((update) => applyUpdate(received.current, update));
      last.current = examining.catch(() => undefined);
      try {
        received.current = await examining;
        const { examination } = received.current;
        setFailed(false);
        // The next letter does not wait for it.
        startTransition(() => setDone({ work, examination }));
      } catch (error) {
        console.error(error);
        setFailed(true);
        if (isCurrent) timer = setTimeout(examine, RETRY);
      }
    }
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [work, countryFiles, locale]);
  const state = hasFailed ? "failed" : done?.work === work ? "done" : "busy";
  return { examination: done?.examination, state };
}

export function requestOf(work: Work, locale: Locale): ExamineRequest {
  const { article } = work;
  return {
    slug: work.slug,
    files: filesOf(work),
    locale,
    article: article && { source: article.source, text: article.text },
    statements: piecesOf(work).map((piece) => {
      const { key, fields, quote, text } = readRecord(piece);
      return {
        key,
        id: typeof fields.id === "string" ? fields.id : undefined,
        words: quote || text,
        replies: readReplies(fields).map(({ fact }) => fact),
      };
    }),
  };
}
