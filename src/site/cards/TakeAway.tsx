import { useId, useState } from "react";
import { formatDate } from "../../../geo/dates/format-date.ts";
import type { Messages } from "../../../geo/messages/messages.ts";
import { announce } from "../page/announcements.tsx";
import { useAtlas, useInteractive } from "../page/atlas-context.ts";
import { useLocale, useMessages } from "../page/messages-context.tsx";
import { endSentence } from "./AtlasText.tsx";
import { writeClipboard } from "./CopyLink.tsx";

/** The files of the atlas, each with what it is for, and how to cite it. */
export function TakeAway() {
  const { mapFileAddress } = useAtlas();
  const { takeAway } = useMessages();
  const folder = mapFileAddress.replace(/[^/]*$/, "");
  const others = listFiles(takeAway, folder);
  return (
    <>
      <h3>{takeAway.title}</h3>
      <ul className="take-away lines">
        {[{ address: mapFileAddress, name: takeAway.mapFile, purpose: takeAway.mapFileFor }, ...others].map(
          ({ address, name, purpose }) => (
            <li key={address}>
              <a href={address} download="">
                {name}
              </a>
              : {purpose}
            </li>
          ),
        )}
      </ul>
      <CiteAtlas folder={folder} />
    </>
  );
}

function listFiles(words: Messages["takeAway"], folder: string) {
  return [
    { address: `${folder}statements.csv`, name: words.table, purpose: words.tableFor },
    { address: `${folder}map.kml`, name: words.kml, purpose: words.kmlFor },
    { address: `${folder}places.lpf.json`, name: words.places, purpose: words.placesFor },
    { address: `${folder}claims.jsonld`, name: words.claims, purpose: words.claimsFor },
    { address: `${folder}poster.svg`, name: words.drawing, purpose: words.drawingFor },
    { address: `${folder}poster.png`, name: words.picture, purpose: words.pictureFor },
  ];
}

/** Names of formats, the same in every language. */
const FORMATS = [
  { name: "BibTeX", file: "citation.bib" },
  { name: "RIS", file: "citation.ris" },
  { name: "CSL-JSON", file: "citation.json" },
];

/** The citation in words and as files, to copy or to download. `folder`: where the files are. */
function CiteAtlas({ folder }: { folder: string }) {
  const { atlas, pageAddress } = useAtlas();
  const interactive = useInteractive();
  const messages = useMessages();
  const locale = useLocale();
  const { takeAway } = messages;
  const textId = useId();

  // The served page does not know where it stands; the browser does.
  const address = interactive ? ` <${formatPageAddress(pageAddress ?? window.location.href)}>` : "";
  const citation = `${takeAway.citation(endSentence(atlas.title), formatDate(atlas.updated, locale, messages.dates))}${address}`;
  return (
    <>
      <h3>{takeAway.cite}</h3>
      <p className="citation" id={textId} dir="auto">
        {citation}
      </p>
      <ul className="citation-formats">
        {interactive && (
          <li className="citation-text">
            <CopyText
              words={takeAway.copyCitation}
              read={async () => citation}
              onFailure={() => selectText(textId)}
            />
          </li>
        )}
        {FORMATS.map(({ name, file }) => (
          <li key={file} className="citation-format">
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
