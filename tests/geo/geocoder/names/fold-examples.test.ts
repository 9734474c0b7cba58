import { describe, expect, test } from "vitest";
import { skeletonsOfReadings } from "../../../../geo/geocoder/names/fold-toponym.ts";
import { closestSpelling, formOf } from "../../../../geo/geocoder/names/match-names.ts";
import { soundLikeness } from "../../../../geo/geocoder/names/sounds.ts";
import type { Place } from "../../../../geo/model/place.ts";

/**
 * For people who read Arabic: one name a row, in Arabic and as others write it. ALA-LC, BGN/PCGN, UN or DIN first, then
 * French, German, Turkish, Kurdish and Russian usage and the English press.
 */
const NAMES: [arabic: string, ...romanised: string[]][] = [
  ["حلب", "Ḥalab", "Ḩalab", "Halep", "Heleb", "Haleb"],
  ["حمص", "Ḥimṣ", "Ḩimş", "Homs", "Humus", "Хомс"],
  ["حماة", "Ḥamāh", "Ḩamāh", "Hama", "Hameh", "Хама"],
  ["إدلب", "Idlib", "Idleb", "Edlib", "İdlib", "Идлиб"],
  ["الرقة", "al-Raqqah", "Ar Raqqah", "ar-Raqqa", "Rakka", "Er-Rakka", "Эр-Ракка"],
  ["دير الزور", "Dayr al-Zawr", "Dayr az Zawr", "Deir ez-Zor", "Deir Ezzor", "Dair az-Zaur", "Дейр-эз-Зор"],
  ["طرطوس", "Ṭarṭūs", "Ţarţūs", "Tartous", "Tartus", "Тартус"],
  ["اللاذقية", "al-Lādhiqīyah", "Al Lādhiqīyah", "al-Lāḏiqiyya", "Ladhiqiyya"],
  ["السويداء", "al-Suwaydāʼ", "As Suwaydā’", "Soueïda", "Suweida", "As-Sweida"],
  ["القنيطرة", "al-Qunayṭirah", "Al Qunayţirah", "Quneitra", "Kuneitra"],
  ["معرة النعمان", "Maʻarrat al-Nuʻmān", "Ma‘arrat an Nu‘mān", "Maaret el-Nouman", "Ma'arrat An Nu'man"],
  [
    "جسر الشغور",
    "Jisr al-Shughūr",
    "Jisr ash Shughūr",
    "Ǧisr aš-Šuġūr",
    "Djisr ech-Choghour",
    "Dschisr asch-Schughur",
  ],
  [
    "خان شيخون",
    "Khān Shaykhūn",
    "Ḫān Šaiḫūn",
    "Khan Cheikhoun",
    "Chan Schaichun",
    "Khan Sheikhoun",
    "Хан-Шейхун",
  ],
  ["كفر نبل", "Kafr Nubl", "Kafr Nabl", "Kafranbel", "Kafr Nobol", "Kfar Nabel"],
  ["تل رفعت", "Tall Rifʻat", "Tall Rif‘at", "Tell Rifaat", "Tel Rıfat", "Tal Refaat"],
  ["الباب", "al-Bāb", "Al Bāb", "El-Bab", "Эль-Баб"],
  ["منبج", "Manbij", "Manbiǧ", "Menbidj", "Manbidsch", "Menbij"],
  ["جرابلس", "Jarābulus", "Ǧarābulus", "Djarablous", "Dscharabulus", "Cerablus", "Джараблус"],
  ["عين العرب", "ʻAyn al-ʻArab", "‘Ayn al ‘Arab", "Aïn el-Arab", "Ain al-Arab"],
  ["القامشلي", "al-Qāmishlī", "Al Qāmishlī", "Kamechli", "Kamışlı", "Qamischli", "Kamishly"],
  ["تدمر", "Tadmur", "Tadmor", "Tedmor"],
  ["الميادين", "al-Mayādīn", "Al Mayādīn", "Mayadine", "Mayadeen"],
  ["هجين", "Hajīn", "Hajin", "Hadjine", "Хаджин"],
  ["الموصل", "al-Mawṣil", "Al Mawşil", "Mossoul", "Mosul"],
  ["الفلوجة", "al-Fallūjah", "Al Fallūjah", "Falloudja", "Falludscha", "Fallujah"],
  ["مصراتة", "Miṣrātah", "Mişrātah", "Misrata", "Misratah"],
  ["الحديدة", "al-Ḥudaydah", "Al Ḩudaydah", "Hodeïda", "Hudaida", "Hodeidah"],
  ["خان يونس", "Khān Yūnis", "Khan Younès", "Chan Yunis", "Khan Younis"],
  ["وهران", "Wahrān", "Ouahrane"],
  ["قسنطينة", "Qusanṭīnah", "Ksantina"],
];

const LEAST = 0.8;
const ROWS = NAMES.flatMap(([arabic, ...romanised]) => romanised.map((name) => [name, arabic] as const));

describe("a romanised name and its Arabic", () => {
  test.each(ROWS)("%s sounds like %s", (romanised, arabic) => {
    const [a, b] = [formOf(romanised), formOf(arabic)];
    expect(soundLikeness(a.sounds, a.consonantal, b.sounds, b.consonantal)).toBeGreaterThan(LEAST);
  });

  test.each(ROWS)(
    "%s leads to %s by its consonants in one reading or another, or by a slip of one",
    (name, arabic) => {
      const asked = skeletonsOfReadings(formOf(name));
      const [kept = ""] = skeletonsOfReadings(formOf(arabic));
      const within = asked.map((skeleton) => Math.abs(skeleton.length - kept.length));
      expect(Math.min(...within)).toBeLessThanOrEqual(1);
    },
  );
});

/** Names that differ in Arabic and must not be taken for one another. */
test.each([
  ["مشرفة", "مشيرفة"],
  ["حلب", "حلبجة"],
  ["حمص", "حماة"],
  ["Hama", "Homs"],
  ["Raqqa", "Rukban"],
  ["Azaz", "Hazza"],
  ["كفر نبل", "كفر نبودة"],
])("%s and %s are two names", (a, b) => {
  const [one, other] = [formOf(a), formOf(b)];
  expect(soundLikeness(one.sounds, one.consonantal, other.sounds, other.consonantal)).toBeLessThan(0.9);
  expect(one.key).not.toBe(other.key);
});

test("between scripts of which neither writes vowels, an alif counts; beside Latin, short vowels do not", () => {
  expect(soundLikeness("hlb", true, "hAlb", true)).toBeLessThan(soundLikeness("hlb", true, "halab", false));
});

test("a word for a landform may be left out, and the name itself is closer", () => {
  const place = (name: string): Place => ({
    key: `own:${name}`,
    name,
    names: [name],
    kind: "settlement",
    country: "SY",
    population: 0,
    location: { form: "none" },
    sameAs: [],
    source: { layer: "own", name: "a test", licence: "none" },
  });
  const with_ = closestSpelling(place("Tell Hawash"), formOf("Tall Hawash"))?.closeness ?? 0;
  const without = closestSpelling(place("Hawash"), formOf("Tall Hawash"))?.closeness ?? 0;
  expect(with_).toBeGreaterThan(without);
});
