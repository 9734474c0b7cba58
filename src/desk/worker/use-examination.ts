import { useEffect, useState } from "react";
import { readReplies } from "../atlas/replies.ts";
import { readRecord } from "../atlas/statement-record.ts";
import { filesOf, piecesOf, type Work } from "../atlas/work.ts";
import type { Examination, ExamineRequest } from "./examine.ts";
import { deskWorker } from "./use-worker.ts";

/** Time without a change after which an atlas is examined anew. */
const PAUSE = 250;

/** What check and gazetteer say of the work: of the state of a moment ago while a new one is examined. */
export function useExamination(
  work: Work,
  /** How many country files were opened: the same work is examined anew with each. */
  countryFiles: number,
): { examination: Examination | undefined; isBusy: boolean } {
  const [done, setDone] = useState<{ work: Work; examination: Examination }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a country file may place what was unknown.
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const worker = await deskWorker();
      const examination = await worker.examine(requestOf(work));
      if (isCurrent) setDone({ work, examination });
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [work, countryFiles]);
  return { examination: done?.examination, isBusy: done?.work !== work };
}

export function requestOf(work: Work): ExamineRequest {
  const { article } = work;
  return {
    slug: work.slug,
    files: filesOf(work),
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
