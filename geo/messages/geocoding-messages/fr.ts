import type { PlaceKind } from "../../model/vocabulary.ts";
import type { GeocodingMessages } from "../geocoding-messages.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("fr");
const same = (name: string, of: string) => (name === of ? name : `${name}, graphie de ${of}`);

export const placeKinds: Record<PlaceKind, string> = {
  settlement: "ville ou village",
  camp: "camp",
  base: "base militaire",
  crossing: "poste-frontière",
  facility: "installation",
  admin1: "province",
  admin2: "district",
  country: "pays",
  zone: "zone",
  region: "région",
  river: "cours d’eau",
  lake: "lac",
  sea: "mer",
  mountain: "montagne",
  island: "île",
  desert: "désert",
  border: "frontière",
};

/** Reasons of the geocoder in French. */
export const geocodingFr: GeocodingMessages = {
  sameName: ({ name }) => `le même nom\u00a0: ${name}`,
  sameSpelling: ({ name, of }) => `le même nom\u00a0: ${same(name, of)}`,
  formerName: ({ name, of }) => `le même nom\u00a0: ${name}, ancien nom de ${of}`,
  otherRomanisation: ({ name, of }) => `le même nom dans une autre transcription\u00a0: ${same(name, of)}`,
  soundsAlike: ({ name, of }) => `un nom de prononciation semblable\u00a0: ${same(name, of)}`,
  landformName: ({ name, of }) =>
    `le même nom après un mot pour une colline, une vallée, une source ou une ruine\u00a0: ${same(name, of)}`,
  similarName: ({ name, of }) => `un nom ressemblant\u00a0: ${same(name, of)}`,
  inStatedProvince: ({ province }) => `en ${province}, comme indiqué`,
  inStatedProvinceByRecord: ({ recorded }) => `sa notice indique ${recorded}, comme le texte`,
  inStatedProvinceByBoth: ({ stated, area }) =>
    `en ${stated}, comme indiqué\u00a0: sa notice le dit et la zone de ${area} de Natural Earth le contient`,
  provinceByAreaAlone: ({ area, recorded }) =>
    `les sources diffèrent\u00a0: la zone de ${area} de Natural Earth le contient, comme indiqué, mais sa notice dit ${recorded || "rien"}`,
  provinceByRecordAlone: ({ area, recorded }) =>
    `les sources diffèrent\u00a0: sa notice dit ${recorded}, comme indiqué, mais la zone de ${area} de Natural Earth le contient`,
  outsideStatedProvince: ({ where, stated }) => `en ${where}, non en ${stated}`,
  outsideStatedProvinceBy: ({ where, stated, km }) =>
    `en ${where}, non en ${stated}, dont la limite est à environ ${number(km)} km`,
  inNoOneProvince: () => "il n’appartient pas à une seule province",
  provinceNotChecked: ({ recorded }) =>
    `sa province n’a pas pu être contrôlée${recorded === "" ? "" : `\u00a0; sa notice dit ${recorded}`}`,
  outsideStatedCountry: ({ country, stated }) =>
    `dans un autre pays (${country}) que celui indiqué (${stated})`,
  outsideArticleCountries: ({ country }) => `dans un pays (${country}) dont l’article ne traite pas`,
  outsideCountryFiles: ({ country }) => `dans un pays (${country}) dont aucun fichier n’a été donné`,
  kindAsStated: ({ kind }) => `type de lieu admis par l’article\u00a0: ${placeKinds[kind]}`,
  kindOtherwise: ({ kind, stated }) =>
    `type de lieu\u00a0: ${placeKinds[kind]}, alors que l’article admet\u00a0: ${stated.map((each) => placeKinds[each]).join(", ")}`,
  kmFrom: ({ km, name }) => `à ${number(km)} km de ${name}`,
  inSameProvince: ({ province, name }) => `en ${province}, comme ${name}`,
  inSameCountry: ({ name }) => `dans le même pays que ${name}`,
  insideNamed: ({ name }) => `en ${name}, nommé aussi`,
  holdsNamed: ({ name }) => `${name} s’y trouve`,
  nearRegion: ({ km, name }) => `à ${number(km)} km de ${name}, lieu de publication`,
  people: ({ count }) => `environ ${number(count)} habitants selon la base de noms de lieux`,
  inWorldLayer: () => "figure parmi les villes et chefs-lieux du monde",
  greatFeature: () => "figure parmi les grandes eaux, les grands reliefs et les grandes régions du monde",
  ownFile: () => "dans le fichier de l’auteur",
  provinceHoldsTown: ({ name }) =>
    `${name} est à la fois une province et une ville qui s’y trouve, et l’article ne dit pas laquelle\u00a0: la province contient les deux`,
  provinceNotKnown: ({ province }) =>
    `aucune province nommée ${province} n’est connue\u00a0; seul le nom a compté`,
  townOrProvince: ({ name }) =>
    `${name} est une ville et aussi la province qui l’entoure, et rien ne dit laquelle est visée`,
  severalFit: ({ count }) => `${number(count)} lieux conviennent, et ce qui est indiqué ne les distingue pas`,
  onlyResembles: ({ name }) => `aucun lieu ne s’appelle ${name}\u00a0; ces noms y ressemblent seulement`,
  noSuchName: ({ name }) => `aucune base consultée n’a de lieu nommé ${name}`,
  noSuchNameNearest: ({ name, nearest }) =>
    `aucune base consultée n’a de lieu nommé ${name}\u00a0; la graphie la plus proche est ${nearest}`,
  littleKnown: ({ name }) =>
    `le nom ${name} existe, mais aucun lieu assez connu pour être visé sans autre précision`,
  nothingInStated: ({ name, stated }) =>
    `aucun lieu nommé ${name}, ni rien de semblable, n’est connu en ${stated}`,
  onlyElsewhere: ({ name, where, stated }) =>
    `le seul lieu nommé ${name} dans les bases se trouve ailleurs\u00a0: ${where}, non en ${stated}`,
  allElsewhere: ({ name, count, stated }) =>
    `les bases ont ${number(count)} lieux nommés ${name}, aucun en ${stated}`,
  authorChose: ({ because }) => `choix de l’auteur\u00a0: ${because}`,
  authorChoiceMissing: ({ key }) => `l’auteur a choisi ${key}, absent des bases chargées`,
  namesNoPlace: () => "les mots de l’article ne nomment aucun lieu que l’on puisse chercher",
  notSought: ({ text }) => text,
};
