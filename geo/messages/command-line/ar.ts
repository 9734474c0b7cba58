import { grammarOf } from "../grammar.ts";
import type { CommandLineMessages } from "./command-line-messages.ts";

const { number, plural } = grammarOf("ar");
const statements = (value: number) =>
  plural(value, {
    zero: "لا أقوال",
    one: "قول واحد",
    two: "قولان",
    few: "{} أقوال",
    many: "{} قولًا",
    other: "{} قول",
  });

export const ar: CommandLineMessages = {
  contents: (all, claims, responses) =>
    `${statements(all)}، ${plural(claims, { zero: "لا ادعاءات", one: "ادعاء واحد", two: "ادعاءان", few: "{} ادعاءات", many: "{} ادعاءً", other: "{} ادعاء" })}، ${plural(responses, { zero: "لا وثائق", one: "وثيقة واحدة", two: "وثيقتان", few: "{} وثائق", many: "{} وثيقة", other: "{} وثيقة" })}.`,
  places: (all, placed, ambiguous, unknown) =>
    `أسماء الأماكن ${number(all)}: محدد الموضع ${number(placed)}، وملتبس ${number(ambiguous)}، ولم يُبحث عنه أو لم يُعثر عليه ${number(unknown)}.`,
  quotations: (exact, moved, lost) =>
    `الاقتباسات: مطابق ${number(exact)}، ومنقول الموضع ${number(moved)}، ومفقود ${number(lost)}.`,
  problems: (errors, warnings) =>
    `${plural(errors, { zero: "لا أخطاء", one: "خطأ واحد", two: "خطآن", few: "{} أخطاء", many: "{} خطأً", other: "{} خطأ" })}، ${plural(warnings, { zero: "لا تنبيهات", one: "تنبيه واحد", two: "تنبيهان", few: "{} تنبيهات", many: "{} تنبيهًا", other: "{} تنبيه" })}.`,
  built: (all, drawn, listed) =>
    `${statements(all)}: على الخريطة ${number(drawn)}، وفي القائمة فقط ${number(listed)}.`,
  noAddress:
    "عنوان الموقع غير معروف، فلا ملف oembed.json ولا صور للمشاركة: أضف ‎--site URL‎ أو `address` في atlas.yaml.",
  certainty: { certain: "مؤكد", "less-certain": "أقل تأكيدًا", uncertain: "غير مؤكد" },
  own: (source, km) => `كما حددتَ موضعه${km === null ? "" : `، في حدود ${number(km)} كم`} (المصدر: ${source})`,
  ambiguous: "ملتبس",
  noPlace: "لا مكان",
  next: "التالي:",
  proposed: "مقترحة، ولا تظهر على الخريطة قبل قبول الأقوال:",
};
