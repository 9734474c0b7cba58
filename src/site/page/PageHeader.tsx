import type { ReactNode } from "react";
import { useAtlasLanguage } from "../cards/AtlasText.tsx";
import { formatAddress } from "./address/address.ts";
import { useAddress } from "./address/use-address.ts";
import { type LanguageLink, useAtlas } from "./atlas-context.ts";
import { useMessages } from "./messages-context.tsx";

interface PageHeaderProps {
  /** Actions on the whole page, once it is interactive. */
  children?: ReactNode;
}

/** What the map is, whom it is about, and how many statements it holds. */
export function PageHeader({ children }: PageHeaderProps) {
  const { atlas } = useAtlas();
  const { page, notice } = useMessages();
  const marks = useAtlasLanguage();
  const { statements, drawn, listed } = atlas.counts;
  return (
    <header className="page-header">
      <LanguageLinks />
      <p className="notice-line">{notice}</p>
      <div {...marks}>
        <h1>{atlas.title}</h1>
        {/* An atlas whose author describes it no further has its title as description. */}
        {atlas.description !== atlas.title && <p className="lead">{atlas.description}</p>}
      </div>
      <p className="counts">{page.counts(statements, drawn, listed)}.</p>
      <div className="page-tools">{children}</div>
    </header>
  );
}

/** Leads to the page in other languages, with selection and filters as they are. */
function LanguageLinks() {
  const { languages } = useAtlas();
  const { page } = useMessages();
  const fragment = formatAddress(useAddress());
  if (languages.length === 0) return null;
  return (
    <nav className="languages" aria-label={page.languages}>
      {languages.map(({ language, name, address }) => (
        <a key={language} href={`${address}${fragment}`} hrefLang={language} lang={language}>
          {name}
        </a>
      ))}
    </nav>
  );
}

/** Reads the links back from the served page, so that the first render on the client equals it. */
export function readLanguages(root: HTMLElement): LanguageLink[] {
  return [...root.querySelectorAll(".languages a")].map((link) => ({
    language: link.getAttribute("hreflang") ?? "",
    name: link.textContent ?? "",
    address: link.getAttribute("href") ?? "",
  }));
}
