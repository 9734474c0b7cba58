interface ExternalLinkProps {
  address: string | null;
  /** BCP 47 language of the page behind the link. */
  language?: string;
  children: string;
}

/** A link out of the page, for http and https alone; anything else stays plain words. */
export function ExternalLink({ address, language, children }: ExternalLinkProps) {
  if (address === null || !/^https?:\/\//i.test(address)) return <span>{children}</span>;
  return (
    <a href={address} hrefLang={language} rel="noopener noreferrer external">
      {children}
    </a>
  );
}
