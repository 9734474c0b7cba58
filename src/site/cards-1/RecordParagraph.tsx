import { RecordLinks } from "./RecordLinks.tsx";
import { useAtlasLanguage } from "./use-atlas-language.ts";

/** A paragraph of the atlas's own words, the ids of statements and sources in it as links. */
export function RecordParagraph({ children, className }: { children: string; className?: string }) {
  const { marks } = useAtlasLanguage();
  return (
    <p className={className} {...marks}>
      <RecordLinks>{children}</RecordLinks>
    </p>
  );
}
