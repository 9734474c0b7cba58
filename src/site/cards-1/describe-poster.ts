import { groupMarks } from "../../../geo/cartography/group-marks.ts";
import type { Interface } from "../../../geo/messages/words.ts";
import type { MapFile } from "../../../geo/model/map-file-1.ts";
import { isSameLanguage } from "./use-atlas-language.ts";

/**
 * The poster in words, for those who cannot see it: what kind of map it is, and each place with its count and precision.
 * In the language of the interface, as far as that has the words; names of places stay the atlas's own.
 */
export function describePoster(mapFile: MapFile, { language, words }: Interface): string {
  const { atlas } = mapFile;
  const isOwn = isSameLanguage(atlas.language, language);
  const places = groupMarks(mapFile).map(({ place, features, precision, precisionLabel }) => {
    const label = isOwn ? precisionLabel : words.precision[precision];
    return `${words.map.mentions(features.length, place)} (${label})`;
  });
  return words.page.poster(isOwn ? atlas.notice : words.loading.notice, places);
}
