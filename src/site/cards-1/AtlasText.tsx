import type { ReactNode } from "react";
import { useAtlasLanguage } from "./use-atlas-language.ts";

/** Words of the atlas inside a line of the interface: they keep their language and direction. */
export function AtlasText({ children }: { children: ReactNode }) {
  const { marks } = useAtlasLanguage();
  return marks.lang === undefined ? children : <span {...marks}>{children}</span>;
}
