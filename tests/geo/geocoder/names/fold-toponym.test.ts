import { describe, expect, test } from "vitest";
import { foldToponym, skeletonOfToponym } from "../../../../geo/geocoder/names/fold-toponym.ts";

/** Spellings of one place in newspapers and gazetteers: each row folds to one key. */
const SAME_KEY: [rule: string, ...names: string[]][] = [
  [
    "diacritics, hamza and ayn",
    "Ma‘arrat an Nu‘mān",
    "Maarrat al-Nu’man",
    "Maʿarrat al-Nuʿmān",
    "MAARRAT AL-NU'MAN",
  ],
  ["article and its assimilations", "Al-Raqqah", "Ar Raqqah", "ar-Raqqa", "Er-Rakka", "Raqqa"],
  ["article without a hyphen", "Al Hawash", "al-Hawash", "Hawash", "El Hawash"],
  ["aw, au, ow and o; ay, ei and e", "Dayr az Zawr", "Deir ez-Zor", "Deir ez Zaur", "Der ez-Zor"],
  ["ou, oo and u", "Tartous", "Tartoos", "Tartus"],
  ["q, k and c", "Qamishli", "Kamishli"],
  ["French and Turkish consonants", "Tchoban", "Çoban", "Choban"],
  ["dj and j", "Djisr", "Jisr"],
  ["ta marbuta at the end", "Hamah", "Hama", "Hameh"],
  ["ta marbuta before a word", "Maarrat Misrin", "Maaret Misrin"],
  ["doubled letters", "Hammam", "Hamam"],
  ["Arabic hamza seats, alif maqsura and vowel marks", "أعزاز", "إعزاز", "اعزاز", "أَعْزاز"],
  ["Arabic article and tatweel", "الحواش", "حواش", "الحـواش"],
  ["Cyrillic", "Азаз", "Azaz"],
  ["spaces", "Kafr Nabl", "Kafrnabl"],
];

/** Spellings that share their consonants only. */
const SAME_SKELETON: [rule: string, ...names: string[]][] = [
  ["vowels", "Maarat al Nouman", "Maarrat al-Nu’man", "Maaret el Noman"],
  ["Arabic and Latin script", "معرة النعمان", "Maarrat al-Nu’man"],
  ["Arabic and Latin script", "كفر نبل", "Kafr Nabl", "Kafranbel", "Kfar Nobol"],
  ["Arabic and Latin script", "دير الزور", "Deir Ez-Zor", "Deirezzor"],
  ["half-vowels", "الحواش", "Al-Hawash", "Haouach", "al-Huwash"],
  ["dh and z", "Abu al-Dhuhur", "أبو الظهور", "Abu az-Zuhur"],
  ["kh and h", "Khan Shaykhun", "خان شيخون", "Хан-Шейхун"],
  ["p and b, v and f", "Paris", "باريس"],
];

describe("spellings of one name", () => {
  test.each(SAME_KEY)("have one key in spite of %s", (_rule, ...names) => {
    const keys = names.map((name) => foldToponym(name).key);
    expect(new Set(keys)).toEqual(new Set([keys[0]]));
  });

  test.each(SAME_SKELETON)("have one skeleton in spite of %s", (_rule, ...names) => {
    const skeletons = names.map(skeletonOfToponym);
    expect(new Set(skeletons)).toEqual(new Set([skeletons[0]]));
    expect(skeletons[0]).not.toBe("");
  });
});

test("different names stay apart", () => {
  const names = ["Homs", "Hama", "Idlib", "Aleppo", "Azaz", "Hajin", "Raqqa", "Damascus", "Tartus"];
  expect(new Set(names.map((name) => foldToponym(name).key)).size).toBe(names.length);
});

test.each([
  ["Homs province", "admin1", "Homs"],
  ["the province of Homs", "admin1", "Homs"],
  ["Gouvernorat d'Alep", "admin1", "Alep"],
  ["محافظة حلب", "admin1", "حلب"],
  ["Rukban refugee camp", "camp", "Rukban"],
  ["town of Hajin", "settlement", "Hajin"],
  ["Euphrates River", "river", "Euphrates"],
  ["Idlib de-escalation zone", "zone", "Idlib"],
  ["Marka district", "admin2", "Marka"],
])("%s is a %s called %s", (printed, kind, name) => {
  const folded = foldToponym(printed);
  expect(folded.kind).toBe(kind);
  expect(folded.key).toBe(foldToponym(name).key);
  expect(folded.written).toBe(printed);
});

test("a name that is nothing but a generic word or an article is kept", () => {
  expect(foldToponym("City")).toMatchObject({ key: "kiti" });
  expect(foldToponym("City").kind).toBeUndefined();
  expect(foldToponym("Al").key).toBe("al");
});

test.each(["", "   ", "---", "\u0000\u0007", "\u202e"])(
  "a name without letters has an empty key: %j",
  (name) => {
    expect(foldToponym(name).key).toBe("");
  },
);

test("a name of 10,000 characters is folded by its beginning only", () => {
  const long = "Ma‘arrat ".repeat(1200);
  expect(foldToponym(long).key.length).toBeLessThan(250);
  expect(foldToponym(long).written).toBe(long);
  expect(foldToponym("ا".repeat(10_000)).key.length).toBeLessThan(250);
});

test("scripts without rules of their own keep their letters", () => {
  expect(foldToponym("東京").key).toBe("東京");
  expect(skeletonOfToponym("東京")).toBe("");
});
