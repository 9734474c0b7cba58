import "./site/styles/base.css";
import "./site/styles/page.css";
import "./site/cards/card.css";
import "./site/map/first-view/first-view.css";
import "./site/filters/explore.css";
import "./site/styles/print.css";
import { createRoot, hydrateRoot } from "react-dom/client";
import { loadMessages } from "../geo/messages/load-messages.ts";
import { localeFor, type Messages } from "../geo/messages/messages.ts";
import { ShareButton } from "./embed/share/ShareButton.tsx";
import { loadMap } from "./site/map/MapStage.tsx";
import { AtlasPage } from "./site/page/AtlasPage.tsx";
import { type LoadError, loadContent } from "./site/page/load-content.ts";
import { readLanguages } from "./site/page/PageHeader.tsx";

declare global {
  interface Window {
    /** Shows what readers without script have, and a notice that says why. Written by the script of src/build/fill-page.ts. */
    goWithoutScript?: () => void;
  }
}

const root = document.querySelector<HTMLElement>("#root");
// Not awaited: the parts that it loads import this file, and would wait for its end.
if (root !== null) start(root);

/** Hydrates the served page when its data has arrived. Until then, or when loading fails, the page stays as served. */
async function start(root: HTMLElement): Promise<void> {
  const { mapFile: mapFileAddress = "", basemap: basemapAddress = "", index, texts, listed } = root.dataset;
  const { lang } = document.documentElement;
  // A failure is told by the map's fallback when the map is wanted.
  loadMap().catch(() => {});
  const [loaded, messages] = await Promise.all([
    loadContent({ mapFile: mapFileAddress, index, texts }),
    // Without its words the page is what readers without script have.
    loadMessages(localeFor(lang)).catch(() => null),
  ]);
  if (messages === null) {
    window.goWithoutScript?.();
    return;
  }
  if (!loaded.ok) {
    insertNotice(root, loaded.error, messages);
    return;
  }
  const page = (
    <AtlasPage
      {...loaded.content}
      {...(listed !== undefined && { listed: listed.split(" ") })}
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

/** Adds a notice at the top of the served page. */
function insertNotice(root: HTMLElement, error: LoadError, messages: Messages): void {
  const notice = root.ownerDocument.createElement("p");
  notice.className = "notice";
  notice.setAttribute("role", "alert");
  notice.textContent = messages.loadErrors[error];
  root.prepend(notice);
}
