import { formatAddress } from "./address.ts";
import { useMessages } from "./messages-context.tsx";
import { useAddress } from "./use-address.ts";

/** The same page with the interface in another language. */
export interface LanguageLink {
  /** BCP 47. */
  language: string;
  /** In the language itself. */
  name: string;
  /** Relative to the page. */
  address: string;
}

/** Leads to the page in other languages, with selection and filters as they are. */
export function LanguageLinks({ languages }: { languages: LanguageLink[] }) {
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
