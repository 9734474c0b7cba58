import { createContext, useContext } from "react";
import type { AtlasIndex } from "./atlas-index.ts";

/** What every part of a card may look up. */
export interface Reading {
  index: AtlasIndex;
  /** Where the map file can be had, relative to the page. */
  mapFileAddress: string;
  /** The same page in other languages. */
  languages: { language: string; name: string; address: string }[];
  /** A map is there to be moved: places become links. */
  interactive: boolean;
  /** Absolute address of the page that links to statements should name; absent where that is this page. */
  pageAddress?: string;
}

export const ReadingContext = createContext<Reading | null>(null);

export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (reading === null) throw new Error("a card was rendered outside a reading context");
  return reading;
}
