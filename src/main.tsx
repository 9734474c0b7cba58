import "./site/styles/base.css";
import "./site/styles/page.css";
import "./site/cards/card.css";
import "./site/map/first-view/first-view.css";
import "./site/filters/explore.css";
import "./site/styles/print.css";
import { createRoot, hydrateRoot } from "react-dom/client";
import { outlineOf } from "../geo/geojson/atlas-outline.ts";
import type { AtlasView } from "../geo/geojson/atlas-view.ts";
import { readMapFile } from "../geo/geojson/read-map-file.ts";
import { loadMessages } from "../geo/messages/load-messages.ts";
import { localeFor, type Messages } from "../geo/messages/messages.ts";
import { ShareButton } from "./embed/share/ShareButton.tsx";
import { AtlasPage } from "./site/page/AtlasPage.tsx";
import { readLanguages } from "./site/page/PageHeader.tsx";
import { wholeTexts } from "./site/page/statement-texts.ts";

const root = document.querySelector<HTMLElement>("#root");
if (root !== null) await start(root);

/** Takes over the served page once its data is there; until then, and without it, the page stays as served. */
async function start(root: HTMLElement): Promise<void> {
  const { mapFile: mapFileAddress = "", basemap: basemapAddress = "" } = root.dataset;
  const { lang } = document.documentElement;
  const [loaded, messages] = await Promise.all([loadAtlas(mapFileAddress), loadMessages(localeFor(lang))]);
  if (!loaded.ok) {
    insertNotice(root, loaded.error, messages);
    return;
  }
  const page = (
    <AtlasPage
      atlas={outlineOf(loaded.atlas)}
      texts={wholeTexts(loaded.atlas)}
      locale={lang}
      messages={messages}
      mapFileAddress={mapFileAddress}
      basemapAddress={basemapAddress}
      languages={readLanguages(root)}
      tools={<ShareButton />}
    />
  );
  if (root.querySelector("main") === null) createRoot(root).render(page);
  else hydrateRoot(root, page);
}

/** Why there is no interactive page, in the terms that a notice needs. */
type LoadError = keyof Pick<Messages["trouble"], "missing" | "malformed" | "newer">;

type LoadedAtlas = { ok: true; atlas: AtlasView } | { ok: false; error: LoadError };

/** Fetches the page's map file and reads it. Addresses are relative to the document. */
async function loadAtlas(address: string): Promise<LoadedAtlas> {
  let text: string;
  try {
    const response = await fetch(address);
    if (!response.ok) return { ok: false, error: "missing" };
    text = await response.text();
  } catch {
    return { ok: false, error: "missing" };
  }
  const read = readMapFile(parseJson(text));
  return read.ok ? read : { ok: false, error: read.error.code };
}

/** Puts a notice in front of the page as it was served, and leaves the page as it is. */
function insertNotice(root: HTMLElement, error: LoadError, messages: Messages): void {
  const notice = root.ownerDocument.createElement("p");
  notice.className = "notice";
  notice.setAttribute("role", "alert");
  notice.textContent = messages.trouble[error];
  root.prepend(notice);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
