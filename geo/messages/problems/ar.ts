import type {
  DateAdvice,
  FieldRule,
  PositionSlip,
  RecordKind,
  ShardMistake,
  YamlMistake,
} from "../../model/problem-message.ts";
import { grammarOf } from "../grammar.ts";
import { isolateText } from "../isolate.ts";
import { ar as reader } from "../locales/ar.ts";
import type { ProblemMessages } from "./problem-messages.ts";

const { number, plural, country } = grammarOf("ar");

/** Code and names keep their direction. */
const raw = (text: string | number) => isolateText(String(text));
const code = (name: string) => raw(`\`${name}\``);
const quoted = (text: string) => `«${raw(text)}»`;
const list = (items: readonly (string | number)[]) => items.map(raw).join("، ");
const fieldOf = (field: string) => (field === "" ? "السجل" : `الحقل ${code(field)}`);
const shown = (value: string) => (value === "list" ? "قائمة" : value === "record" ? "سجل" : raw(value));

const EXAMPLES = `اكتبه مثل ${raw("2018-10-31")} أو ${raw("2018-10")}، أو مدة مثل ${raw("2018-10-29/2018-10-30")}، أو ${raw("/2018-10-30")} إن كانت البداية غير معروفة.`;
const DOWNLOAD_AGAIN = `تُرك السطر. نزّل ملف البلد المضغوط من ${raw("GeoNames")} من جديد وفك ضغطه.`;
const LOADED_REMEDY = "استعمل كلمة محايدة، أو اقتبس كلام القائل بما يكفي من سياقه.";
const NAMES_REMEDY = `أضف ${raw("name: ...")}، أو الأسماء بحسب اللغة: ${raw("names: { en: ..., ar: ... }")}.`;
const CORRECT = "صحّح القيمة.";
const NO_ALIASES = `اكتب القيم كاملة؛ فالأطلس لا يحتاج إلى الأسماء البديلة (${raw("*name")}).`;
const REWRITE_TRANSLATION = `شغّل ${raw("`claim-atlas translate`")} ليُكتب الملف من جديد: يبقى ما تُرجم.`;
const FILL_IN = `حتى ذلك الحين تبقى الصفحات بلغة الأطلس. لإكمال الترجمة، ${REWRITE_TRANSLATION}`;

const EXPECTED: Record<string, string> = {
  string: "نصًّا",
  int: "عددًا صحيحًا",
  number: "عددًا",
  array: "قائمة",
  object: "سجلًّا من الحقول",
  record: "سجلًّا من الحقول",
  boolean: `${raw("true")} أو ${raw("false")}`,
};
const expectedOf = (expected: string) => EXPECTED[expected] ?? raw(expected);

const KINDS: Record<RecordKind, string> = {
  actor: "الأطراف",
  mention: "أسماء الأماكن",
  place: "الأماكن",
  claim: "الادعاءات",
  response: "الردود",
  statement: "الأقوال",
  topic: "المواضيع",
  part: "أجزاء القول",
};

const SERVE_SHARDS = `على من ينشر الصفحة أن يصنع الأجزاء من جديد بالأمر ${raw("npm run build:shards")} ويضعها بجانبها.`;
const MISTAKES: Record<YamlMistake, string> = {
  quoteNotClosed: "علامة اقتباس لم تُغلق",
  bracketNotClosed: "قوس لم يُغلق",
  noColon: "سطر بلا نقطتين بعد اسم الحقل",
  signMissing: "علامة ناقصة",
  fieldTwice: "حقل مكرر",
  indentation: "المسافات في أول السطر ليست كما في السطور المجاورة",
  colonInText: "نص فيه نقطتان بلا علامتي اقتباس",
  firstSign: "النص الذي يبدأ بهذه العلامة يحتاج إلى علامتي اقتباس",
  escape: "شرطة مائلة عكسية قبل حرف لا تأتي معه",
  anchorOrTag: `كلمة تبدأ بإحدى العلامات ${raw("& * !")} كما تبدأ المراسي والوسوم`,
  severalDocuments: `في الملف عدة مستندات تفصلها ${raw("---")}`,
  noFields: "لا حقول فيه",
  other: "غير مفهوم",
};

const SLIPS: Record<PositionSlip, string> = {
  exchanged: `تبادل ${raw("lon")} و${raw("lat")}`,
  signOfLon: `عكس إشارة ${raw("lon")}`,
  signOfLat: `عكس إشارة ${raw("lat")}`,
  signOfBoth: "عكس الإشارتين",
  exchangedAndSignOfLon: `تبادل ${raw("lon")} و${raw("lat")} وعكس إشارة ${raw("lon")}`,
  exchangedAndSignOfLat: `تبادل ${raw("lon")} و${raw("lat")} وعكس إشارة ${raw("lat")}`,
  exchangedAndSignOfBoth: `تبادل ${raw("lon")} و${raw("lat")} وعكس الإشارتين`,
  decimalOfLon: `نقل الفاصلة العشرية في ${raw("lon")}`,
  decimalOfLat: `نقل الفاصلة العشرية في ${raw("lat")}`,
  decimalOfBoth: "نقل الفاصلتين العشريتين",
};

const SHARDS: Record<ShardMistake, (detail: string) => string> = {
  noShard: () => "النص ليس جزءًا من معجم أماكن",
  otherVersion: (detail) => `صيغته من الإصدار ${raw(detail)}`,
  cutOff: () => "الجزء مقطوع",
  rowOfNoPart: () => "سطر لا ينتمي إلى أي قسم",
  row: (detail) => `سطر لا يُقرأ (${quoted(detail)})`,
};

const RULES: Record<FieldRule, (limit: number) => string> = {
  empty: () => "فارغ",
  tooLong: (limit) => `أطول من ${number(limit)} حرف`,
  controlCharacter: () => "فيه حرف تحكّم أو حرف يغيّر اتجاه النص؛ اكتب الكلمات من دونه",
  markup: () => `فيه ${raw("HTML")}؛ والنصوص كلمات مجردة`,
  notAnId: () => "ليس معرّفًا: استعمل حروفًا لاتينية وأرقامًا وشرطات، على أن يبدأ بحرف",
  notWebAddress: () =>
    `ليس عنوان ويب: يجب أن يبدأ بـ ${raw("https://")} أو ${raw("http://")} وألا تكون فيه مسافات أو علامات اقتباس`,
  notFolderAddress: () =>
    `عنوان فيه ${raw("?")} أو ${raw("#")}؛ اكتب عنوان المجلد وحده، مثل ${raw("https://maps.example/atlases/")}`,
  notLanguageTag: () => `ليس رمز لغة مثل ${raw("en")}`,
  noName: () => "بلا اسم",
  notSha256: () => `ليس بصمة ${raw("SHA-256")} من 64 رقمًا ستّ عشريًّا`,
  notCountryCode: () => "ليس رمز بلد من حرفين لاتينيين كبيرين",
  notLongitude: () => `ليس خط طول: يقع بين ${raw("-180")} و${raw("180")}`,
  notLatitude: () => `ليس خط عرض، وهو بين ${raw("-90")} و${raw("90")}؛ قد يكون خط العرض وخط الطول مبدَّلين`,
  tooFewCorners: () => "ليس حلقة: للحلقة ثلاث زوايا على الأقل، وتنتهي حيث تبدأ",
  tooManyCorners: (limit) => `فيه أكثر من ${number(limit)} زاوية: بسّطه`,
  ringNotClosed: () => "ليس حلقة: موضعه الأخير غير موضعه الأول",
  notIdentifier: () => `ليس معرّفًا مثل ${raw("geonames:173800")}`,
};

const DATE_ADVICE: Record<DateAdvice, (part: string) => string> = {
  examples: () => EXAMPLES,
  openEndWithOneDate: () =>
    `اكتب الطرف المفتوح بتاريخ واحد، مثل ${raw("[..2018]")} أو ${raw("[2018..]")}، والمدة بتاريخين، مثل ${raw("[2017..2018]")}.`,
  oneOpenEnd: () => "اترك المجموعة مفتوحة من طرف واحد فقط.",
  century: (part) => `اكتب القرن بأرقامه غير المعيّنة: ${raw(`${part}XX`)}.`,
  decade: (part) => `اكتب العقد برقمه غير المعيّن: ${raw(`${part}X`)}.`,
  yearInFull: () => `اكتب السنة كاملة، مثل ${raw("Y-17000")}، أو السنة الأولى والأخيرة مدةً.`,
  monthsOfSeason: () =>
    `اكتب أشهر ذلك الجزء من السنة مدةً، مثل ${raw("2018-04/2018-06")}؛ والفصول من 21 إلى 24.`,
  centuryAtLeast: () => `اذكر القرن على الأقل، مثل ${raw("20XX")}، أو اترك التاريخ.`,
  lastDigits: () =>
    `اكتب ${raw("X")} للأرقام الأخيرة وحدها: ${raw("201X")} أو ${raw("2018-XX")} أو ${raw("2018-10-XX")}. ولجزء من شهر اكتب مدة.`,
  nextDay: () => `اكتب ${raw("24:00")} على أنها ${raw("00:00")} من اليوم التالي.`,
};

const HEADINGS = { title: "العنوان", description: "الوصف" };

export const ar: ProblemMessages = {
  fileMissing: () => ({ what: "الملف غير موجود.", remedy: "أضفه إلى مجلد الأطلس." }),
  fileMissingWithRecords: ({ records }) => ({
    what: `الملف غير موجود، و${plural(records, { zero: "لا سجلات تشير إليه", one: "يشير إليه سجل واحد", two: "يشير إليه سجلان", few: "تشير إليه {} سجلات", many: "يشير إليه {} سجلًّا", other: "يشير إليه {} سجل" })}.`,
    remedy: "أضفه إلى مجلد الأطلس.",
  }),
  fileEmpty: () => ({ what: "الملف فارغ.", remedy: "اكتب الأطلس فيه؛ ومجلد أطلس آخر يريك كيف." }),
  fileTooLarge: ({ millions }) => ({
    what: `في الملف أكثر من ${number(millions)} مليون حرف.`,
    remedy: "وزّع المقال على عدة أطالس، أو أزل ما ليس نصًّا.",
  }),
  nestedTooDeep: ({ levels }) => ({
    what: `في الملف أكثر من ${number(levels)} مستوى متداخل.`,
    remedy: "ابحث عن أقواس فُتحت ولم تُغلق.",
  }),
  yamlUnreadable: ({ mistake, detail }) => ({
    what: `لا يمكن قراءة ${raw("YAML")}: ${MISTAKES[mistake]}${detail && ` (${quoted(detail)})`}.`,
    remedy:
      "راجع المسافات في أول السطر وعلامات الاقتباس والنقطتين قرب هذا السطر؛ والنص الذي فيه نقطتان يحتاج إلى علامتي اقتباس.",
  }),
  yamlAliasUnusable: ({ detail }) => ({
    what: `لا يمكن قراءة ${raw("YAML")}: اسم بديل (${raw("*name")}) لا يشير إلى شيء، أو يشير إلى أكثر مما يُقبل (${quoted(detail)}).`,
    remedy: NO_ALIASES,
  }),
  tooManyAliases: ({ aliases }) => ({
    what: `عدد الأسماء البديلة (${raw("aliases")}) في الملف ${number(aliases)}، وهو فوق المسموح.`,
    remedy: NO_ALIASES,
  }),
  badIndentation: ({ character }) => ({
    what: `يبدأ السطر ${character === null ? "بعلامة جدولة" : `بحرف خفي (${raw(character)})`} حيث يحتاج ${raw("YAML")} إلى مسافات.`,
    remedy: "احذف ما قبل أول حرف في السطر، واكتب مسافات.",
  }),
  jsonLineUnreadable: () => ({
    what: `السطر ليس ${raw("JSON")}.`,
    remedy: `اكتب سجلًّا واحدًا في كل سطر، كما يكتبه ${raw("JSON.stringify")}.`,
  }),
  fileNoList: () => ({ what: "الملف ليس قائمة.", remedy: "ابدأ كل سجل بشرطة في أول السطر." }),
  sectionNoList: ({ section }) => ({
    what: `${section === null ? "الملف" : code(section)} ليس قائمة.`,
    remedy: "ابدأ كل سجل بشرطة.",
  }),
  noStatements: () => ({
    what: "لا أقوال في الأطلس.",
    remedy: `أضف ${raw("statements:")} وفي كل منها على الأقل ${list(["text", "who", "quote", "place", "said"])}.`,
  }),
  lockUnreadable: () => ({
    what: "لا يمكن قراءة ملف القفل.",
    remedy: "خذه من النسخة السابقة؛ فمن دونه تُعطى المعرّفات التي لم تكتبها من جديد.",
  }),

  fieldMissing: ({ field, expected }) => ({
    what: `${fieldOf(field)} ناقص.`,
    remedy: `أضفه، على أن يكون ${expectedOf(expected)}.`,
  }),
  namesMissing: ({ field }) => ({
    what: `${fieldOf(field)} ناقص.`,
    remedy: `أضفه بحسب اللغة: ${raw("names: { en: Aleppo, ar: حلب }")}.`,
  }),
  choiceMissing: ({ field, allowed }) => ({
    what: `${fieldOf(field)} ناقص.`,
    remedy: `أضف واحدًا من: ${list(allowed)}.`,
  }),
  wrongType: ({ field, expected }) => ({
    what: `${fieldOf(field)} ليس ${expectedOf(expected)}.`,
    remedy: `اكتب ${expectedOf(expected)}${expected === "string" ? "، بين علامتي اقتباس إن كان يشبه رقمًا أو تاريخًا" : ""}.`,
  }),
  notInVocabulary: ({ field, value, nearest, allowed }) => ({
    what: `${fieldOf(field)} هو ${shown(value)}، وليس من المفردات المعتمدة.`,
    remedy: `${nearest === null ? "" : `أتقصد ${raw(nearest)}؟ `}استعمل واحدًا من: ${list(allowed)}.`,
  }),
  unknownFields: ({ field, unknown }) => ({
    what: `لا حقل باسم ${unknown.map(code).join("، ")} في ${field === "" ? "هذا السجل" : code(field)}.`,
    remedy: `صحّح الكتابة أو أزله؛ والمخططات في ${raw("geo/data/schema")} تسمّي كل الحقول.`,
  }),
  fitsNoForm: ({ field, value }) => ({
    what: `${fieldOf(field)} هو ${shown(value)}، ولا يوافق أيًّا من طرق كتابته.`,
    remedy: "قارنه بسجل آخر في الملف.",
  }),
  outOfRange: ({ field, value }) => ({
    what: `${fieldOf(field)} هو ${shown(value)}، وهو خارج الحدود.`,
    remedy: CORRECT,
  }),
  invalidValue: ({ field, value }) => ({
    what: `${fieldOf(field)} هو ${shown(value)}، وهو غير صالح.`,
    remedy: CORRECT,
  }),
  breaksRule: ({ field, rule, limit }) => ({
    what: `${fieldOf(field)} ${RULES[rule](limit)}.`,
    remedy: CORRECT,
  }),
  notAnId: ({ field, value, wrong, near }) => {
    const because =
      wrong === "length"
        ? "فيه أكثر من 64 حرفًا"
        : wrong === "start"
          ? "لا يبدأ بحرف"
          : wrong.character === " "
            ? "فيه مسافة"
            : `فيه ${wrong.isVisible ? quoted(wrong.character) : "حرف خفي"} (${raw(wrong.codePoint)})`;
    return {
      what: `${fieldOf(field)} هو ${raw(value)}، وليس معرّفًا: ${because}.`,
      remedy: `استعمل حروفًا من ${raw("a")} إلى ${raw("z")} وأرقامًا وشرطات، على أن يبدأ بحرف${near === "" ? "" : `، مثل ${raw(near)}`}.`,
    };
  },
  formerNames: ({ records, fields, names, hasSpellings, isMention }) => {
    const parts = [
      ...(names === "" ? [] : [raw(names)]),
      ...(hasSpellings ? [`${raw("alsoKnownAs: [...]")} للكتابات الأخرى`] : []),
    ];
    return {
      what: `الأسماء مكتوبة بالطريقة السابقة (${fields.map(code).join("، ")}) في ${plural(records, { zero: "{} سجل", one: "سجل واحد", two: "سجلين", few: "{} سجلات", many: "{} سجلًّا", other: "{} سجل" })}.`,
      remedy: `اكتب ${parts.join("، و")}${isMention ? `؛ ويبقى ${raw("name")} الاسم كما طُبع` : ""}.`,
    };
  },

  idTwice: ({ kind, id }) => ({
    what: `يتكرر المعرّف ${raw(id)} بين ${KINDS[kind]}.`,
    remedy: "أعط السجل اللاحق معرّفًا خاصًّا به؛ فالمعرّفات جزء من العناوين.",
  }),
  noSuchId: ({ kind, id, nearest }) => ({
    what: `لا يوجد المعرّف ${raw(id)} بين ${KINDS[kind]}.`,
    remedy: nearest === null ? "أضفه، أو سمِّ واحدًا موجودًا." : `أتقصد ${raw(nearest)}؟`,
  }),
  countWrong: ({ promised, read }) => ({
    what: `يَعِد ${raw("atlas.yaml")} بعدد من الأقوال هو ${number(promised)}، وأمكنت قراءة ${number(read)}.`,
    remedy: `أصلح الأقوال المذكورة هنا، أو صحّح ${raw("statementCount")}.`,
  }),
  idInWordsUnknown: ({ id }) => ({
    what: `يشير النص إلى ${raw(id)}، وهذا الأطلس لا يعرضه.`,
    remedy: "أزل الإشارة، أو أضف السجل.",
  }),
  noSuchTopic: ({ topic, topics }) => ({
    what: `لا يوجد موضوع ${raw(topic)}.`,
    remedy: `المواضيع هي: ${list(topics)}.`,
  }),
  folderNameTaken: ({ name, proposed }) => ({
    what: `اسم المجلد ${raw(name)}، وفي كل موقع ملف أو مجلد بهذا الاسم.`,
    remedy: `غيّر اسم المجلد، مثل ${raw(proposed)}.`,
  }),
  folderNameRefused: ({ character, proposed }) => ({
    what: `في اسم المجلد ${raw(JSON.stringify(character))}، وبعض الأقراص والخوادم ترفضه.`,
    remedy: `غيّر اسم المجلد، مثل ${raw(proposed)}.`,
  }),

  noSearch: ({ updated }) => ({
    what: "لم يُسجَّل أي بحث عن ردود ووثائق: الأقوال التي بلا وثائق يُكتب عنها أنها قيلت ولم تُفحص هنا.",
    remedy: `بعد أن تبحث، أضف اليوم وما بحثت فيه، مثل: ${raw(`searched: { on: ${updated}, scope: public pages in English }`)}.`,
  }),
  noContact: () => ({
    what: "لا عنوان للتواصل من أجل الردود والتصحيحات.",
    remedy: "يضيف ناشر الخريطة عنوانه: يجب أن يقدر كل من ذُكر اسمه على الرد.",
  }),
  boundsUpsideDown: () => ({
    what: "جنوب العرض الأول ليس جنوب شماله.",
    remedy: "اكتب الحدود بهذا الترتيب: الغرب، الجنوب، الشرق، الشمال.",
  }),
  tilesNoAddress: ({ address, corrected }) => ({
    what: `${raw(JSON.stringify(address))} ليس عنوان بلاطات خريطة.`,
    remedy:
      corrected === null
        ? `ابدأه بـ ${raw("https://")}، أو سمِّ ملف ${raw(".pmtiles")} بجانب ${raw("atlas.yaml")}.`
        : `اكتب ${raw("/")} بين المجلد والملف، مثل ${raw(corrected)}.`,
  }),
  tilesUnknownPlaceholder: ({ placeholder }) => ({
    what: `في عنوان البلاطات ${raw(`{${placeholder}}`)}، ولا شيء يحل محله.`,
    remedy: `استعمل ${list(["{z}", "{x}", "{y}", "{r}", "{s}"])}.`,
  }),
  pmtilesPlaceholders: () => ({
    what: `ليس في عنوان ملف ${raw("PMTiles")} متغيرات.`,
    remedy: `اكتب اسم الملف، مثل ${raw("ground.pmtiles")}.`,
  }),
  tilesPlaceholdersMissing: () => ({
    what: `ينقص عنوانَ البلاطات ${raw("{z}")} أو ${raw("{x}")} أو ${raw("{y}")}.`,
    remedy: `اكتبه مثل ${raw("https://tiles.example/{z}/{x}/{y}.png")}.`,
  }),
  proposalsNotBuilt: ({ count, statements, more, lockFile }) => {
    const named = statements
      .map(({ id, line }) => (line === undefined ? raw(id) : `${raw(id)} (السطر ${raw(line)})`))
      .join("، ");
    return {
      what: `${plural(count, { zero: "لا اقتراحات لم تُبنَ", one: "قول واحد مقترح، ولم يُبنَ", two: "قولان مقترحان، ولم يُبنيا", few: "{} أقوال مقترحة، ولم تُبنَ", many: "{} قولًا مقترحًا، ولم تُبنَ", other: "{} قول مقترح، ولم تُبنَ" })}: ${named}${more === 0 ? "" : `، وعدد غيرها ${number(more)}`}.`,
      remedy: `اقرأ كلًّا منها بجانب المقال، ثم اكتب ${raw("state:")} ${raw("accepted")} أو ${raw("edited")} أو ${raw("refused")}. المعرّفات التي لا تكتبها محفوظة في ${raw(lockFile)}.`,
    };
  },

  speakerMissing: ({ ownVoice }) => ({
    what: `${code("who")} ناقص: لا أحد يقول هذا.`,
    remedy: `سمِّ القائل، أو اكتب ${raw(`who: ${ownVoice}`)} إن كان المقال يقوله بنفسه.`,
  }),
  saidInTwoWays: ({ short, long }) => ({
    what: `${code(short)} و${code(long)} يقولان الشيء نفسه بطريقتين.`,
    remedy: "أبق واحدًا منهما.",
  }),
  repeatsItself: () => ({
    what: "القول يكرر نفسه.",
    remedy: `سمِّ القول الذي يكرره، أو أزل ${raw("duplicateOf")}.`,
  }),
  planHasEventDate: () => ({
    what: "للخطة تاريخ حدث.",
    remedy: "احذف تاريخ الحدث: الخطط ليست أحداثًا.",
  }),
  movementWithoutEnds: () => ({
    what: "وُصف بالمؤكد اتجاهُ حركة بلا طرفين.",
    remedy: `اكتب ${raw("directionCertain: false")}.`,
  }),
  standardMissing: ({ response }) => ({
    what: `تستند الحالة إلى نتيجة التحقيق ${raw(response)}، ولا معيار مذكورًا لها.`,
    remedy: "أضف معيار إثباتها.",
  }),
  replyNotRecorded: ({ name }) => ({
    what: `${raw(name)} من المتهمين، ولم يُسجَّل هل وجد البحث ردًّا منه.`,
    remedy: `أضف ردًّا منه، أو اذكره في ${raw("noReply")} إن لم يجد البحث ردًّا، أو اكتب ${raw("examined: false")} إن لم يبحث أحد لهذا القول.`,
  }),
  noReplyWithoutSearch: () => ({
    what: "يُقال إنه لم يُعثر على رد، ولم يُسجَّل بحث.",
    remedy: `أضف ${raw("searched: { on: ..., scope: ... }")} إلى ${raw("atlas.yaml")}، أو ${raw("searched: { on: ... }")} إلى القول، أو احذف ${raw("noReply")}.`,
  }),
  replyInArticleNotRecorded: () => ({
    what: "لم يُسجَّل هل في المقال نفسه رد، ولن تذكره الصفحة.",
    remedy: `اكتب ${raw("replyInArticle: none")}، أو سمِّ القول الذي يرد: ${raw("replyInArticle: { statement: ..., extent: ... }")}؛ أو اكتب ${raw("readForReplies: true")} في ${raw("atlas.yaml")} للجميع.`,
  }),
  replyInArticleNotLinked: ({ replies }) => ({
    what: `في المقال رد من المتهمين (${list(replies)})، ولا يذكر القول هل هو رد عليه.`,
    remedy: `اكتب ${raw(`replyInArticle: { statement: ${replies[0]}, extent: ... }`)}، أو ${raw("replyInArticle: none")} إن كان يرد على شيء آخر.`,
  }),
  replyNotBuilt: ({ reply }) => ({
    what: `الرد ${raw(reply)} مقترح أو مرفوض، وقد تُرك هو والرابط إليه.`,
    remedy: `اقبل الرد، أو احذف ${raw("replyInArticle")}.`,
  }),
  noReplyNotAccused: ({ id }) => ({
    what: `${raw(id)} في ${raw("noReply")}، وليس من المتهمين.`,
    remedy: `أزله، أو أضفه إلى ${raw("accused")}.`,
  }),
  noReplyHasReply: ({ id, response }) => ({
    what: `${raw(id)} في ${raw("noReply")}، و${raw(response)} رده على هذا القول.`,
    remedy: `أزله من ${raw("noReply")}.`,
  }),

  quoteTooLong: ({ words, most }) => ({
    what: `عدد كلمات الاقتباس ${number(words)}.`,
    remedy: `لا تقتبس أكثر من ${plural(most, { zero: "{} كلمة", one: "كلمة واحدة", two: "كلمتين", few: "{} كلمات", many: "{} كلمة", other: "{} كلمة" })}.`,
  }),
  quoteOffsetsWrong: () => ({
    what: "موضع بداية الاقتباس ونهايته لا يوافق طوله.",
    remedy: `صحّح ${raw("start")} و${raw("end")}؛ والنهاية هي الموضع الذي يلي آخر حرف.`,
  }),
  noSuchParagraph: ({ paragraph, paragraphs }) => ({
    what: `لا توجد فقرة رقمها ${number(paragraph)}.`,
    remedy: `عدد فقرات المقال ${number(paragraphs)}.`,
  }),
  quoteNotFound: ({ nearest }) => ({
    what: "الاقتباس ليس في المقال.",
    remedy:
      nearest === null
        ? "انسخه من المقال حرفًا بحرف."
        : `أقرب الكلمات إليه ${quoted(nearest)}: انسخها، أو اقتبس غيرها.`,
  }),
  quoteNotInText: () => ({
    what: "الاقتباس ليس في المقال.",
    remedy: "انسخه من المقال حرفًا بحرف، بعلامات اقتباسه وفواصله العليا.",
  }),
  quoteInOtherParagraph: ({ paragraph, stated }) => ({
    what: `الاقتباس في الفقرة ${number(paragraph)}، لا في ${number(stated)}.`,
    remedy: `احذف ${code("paragraph")}: الأداة تجدها؛ أو اقتبس من تلك الفقرة.`,
  }),
  quoteParagraphWrong: ({ paragraph, stated }) => ({
    what: `الاقتباس في الفقرة ${number(paragraph)}${stated === null ? "" : `، لا في ${number(stated)}`}.`,
    remedy: "صحّح رقم الفقرة؛ وهو ترتيب السطر بين الأسطر غير الفارغة، ابتداءً من 1.",
  }),
  quoteInSeveralParagraphs: ({ paragraphs, other }) => ({
    what: `الاقتباس موجود في عدة فقرات: ${list(paragraphs)}. أُخذت الأولى.`,
    remedy: `اقتبس كلمة أخرى، أو اكتب ${raw(`paragraph: ${other}`)}.`,
  }),
  quoteMoved: ({ start, end }) => ({
    what: "تغيّر موضع الاقتباس.",
    remedy: `اكتب ${raw(`start: ${start}, end: ${end}`)}.`,
  }),
  articleChanged: ({ moved, lost }) => ({
    what: `تغيّر نص المقال منذ آخر بحث عن اقتباساته: تغيّر موضع ${number(moved)}، وفُقد ${number(lost)}.`,
    remedy: "انظر في المفقودة؛ وما تغيّر موضعه عُثر عليه بكلماته. وفي ملف القفل الآن بصمة النص الجديد.",
  }),
  articleOther: ({ sha256, expected }) => ({
    what: `بصمة النص ${raw("SHA-256")} هي ${raw(sha256)}${expected === null ? "" : `، لا ${raw(expected)}`}.`,
    remedy: "استعمل النص نفسه الذي صُنع منه الأطلس، أو اقبل الاقتباسات التي تغيّر موضعها وسجّل البصمة الجديدة.",
  }),

  dateTooLong: ({ most }) => ({ what: `التاريخ أطول من ${number(most)} حرف.`, remedy: EXAMPLES }),
  dateSuperseded: ({ date }) => ({
    what: `${quoted(date)} بالصيغة السابقة من ${raw("EDTF")}.`,
    remedy: `اكتب ${raw("X")} لرقم غير معروف، واترك الطرف غير المعروف من المدة فارغًا، واكتب ${raw("..")} للطرف المفتوح.`,
  }),
  dateUnreadable: ({ date }) => ({
    what: `${quoted(date)} ليس تاريخًا في ${raw("EDTF")}، أو هو يوم غير موجود.`,
    remedy: EXAMPLES,
  }),
  dateKindUnused: ({ date, advice, part }) => ({
    what: `${quoted(date)} نوع من ${raw("EDTF")} لا يستعمله الأطلس.`,
    remedy: DATE_ADVICE[advice](part),
  }),
  dateEmpty: ({ date }) => ({
    what: `${quoted(date)} لا يسمّي تاريخًا.`,
    remedy: `احذف التاريخ، واكتب ${raw("undated")} في ${raw("basis")} و${raw("precision")}.`,
  }),
  yearTooFar: ({ date, most }) => ({
    what: `السنة في ${quoted(date)} أبعد من أن تُرسم.`,
    remedy: `اكتب سنة من ${raw(`-${most}`)} إلى ${raw(most)}، أو اذكر التاريخ بالكلمات فقط.`,
  }),
  intervalReversed: ({ date }) => ({
    what: `المدة ${quoted(date)} لا تنتهي بعد بدايتها.`,
    remedy: "ضع التاريخ الأسبق أولًا؛ واكتب اليوم الواحد تاريخًا واحدًا.",
  }),
  bestDateWithoutSource: () => ({
    what: "أفضل تاريخ معروف يقول أكثر مما في المقال، من دون مصدر.",
    remedy: `اذكر في ${raw("refs")} الردود التي تؤيده.`,
  }),
  dateNotConfirmed: () => ({
    what: "يُوصف التاريخ بأنه مؤكد، ولا وثيقة وراءه من خارج صف القائل.",
    remedy: `اكتب ${raw("basis: reported")}. فتكرار القول من صف القائل نفسه، أو تكرار الكلمات نفسها، يؤرّخ القول ولا يؤكد شيئًا.`,
  }),

  findingWithoutStandard: () => ({
    what: "نتيجة التحقيق بلا معيار.",
    remedy: "أضف معيار الإثبات أو النتيجة، أو اذكر أنه غير مسجّل.",
  }),
  documentUnread: () => ({
    what: "لا يمكن عرض وثيقة لم يقرأها أحد.",
    remedy: "اقرأها، أو اترك السجل.",
  }),
  noLink: () => ({
    what: "لا رابط، ولا ملاحظة تقول لماذا لا رابط.",
    remedy: `أضف ${raw("url")} أو ${raw("linkNote")}.`,
  }),
  timingWrong: ({ date, isAfter, timing }) => ({
    what: `التاريخ ${raw(date)} ${isAfter ? "بعد أقوال المقال" : "قبل آخر أقوال المقال"}، و${raw("timing")} هو ${raw(timing)}.`,
    remedy: `صحّح التاريخ أو ${raw("timing")}.`,
  }),
  bearsOnNothing: () => ({
    what: "لا يذكر الرد على أي قول هو.",
    remedy: `أضف ${raw("bearsOn: { S01: this_claim }")}، أو اكتبه تحت القول في ${raw("responses")}.`,
  }),
  sideMissing: () => ({
    what: "لم يُذكر إلى أي جانب ينتمي الرد.",
    remedy: `أضف ${raw("independence:")} واحدًا من ${list(["third_party", "mandated_body", "accused_party", "allied_with_accused", "allied_with_speaker", "other_party"])}؛ أو ${raw("by:")} مع المتهمين الذين يردون.`,
  }),
  timingMissing: () => ({
    what: "لا يُعرف هل الرد أقدم من المقال أم أحدث منه.",
    remedy: `أضف تاريخه، أو ${raw("timing:")} واحدًا من ${list(["before_article", "same_time", "after_article"])}.`,
  }),

  partyWithoutName: () => ({ what: "طرف بلا اسم.", remedy: NAMES_REMEDY }),
  placeWithoutName: () => ({ what: "مكان بلا اسم.", remedy: NAMES_REMEDY }),
  mentionWithoutName: () => ({
    what: "اسم مكان ناقص في سجله.",
    remedy: `أضف ${raw("name: ...")} كما طبعه المقال.`,
  }),
  partyDescribedTwice: ({ name, field }) => ({
    what: `وُصف ${quoted(name)} مرتين، مع اختلاف في ${raw(field)}.`,
    remedy: `صِف الطرف مرة واحدة، في ${raw("actors")} أو حيث يُذكر أولًا؛ وفي غير ذلك يكفي اسمه.`,
  }),
  placeDescribedTwice: ({ name, field, id }) => ({
    what: `وُصف ${quoted(name)} مرتين، مع اختلاف في ${raw(field)}.`,
    remedy: `صِف المكان مرة واحدة؛ أو إن كان المقصود مكانًا آخر بالاسم نفسه فأعطه معرّفًا: ${raw(`{ name: ${name}, id: ${id}, ... }`)}.`,
  }),
  nameOfSeveralPlaces: ({ name, ids }) => ({
    what: `${quoted(name)} اسم لعدة أماكن في هذا الأطلس: ${list(ids)}.`,
    remedy: "اكتب معرّف المكان المقصود.",
  }),
  ownPlaceIncomplete: ({ name, isArea, lacks }) => ({
    what: `${isArea ? "مساحة" : "نقطة"} ${quoted(name)} مذكورة من دون ${lacks === "source" ? "مصدرها" : "بلدها"}.`,
    remedy:
      lacks === "source"
        ? `أضف ${raw("source:")} مع من يقول إنه يقع هناك.`
        : `أضف ${raw("country:")} مع رمز البلد من حرفين لاتينيين كبيرين، مثل ${raw("SY")}.`,
  }),

  wordingNotChecked: ({ language, checked }) => ({
    what: `لا تُفحص صياغة النصوص بلغة ${quoted(language)}.`,
    remedy: `القواعد معروفة للغات ${list(checked)}: اقرأ النصوص وقواعد التحرير بجانبك، واذكر الكلمات المشحونة في ${raw("loadedTerms")}.`,
  }),
  loadedTerm: ({ term }) => ({
    what: `${quoted(term)} كلمة مشحونة خارج علامات الاقتباس.`,
    remedy: LOADED_REMEDY,
  }),
  verdict: ({ term }) => ({
    what: `${quoted(term)} حكم من عندنا.`,
    remedy: "قل ما هو مسجّل؛ واقتبس أحكام غيرنا بأسمائهم.",
  }),
  partialVerb: ({ term }) => ({
    what: `${quoted(term)} ليس فعلًا محايدًا.`,
    remedy: "اكتب: قال، ذكر، كتب، نفى، أكد.",
  }),
  claimNameOfDraft: () => ({
    what: "ما زال الادعاء بالاسم الذي أعطته المسودة.",
    remedy: "قل عمّ تتحدث أقواله، مثل: أقوال عن حاويات على الحدود.",
  }),
  claimNameAsFact: () => ({
    what: "اسم الادعاء يُقرأ كأنه وقع.",
    remedy: "اجعله يقول إنه كلام يُقال، مثل: أقوال عن حاويات على الحدود.",
  }),
  actorIsPronoun: ({ name }) => ({
    what: `${quoted(name)} لا يسمّي أحدًا.`,
    remedy: `اكتب من يقصده المقال، مثل: ${raw("who: Ana Rios")}؛ أو بكلماته: أحد سكان البلدة.`,
  }),
  speakerNotNamed: ({ names }) => ({
    what: "النص لا يسمّي قائله.",
    remedy: `سمِّ القائل في الجملة نفسها، بواحد من: ${names.map(quoted).join("، ")}.`,
  }),
  textOfDraft: () => ({
    what: "ما زالت في النص الفراغات التي تتركها المسودة.",
    remedy: "اكتب الجملة كاملة: من قال ماذا، وعن أي مكان.",
  }),
  extentOfDraft: () => ({
    what: "لم يُكتب بعد مدى الرد الذي في المقال.",
    remedy: "اذكر أي جزء من القول يرد عليه، مثل: القول كله.",
  }),
  planNotSaid: () => ({
    what: "نص الخطة لا يقول إنها خطة.",
    remedy: "اكتب أن أحدًا قال إن غيره يخطط لذلك أو يُعِدّ له.",
  }),
  headingWithoutSpeaker: ({ heading }) => ({
    what: `${HEADINGS[heading]} يسمّي طرفًا متهمًا ولا يسمّي قائلًا.`,
    remedy: "اذكر فيه من قال ذلك، أو احذف الطرف.",
  }),
  headingLacks: ({ heading, speaker, accused }) => ({
    what: `${HEADINGS[heading]} لا يذكر ${[...(speaker ? ["من يقول"] : []), ...(accused ? ["عمّن يقال"] : [])].join(" ولا ")}.`,
    remedy: "سمِّ قائلًا، وإن كان هناك متهمون فسمِّ واحدًا منهم، مثل: اتهمت آنا ريوس الشركة في شأن البئر.",
  }),

  independenceWrong: ({ response, statement, independence, because, name, possible }) => {
    const reason = {
      accused: `هو من صف ${raw(name)} الذي يتهمه القول`,
      speaker: `هو من صف ${raw(name)} القائل`,
      party: `هو من صف ${raw(name)}، وهو طرف في هذا المقال`,
      none: "ذلك الطرف لا يتكلم في القول ولا يُتهم فيه",
    }[because];
    return {
      what: `الرد ${raw(response)} موصوف «${reader.independence[independence]}» بالنسبة إلى ${raw(statement)}، لكن ${reason}.`,
      remedy: `اكتب ${raw(`${statement}: { relation: ..., independence: ... }`)} مع واحد من: ${list(possible)}.`,
    };
  },
  mediumNotDescribed: ({ response, name, describedAs }) => ({
    what: `يسمّي ${raw(response)} ${raw(name)} من دون أن يذكر ${quoted(describedAs)}.`,
    remedy: `اذكره في ${raw("body")} أو ${raw("linkNote")}، كما في وسائل إعلام كل جانب آخر.`,
  }),
  mediumSpeakerMissing: ({ response, name, owner, actor }) => ({
    what: `${raw(response)} من ${raw(name)}، ولم يُسجَّل من يتكلم فيه.`,
    remedy: `أضف ${raw(`by: [${owner}]`)} إن كان يتكلم باسمه؛ وعن وسيلة إعلام اذكر في ${raw("describedAs")} للطرف ${raw(actor)} من يديرها أو يموّلها.`,
  }),
  contextUneven: ({ statements }) => ({
    what: `السطر تحت أقوال من ادعاء واحد، وليس تحت ${list(statements)}، وفيها الادعاء نفسه على الأطراف نفسها.`,
    remedy: `أضف ${list(statements)}، أو اكتب سطورًا تصح على كل مجموعة.`,
  }),

  rowColumns: ({ columns, expected }) => ({
    what: `عدد أعمدة السطر ${number(columns)}، وفي ملف بلد من ${raw("GeoNames")} ${number(expected)}.`,
    remedy: DOWNLOAD_AGAIN,
  }),
  rowWithoutId: ({ value }) => ({
    what: `العمود الأول ليس معرّفًا من ${raw("GeoNames")}: ${raw(JSON.stringify(value))}.`,
    remedy: DOWNLOAD_AGAIN,
  }),
  rowWithoutName: ({ id }) => ({ what: `السطر ${raw(id)} بلا اسم.`, remedy: DOWNLOAD_AGAIN }),
  rowNotUtf8: ({ id }) => ({
    what: `السطر ${raw(id)} ليس بترميز ${raw("UTF-8")}.`,
    remedy: DOWNLOAD_AGAIN,
  }),
  rowWithoutCountry: ({ id, value }) => ({
    what: `السطر ${raw(id)} بلا رمز بلد: ${raw(JSON.stringify(value))}.`,
    remedy: DOWNLOAD_AGAIN,
  }),
  rowWithoutPosition: ({ id, latitude, longitude }) => ({
    what: `السطر ${raw(id)} بلا موضع على الأرض: خط العرض ${raw(JSON.stringify(latitude))}، وخط الطول ${raw(JSON.stringify(longitude))}.`,
    remedy: DOWNLOAD_AGAIN,
  }),
  moreRowsUnreadable: ({ rows }) => ({
    what: `سطور أخرى لم تُقرأ، عددها ${number(rows)}.`,
    remedy: DOWNLOAD_AGAIN,
  }),

  ownPlaceNowhere: ({ name }) => ({
    what: `المكان ${quoted(name)} بلا موضع.`,
    remedy: `أعطه نقطة فيها ${raw("lon")} و${raw("lat")}، أو منطقة، أو معرّف مدخل يصفه تحت ${raw("sameAs")}.`,
  }),
  ownPointOutside({ name, lon, lat, country: { code: of }, fault }) {
    const left = "تُرك المكان.";
    const outside = `نقطة ${quoted(name)} (${raw(`lon ${lon}, lat ${lat}`)}) تقع خارج بلدها (${country(of)})`;
    switch (fault.kind) {
      case "zeros":
        return {
          what: `${outside}: كُتبت أصفار مكان موضع غير معروف.`,
          remedy: `${left} اكتب الموضع، أو احذف ${raw("point")} فتبقى الأسماء معروفة.`,
        };
      case "zero":
        return {
          what: `${outside}: كُتب صفر مكان ${raw(fault.axis)} وهو غير معروف.`,
          remedy: `${left} اكتب ${raw(fault.axis)}، أو احذف ${raw("point")}.`,
        };
      case "slip":
        return {
          what: `${outside}، وتقع داخله مع ${SLIPS[fault.slip]}.`,
          remedy: `${left} اكتب ${raw(`lon: ${fault.lon}, lat: ${fault.lat}`)}، أو صحّح البلد.`,
        };
      case "abroad":
        return {
          what: `${outside}، في بلد آخر (${country(fault.holder.code)}).`,
          remedy: `${left} اكتب ${raw(`country: ${fault.holder.code}`)}، أو صحّح الموضع.`,
        };
      case "unknown":
        return { what: `${outside}.`, remedy: `${left} صحّح الموضع أو البلد.` };
    }
  },
  ownAreaOutside: ({ name, country: { code: of }, holder, isTakenOver }) => ({
    what: `منطقة ${quoted(name)} تقع خارج بلدها (${country(of)})${holder === null ? "" : `، في بلد آخر (${country(holder.code)})`}.`,
    remedy: `تُرك المكان. صحّح بلده، أو ${isTakenOver ? `المعرّف تحت ${raw("sameAs")}` : "منطقته: خط الطول يأتي أولًا"}.`,
  }),
  describedNotHeld: ({ ids }) => ({
    what: `لا يوجد في ما حُمّل ${ids.map(raw).join(" أو ")}، وهذا المكان يصفه.`,
    remedy: "أعطِ المكان نقطة خاصة به، أو افتح ملف البلد الذي فيه المدخل.",
  }),
  removedNotHeld: ({ id }) => ({
    what: `لا يوجد في ما حُمّل ${raw(id)}، وهذا المكان يحذفه.`,
    remedy: "راجع المعرّف، أو افتح ملف البلد الذي فيه المدخل.",
  }),

  shardNotLoaded: ({ shard, reason }) => ({
    what: `لم يُحمّل الجزء ${raw(shard)} من المعجم (${quoted(reason)})، فلا تُعرف أماكنه.`,
    remedy: `يُطلب من جديد مع البحث التالي. ${SERVE_SHARDS}`,
  }),
  shardMissing: ({ shard }) => ({
    what: `الجزء ${raw(shard)} من المعجم غير موجود، فلا تُعرف أماكنه.`,
    remedy: SERVE_SHARDS,
  }),
  shardUnusable: ({ shard, mistake, detail }) => ({
    what: `لا يمكن استعمال الجزء ${raw(shard)} من المعجم: ${SHARDS[mistake](detail)}.`,
    remedy: SERVE_SHARDS,
  }),

  translationOfOwnLanguage: ({ language, others }) => ({
    what: `الأطلس نفسه بلغة ${raw(language)}.`,
    remedy: `سمِّ الملف بلغة أخرى من لغاته: ${list(others)}.`,
  }),
  translationWithoutWords: ({ locale, others }) => ({
    what: `ليست للبرنامج نصوص بلغة ${quoted(locale)}، فلا يمكن صنع صفحة من هذه الترجمة.`,
    remedy: `سمِّ الملف بلغة أخرى من لغاته: ${list(others)}.`,
  }),
  textsNotTranslated: ({ count, keys }) => ({
    what: `نصوص غير مترجمة، عددها ${number(count)}: ${list(keys)}${count > keys.length ? "، …" : ""}.`,
    remedy: FILL_IN,
  }),
  textChanged: ({ key }) => ({ what: `تغيّر النص ${raw(key)} بعد ترجمته.`, remedy: FILL_IN }),
  translationBreaksRule: ({ rule, limit }) => ({
    what: `نص الترجمة ${RULES[rule](limit)}.`,
    remedy: "صحّحه.",
  }),
  textGone: ({ key }) => ({
    what: `لا نص ${raw(key)} في الأطلس.`,
    remedy: `احذف المدخل، أو ${REWRITE_TRANSLATION}`,
  }),
};
