/** What `Intl` knows of a locale, as a catalogue needs it. Its formatters are made when first used: each takes milliseconds. */
export function grammarOf(locale: string) {
  let numbers: Intl.NumberFormat | undefined;
  let plurals: Intl.PluralRules | undefined;
  let regions: Intl.DisplayNames | undefined;
  const number = (value: number): string => {
    numbers ??= new Intl.NumberFormat(locale);
    return numbers.format(value);
  };
  /** The form that goes with a number, such as "statements"; `{}` in it stands for the number. */
  const plural = (value: number, forms: PluralForms): string => {
    plurals ??= new Intl.PluralRules(locale);
    const form = forms[plurals.select(value)] ?? forms.other;
    return form.replace("{}", () => number(value));
  };
  /** The name of a country by its code. */
  const country = (code: string): string => {
    regions ??= new Intl.DisplayNames(locale, { type: "region" });
    return regions.of(code) ?? code;
  };
  return { number, plural, country };
}

/** Forms by the plural category of CLDR. */
export type PluralForms = { other: string } & { [Rule in Intl.LDMLPluralRule]?: string };

/** "A, B and C". */
export function formatList(
  items: readonly string[],
  locale: string,
  type: "conjunction" | "disjunction" = "conjunction",
): string {
  const key = `${locale} ${type}`;
  let format = listFormats.get(key);
  if (format === undefined) {
    // Plain "en" writes "A, B, and C".
    format = new Intl.ListFormat(locale === "en" ? "en-GB" : locale, { type });
    listFormats.set(key, format);
  }
  return format.format(items);
}

/** Made once: the making takes a hundred times as long as the use. */
const listFormats = new Map<string, Intl.ListFormat>();
