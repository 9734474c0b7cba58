import { type DragEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { ALPHA_2_CODES } from "../../../geo/geocoder/gazetteer/layers/country-codes.ts";
import { LOCALES, type Locale } from "../../../geo/messages/messages.ts";
import type { OpenedWork } from "../atlas/work.ts";
import { useDeskLocale, useDeskMessages } from "../messages/desk-context.tsx";
import { isLoadError } from "../worker/load-error.ts";
import { EXAMPLE_TEXT } from "./example.ts";
import { openArticle, openGivenFiles } from "./open-given.ts";
import { readDropped } from "./read-dropped.ts";
import { checkPasted, Refusal } from "./refusal.ts";
import { SavedWorks } from "./SavedWorks.tsx";

interface StartScreenProps {
  open: (opened: OpenedWork) => void;
  chooseLocale: (locale: Locale) => void;
}

/** The first screen: paste, drop, open, or go on. */
export function StartScreen({ open, chooseLocale }: StartScreenProps) {
  const { start: messages, title, notLoaded } = useDeskMessages();
  const locale = useDeskLocale();
  const [text, setText] = useState("");
  const [published, setPublished] = useState("");
  const [country, setCountry] = useState("");
  const countries = useMemo(() => countriesIn(locale), [locale]);
  const [state, setState] = useState<"waiting" | "reading" | Refusal>("waiting");
  const [isOver, setOver] = useState(false);
  const fileInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const isReading = state === "reading";

  async function attempt(read: () => Promise<OpenedWork>) {
    setState("reading");
    try {
      open(await read());
    } catch (error) {
      console.error(error);
      const code = isLoadError(error) ? "notLoaded" : "unknown";
      setState(error instanceof Refusal ? error : new Refusal(code));
    }
  }
  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const transfer = event.dataTransfer;
    const dropped = transfer.getData("text/plain");
    if (transfer.files.length === 0 && dropped !== "") setText(dropped);
    else attempt(async () => openGivenFiles(await readDropped(transfer), locale, messages.notUtf8));
  }
  const openChosen = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    // So that the same file can be chosen again once it is mended.
    input.value = "";
    if (files.length > 0) attempt(() => openGivenFiles(files, locale, messages.notUtf8));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way of several; the buttons are for the keyboard.
    <div
      className={isOver ? "start is-over" : "start"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <header className="start-head">
        <p className="wordmark">{title}</p>
        <LanguageChoice choose={chooseLocale} />
      </header>
      <main className="start-main">
        <h1>{messages.heading}</h1>
        <p className="start-lead">{messages.lead}</p>
        <form
          className="paste"
          onSubmit={(event) => {
            event.preventDefault();
            attempt(async () =>
              openArticle({ name: "article.txt", source: checkPasted(text), published, country, locale }),
            );
          }}
        >
          <label htmlFor="paste-text">{messages.paste}</label>
          <textarea
            id="paste-text"
            dir={text === "" ? undefined : "auto"}
            rows={9}
            value={text}
            placeholder={messages.pasteHint}
            onChange={(event) => setText(event.target.value)}
          />
          <div className="paste-foot">
            <label className="inline-field">
              {messages.published}
              <input type="date" value={published} onChange={(event) => setPublished(event.target.value)} />
            </label>
            <label className="inline-field">
              {messages.country}
              <select value={country} onChange={(event) => setCountry(event.target.value)}>
                <option value="">{messages.countryFromText}</option>
                {countries.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit" className="primary" disabled={isReading || text.trim() === ""}>
              {messages.read}
            </button>
          </div>
        </form>
        <div className="start-ways">
          <p>{messages.drop}</p>
          <div className="ways">
            <button type="button" disabled={isReading} onClick={() => fileInput.current?.click()}>
              {messages.openFile}
            </button>
            <button type="button" disabled={isReading} onClick={() => folderInput.current?.click()}>
              {messages.openFolder}
            </button>
            <button
              type="button"
              disabled={isReading}
              onClick={() =>
                attempt(() =>
                  openArticle({ name: "article.txt", source: EXAMPLE_TEXT, published: "2026-01-15", locale }),
                )
              }
            >
              {messages.example}
            </button>
          </div>
          <input
            ref={fileInput}
            className="unseen"
            type="file"
            tabIndex={-1}
            aria-label={messages.openFile}
            accept=".txt,.md,.markdown,.html,.htm,.xhtml,.csv,.tsv,.xlsx,.xls,.ods,.geojson,.zip,.yaml,.yml"
            onChange={(event) => openChosen(event.target)}
          />
          <input
            ref={folderInput}
            className="unseen"
            type="file"
            tabIndex={-1}
            aria-label={messages.openFolder}
            multiple
            {...{ webkitdirectory: "" }}
            onChange={(event) => openChosen(event.target)}
          />
        </div>
        <p className="start-state" role="status">
          {isReading && <Busy>{messages.reading}</Busy>}
          {state instanceof Refusal && (
            <>
              {state.code === "notLoaded" ? notLoaded : messages.refusal[state.code]}{" "}
              <bdi>{state.detail}</bdi>
            </>
          )}
        </p>
        <SavedWorks open={open} />
        <p className="privacy">
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M4 7V5a4 4 0 0 1 8 0v2M3 7h10v7H3z" />
          </svg>
          {messages.privacy}
        </p>
      </main>
    </div>
  );
}

/** Countries by name, as the language has them. */
function countriesIn(locale: Locale): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const { compare } = new Intl.Collator(locale);
  return ALPHA_2_CODES.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) =>
    compare(a.name, b.name),
  );
}

function Busy({ children }: { children: ReactNode }) {
  return (
    <span className="busy">
      <span className="busy-bar" aria-hidden="true" />
      {children}
    </span>
  );
}

export function LanguageChoice({ choose }: { choose: (locale: Locale) => void }) {
  const { start: messages } = useDeskMessages();
  const locale = useDeskLocale();
  return (
    <label className="language">
      <span className="unseen">{messages.language}</span>
      <select value={locale} onChange={(event) => choose(event.target.value as Locale)}>
        {LOCALES.map((each) => (
          <option key={each} value={each} lang={each}>
            {new Intl.DisplayNames(each, { type: "language" }).of(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
