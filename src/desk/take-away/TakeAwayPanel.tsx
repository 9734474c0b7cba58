import { useState } from "react";
import { filesOf, type Work } from "../atlas/work.ts";
import { useDeskMessages } from "../messages/desk-context.tsx";
import { SidePanel } from "../SidePanel.tsx";
import { requestOf } from "../worker/use-examination.ts";
import { deskWorker } from "../worker/use-worker.ts";
import { zipFolder } from "./zip-files.ts";

interface TakeAwayPanelProps {
  work: Work;
  /** What the tool computed, as atlas.lock.json keeps it. */
  lock: string | undefined;
  left: number;
  close: () => void;
}

/** The atlas as files: for version control and the command line, and for readers. */
export function TakeAwayPanel({ work, lock, left, close }: TakeAwayPanelProps) {
  const { takeAway: messages } = useDeskMessages();
  const [withArticle, setWithArticle] = useState(false);
  const [state, setState] = useState<"idle" | "working" | "errors" | "failed">("idle");
  const folder = work.slug;

  function atlasFiles(): Record<string, string> {
    return {
      ...filesOf(work),
      ...(lock === undefined ? {} : { "atlas.lock.json": lock }),
      ...(withArticle && work.article !== undefined ? { [work.article.name]: work.article.source } : {}),
    };
  }
  async function takeData() {
    setState("working");
    try {
      const files = await (await deskWorker()).exportData(requestOf(work));
      setState(files === undefined ? "errors" : "idle");
      if (files !== undefined) download(`${folder}-data.zip`, zipFolder(folder, files));
    } catch (error) {
      console.error(error);
      setState("failed");
    }
  }
  const canWriteFolder = "showDirectoryPicker" in window;
  return (
    <SidePanel title={messages.title} close={close}>
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
            className="primary"
            onClick={() => download(`${folder}.zip`, zipFolder(folder, atlasFiles()))}
          >
            {messages.zip}
          </button>
          {canWriteFolder && (
            <button type="button" onClick={() => writeFolder(atlasFiles())}>
              {messages.folder}
            </button>
          )}
        </div>
      </section>
      <section className="take">
        <h3>{messages.data}</h3>
        <p>{messages.dataAbout}</p>
        {left > 0 && <p className="fine">{messages.leftOut(left)}</p>}
        <button type="button" disabled={state === "working"} onClick={takeData}>
          {messages.dataZip}
        </button>
        <p role="status">
          {state === "working" && messages.working}
          {state === "errors" && messages.errors}
          {state === "failed" && messages.failed}
        </p>
      </section>
      <section className="take">
        <h3>{messages.site}</h3>
        <p>{messages.siteAbout}</p>
        <pre className="command">
          <code>{`npx claim-atlas build ${folder}`}</code>
        </pre>
      </section>
    </SidePanel>
  );
}

/** Hands a file to the browser's downloads. */
function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: "application/zip" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun when the next task runs.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Writes the files into a folder that the author chooses; files that are the same are left alone. */
async function writeFolder(files: Readonly<Record<string, string>>): Promise<void> {
  const picker = window as unknown as {
    showDirectoryPicker(options: object): Promise<FileSystemDirectoryHandle>;
  };
  const folder = await picker.showDirectoryPicker({ mode: "readwrite" }).catch(() => undefined);
  if (folder === undefined) return;
  for (const [path, text] of Object.entries(files)) {
    const [inner, name = inner] = path.split("/");
    const home =
      name === inner || inner === undefined
        ? folder
        : await folder.getDirectoryHandle(inner, { create: true });
    const handle = await home.getFileHandle(name ?? path, { create: true });
    const before = await (await handle.getFile()).text();
    if (before === text) continue;
    const stream = await handle.createWritable();
    await stream.write(text);
    await stream.close();
  }
}
