import { alpha2Of, alpha3Of } from "../../../geo/geocoder/gazetteer/country-codes.ts";
import type { Gazetteer } from "../../../geo/geocoder/gazetteer/gazetteer.ts";
import type { Mention } from "../../../geo/model/place.ts";

/** One line of a batch: the name and what it states, or why it cannot be looked up. */
export interface BatchLine {
  name: string;
  /** Undefined where there is nothing to look up. */
  mention?: Mention;
  /** What is doubtful or wrong about it, each a sentence. */
  trouble: string[];
}

/** Longest name that is looked up, UTF-16 code units; the longest toponyms on Earth have under 200. */
const MAX_NAME = 200;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/gu;

/** Reads name, tab, optional province, tab, optional country; further columns are passed over. */
export function readBatchLine(
  line: string,
  number: number,
  gazetteer: Gazetteer,
  defaults: Pick<Mention, "province" | "country" | "kind">,
): BatchLine {
  const [written = "", province = "", country = ""] = line.split("\t").map((column) => column.trim());
  const name = written.replace(CONTROL, "");
  const trouble: string[] = [];
  if (name === "") return { name, trouble: ["The line has no name."] };
  if (name.length > MAX_NAME) {
    return {
      name,
      trouble: [`The name has ${name.length} characters; names of up to ${MAX_NAME} are looked up.`],
    };
  }
  if (name !== written) trouble.push("The name holds control characters; they were left out.");
  if (name.includes("\ufffd")) trouble.push("The line is not in UTF-8; save the file as UTF-8.");
  const code = country === "" ? defaults.country : findCountryCode(country, gazetteer);
  if (country !== "" && code === undefined) {
    trouble.push(`${JSON.stringify(country.slice(0, 60))} is no country; a code of two letters is safest.`);
  }
  const stated = province.slice(0, MAX_NAME) || defaults.province;
  const mention: Mention = {
    id: `line-${number}`,
    name,
    precision: "settlement",
    ...(defaults.kind === undefined ? {} : { kind: defaults.kind }),
    ...(stated === undefined ? {} : { province: stated }),
    ...(code === undefined ? {} : { country: code }),
  };
  return { name, mention, trouble };
}

/** ISO alpha-2 of a code of two or three letters, or of a country's name in one of some languages. */
function findCountryCode(country: string, gazetteer: Gazetteer): string | undefined {
  const upper = country.toUpperCase();
  if (alpha3Of(upper) !== undefined) return upper;
  const fromAlpha3 = alpha2Of(upper);
  if (fromAlpha3 !== undefined) return fromAlpha3;
  return gazetteer.find(country).find(({ place, match }) => place.kind === "country" && match === "same")
    ?.place.country;
}
