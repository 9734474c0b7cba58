import { EXPORT_FORMATS } from "../../../geo/export/export-formats.ts";
import { readMapFile } from "../../../geo/geojson/view/read-map-file.ts";
import { loadMessages } from "../../../geo/messages/load-messages.ts";
import { localeFor } from "../../../geo/messages/messages.ts";
import { drawPoster } from "../../../geo/poster/draw-poster.ts";
import type { ReaderMap } from "./build-map.ts";

/** The data files of a built atlas: map file, posters, and every format to take away. */
export async function exportData({
  mapFile,
  basemap,
}: NonNullable<ReaderMap["built"]>): Promise<Record<string, string>> {
  const read = readMapFile(JSON.parse(JSON.stringify(mapFile)));
  if (!read.ok) throw new TypeError(`a map file that cannot be read: ${read.error.path}`);
  const { atlas } = read;
  const locale = localeFor(atlas.language);
  const messages = await loadMessages(locale);
  const formats = EXPORT_FORMATS.map(({ name, build }) => [
    name,
    build(atlas, { locale: atlas.language, messages, address: undefined }),
  ]);
  return {
    "map.geojson": `${JSON.stringify(mapFile)}\n`,
    "poster.svg": drawPoster(atlas, basemap, { messages, locale }),
    "poster-narrow.svg": drawPoster(atlas, basemap, { messages, locale, width: 600, height: 900 }),
    ...Object.fromEntries(formats),
  };
}
