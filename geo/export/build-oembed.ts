import type { AtlasView } from "../geojson/view/atlas-view.ts";
import { escapeMarkup } from "../markup/element.ts";
import type { Messages } from "../messages/messages.ts";
import { POSTER_PICTURE } from "./build-card-tags.ts";

/** An oEmbed 1.0 response of type `rich` (section 2.3.4). Sizes in CSS pixels. */
export interface Oembed {
  version: "1.0";
  type: "rich";
  title: string;
  provider_name: string;
  provider_url: string;
  /** Seconds. */
  cache_age: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
  html: string;
  width: number;
  height: number;
}

const WIDTH = 800;
const HEIGHT = 600;
const DAY = 86_400;

/**
 * The oEmbed response for an atlas. `address`: URL of its page, with a slash at the end. A static file cannot honour `maxwidth`, so
 * the frame is as wide as its column. The HTML begins with a quotation with a link, for sites that refuse frames. The frame has only
 * attributes that WordPress keeps.
 */
export function buildOembed(atlas: Pick<AtlasView, "title">, { notice }: Messages, address: string): Oembed {
  const title = escapeMarkup(atlas.title);
  const link = `<blockquote><a href="${escapeMarkup(address)}">${title}</a>. ${escapeMarkup(notice)}</blockquote>`;
  const frame = `<iframe src="${escapeMarkup(address)}embed.html" width="100%" height="${HEIGHT}" frameborder="0" title="${title}"></iframe>`;
  return {
    version: "1.0",
    type: "rich",
    title: atlas.title,
    provider_name: "Claim Atlas",
    // The site is the folder above the atlas.
    provider_url: address.replace(/[^/]+\/$/, ""),
    cache_age: DAY,
    thumbnail_url: `${address}poster.png`,
    thumbnail_width: POSTER_PICTURE.width,
    thumbnail_height: POSTER_PICTURE.height,
    html: `${link}${frame}`,
    width: WIDTH,
    height: HEIGHT,
  };
}
