import type { AtlasView } from "../geojson/view/atlas-view.ts";
import { escapeMarkup } from "../markup/element.ts";
import type { ExportContext } from "./export-context.ts";

/** Size of `poster.png`, the picture for share cards; pixels. */
export const POSTER_PICTURE = { width: 1200, height: 675 };

/**
 * The tags for share cards and oEmbed discovery in the head of a page. Tags with absolute URLs are left out when the site URL is
 * unknown: the picture, the canonical URL, the discovery link. `path`: from `address` to the page, such as "es/" for another
 * language.
 */
export function buildCardTags(
  { title, description, counts }: AtlasView,
  { messages: { notice, exported }, address }: ExportContext,
  path = "",
): string {
  const { statements, drawn, listed } = counts;
  // The picture is shown without the page, so its alternative text includes the notice.
  const alternative = `${notice} ${title}: ${exported.counts(drawn, statements, listed)}`;
  return [
    property("og:type", "website"),
    property("og:site_name", "Claim Atlas"),
    property("og:title", title),
    property("og:description", `${notice} ${description}`),
    named("twitter:card", address === undefined ? "summary" : "summary_large_image"),
    named("twitter:title", title),
    named("twitter:description", `${notice} ${description}`),
    ...(address === undefined ? [] : absoluteTags(title, alternative, address, `${address}${path}`)),
  ].join("\n    ");
}

function absoluteTags(title: string, alternative: string, address: string, page: string): string[] {
  const picture = `${address}poster.png`;
  return [
    `<link rel="canonical" href="${escapeMarkup(page)}" />`,
    `<link rel="alternate" type="application/json+oembed" href="${escapeMarkup(address)}oembed.json" title="${escapeMarkup(title)}" />`,
    property("og:url", page),
    property("og:image", picture),
    property("og:image:type", "image/png"),
    property("og:image:width", String(POSTER_PICTURE.width)),
    property("og:image:height", String(POSTER_PICTURE.height)),
    property("og:image:alt", alternative),
    named("twitter:image", picture),
    named("twitter:image:alt", alternative),
  ];
}

function property(name: string, content: string): string {
  return `<meta property="${name}" content="${escapeMarkup(content)}" />`;
}

function named(name: string, content: string): string {
  return `<meta name="${name}" content="${escapeMarkup(content)}" />`;
}
