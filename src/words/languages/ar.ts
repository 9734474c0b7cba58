import type { Translation } from "../words.ts";

const plural = new Intl.PluralRules("ar");
const whole = new Intl.NumberFormat("ar");

/** "بيان واحد", "بيانان", "3 بيانات", "11 بيانًا", "100 بيان". */
function statements(number: number): string {
  const forms: Record<Intl.LDMLPluralRule, string> = {
    zero: "لا بيانات",
    one: "بيان واحد",
    two: "بيانان",
    few: `${whole.format(number)} بيانات`,
    many: `${whole.format(number)} بيانًا`,
    other: `${whole.format(number)} بيان`,
  };
  return forms[plural.select(number)];
}

/** The words of the interface in Arabic. */
export const translation: Translation = {
  name: "العربية",
  direction: "rtl",
  page: {
    skipMap: "تجاوز الخريطة",
    map: "خريطة الأماكن التي تذكرها البيانات",
    languages: "هذه الصفحة بلغة أخرى",
    counts: (all, drawn, listed) =>
      `${statements(all)}: على الخريطة ${whole.format(drawn)}، وفي القائمة فقط ${whole.format(listed)}`,
    mapFailed: "لا يمكن عرض الخريطة التفاعلية في هذا المتصفح. القائمة تضم كل البيانات.",
  },
};
