import { unzipSync } from "fflate";
import type { Locale } from "../../../geo/messages/messages.ts";
import type { CountryFileReport, PlaceFinder } from "./places.ts";

/** Unpacked, the file of the largest country has 400 MB; a desk takes those of most. */
const MOST_BYTES = 150_000_000;

export type CountryFileOutcome =
  | { opened: CountryFileReport }
  | { refused: "empty" | "tooLarge" | "noTable" | "damaged" };

/** Reads a country file as GeoNames gives it, as text or zipped, into the gazetteer of the desk. */
export async function readCountryFile(
  name: string,
  bytes: Uint8Array,
  finder: PlaceFinder,
  locale: Locale,
): Promise<CountryFileOutcome> {
  const unpacked = isZip(bytes) ? unpack(bytes) : { name, bytes };
  if (typeof unpacked === "string") return { refused: unpacked };
  if (unpacked.bytes.length > MOST_BYTES) return { refused: "tooLarge" };
  const text = new TextDecoder().decode(unpacked.bytes);
  if (text.trim() === "") return { refused: "empty" };
  const report = await finder.addCountryFile(name, text, locale);
  return report.bad >= report.rows ? { refused: "noTable" } : { opened: report };
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** The table in a zip of GeoNames, which holds a readme too. */
function unpack(bytes: Uint8Array): { name: string; bytes: Uint8Array } | "damaged" | "empty" | "tooLarge" {
  let isTooLarge = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:txt|tsv)$/i.test(name) || /readme/i.test(name)) return false;
        isTooLarge ||= originalSize > MOST_BYTES;
        return originalSize <= MOST_BYTES;
      },
    });
    const [first] = Object.entries(files);
    if (first === undefined) return isTooLarge ? "tooLarge" : "empty";
    return { name: first[0], bytes: first[1] };
  } catch {
    return "damaged";
  }
}
