import { ANY_LETTERS, type WordPattern, wholeWords } from "./whole-words.ts";

/**
 * The words that the editorial rules speak of, in each language that an atlas can be checked in. A term ends in `*` where
 * the word goes on: `terroris*` is terrorist, terrorists, terrorism. After the style rules of Reuters, AP and BBC.
 */
export interface EditorialWords {
  /** May stand only inside an attributed quotation. */
  loaded: WordPattern[];
  /** Words that would be a verdict of ours. */
  verdicts: WordPattern[];
  /** Verbs that take a side, and the double hedge. */
  partialVerbs: WordPattern[];
  /** How a text may begin that names no outside speaker. */
  openings: string[];
  /** Words that stand for a speaker without naming one, in small letters. */
  pronouns: string[];
  /** Words that show that something is planned and has not happened. */
  plan: WordPattern;
  /** Verbs and phrases of attribution. */
  attribution: WordPattern;
  /** Words that show that the name of a claim groups what was said. */
  speech: WordPattern;
  /** Loaded terms that may follow a verb of attribution: some claims cannot be put without them. */
  afterAttribution: WordPattern;
}

/** Vowel signs and the stretched line, which Arabic texts have or leave out. */
const ARABIC_SIGNS = "[\\u064B-\\u0652\\u0640]*";

const en: EditorialWords = {
  loaded: termsOf(
    "terroris*|militant|militants|jihadist|jihadists|provocation|provocations|false flag|false-flag|false flags|false-flags|staged|stage|staging|fak(e|es|ed|ing)|notorious|regime|regimes|incriminat(e|es|ed|ing)|so-called",
  ),
  verdicts: termsOf(
    "true|untrue|false|falsely|debunk|debunks|debunked|debunking|fak(e|es|ed)|verif(y|ied)|prove|proven|proved|proves|propaganda|disinformation|hoax|hoaxes",
  ),
  partialVerbs: termsOf(
    "(reveal|expos|slamm|claim|blast)(s|ed|ing)|point out|points out|pointed out|admits|admitted|accused of allegedly",
  ),
  openings: ["In its own voice, the article", "A heading", "The article", "A footnote"],
  pronouns: ["he", "she", "they", "it", "we", "i", "his", "her", "their"],
  plan: anyOf("plan(s|ned|ning)?|prepar(e|ed|ing|ations?)|intend(s|ed)?|meant for"),
  attribution: anyOf(
    "said|says?|spoke of|speaks of|stat(es?|ed)|writes?|wrote|told|tells|denie[sd]|den(y|ies)|confirm(s|ed)?|accus(es?|ed)|calls?|called|consider(s|ed)?|demand(s|ed)?|criticised|estimat(es?|ed)|report(s|ed)|describ(es?|ed)|announced|warned|argu(es?|ed)|according to|citing|attributing",
  ),
  speech: anyOf("statements?|reports?|descriptions?|denials?|positions?|accusations?|said|says"),
  afterAttribution: anyOf("stag(e|ed|ing)|militants"),
};

const fr: EditorialWords = {
  loaded: termsOf(
    "terroris*|djihadiste|djihadistes|provocation|provocations|sous faux drapeau|sous fausse bannière|mis en scène|mise en scène|mises en scène|tristement célèbre|tristement célèbres|régime|régimes|soi-disant|prétendu|prétendue|prétendus|prétendues",
  ),
  verdicts: termsOf(
    "vrai|vraie|vrais|vraies|faux|fausse|fausses|faussement|démenti par les faits|réfuté|réfutée|avéré|avérée|vérifié|vérifiée|prouvé|prouvée|propagande|désinformation|canular|canulars|infox",
  ),
  partialVerbs: termsOf(
    "révèle|révèlent|révélé|a avoué|avoue|ont avoué|prétend|prétendent|prétendait|fustige|fustigé|dénonce|dénoncé|accusé d’avoir prétendument|reconnaît enfin",
  ),
  openings: [
    "De sa propre voix, l’article",
    "De sa propre voix, l'article",
    "L’article",
    "L'article",
    "Un intertitre",
    "Un titre",
    "Une note",
  ],
  pronouns: ["il", "elle", "ils", "elles", "on", "nous", "je", "celui-ci", "celle-ci"],
  plan: anyOf(
    "prévoi*|prévoy*|prévu(e|s|es)?|projet*|prépar*|compt(e|ent|ait|aient)|envisag*|destiné(e|s|es)?|planifi*|voul(ait|aient)",
  ),
  attribution: anyOf(
    "dit|disent|disait|disaient|a dit|ont dit|déclar*|affirm*|indiqu*|écri*|racont*|selon|d’après|d'après|ni(e|ent|é)|démen*|confirm*|accus*|appel*|estim*|rapport*|décri*|annonc*|averti*|soutien*|souten*|expliqu*|cit*|attribu*",
  ),
  speech: anyOf("déclaration*|propos|rapport*|description*|démenti*|position*|accusation*|dit|disent|dires"),
  afterAttribution: anyOf("mise? en scène"),
};

const es: EditorialWords = {
  loaded: termsOf(
    "terroris*|yihadista|yihadistas|provocación|provocaciones|bandera falsa|falsa bandera|montaje|montajes|escenificad(o|a|os|as)|tristemente célebre|tristemente célebres|régimen|regímenes|supuestos expertos|el llamado|la llamada|los llamados|las llamadas",
  ),
  verdicts: termsOf(
    "verdad|verdader(o|a|os|as)|fals(o|a|os|as)|falsamente|desmentido por los hechos|refutad(o|a)|comprobad(o|a)|verificad(o|a|os|as)|demostrad(o|a)|propaganda|desinformación|bulo|bulos",
  ),
  partialVerbs: termsOf(
    "revela|revelan|reveló|revelaron|admite|admitió|admitieron|arremete|arremetió|desenmascar*|acusado de presuntamente",
  ),
  openings: ["Con voz propia, el artículo", "El artículo", "Un titular", "Un título", "Una nota"],
  pronouns: ["él", "ella", "ellos", "ellas", "nosotros", "nosotras", "yo", "este", "esta"],
  plan: anyOf(
    "plane*|prepar*|prev(é|én|ió|ía|ían|isto|ista)|pretend*|pensaba(n)?|proyect*|destinad(o|a|os|as)|iba(n)? a",
  ),
  attribution: anyOf(
    "dijo|dijeron|dice|dicen|decía|ha dicho|declar*|afirm*|señal*|escrib*|escrit*|cont(ó|aron)|según|neg(ó|aron)|nieg*|desm*|confirm*|acus*|llam(a|an|ó|aron)|estim*|inform*|describ*|anunci*|advirti*|sostien*|sostuv*|explic*|cit*|atribu*",
  ),
  speech: anyOf(
    "declaraci(ón|ones)|dichos|informe(s)?|descripci(ón|ones)|desmentido(s)?|posici(ón|ones)|acusaci(ón|ones)|dijo|dijeron|dice|dicen",
  ),
  afterAttribution: anyOf("montajes?|escenificad[oa]s?"),
};

const ru: EditorialWords = {
  loaded: termsOf(
    "террорис*|боевик*|джихадис*|провокаци*|под чужим флагом|под ложным флагом|постановочн*|инсценир*|инсцениров*|пресловут*|печально извест*|режим(а|у|ом)?(?! (чтения|прекращения|тишины|работы|доступа))|так называем*",
  ),
  verdicts: termsOf(
    "правда|неправда|ложь|ложн*|лжив*|фейк*|разоблач*|доказан*|доказа(л|ли|но|ла)|подтвердилось|пропаганд*|дезинформаци*|вброс*",
  ),
  partialVerbs: termsOf("раскрыл|раскрыла|раскрыли|призналс*|призналас*|призналис*|обрушил*|якобы обвин*"),
  openings: [
    "От своего имени статья",
    "Статья",
    "В статье",
    "Заголовок",
    "Подзаголовок",
    "Сноска",
    "Примечание",
  ],
  pronouns: ["он", "она", "они", "оно", "мы", "я"],
  plan: anyOf("план*|готов*|подготов*|намер*|собира*|предназнач*|замышл*"),
  attribution: anyOf(
    "сказал*|говор*|заяв*|сообщ*|написа*|пиш*|по словам|по данным|согласно|отриц*|отверг*|опроверг*|подтверд*|обвин*|назва*|назыв*|счита*|оцен*|описа*|описыв*|объяв*|предупред*|утвержд*|ссыл*|рассказ*",
  ),
  speech: anyOf(
    "заявлени*|сообщени*|слова|слов|описани*|опровержени*|позици*|обвинени*|сказал*|высказывани*",
  ),
  afterAttribution: anyOf("инсценир*|постановочн*|боевик*"),
};

const ar: EditorialWords = {
  loaded: termsOf(
    "إرهابي*|ارهابي*|إرهاب|الجهاديي*|جهاديي*|استفزاز*|مفبرك*|فبرك*|مسرحي*|تمثيلي*|سيئ السمعة|سيئة السمعة|النظام|نظام الأسد|المزعوم*|ما يسمى|ما يسمّى",
  ),
  verdicts: termsOf(
    "صحيح|صحيحة|كاذب*|كذب|زائف*|باطل*|دحض*|فند*|فنّد*|مثبت|ثبت أن|تحققنا|بروباغندا|دعاية|تضليل|خدعة",
  ),
  partialVerbs: termsOf("كشف*|فضح*|اعترف*|زعم*|هاجم بشدة"),
  openings: [
    "يقول المقال بلسانه",
    "بلسانه يقول المقال",
    "المقال",
    "يقول المقال",
    "يصف المقال",
    "عنوان",
    "حاشية",
  ],
  pronouns: ["هو", "هي", "هم", "هن", "نحن", "أنا"],
  plan: anyOf(
    "خطط*|خطة|يخطط*|تخطط*|يعد|يعدون|تعد|يستعد*|تستعد*|استعد*|يحضر*|تحضر*|تحضير*|ينوي*|تنوي*|يعتزم*|تعتزم*|اعتزم*|مخصص*|لأجل",
  ),
  attribution: anyOf(
    "قال|قالت|قالوا|يقول*|تقول*|صرح*|صرّح*|ذكر*|أفاد*|كتب*|أخبر*|نفى|نفت|نفوا|أكد*|أكّد*|اتهم*|وصف*|يصف*|تصف*|أعلن*|حذر*|حذّر*|رأى|رأت|قدر*|قدّر*|بحسب|وفق|وفقا|وفقًا|نقلا|نقلًا|استنادا|أضاف*",
  ),
  speech: anyOf(
    "تصريح*|تصريحات|قول|أقوال|تقرير|تقارير|وصف|نفي|موقف|مواقف|اتهام*|اتهامات|قال|قالت|بيان|بيانات|كلام",
  ),
  afterAttribution: anyOf("مسرحي*|تمثيلي*"),
};

const EDITORIAL_WORDS: Record<string, EditorialWords> = { ar, en, es, fr, ru };

/** The languages whose texts the editorial rules can be checked in. */
export const CHECKED_LANGUAGES = Object.keys(EDITORIAL_WORDS);

/** Undefined for a language without a list. */
export function editorialWords(language: string): EditorialWords | undefined {
  const base = language.split("-")[0] ?? language;
  return Object.hasOwn(EDITORIAL_WORDS, base) ? EDITORIAL_WORDS[base] : undefined;
}

/** The terms of a list that are parted by `|` outside brackets, each as a pattern of its own. */
function termsOf(list: string): WordPattern[] {
  return list.split(/\|(?![^(]*\))/).map(anyOf);
}

/** In Arabic each letter may bear signs. */
function anyOf(terms: string): WordPattern {
  return wholeWords(
    terms
      .replaceAll("*", ANY_LETTERS)
      .replaceAll(/\p{Script=Arabic}/gu, (letter) => `${letter}${ARABIC_SIGNS}`),
  );
}
