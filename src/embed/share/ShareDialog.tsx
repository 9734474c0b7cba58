import { useEffect, useId, useMemo, useState } from "react";
import { filterStatements, NO_FILTERS } from "../../site/filters/filter-statements.ts";
import { buildFilterTable } from "../../site/filters/filter-table.ts";
import { formatAddress, isFiltered } from "../../site/page/address.ts";
import { useAtlas } from "../../site/page/atlas-context.ts";
import { useLocale, useMessages } from "../../site/page/messages-context.tsx";
import { useAddress } from "../../site/page/use-address.ts";
import { useModalDialog } from "../../site/page/use-modal-dialog.ts";
import { buildSnippet, frameAddress } from "./build-snippet.ts";
import { CopyField } from "./CopyField.tsx";
import { FramePreview } from "./FramePreview.tsx";
import { ShareFields } from "./ShareFields.tsx";
import { FIRST_CHOICES, readChoices, withoutSearch } from "./share-choices.ts";
import { findSource, loadEmbedScript, NEWEST_SCRIPT } from "./snippet-source.ts";
import "./share-dialog.css";

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
    () =>
      isFiltered(filters) ? filterStatements(buildFilterTable(atlas), filters, null).statements.length : null,
    [filters, atlas],
  );
  const offered = [useLocale(), ...languages.map(({ language }) => language)];
  const source = findSource(folder, { ...atlas, notice }, script, { chosen: chosen.language, offered });
  const { origin, pathname, hostname } = window.location;
  const isLocal = /^(localhost|127\.|\[::1\])/.test(hostname);
  return (
    // Escape is the browser's own key here; a press on the dialog itself is one beside its content.
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

/** Editors that take the page's address alone find the map by this link; it is there when the site knows its own URL. */
function hasOembed(): boolean {
  return document.querySelector('link[type="application/json+oembed"]') !== null;
}
