import type { PlaceKind } from "../../model/vocabulary.ts";
import type { GeocodingMessages } from "../geocoding-messages.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ar");
const same = (name: string, of: string) => (name === of ? name : `${name}، وهو رسم لاسم ${of}`);

export const placeKinds: Record<PlaceKind, string> = {
  settlement: "مدينة أو قرية",
  camp: "مخيم",
  base: "قاعدة عسكرية",
  crossing: "معبر حدودي",
  facility: "منشأة",
  admin1: "محافظة",
  admin2: "ناحية",
  country: "بلد",
  zone: "منطقة",
  region: "إقليم",
  river: "نهر",
  lake: "بحيرة",
  sea: "بحر",
  mountain: "جبل",
  island: "جزيرة",
  desert: "صحراء",
  border: "حدود",
};

/** Reasons of the geocoder in Arabic. */
export const geocodingAr: GeocodingMessages = {
  sameName: ({ name }) => `الاسم نفسه: ${name}`,
  sameSpelling: ({ name, of }) => `الاسم نفسه: ${same(name, of)}`,
  formerName: ({ name, of }) => `الاسم نفسه: ${name}، وهو اسم سابق لـ${of}`,
  otherRomanisation: ({ name, of }) => `الاسم نفسه بكتابة أخرى: ${same(name, of)}`,
  soundsAlike: ({ name, of }) => `اسم قريب في اللفظ: ${same(name, of)}`,
  landformName: ({ name, of }) => `الاسم نفسه بعد كلمة تل أو وادٍ أو عين أو خربة: ${same(name, of)}`,
  similarName: ({ name, of }) => `اسم مشابه: ${same(name, of)}`,
  inStatedProvince: ({ province }) => `في ${province} كما ذُكر`,
  inStatedProvinceByRecord: ({ recorded }) => `يذكر سجله ${recorded} كما في النص`,
  inStatedProvinceByBoth: ({ stated, area }) =>
    `في ${stated} كما ذُكر: يقول ذلك سجله وتضمه مساحة ${area} في Natural Earth`,
  provinceByAreaAlone: ({ area, recorded }) =>
    `تختلف المصادر: تضمه مساحة ${area} في Natural Earth كما ذُكر، لكن سجله يقول ${recorded || "لا شيء"}`,
  provinceByRecordAlone: ({ area, recorded }) =>
    `تختلف المصادر: يقول سجله ${recorded} كما ذُكر، لكن تضمه مساحة ${area} في Natural Earth`,
  outsideStatedProvince: ({ where, stated }) => `في ${where} لا في ${stated}`,
  outsideStatedProvinceBy: ({ where, stated, km }) =>
    `في ${where} لا في ${stated} التي تبعد حدودها نحو ${number(km)} كم`,
  inNoOneProvince: () => "لا يقع في محافظة واحدة",
  provinceNotChecked: ({ recorded }) =>
    `تعذر التحقق من محافظته${recorded === "" ? "" : `؛ يقول سجله ${recorded}`}`,
  outsideStatedCountry: ({ country, stated }) => `في بلد آخر (${country}) غير المذكور (${stated})`,
  outsideArticleCountries: ({ country }) => `في بلد (${country}) لا يتناوله المقال`,
  outsideCountryFiles: ({ country }) => `في بلد (${country}) لم يُعطَ ملفه`,
  kindAsStated: ({ kind }) => `نوع المكان كما يسمح المقال: ${placeKinds[kind]}`,
  kindOtherwise: ({ kind, stated }) =>
    `نوع المكان: ${placeKinds[kind]}، والمقال يسمح بـ: ${stated.map((each) => placeKinds[each]).join("، ")}`,
  kmFrom: ({ km, name }) => `على بعد ${number(km)} كم من ${name}`,
  inSameProvince: ({ province, name }) => `في ${province} مثل ${name}`,
  inSameCountry: ({ name }) => `في البلد نفسه الذي فيه ${name}`,
  insideNamed: ({ name }) => `في ${name} المذكورة أيضًا`,
  holdsNamed: ({ name }) => `تقع فيه ${name}`,
  nearRegion: ({ km, name }) => `على بعد ${number(km)} كم من ${name} حيث نُشر النص`,
  people: ({ count }) => `نحو ${number(count)} نسمة بحسب معجم الأماكن`,
  inWorldLayer: () => "مدرج بين مدن العالم ومراكز مناطقه",
  greatFeature: () => "مدرج بين كبرى المياه والتضاريس والأقاليم في العالم",
  ownFile: () => "في ملف المؤلف",
  provinceHoldsTown: ({ name }) => `${name} محافظة ومدينة فيها، ولا يبيّن المقال أيهما: المحافظة تضم الاثنتين`,
  provinceNotKnown: ({ province }) => `لا تُعرف محافظة باسم ${province}، فاعتُمد الاسم وحده`,
  townOrProvince: ({ name }) => `${name} مدينة وكذلك المحافظة المحيطة بها، ولا شيء يبيّن أيهما المقصودة`,
  severalFit: ({ count }) => `عدد الأماكن المناسبة: ${number(count)}، ولا يميز بينها ما ذُكر`,
  onlyResembles: ({ name }) => `لا مكان اسمه ${name}؛ هذه الأسماء تشبهه فقط`,
  noSuchName: ({ name }) => `لا يوجد في المعاجم المبحوثة مكان اسمه ${name}`,
  noSuchNameNearest: ({ name, nearest }) =>
    `لا يوجد في المعاجم المبحوثة مكان اسمه ${name}؛ أقرب رسم هو ${nearest}`,
  littleKnown: ({ name }) => `يوجد الاسم ${name}، لكن لا مكان معروفًا بما يكفي ليُفهم دون توضيح`,
  nothingInStated: ({ name, stated }) => `لا يُعرف في ${stated} مكان اسمه ${name} ولا ما يشبهه`,
  onlyElsewhere: ({ name, where, stated }) =>
    `المكان الوحيد المسمى ${name} في المعاجم يقع في موضع آخر: ${where} لا في ${stated}`,
  allElsewhere: ({ name, count, stated }) =>
    `عدد الأماكن المسماة ${name} في المعاجم: ${number(count)}، وليس أي منها في ${stated}`,
  authorChose: ({ because }) => `اختيار المؤلف: ${because}`,
  authorChoiceMissing: ({ key }) => `اختار المؤلف ${key} وهو غير موجود في المعاجم المحمّلة`,
  namesNoPlace: () => "كلمات المقال لا تسمي مكانًا يمكن البحث عنه",
  notSought: ({ text }) => text,
};
