import type { PlaceKind } from "../../model/vocabulary.ts";
import type { GeocodingMessages } from "../geocoding-messages.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("es");
const same = (name: string, of: string) => (name === of ? name : `${name}, grafía de ${of}`);

export const placeKinds: Record<PlaceKind, string> = {
  settlement: "ciudad o pueblo",
  camp: "campamento",
  base: "base militar",
  crossing: "paso fronterizo",
  facility: "instalación",
  admin1: "provincia",
  admin2: "distrito",
  country: "país",
  zone: "zona",
  region: "región",
  river: "río",
  lake: "lago",
  sea: "mar",
  mountain: "montaña",
  island: "isla",
  desert: "desierto",
  border: "frontera",
};

/** Reasons of the geocoder in Spanish. */
export const geocodingEs: GeocodingMessages = {
  sameName: ({ name }) => `el mismo nombre: ${name}`,
  sameSpelling: ({ name, of }) => `el mismo nombre: ${same(name, of)}`,
  formerName: ({ name, of }) => `el mismo nombre: ${name}, nombre anterior de ${of}`,
  otherRomanisation: ({ name, of }) => `el mismo nombre en otra transcripción: ${same(name, of)}`,
  soundsAlike: ({ name, of }) => `un nombre que suena parecido: ${same(name, of)}`,
  landformName: ({ name, of }) =>
    `el mismo nombre tras una palabra para colina, valle, manantial o ruina: ${same(name, of)}`,
  similarName: ({ name, of }) => `un nombre parecido: ${same(name, of)}`,
  inStatedProvince: ({ province }) => `en ${province}, como se indica`,
  inStatedProvinceByRecord: ({ recorded }) => `su ficha dice ${recorded}, como se indica`,
  inStatedProvinceByBoth: ({ stated, area }) =>
    `en ${stated}, como se indica: su ficha lo dice y el área de ${area} de Natural Earth lo contiene`,
  provinceByAreaAlone: ({ area, recorded }) =>
    `las fuentes difieren: el área de ${area} de Natural Earth lo contiene, como se indica, pero su ficha dice ${recorded || "nada"}`,
  provinceByRecordAlone: ({ area, recorded }) =>
    `las fuentes difieren: su ficha dice ${recorded}, como se indica, pero el área de ${area} de Natural Earth lo contiene`,
  outsideStatedProvince: ({ where, stated }) => `en ${where}, no en ${stated}`,
  outsideStatedProvinceBy: ({ where, stated, km }) =>
    `en ${where}, no en ${stated}, cuyo límite está a unos ${number(km)} km`,
  inNoOneProvince: () => "no pertenece a una sola provincia",
  provinceNotChecked: ({ recorded }) =>
    `no se pudo comprobar su provincia${recorded === "" ? "" : `; su ficha dice ${recorded}`}`,
  outsideStatedCountry: ({ country, stated }) => `en otro país (${country}) que el indicado (${stated})`,
  outsideArticleCountries: ({ country }) => `en un país (${country}) del que el artículo no trata`,
  outsideCountryFiles: ({ country }) => `en un país (${country}) del que no se dio ningún archivo`,
  kindAsStated: ({ kind }) => `tipo de lugar que el artículo permite: ${placeKinds[kind]}`,
  kindOtherwise: ({ kind, stated }) =>
    `tipo de lugar: ${placeKinds[kind]}; el artículo permite: ${stated.map((each) => placeKinds[each]).join(", ")}`,
  kmFrom: ({ km, name }) => `a ${number(km)} km de ${name}`,
  inSameProvince: ({ province, name }) => `en ${province}, como ${name}`,
  inSameCountry: ({ name }) => `en el mismo país que ${name}`,
  insideNamed: ({ name }) => `en ${name}, que también se nombra`,
  holdsNamed: ({ name }) => `${name} está dentro`,
  nearRegion: ({ km, name }) => `a ${number(km)} km de ${name}, donde se publicó el texto`,
  people: ({ count }) => `unos ${number(count)} habitantes según el nomenclátor`,
  inWorldLayer: () => "figura entre las ciudades y cabeceras del mundo",
  greatFeature: () => "figura entre las grandes aguas, relieves y regiones del mundo",
  ownFile: () => "en el archivo del autor",
  provinceHoldsTown: ({ name }) =>
    `${name} es a la vez una provincia y una ciudad dentro de ella, y el artículo no dice cuál: la provincia contiene ambas`,
  provinceNotKnown: ({ province }) =>
    `no se conoce ninguna provincia llamada ${province}; solo contó el nombre`,
  townOrProvince: ({ name }) =>
    `${name} es una ciudad y también la provincia que la rodea, y nada dice cuál se menciona`,
  severalFit: ({ count }) => `encajan ${number(count)} lugares, y lo indicado no los distingue`,
  onlyResembles: ({ name }) => `ningún lugar se llama ${name}; estos nombres solo se le parecen`,
  noSuchName: ({ name }) => `ningún nomenclátor consultado tiene un lugar llamado ${name}`,
  noSuchNameNearest: ({ name, nearest }) =>
    `ningún nomenclátor consultado tiene un lugar llamado ${name}; la grafía más próxima es ${nearest}`,
  littleKnown: ({ name }) =>
    `existe el nombre ${name}, pero ningún lugar tan conocido como para entenderse sin más`,
  nothingInStated: ({ name, stated }) =>
    `no se conoce ningún lugar llamado ${name}, ni nada parecido, en ${stated}`,
  onlyElsewhere: ({ name, where, stated }) =>
    `el único lugar llamado ${name} en los nomenclátores está en otra parte: ${where}, no en ${stated}`,
  allElsewhere: ({ name, count, stated }) =>
    `los nomenclátores tienen ${number(count)} lugares llamados ${name}, ninguno en ${stated}`,
  authorChose: ({ because }) => `elección del autor: ${because}`,
  authorChoiceMissing: ({ key }) => `el autor eligió ${key}, que ningún nomenclátor cargado contiene`,
  namesNoPlace: () => "las palabras del artículo no nombran ningún lugar que se pueda buscar",
  notSought: ({ text }) => text,
};
