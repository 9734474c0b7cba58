import type { AtlasView } from "../../../geo/geojson/view/atlas-view.ts";
import type { Locale, Messages } from "../../../geo/messages/messages.ts";
import type { Basemap } from "../../../geo/model/basemap.ts";

/** What a page or a frame is drawn from. */
export interface Previewed {
  atlas: AtlasView;
  basemap: Basemap;
  /** Addresses of the data, as the page loads them. */
  mapFileAddress: string;
  basemapAddress: string;
  locale: Locale;
  messages: Messages;
}
