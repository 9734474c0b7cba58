import type { CountryNames } from "../geocoder/gazetteer/layers/countries.ts";
import { ALPHA_2_CODES } from "../geocoder/gazetteer/layers/country-codes.ts";
import { foldColumnName } from "./table.ts";

/** ISO 3166-1 alpha-2 code of a country that a cell names; undefined where none or several have that name. */
export type FindCountryCode = (typed: string) => string | undefined;

/** Names of countries: those of `country-names.tsv`, and those of Unicode CLDR in the languages of the interface; codes too. */
export function indexCountries(inUse: CountryNames): FindCountryCode {
  const codes = new Map<string, string | null>();
  const add = (name: string, code: string) => {
    const folded = foldColumnName(name);
    const known = codes.get(folded);
    codes.set(folded, known === undefined || known === code ? code : null);
  };
  for (const language of ["en", "ar", "fr", "es", "ru"]) {
    const names = new Intl.DisplayNames(language, { type: "region" });
    for (const code of ALPHA_2_CODES) add(names.of(code) ?? code, code);
  }
  for (const [code, names] of inUse) for (const { name, isFormer } of names) if (!isFormer) add(name, code);
  return (typed) => {
    const code = typed.trim();
    if (/^[A-Z]{2}$/.test(code) && ALPHA_2_CODES.includes(code)) return code;
    return codes.get(foldColumnName(typed)) ?? undefined;
  };
}
