import { PLACE_KINDS } from "../../model/vocabulary.ts";
import type { GeocodingMessages } from "../geocoding-messages.ts";

const count = new Intl.NumberFormat("en");
const either = new Intl.ListFormat("en", { type: "disjunction" });
const same = (name: string, of: string) => (name === of ? name : `${name}, a spelling of ${of}`);

/** Reasons of the geocoder in English. */
export const geocodingEn: GeocodingMessages = {
  sameName: ({ name }) => `the same name: ${name}`,
  sameSpelling: ({ name, of }) => `the same name: ${same(name, of)}`,
  formerName: ({ name, of }) => `the same name: ${name}, a former name of ${of}`,
  otherRomanisation: ({ name, of }) => `the same name in another romanisation: ${same(name, of)}`,
  soundsAlike: ({ name, of }) => `a name that sounds alike: ${same(name, of)}`,
  landformName: ({ name, of }) =>
    `the same name after a word for a hill, a valley, a spring or a ruin: ${same(name, of)}`,
  similarName: ({ name, of }) => `a similar name: ${same(name, of)}`,
  inStatedProvince: ({ province }) => `in ${province}, as stated`,
  inStatedProvinceByRecord: ({ recorded }) => `its record says ${recorded}, as stated`,
  inStatedProvinceByBoth: ({ stated, area }) =>
    `in ${stated}, as stated: its record says so and Natural Earth's area of ${area} holds it`,
  provinceByAreaAlone: ({ area, recorded }) =>
    `sources differ: Natural Earth's area of ${area} holds it, as stated, but its record says ${recorded || "nothing"}`,
  provinceByRecordAlone: ({ area, recorded }) =>
    `sources differ: its record says ${recorded}, as stated, but Natural Earth's area of ${area} holds it`,
  outsideStatedProvince: ({ where, stated }) => `in ${where}, not in ${stated}`,
  outsideStatedProvinceBy: ({ where, stated, km }) =>
    `in ${where}, not in ${stated}, whose border is about ${km} km away`,
  inNoOneProvince: () => "it lies in no one province",
  provinceNotChecked: ({ recorded }) =>
    `its province could not be checked${recorded === "" ? "" : `; its record says ${recorded}`}`,
  outsideStatedCountry: ({ country, stated }) => `in another country (${country}) than stated (${stated})`,
  outsideArticleCountries: ({ country }) => `in a country (${country}) that the article is not about`,
  outsideCountryFiles: ({ country }) => `in ${country}, of which no country file was given`,
  kindAsStated: ({ kind }) => `it is a ${PLACE_KINDS[kind]}, as the article allows`,
  kindOtherwise: ({ kind, stated }) =>
    `it is a ${PLACE_KINDS[kind]}, where the article has a ${either.format(stated.map((each) => PLACE_KINDS[each]))}`,
  kmFrom: ({ km, name }) => `${km} km from ${name}`,
  inSameProvince: ({ province, name }) => `in ${province}, as ${name} is`,
  inSameCountry: ({ name }) => `in the same country as ${name}`,
  insideNamed: ({ name }) => `in ${name}, which is named too`,
  holdsNamed: ({ name }) => `${name} lies in it`,
  nearRegion: ({ km, name }) => `${km} km from ${name}, where the text was published`,
  people: (params) => `about ${count.format(params.count)} people, says the gazetteer`,
  inWorldLayer: () => "listed among the world's towns and seats of districts",
  greatFeature: () => "listed among the great waters, landforms and regions of the world",
  ownFile: () => "in the author's own file",
  provinceHoldsTown: ({ name }) =>
    `${name} is both a province and a town in it, and the article does not say which: the province holds both`,
  provinceNotKnown: ({ province }) =>
    `no province called ${province} is known, so the name alone was gone by`,
  townOrProvince: ({ name }) =>
    `${name} is a town and also the province around it, and nothing says which is meant`,
  severalFit: (params) => `${params.count} places fit, and what is stated does not tell them apart`,
  onlyResembles: ({ name }) => `no place is called ${name}; these names only resemble it`,
  noSuchName: ({ name }) => `no gazetteer that was searched has a place called ${name}`,
  noSuchNameNearest: ({ name, nearest }) =>
    `no gazetteer that was searched has a place called ${name}; the nearest spelling is ${nearest}`,
  littleKnown: (params) =>
    params.count === 1
      ? `a place is called ${params.name}, but too little known to be meant without more`
      : `${params.count} places are called ${params.name}, but none is so well known that it would be meant without more`,
  nothingInStated: ({ name, stated }) =>
    `no place called ${name}, or anything like it, is known in ${stated}`,
  onlyElsewhere: ({ name, where, stated }) =>
    `the only place called ${name} that the gazetteers hold lies elsewhere: in ${where}, not in ${stated}`,
  allElsewhere: (params) =>
    `the gazetteers hold ${params.count} places called ${params.name}, and none of them lies in ${params.stated}`,
  authorChose: ({ because }) => `the author's choice: ${because}`,
  authorChoiceMissing: ({ key }) => `the author chose ${key}, which no gazetteer that was loaded holds`,
  namesNoPlace: () => "the article's words name no place that could be looked up",
  notSought: ({ text }) => text,
};
