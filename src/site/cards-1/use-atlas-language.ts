import { useLocale } from "../page-1/messages-context.tsx";
import { useReading } from "./ReadingContext.ts";

export interface AtlasLanguage {
  /** For elements that hold texts of the atlas alone: empty where the interface is in the same language. */
  marks: { lang?: string; dir?: "auto" };
  /** The atlas's own label in its own language; elsewhere the interface's words for the code. */
  chooseLabel(label: string, words: string): string;
}

/** How texts of the atlas stand in an interface that may be in another language. */
export function useAtlasLanguage(): AtlasLanguage {
  const { language } = useReading().index.mapFile.atlas;
  const isForeign = !isSameLanguage(useLocale(), language);
  return {
    marks: isForeign ? { lang: language, dir: "auto" } : {},
    chooseLabel: (label, words) => (isForeign ? words : label),
  };
}

/** Whether two BCP 47 languages differ in their region at most. */
export function isSameLanguage(one: string, other: string): boolean {
  return withoutRegion(one) === withoutRegion(other);
}

function withoutRegion(language: string): string {
  return language.split("-")[0] ?? language;
}
