import "../../site/styles/page.css";
import "../../site/cards/card.css";
import "../../site/map/first-view/first-view.css";
import "../../site/filters/explore.css";
import { AtlasPage } from "../../site/page/AtlasPage.tsx";
import { contentOf } from "../../site/page/load-content.ts";
import type { Previewed } from "./previewed.ts";

/** The reader's page itself. */
export function drawPage({ atlas, basemap: _, ...props }: Previewed) {
  return <AtlasPage {...contentOf(atlas)} {...props} languages={[]} />;
}
