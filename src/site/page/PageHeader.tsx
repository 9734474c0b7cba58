import type { ReactNode } from "react";
import type { AtlasMember } from "../../../geo/model/map-file-1.ts";
import { type LanguageLink, LanguageLinks } from "./LanguageLinks.tsx";
import { useMessages } from "./messages-context.tsx";

interface PageHeaderProps {
  atlas: AtlasMember;
  languages: LanguageLink[];
  /** What can be done with the page as a whole, once it is interactive. */
  children?: ReactNode;
}

export function PageHeader({ atlas, languages, children }: PageHeaderProps) {
  const { page } = useMessages();
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
      <div className="page-tools">{children}</div>
    </header>
  );
}
