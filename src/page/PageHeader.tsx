import type { AtlasMember } from "../../geo/model/map-file.ts";
import { useWords } from "../words/words.ts";
import { type LanguageLink, LanguageLinks } from "./LanguageLinks.tsx";

interface PageHeaderProps {
  atlas: AtlasMember;
  languages: LanguageLink[];
}

export function PageHeader({ atlas, languages }: PageHeaderProps) {
  const { page } = useWords();
  const { statements, drawn, listed } = atlas.counts;
  return (
    <header className="page-header">
      <LanguageLinks languages={languages} />
      <div lang={atlas.language} dir="auto">
        <p className="notice-line">{atlas.notice}</p>
        <h1>{atlas.title}</h1>
        <p className="lead">{atlas.description}</p>
      </div>
      <p className="counts">{page.counts(statements, drawn, listed)}.</p>
    </header>
  );
}
