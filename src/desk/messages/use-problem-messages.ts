import { useEffect, useState } from "react";
import type { Locale } from "../../../geo/messages/messages.ts";
import { loadProblemMessages } from "../../../geo/messages/problems/load-problem-messages.ts";
import type { ProblemMessages } from "../../../geo/messages/problems/problem-messages.ts";
import { useDeskLocale } from "./desk-context.tsx";

/** The sentences of problems in the language of the desk, loaded when they are wanted. */
export function useProblemMessages(isWanted: boolean): ProblemMessages | undefined {
  const locale = useDeskLocale();
  const [loaded, setLoaded] = useState<{ locale: Locale; words: ProblemMessages }>();
  useEffect(() => {
    if (isWanted)
      loadProblemMessages(locale).then(
        (words) => setLoaded({ locale, words }),
        (error) => console.error(error),
      );
  }, [isWanted, locale]);
  return loaded?.locale === locale ? loaded.words : undefined;
}
