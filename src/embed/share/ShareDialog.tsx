import "./share-dialog.css";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { writeClipboard } from "../../site/cards/CopyLink.tsx";
import { filterStatements, NO_FILTERS } from "../../site/filters/filter-statements.ts";
import { formatAddress, isFiltered } from "../../site/page/address/address.ts";
import { useAddress } from "../../site/page/address/use-address.ts";
import { announce } from "../../site/page/announcements.tsx";
import { useAtlas } from "../../site/page/atlas-context.ts";
import { useLocale, useMessages } from "../../site/page/messages-context.tsx";
import { useModalDialog } from "../../site/page/use-modal-dialog.ts";
import { boundHeight, FIRST_HEIGHT, parseFrameMessage } from "../frame-messages.ts";
import {
  buildSnippet,
  findSource,
  fixHeight,
  frameAddress,
  loadEmbedScript,
  NEWEST_SCRIPT,
  SANDBOX,
  type SnippetChoices,
} from "./build-snippet.ts";
import { ShareFields } from "./ShareFields.tsx";
import { FIRST_CHOICES, readChoices, withoutSearch } from "./share-choices.ts";

export interface ShareDialogProps {
  onClose: () => void;
}

/** A link to what the page shows, and the code that puts the map on another page, with a preview. */
export function ShareDialog({ onClose }: ShareDialogProps) {
  const { atlas, mapFileAddress, languages } = useAtlas();
  const { share, notice } = useMessages();
  const id = useId();
  const { ref, close, closeFromBeside } = useModalDialog();
  const address = useAddress();
  const [chosen, setChosen] = useState(FIRST_CHOICES);
  const [script, setScript] = useState(NEWEST_SCRIPT);
  const folder = new URL("./", new URL(mapFileAddress, window.location.href)).href;
  useEffect(() => {
    loadEmbedScript(new URL("../", folder).href).then(setScript);
  }, [folder]);

  const choices = readChoices(chosen, address);
  const filters = useMemo(() => withoutSearch(address.filters), [address.filters]);
  const isSearched = isFiltered({ ...NO_FILTERS, query: address.filters.query });
  const passing = useMemo(
    () => (isFiltered(filters) ? filterStatements(atlas.columns, filters, null).positions.length : null),
    [filters, atlas],
  );
  const offered = [useLocale(), ...languages.map(({ language }) => language)];
  const source = findSource(folder, { ...atlas, notice }, script, { chosen: chosen.language, offered });
  const { origin, pathname, hostname } = window.location;
  const isLocal = /^(localhost|127\.|\[::1\])/.test(hostname);
  return (
    // The browser closes a modal dialog on Escape. A click on the dialog element itself is a click beside its content.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see the line above
    <dialog ref={ref} className="share" aria-labelledby={id} onClose={onClose} onClick={closeFromBeside}>
      <div className="share-inside">
        <div className="share-head">
          <h2 id={id}>{share.open}</h2>
          <button type="button" className="plain-button" onClick={close}>
            {share.close}
          </button>
        </div>
        <CopyField
          label={share.link}
          copy={share.copyLink}
          text={`${origin}${pathname}${formatAddress(address)}`}
        />
        <h3>{share.embed}</h3>
        <p>{hasOembed() ? share.pasteLink : share.linkRemains}</p>
        {isLocal && <p className="share-local">{share.local}</p>}
        <div className="share-columns">
          <ShareFields
            chosen={chosen}
            change={(change) => setChosen({ ...chosen, ...change })}
            languages={languages}
            found={passing}
            isSearched={isSearched}
          />
          <div className="share-result">
            <FramePreview choices={choices} address={frameAddress(choices, source)} title={source.title} />
            <CopyField
              label={share.code}
              copy={share.copyCode}
              text={buildSnippet(choices, source)}
              isCode={true}
            />
          </div>
        </div>
      </div>
    </dialog>
  );
}

/** Whether editors can embed the map by the URL of the page (oEmbed discovery). Only when the site URL is known. */
function hasOembed(): boolean {
  return document.querySelector('link[type="application/json+oembed"]') !== null;
}

interface CopyFieldProps {
  label: string;
  /** On the button. */
  copy: string;
  text: string;
  /** Several lines of code. */
  isCode?: boolean;
}

/** A text to copy, by a button, or by hand when the browser refuses. */
function CopyField({ label, copy, text, isCode = false }: CopyFieldProps) {
  const { share } = useMessages();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<"start" | "copied" | "by hand">("start");
  const write = async () => {
    const isCopied = await writeClipboard(text);
    setState(isCopied ? "copied" : "by hand");
    announce(isCopied ? share.copied : share.copyByHand);
    if (!isCopied) {
      field.current?.focus();
      field.current?.select();
    }
  };
  return (
    <div className={isCode ? "copy-text is-code" : "copy-text"}>
      <label htmlFor={id}>{label}</label>
      {/* Left to right in every language: addresses and code. */}
      <textarea
        id={id}
        ref={field}
        readOnly={true}
        rows={isCode ? 7 : 1}
        dir="ltr"
        spellCheck={false}
        value={text}
      />
      <button type="button" className="strong-button" onClick={write} onBlur={() => setState("start")}>
        {{ start: copy, copied: share.copied, "by hand": share.copyByHand }[state]}
      </button>
    </div>
  );
}

interface FramePreviewProps {
  choices: SnippetChoices;
  /** Of the frame, absolute, with everything that was chosen. */
  address: string;
  title: string;
}

/** The frame as on a publisher's page, in the width that the dialog leaves. */
function FramePreview({ choices: { method, size, isSandboxed }, address, title }: FramePreviewProps) {
  const { share } = useMessages();
  const frame = useRef<HTMLIFrameElement>(null);
  const [wanted, setWanted] = useState(FIRST_HEIGHT);
  const isOwnHeight = method !== "frame" && "ratio" in size;
  useEffect(() => {
    const hear = ({ data, source }: MessageEvent) => {
      const message = parseFrameMessage(data);
      if (message?.kind !== "height" || source !== frame.current?.contentWindow) return;
      setWanted(boundHeight(message.height));
    };
    addEventListener("message", hear);
    return () => removeEventListener("message", hear);
  }, []);
  const height = "height" in size ? fixHeight(size.height) : wanted;
  return (
    <section className="share-preview" aria-label={share.preview}>
      {/* A new frame for each URL: changing the URL of a frame would add a history entry. */}
      <iframe
        key={`${address} ${isSandboxed}`}
        ref={frame}
        src={address}
        title={title}
        sandbox={isSandboxed ? SANDBOX : undefined}
        allow="fullscreen"
        style={"ratio" in size && !isOwnHeight ? { aspectRatio: size.ratio, minHeight: 400 } : { height }}
      />
    </section>
  );
}
