import { type ReactNode, useState } from "react";
import { announce } from "../page/announcements.tsx";
import { useAtlas, useInteractive } from "../page/atlas-context.ts";
import { useMessages } from "../page/messages-context.tsx";

/** Copies the address of a statement; where the browser forbids that, it stands selected for the reader to copy. */
export function CopyLink({ statement }: { statement: string }) {
  const { pageAddress = "" } = useAtlas();
  const { card } = useMessages();
  const interactive = useInteractive();
  const [state, setState] = useState<"start" | "copied" | "by hand">("start");
  // Without script nothing could be copied.
  if (!interactive) return null;
  const address = () => formatStatementAddress(statement, new URL(pageAddress, window.location.href).href);
  const copy = async () => {
    const isCopied = await writeClipboard(address());
    setState(isCopied ? "copied" : "by hand");
    announce(isCopied ? card.copied : card.copyByHand);
  };
  if (state === "by hand") {
    return (
      <label className="copy-field">
        <span>{card.copyByHand}</span>
        <input type="text" readOnly={true} dir="ltr" value={address()} ref={selectAll} />
      </label>
    );
  }
  return (
    <button type="button" className="copy" onClick={copy} onBlur={() => setState("start")}>
      {state === "copied" ? card.copied : card.copy}
    </button>
  );
}

/** The page's own address with the statement alone: neither filters nor view come along. */
export function formatStatementAddress(statement: string, pageAddress: string): string {
  const address = new URL(pageAddress);
  address.hash = statement;
  return address.href;
}

function selectAll(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}

/** False where the browser has no clipboard or forbids it, as in frames and on pages without a secure address. */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

interface ExternalLinkProps {
  address: string | null;
  /** BCP 47 language of the page behind the link. */
  language?: string;
  children: ReactNode;
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
