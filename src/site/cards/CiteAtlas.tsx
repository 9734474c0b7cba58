import { useId, useState } from "react";
import { useMessages } from "../page/messages-context.tsx";
import { announce } from "./announcement.ts";
import { writeClipboard } from "./CopyLink.tsx";
import { endSentence } from "./end-sentence.ts";
import { useReading } from "./ReadingContext.ts";

/** Names of formats, the same in every language. */
const FORMATS = [
  { name: "BibTeX", file: "citation.bib" },
  { name: "RIS", file: "citation.ris" },
  { name: "CSL-JSON", file: "citation.json" },
];

/** The citation in words and as files, to copy or to download. `folder`: where the files are. */
export function CiteAtlas({ folder }: { folder: string }) {
  const { index, interactive, pageAddress } = useReading();
  const { takeAway } = useMessages();
  const textId = useId();
  const { title, updatedLabel } = index.mapFile.atlas;
  // The served page does not know where it stands; the browser does.
  const address = interactive ? ` <${formatPageAddress(pageAddress ?? window.location.href)}>` : "";
  const citation = `${takeAway.citation(endSentence(title), updatedLabel)}${address}`;
  return (
    <>
      <h3>{takeAway.cite}</h3>
      <p className="citation" id={textId} dir="auto">
        {citation}
      </p>
      <ul className="citation-formats">
        {interactive && (
          <li>
            <CopyText
              words={takeAway.copyCitation}
              read={async () => citation}
              onFailure={() => selectText(textId)}
            />
          </li>
        )}
        {FORMATS.map(({ name, file }) => (
          <li key={file}>
            <a href={`${folder}${file}`} download="">
              {name}
            </a>{" "}
            {interactive && (
              <CopyText words={takeAway.copyFormat(name)} read={() => readText(`${folder}${file}`)} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface CopyTextProps {
  words: string;
  read: () => Promise<string>;
  onFailure?: () => void;
}

function CopyText({ words, read, onFailure }: CopyTextProps) {
  const { card, takeAway } = useMessages();
  const [state, setState] = useState<"start" | "copied" | "failed">("start");
  const copy = async () => {
    const isCopied = await read().then(writeClipboard, () => false);
    setState(isCopied ? "copied" : "failed");
    if (!isCopied) onFailure?.();
    announce(isCopied ? card.copied : takeAway.copyFailed);
  };
  return (
    <button type="button" className="copy" onClick={copy} onBlur={() => setState("start")}>
      {{ start: words, copied: card.copied, failed: takeAway.copyFailed }[state]}
    </button>
  );
}

async function readText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`no citation file: ${response.status}`);
  return await response.text();
}

/** Without query, filters and view: a citation names the map. */
export function formatPageAddress(address: string): string {
  const plain = new URL(address);
  plain.search = "";
  plain.hash = "";
  return plain.href;
}

/** Where the clipboard is closed, the text stands selected for the reader to copy. */
function selectText(id: string): void {
  const text = document.getElementById(id);
  if (text !== null) window.getSelection()?.selectAllChildren(text);
}
