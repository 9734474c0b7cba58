import { useEffect, useRef, useState } from "react";
import { LOCALES, type Locale } from "../../../geo/messages/messages.ts";
import type { Work } from "../atlas/work.ts";
import { ErrorList } from "../ErrorList.tsx";
import { useDeskLocale, useDeskMessages } from "../messages/desk-context.tsx";
import { SidePanel } from "../SidePanel.tsx";
import type { ReaderMap } from "../worker/desk-worker.ts";
import { requestOf } from "../worker/use-examination.ts";
import { deskWorker } from "../worker/use-worker.ts";
import type { PreviewData } from "./main.tsx";

/** The page as a desktop and as a phone show it, and the frame in a column of an article. */
const SIZES = ["wide", "narrow", "embedded"] as const;

/** The reader's page itself, or the frame for articles, of the statements that are accepted. */
export function PreviewPanel({ work, left, close }: { work: Work; left: number; close: () => void }) {
  const { preview: messages, takeAway } = useDeskMessages();
  const deskLocale = useDeskLocale();
  const [locale, setLocale] = useState<Locale>(deskLocale);
  const [size, setSize] = useState<(typeof SIZES)[number]>("wide");
  const [isDark, setDark] = useState(() => window.matchMedia("(prefers-color-scheme: dark)").matches);
  const [map, setMap] = useState<ReaderMap | "failed">();
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    deskWorker()
      .then((worker) => worker.buildReaderMap(requestOf(work, deskLocale)))
      .then(setMap, (error: unknown) => {
        console.error(error);
        setMap("failed");
      });
  }, [work, deskLocale]);
  const built = map === "failed" ? undefined : map?.built;
  const kind = size === "embedded" ? "frame" : "page";
  useEffect(() => {
    if (built === undefined) return;
    const send = () => {
      const { mapFile, basemap } = built;
      const data: PreviewData = { type: "preview", kind, mapFile, basemap, locale };
      frame.current?.contentWindow?.postMessage(data, window.location.origin);
    };
    const onMessage = ({ source, data }: MessageEvent) => {
      if (source === frame.current?.contentWindow && data === "ready") send();
    };
    window.addEventListener("message", onMessage);
    send();
    return () => window.removeEventListener("message", onMessage);
  }, [built, locale, kind]);
  return (
    <SidePanel title={messages.title} close={close} isWide>
      <div className="preview-tools">
        {SIZES.map((each) => (
          <button key={each} type="button" aria-pressed={size === each} onClick={() => setSize(each)}>
            {messages[each]}
          </button>
        ))}
        <label className="check">
          <input type="checkbox" checked={isDark} onChange={(event) => setDark(event.target.checked)} />
          {messages.dark}
        </label>
        <label className="language">
          {messages.language}
          <select value={locale} onChange={(event) => setLocale(event.target.value as Locale)}>
            {LOCALES.map((each) => (
              <option key={each} value={each} lang={each}>
                {new Intl.DisplayNames(each, { type: "language" }).of(each)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {left > 0 && <p className="fine">{takeAway.leftOut(left)}</p>}
      {map === undefined && <p role="status">{messages.building}</p>}
      {map === "failed" && <p role="alert">{messages.failed}</p>}
      {map !== undefined && map !== "failed" && map.built === undefined && (
        <div>
          <p>{messages.errors}</p>
          <ErrorList work={work} problems={map.problems} />
        </div>
      )}
      {built !== undefined && (
        <div className={`preview-frame is-${size} ${isDark ? "is-dark" : "is-light"}`}>
          <iframe ref={frame} key={`${locale} ${kind}`} src="preview.html" title={messages.title} />
        </div>
      )}
    </SidePanel>
  );
}
