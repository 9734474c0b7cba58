import "./site/page/fonts.css";
import "./site/page/base.css";
import "./site/page/page.css";
import "./site/cards/card.css";
import "./site/map/first-view.css";
import "./site/filters/explore.css";
import "./site/page/print.css";
import { createRoot, hydrateRoot } from "react-dom/client";
import { loadMessages } from "../geo/messages/load-messages.ts";
import { localeFor } from "../geo/messages/messages.ts";
import { ShareButton } from "./embed/share/ShareButton.tsx";
import { AtlasPage } from "./site/page/AtlasPage.tsx";
import { insertNotice, loadAtlas } from "./site/page/load-atlas.ts";
import { readLanguages } from "./site/page/PageHeader.tsx";

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
      atlas={loaded.atlas}
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
