import type { PlaceKind } from "../../model/vocabulary.ts";
import type { GeocodingMessages } from "../geocoding-messages.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ru");
const same = (name: string, of: string) => (name === of ? name : `${name}, написание названия ${of}`);

export const placeKinds: Record<PlaceKind, string> = {
  settlement: "населённый пункт",
  camp: "лагерь",
  base: "военная база",
  crossing: "пограничный переход",
  facility: "объект",
  admin1: "провинция",
  admin2: "район",
  country: "страна",
  zone: "зона",
  region: "регион",
  river: "река",
  lake: "озеро",
  sea: "море",
  mountain: "горы",
  island: "остров",
  desert: "пустыня",
  border: "граница",
};

/** Reasons of the geocoder in Russian. */
export const geocodingRu: GeocodingMessages = {
  sameName: ({ name }) => `то же название: ${name}`,
  sameSpelling: ({ name, of }) => `то же название: ${same(name, of)}`,
  formerName: ({ name, of }) => `то же название: ${name}, прежнее название места ${of}`,
  otherRomanisation: ({ name, of }) => `то же название в другой передаче: ${same(name, of)}`,
  soundsAlike: ({ name, of }) => `созвучное название: ${same(name, of)}`,
  landformName: ({ name, of }) =>
    `то же название после слова «холм», «долина», «источник» или «руины»: ${same(name, of)}`,
  similarName: ({ name, of }) => `похожее название: ${same(name, of)}`,
  inStatedProvince: ({ province }) => `провинция, как указано: ${province}`,
  inStatedProvinceByRecord: ({ recorded }) => `в записи указано ${recorded}, как и в тексте`,
  inStatedProvinceByBoth: ({ stated, area }) =>
    `провинция, как указано: ${stated}; так и в записи, и по границам Natural Earth (${area})`,
  provinceByAreaAlone: ({ area, recorded }) =>
    `источники расходятся: по границам Natural Earth это ${area}, как указано, а в записи ${recorded || "ничего нет"}`,
  provinceByRecordAlone: ({ area, recorded }) =>
    `источники расходятся: в записи ${recorded}, как указано, а по границам Natural Earth это ${area}`,
  outsideStatedProvince: ({ where, stated }) => `${where}, а не ${stated}`,
  outsideStatedProvinceBy: ({ where, stated, km }) =>
    `${where}, а не ${stated}; до границы около ${number(km)} км`,
  inNoOneProvince: () => "не лежит в одной провинции",
  provinceNotChecked: ({ recorded }) =>
    `провинцию проверить не удалось${recorded === "" ? "" : `; в записи ${recorded}`}`,
  outsideStatedCountry: ({ country, stated }) => `в другой стране (${country}), чем указано (${stated})`,
  outsideArticleCountries: ({ country }) => `в стране (${country}), о которой статья не говорит`,
  outsideCountryFiles: ({ country }) => `в стране (${country}), для которой файл не дан`,
  kindAsStated: ({ kind }) => `вид места, допустимый по статье: ${placeKinds[kind]}`,
  kindOtherwise: ({ kind, stated }) =>
    `вид места: ${placeKinds[kind]}; по статье допустимо: ${stated.map((each) => placeKinds[each]).join(", ")}`,
  kmFrom: ({ km, name }) => `${number(km)} км от места ${name}`,
  inSameProvince: ({ province, name }) => `${province}, как и ${name}`,
  inSameCountry: ({ name }) => `в той же стране, что ${name}`,
  insideNamed: ({ name }) => `в пределах: ${name}, что тоже названо`,
  holdsNamed: ({ name }) => `здесь находится ${name}`,
  nearRegion: ({ km, name }) => `${number(km)} км от места публикации (${name})`,
  people: ({ count }) => `население по справочнику: около ${number(count)}`,
  inWorldLayer: () => "есть среди городов и районных центров мира",
  greatFeature: () => "есть среди крупных вод, форм рельефа и регионов мира",
  ownFile: () => "в файле автора",
  provinceHoldsTown: ({ name }) =>
    `${name} — это и провинция, и город в ней, статья не говорит, что имеется в виду: провинция включает оба`,
  provinceNotKnown: ({ province }) => `провинция ${province} неизвестна, учтено только название`,
  townOrProvince: ({ name }) =>
    `${name} — это и город, и провинция вокруг него, и не сказано, что имеется в виду`,
  severalFit: ({ count }) => `подходит мест: ${number(count)}; по указанному их не различить`,
  onlyResembles: ({ name }) => `места с названием ${name} нет; эти названия лишь похожи`,
  noSuchName: ({ name }) => `в просмотренных справочниках нет места с названием ${name}`,
  noSuchNameNearest: ({ name, nearest }) =>
    `в просмотренных справочниках нет места с названием ${name}; ближайшее написание — ${nearest}`,
  littleKnown: ({ name }) =>
    `название ${name} есть, но ни одно место не известно настолько, чтобы понять его без уточнения`,
  nothingInStated: ({ name, stated }) => `место ${name} или похожее на него неизвестно: ${stated}`,
  onlyElsewhere: ({ name, where, stated }) =>
    `единственное место с названием ${name} находится не там: ${where}, а не ${stated}`,
  allElsewhere: ({ name, count, stated }) =>
    `в справочниках мест с названием ${name}: ${number(count)}; ни одного здесь: ${stated}`,
  authorChose: ({ because }) => `выбор автора: ${because}`,
  authorChoiceMissing: ({ key }) => `автор выбрал ${key}, чего нет в загруженных справочниках`,
  namesNoPlace: () => "слова статьи не называют места, которое можно было бы найти",
  notSought: ({ text }) => text,
};
