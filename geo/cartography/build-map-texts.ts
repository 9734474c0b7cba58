import { describeSpeakerAt } from "../geojson/describe/describe-attribution.ts";
import { nameIn } from "../geojson/describe/describe-place.ts";
import { valuesAt } from "../geojson/view/atlas-columns.ts";
import { type AtlasOutline, findPosition } from "../geojson/view/atlas-outline.ts";
import { isSameLanguage } from "../messages/isolate.ts";
import type { Messages } from "../messages/messages.ts";
import type { BasemapLabel } from "../model/basemap.ts";
import type { Names } from "../model/schema.ts";
import type { LabelName, MapTexts } from "./map-layout.ts";
import type { Mark } from "./mark.ts";

/** All texts on the map of an atlas, in one locale. */
export function buildMapTexts(
  atlas: AtlasOutline,
  ground: readonly BasemapLabel[],
  { messages, locale }: { messages: Messages; locale: string },
): MapTexts {
  const { map } = messages;
  const countryNames = new Intl.DisplayNames(locale, { type: "region" });
  const nameMark = (mark: Mark): LabelName => {
    const name = nameInTwoScripts(mark.names, locale, atlas.language);
    return mark.near ? { ...name, text: map.near(name.text) } : name;
  };
  const movements = new Map(
    atlas.movements.map((movement, index) => [`${movement.statement}/${index}`, movement]),
  );
  /** "training of armed groups, Russia said": every description on the map names its speaker. */
  const attribute = (what: string, position: number) => {
    const words = describeSpeakerAt(position, atlas, messages, locale);
    // Lower case inside the line: "unnamed reports said".
    const speaker =
      atlas.columns.unnamedReports[position] === 1
        ? `${words.charAt(0).toLocaleLowerCase(locale)}${words.slice(1)}`
        : words;
    return { text: map.described(what, speaker), lang: atlas.language };
  };
  return {
    ground,
    nameGround: (label) => nameGround(label, locale, countryNames),
    nameMark,
    describeBeyond: () => ({ text: map.beyondEdge, lang: locale }),
    describeMark: ({ statements }) => {
      const [first] = statements;
      // For several statements the symbol shows their number.
      if (first === undefined || statements.length > 1) return undefined;
      const [topic] = valuesAt(atlas.columns.facets.topic, first.order);
      return attribute(String(topic?.label), first.order);
    },
    nameCluster: ([first, ...others]) => {
      if (first === undefined) return { text: "", lang: locale };
      const { text, lang } = nameMark(first);
      return others.length === 0 ? { text, lang } : { text: map.andMore(text, others.length), lang };
    },
    describeMovement: ({ id }) => {
      const { what, statement } = movements.get(id) ?? {};
      const position = statement === undefined ? undefined : findPosition(atlas, statement);
      if (what === undefined || what === null || position === undefined) return undefined;
      return attribute(what, position);
    },
  };
}

/** A name of the basemap: a country in the locale, anything else in Latin script; with its Arabic name, if it has one. */
export function nameGround(
  { text, arabic, country }: BasemapLabel,
  locale: string,
  countries: Intl.DisplayNames,
): LabelName {
  const isArabic = isSameLanguage(locale, "ar");
  if (isArabic && arabic !== undefined) return { text: arabic, lang: "ar", second: { text, lang: "en" } };
  const local = country === undefined || isSameLanguage(locale, "en") ? undefined : countries.of(country);
  return {
    text: local ?? text,
    lang: local === undefined ? "en" : locale,
    second: arabic === undefined ? undefined : { text: arabic, lang: "ar" },
  };
}

/** The name in the language of the interface, and the first name in another script, such as the local one. */
function nameInTwoScripts(names: Names, locale: string, atlasLanguage: string): LabelName {
  const { text, lang } = nameIn(names, locale, atlasLanguage);
  const other = Object.entries(names).find(([, name]) => isLatin(name) !== isLatin(text));
  return { text, lang, second: other && { lang: other[0], text: other[1] } };
}

function isLatin(name: string): boolean {
  return /\p{Script=Latin}/u.test(name);
}
