import { useEffect, useState } from "react";
import type { OpenedWork } from "../atlas/work.ts";
import { useDeskLocale, useDeskMessages } from "../messages/desk-context.tsx";
import {
  forget,
  listSaved,
  readSaved,
  rescue,
  type SavedEntry,
  type SavedList,
} from "../storage/saved-work.ts";
import { saveFile } from "../take-away/save-files.ts";

interface SavedWorksProps {
  open: (opened: OpenedWork) => void;
}

/** Work that the browser keeps, to go on with. */
export function SavedWorks({ open }: SavedWorksProps) {
  const { start: messages } = useDeskMessages();
  const locale = useDeskLocale();
  const [{ entries, missing }, setSaved] = useState<SavedList>({ entries: [] });
  const listAgain = () => listSaved().then(setSaved);
  useEffect(() => {
    listSaved().then(setSaved);
  }, []);
  if (missing !== undefined)
    return <p className="fine">{missing === "newer" ? messages.newer : messages.keepsNothing}</p>;
  if (entries.length === 0) return null;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  // As it is kept now: another tab may have gone on with it since it was listed.
  async function goOn({ id }: SavedEntry) {
    const work = await readSaved(id).catch(() => undefined);
    if (work === undefined) listAgain();
    else open({ id, work, notices: [] });
  }
  return (
    <section className="saved" aria-labelledby="saved-heading">
      <h2 id="saved-heading">{messages.goOn}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            {entry.state === "whole" ? (
              <button type="button" className="saved-title" onClick={() => goOn(entry)}>
                <bdi>{entry.title}</bdi>
              </button>
            ) : (
              <span className="saved-title is-closed">
                <bdi>{entry.title}</bdi> <span className="fine">{messages[entry.state]}</span>
              </span>
            )}
            {entry.state === "damaged" && (
              <button type="button" className="quiet" onClick={() => takeRest(entry)}>
                {messages.rescue}
              </button>
            )}
            {entry.changed !== undefined && <span className="fine">{time.format(entry.changed)}</span>}
            <button
              type="button"
              className="quiet"
              aria-label={messages.forget(entry.title)}
              onClick={async () => {
                if (!window.confirm(messages.forgetSure(entry.title))) return;
                await forget(entry.id);
                listAgain();
              }}
            >
              {messages.forgetShort}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function takeRest({ id, title }: SavedEntry): Promise<void> {
  const { slugOf, zipFolder } = await import("../take-away/zip-files.ts");
  const folder = slugOf(title);
  saveFile(`${folder}.zip`, zipFolder(folder, await rescue(id)), "application/zip");
}
