import { useEffect, useState } from "react";
import { loadMessages } from "../../../geo/messages/load-messages.ts";
import { localeFor } from "../../../geo/messages/messages.ts";
import type { Problem } from "../../../geo/model/problem.ts";
import { siteAddress } from "../../../geo/model/schema.ts";
import { buildSnippet, findSource, loadEmbedScript } from "../../embed/share/build-snippet.ts";
import { FIRST_CHOICES, readChoices } from "../../embed/share/share-choices.ts";
import { START } from "../../site/page/address/address.ts";
import type { Action } from "../atlas/history.ts";
import { filesOf, headOf, type Work } from "../atlas/work.ts";
import { ErrorList } from "../ErrorList.tsx";
import { useDeskLocale, useDeskMessages } from "../messages/desk-context.tsx";
import { SidePanel } from "../SidePanel.tsx";
import type { Taken } from "../worker/desk-worker.ts";
import { requestOf } from "../worker/use-examination.ts";
import { deskWorker } from "../worker/use-worker.ts";
import { saveFile, writeFolder } from "./save-files.ts";
import { zipFolder } from "./zip-files.ts";

interface TakeAwayPanelProps {
  work: Work;
  /** What the tool computed, as atlas.lock.json keeps it. */
  lock: string | undefined;
  left: number;
  act: (action: Action) => void;
  close: () => void;
}

/** The finished site, and the atlas as files: for version control and the command line, and for readers. */
export function TakeAwayPanel({ work, lock, left, act, close }: TakeAwayPanelProps) {
  const { takeAway: messages } = useDeskMessages();
  const [withArticle, setWithArticle] = useState(false);
  const [state, setState] = useState<"idle" | "working" | "failed" | Problem[]>("idle");
  const folder = work.slug;
  const request = requestOf(work, useDeskLocale());

  function atlasFiles(): Record<string, string> {
    return {
      ...filesOf(work),
      ...(lock === undefined ? {} : { "atlas.lock.json": lock }),
      ...(withArticle && work.article !== undefined ? { [work.article.name]: work.article.source } : {}),
    };
  }
  async function take(name: string, mediaType: string, build: () => Promise<Taken>) {
    setState("working");
    try {
      const { errors, bytes } = await build();
      setState(errors ?? "idle");
      if (bytes !== undefined) saveFile(name, bytes, mediaType);
    } catch (error) {
      console.error(error);
      setState("failed");
    }
  }
  const takeFile = (name: string, mediaType: string) =>
    take(`${folder}-${name}`, mediaType, async () => (await deskWorker()).takeFile(request, name));
  const isWorking = state === "working";
  return (
    <SidePanel title={messages.title} close={close}>
      <section className="take">
        <h3>{messages.site}</h3>
        <p>{messages.siteAbout}</p>
        {left > 0 && <p className="fine">{messages.leftOut(left)}</p>}
        <AddressField work={work} act={act} />
        <button
          type="button"
          className="primary"
          disabled={isWorking}
          onClick={() =>
            take(`${folder}-site.zip`, ZIP, async () =>
              (await deskWorker()).zipSite(request, `${folder}-site`),
            )
          }
        >
          {messages.siteZip}
        </button>
        <div role="status">
          {isWorking && <p>{messages.working}</p>}
          {state === "failed" && <p>{messages.failed}</p>}
          {Array.isArray(state) && (
            <>
              <p>{messages.errors}</p>
              <ErrorList work={work} problems={state} />
            </>
          )}
        </div>
      </section>
      <Snippet work={work} />
      <section className="take">
        <h3>{messages.atlas}</h3>
        <p>{messages.atlasAbout}</p>
        {work.article !== undefined && (
          <label className="check">
            <input
              type="checkbox"
              checked={withArticle}
              onChange={(event) => setWithArticle(event.target.checked)}
            />
            {messages.withArticle}
          </label>
        )}
        <div className="ways">
          <button
            type="button"
            onClick={() => saveFile(`${folder}.zip`, zipFolder(folder, atlasFiles()), ZIP)}
          >
            {messages.zip}
          </button>
          {"showDirectoryPicker" in window && (
            <button type="button" onClick={() => writeFolder(atlasFiles())}>
              {messages.folder}
            </button>
          )}
        </div>
      </section>
      <section className="take">
        <h3>{messages.data}</h3>
        <p>{messages.dataAbout}</p>
        <div className="ways">
          <button type="button" disabled={isWorking} onClick={() => takeFile("statements.csv", "text/csv")}>
            {messages.table}
          </button>
          <button type="button" disabled={isWorking} onClick={() => takeFile("poster.png", "image/png")}>
            {messages.picture}
          </button>
          <button type="button" disabled={isWorking} onClick={() => takeFile("poster.svg", "image/svg+xml")}>
            {messages.drawing}
          </button>
          <button
            type="button"
            disabled={isWorking}
            onClick={() =>
              take(`${folder}-data.zip`, ZIP, async () => (await deskWorker()).zipData(request, folder))
            }
          >
            {messages.dataZip}
          </button>
        </div>
      </section>
    </SidePanel>
  );
}

const ZIP = "application/zip";

/** Where the site will stand, as atlas.yaml has it. */
function AddressField({ work, act }: Pick<TakeAwayPanelProps, "work" | "act">) {
  const { takeAway: messages } = useDeskMessages();
  const address = addressOf(work);
  const [typed, setTyped] = useState(address ?? "");
  const isWrong = typed.trim() !== "" && !siteAddress.safeParse(typed.trim()).success;
  return (
    <div className="take-address">
      <label>
        {messages.address}
        <input
          type="url"
          dir="ltr"
          value={typed}
          placeholder="https://example.org/maps/"
          aria-invalid={isWrong}
          aria-describedby="address-about"
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => {
            const value = typed.trim() === "" ? undefined : typed.trim();
            if (!isWrong && value !== address) act({ type: "setHead", field: "address", value });
          }}
        />
      </label>
      <p id="address-about" className={isWrong ? "is-wrong" : "fine"}>
        {isWrong ? messages.noAddress : messages.addressAbout}
      </p>
    </div>
  );
}

function addressOf(work: Work): string | undefined {
  const { address } = headOf(work);
  return typeof address === "string" && siteAddress.safeParse(address).success ? address : undefined;
}

/** The code that puts the map into an article; there is none before the site has an address. */
function Snippet({ work }: Pick<TakeAwayPanelProps, "work">) {
  const { takeAway: messages } = useDeskMessages();
  const [code, setCode] = useState<string>();
  const [isCopied, setCopied] = useState(false);
  const address = addressOf(work);
  const { title, language = "en" } = headOf(work);
  useEffect(() => {
    let isCurrent = true;
    setCode(undefined);
    if (address === undefined) return;
    writeSnippet(new URL(`${encodeURIComponent(work.slug)}/`, address.replace(/\/*$/, "/")).href, {
      title: String(title ?? ""),
      language: String(language),
    }).then((written) => {
      if (isCurrent) setCode(written);
    });
    return () => {
      isCurrent = false;
    };
  }, [work.slug, address, title, language]);
  if (code === undefined) return null;
  return (
    <section className="take">
      <h3>{messages.snippet}</h3>
      <pre className="command" dir="ltr">
        <code>{code}</code>
      </pre>
      <button
        type="button"
        onClick={() =>
          navigator.clipboard.writeText(code).then(
            () => setCopied(true),
            () => undefined,
          )
        }
      >
        {isCopied ? messages.copied : messages.copy}
      </button>
    </section>
  );
}

/** As the dialog of the reader's page begins with it. */
async function writeSnippet(
  folder: string,
  { title, language }: { title: string; language: string },
): Promise<string> {
  const script = await loadEmbedScript(new URL("build/", document.baseURI).href);
  const { notice } = await loadMessages(localeFor(language));
  const languages = { chosen: "", offered: [localeFor(language)] };
  // What the host will send is not known here, and a checksum would stop the script where it sends no CORS header.
  const source = findSource(folder, { title, notice, language }, { ...script, integrity: null }, languages);
  return buildSnippet(readChoices(FIRST_CHOICES, START), source);
}
