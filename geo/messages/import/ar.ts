import type { DateFault } from "../../model/import-note.ts";
import { grammarOf } from "../grammar.ts";
import { isolateText } from "../isolate.ts";
import type { ImportMessages } from "./import-messages.ts";

const { number, plural } = grammarOf("ar");

const DELIMITERS: Record<string, string> = {
  ";": "بفواصل منقوطة",
  "\t": "بعلامات جدولة",
  "|": "بخطوط عمودية",
};

/** Code and names keep their direction. */
const raw = (text: string | number) => isolateText(String(text));
const quoted = (text: string) => `«${raw(text)}»`;
const list = (items: readonly string[]) => items.map(raw).join("، ");

const DATE_FAULTS: Record<DateFault, (date: string) => string> = {
  noSuchDay: (date) => `لا يوجد يوم ${raw(date)}`,
  noDate: (date) => `${quoted(date)} ليس تاريخًا`,
  unreadable: (date) => `${quoted(date)} لا يُقرأ تاريخًا؛ اكتبه مثل ${raw("2018-10-31")}`,
  dayOrMonthFirst: (date) => `${quoted(date)} قد يبدأ باليوم أو بالشهر؛ اكتبه مثل ${raw("2018-10-31")}`,
};

export const ar: ImportMessages = {
  rows: (runs, more, what) => {
    const isOne = more === 0 && runs.length === 1 && runs[0]?.[0] === runs[0]?.[1];
    const shown = runs.map(([first, last]) =>
      first === last ? number(first) : `من ${number(first)} إلى ${number(last)}`,
    );
    return `${isOne ? "الصف" : "الصفوف"} ${shown.join("، ")}${more === 0 ? "" : `، و${number(more)} غيرها`}: ${what}`;
  },
  note: {
    zeroBytes: () => `هذا ليس نصًّا: فيه بايتات صفرية. احفظ الجدول بصيغة ${raw("CSV")} أو ${raw("XLSX")}.`,
    pdf: () =>
      `هذا ملف ${raw("PDF")}. انسخ جدوله إلى جدول إلكتروني واحفظه بصيغة ${raw("XLSX")} أو ${raw("CSV")}.`,
    pictureOrArchive: () =>
      `هذا ليس جدولًا، بل صورة أو ملف مضغوط. استعمل ملف ${raw("CSV")} أو ${raw("TSV")} أو ${raw("XLSX")} أو ${raw("ODS")} أو ${raw("GeoJSON")}.`,
    noJson: ({ reason }) => `هذا ليس ${raw("JSON")}: ${raw(reason)}.`,
    unknownJson: () =>
      `ملف ${raw("JSON")} هذا ليس ${raw("FeatureCollection")} من ${raw("GeoJSON")} ولا ملف ${raw("StoryMapJS")} فيه شرائح.`,
    openQuotationMark: ({ row }) =>
      `علامة اقتباس لم تُغلق أو تبعها نص: الصف ${number(row)}. أغلقها؛ وداخل الخلية تُكتب مرتين.`,
    tooManyRows: ({ rows, most }) =>
      `عدد صفوف الجدول ${number(rows)}، والحد الأقصى ${number(most)}. قسّمه إلى عدة ملفات.`,
    tooManyColumns: ({ columns, most }) =>
      `عدد أعمدة الجدول ${number(columns)}، والحد الأقصى ${number(most)}. أزل ما ليس من الأقوال.`,
    workbookTooLarge: ({ bytes, most }) =>
      `حجم الملف ${number(bytes)} بايت، والحد الأقصى ${number(most)}. احفظ الورقة بصيغة ${raw("CSV")}.`,
    workbookLocked: () => "للملف كلمة مرور. احفظه من دونها.",
    workbookDamaged: () =>
      `الملف تالف أو ليس جدولًا إلكترونيًّا. افتحه في برنامج جداول واحفظه بصيغة ${raw("XLSX")} أو ${raw("ODS")} أو ${raw("CSV")}.`,
    noCells: () => "ليس في الملف خلايا.",
    severalSheets: ({ sheets }) =>
      `في الملف عدة أوراق: ${list(sheets)}. احفظ الورقة التي تريدها في ملف مستقل.`,
    noSuchSheet: ({ sheet, sheets }) => `لا توجد ورقة ${quoted(sheet)} فيها خلايا؛ الموجود: ${list(sheets)}.`,
    noColumnNames: ({ sheet, rows }) =>
      `${raw(sheet)}: لم يُعثر على صف لأسماء الأعمدة بين الصفوف الأولى (${number(rows)}). اكتب صفًّا لها، مثل: النص، القائل، الاقتباس، المكان، تاريخ القول.`,
    noRows: ({ sheet }) => `${raw(sheet)}: لا صفوف تحت أسماء الأعمدة.`,
    noTextColumn: ({ columns }) => `لا عمود فيه ما قيل. الأعمدة: ${list(columns)}.`,
    mappedColumnMissing: ({ column, columns }) =>
      `تسمّي المطابقة عمودًا ${quoted(column)}؛ وفي الجدول: ${list(columns)}.`,
    mappedFieldUnknown: ({ column, field, fields }) =>
      `تعطي المطابقة ${quoted(column)} للحقل ${quoted(field)}؛ والحقول هي: ${list(fields)}.`,

    hiddenSheets: ({ sheets }) => `تُركت أوراق مخفية: ${list(sheets)}.`,
    mergedCells: ({ cells }) => `خلايا مدمجة عددها ${number(cells)}: أُخذت قيمتها لكل خلية.`,
    errorCells: ({ cells }) =>
      `خلايا فيها خطأ من برنامج الجداول (مثل ${raw("#REF!")}) عددها ${number(cells)}، قُرئت فارغة.`,
    delimiter: ({ delimiter }) => `الخلايا مفصولة ${DELIMITERS[delimiter] ?? `بالعلامة ${raw(delimiter)}`}.`,
    rowsAboveHeader: ({ rows, header }) =>
      `${plural(rows, { zero: "لم يُترك أي صف", one: "تُرك صف واحد", two: "تُرك صفان", few: "تُركت {} صفوف", many: "تُرك {} صفًّا", other: "تُرك {} صف" })} فوق أسماء الأعمدة (الصف ${number(header)}).`,
    secondHeader: ({ row }) => `قُرئ الصف ${number(row)} صفًّا ثانيًا لأسماء الأعمدة.`,
    emptyRows: ({ rows }) =>
      `${plural(rows, { zero: "لم يُترك أي صف فارغ", one: "تُرك صف فارغ واحد", two: "تُرك صفان فارغان", few: "تُركت {} صفوف فارغة", many: "تُرك {} صفًّا فارغًا", other: "تُرك {} صف فارغ" })}.`,
    shapesLeftOut: ({ shapes }) =>
      `خطوط أو مساحات لم تؤخذ، عددها ${number(shapes)}: يوضع القول عند اسم مكانه.`,

    saysNothing: () => "لا يقول شيئًا: لا نص ولا عنوان",
    namesNobody: () => "لا يسمّي أحدًا يقوله: لا قائل ولا مصدر؛ اذكره في عمود",

    speakerAdded: ({ who }) => `وُضع القائل ${raw(who)} في أول نصه`,
    idRepeated: ({ id, row, became }) =>
      `معرّفه ${raw(id)} هو معرّف الصف ${number(row)} أيضًا؛ فصار ${raw(became)}`,
    idGotLetter: () => `أُضيف ${raw("r")} قبل رقم معرّفه، لأن المعرّف يبدأ بحرف`,
    idChanged: ({ id, became }) => `صار معرّفه ${raw(id)} ${raw(became)}`,
    markupRemoved: ({ field }) => `أُزيلت منه وسوم (${raw(field)})`,
    dateLeftOut: ({ field, fault, date }) => `تُرك تاريخه (${raw(field)}): ${DATE_FAULTS[fault](date)}`,
    spreadsheetDate: ({ days, date }) => `العدد ${raw(days)} تاريخ من برنامج الجداول، ${raw(date)}`,
    placeUnlocated: () => "تُرك مكانه: يقول الجدول إنه لا يمكن تحديد موضعه",
    pointLeftOut: ({ name, precision }) =>
      `تُركت نقطته: لا يُعرف المكان إلا بأنه ${raw(name)} (${raw(precision)})`,
    countryFound: ({ country }) => `عُرف بلده من موضعه: ${raw(country)}`,
    countryUnknown: ({ country }) =>
      `بلده ${quoted(country)} غير معروف فتُرك؛ اكتب اسمًا مستعملًا، أو حرفين مثل ${raw("SY")}`,
    precisionUnknown: ({ precision, known }) =>
      `دقته ${quoted(precision)} غير معروفة فتُركت؛ استعمل واحدة من: ${list(known)}`,
    coordinatesWithoutName: () => "تُركت إحداثياته: لا اسم مكان معها",
    coordinatesIncomplete: () => "تُركت إحداثياته: خط العرض أو خط الطول فارغ",
    coordinatesUnreadable: ({ coordinates, mayBeSwapped }) =>
      `تُركت إحداثياته: ${quoted(coordinates)} ليست إحداثيات${mayBeSwapped ? "؛ ولو بُدّلت لكانت: هل العمودان مبدَّلان؟" : ""}`,
    webAddressLeftOut: () => `تُرك عنوان الويب: لا يبدأ بـ ${raw("http://")} أو ${raw("https://")}`,
  },
};
