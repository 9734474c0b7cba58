import type { MapFile } from "../../../geo/model/map-file-1.ts";
import { point, sampleMapFile, square } from "../poster/sample-map-file.ts";

/** Words that break files which are put together without care: quotes, lines, ends of sections, directions, half characters. */
export const ROUGH_WORDS = [
  "The harbour master said: \"stop\",\nand then, on a new line, 'go'.",
  "The pilot said ]]> and </script><script>alert(1)</script> & <b>bold</b> &amp; {braces} 100 % #1 $x_y\\z~^",
  "The pilot said \u202eenoyreve rof\u202c in \u2067العربية\u2069 and עברית",
  "The pilot said \u0000\u0007\u{1f30d} and half of \ud83c",
] as const;

/** A map file that says the words in every place where words may stand, on a point, on an area and where nothing is drawn. */
export function roughMapFile(words: string): MapFile {
  const values = {
    text: words,
    speaker: words,
    via: words,
    replies: words,
    statusLabel: words,
    quote: words,
  };
  return sampleMapFile(
    [
      { name: words, geometry: point(12.5, 45.4), values },
      { name: words, geometry: square(12, 45, 0.5), values: { ...values, soft: true } },
      { name: words, geometry: null, values: { ...values, drawn: false, notDrawnBecause: words } },
    ],
    { title: words, description: words },
  );
}

/** Nothing is drawn: one statement names a whole country, the other no place. */
export function undrawnMapFile(): MapFile {
  const nowhere = { drawn: false, aspect: null, placeKey: null };
  return sampleMapFile(
    [
      {
        name: "Lagoonia",
        geometry: null,
        values: { ...nowhere, precision: "country", notDrawnBecause: "A whole country" },
      },
      { name: "", geometry: null, values: { ...nowhere, place: null, precision: null, said: "2031-05-02" } },
    ],
    { extent: null },
  );
}
