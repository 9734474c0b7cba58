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
import { ru as reader } from "../locales/ru.ts";
import type { ProblemMessages } from "./problem-messages.ts";

const { number, plural, country } = grammarOf("ru");

const code = (name: string) => `\`${name}\``;
const quoted = (text: string) => `«${isolateText(text)}»`;
const list = (items: readonly (string | number)[]) => items.join(", ");
const fieldOf = (field: string) => (field === "" ? "Содержимое записи" : `Поле ${code(field)}`);
const shown = (value: string) =>
  value === "list" ? "список" : value === "record" ? "запись" : isolateText(value);

const EXAMPLES =
  "Напишите её как 2018-10-31, 2018-10, промежуток вроде 2018-10-29/2018-10-30 или /2018-10-30, если начало неизвестно.";
const DOWNLOAD_AGAIN =
  "Строка пропущена. Скачайте архив zip этой страны с GeoNames ещё раз и распакуйте его.";
const LOADED_REMEDY =
  "Возьмите нейтральное слово или процитируйте говорящего так полно, чтобы цитата была понятна сама по себе.";
const NAMES_REMEDY = "Добавьте name: ... или названия по языкам: names: { en: ..., ar: ... }.";
const CORRECT = "Исправьте значение.";
const NO_ALIASES = "Выпишите значения целиком: псевдонимы (*имя) в атласе не нужны.";
const REWRITE_TRANSLATION =
  "запустите `claim-atlas translate`: файл будет записан заново, а переведённое сохранится.";
const FILL_IN = `До тех пор страницы остаются на языке атласа. Чтобы дополнить перевод, ${REWRITE_TRANSLATION}`;

/** In the nominative. */
const EXPECTED: Record<string, string> = {
  string: "текст",
  int: "целое число",
  number: "число",
  array: "список",
  object: "запись с полями",
  record: "запись с полями",
  boolean: "true или false",
};
const expectedOf = (expected: string) => EXPECTED[expected] ?? expected;

/** In the genitive. */
const KINDS: Record<RecordKind, string> = {
  actor: "участников",
  mention: "названий мест",
  place: "мест",
  claim: "утверждений",
  response: "ответов",
  statement: "высказываний",
  topic: "тем",
  part: "частей высказывания",
};

const SERVE_SHARDS =
  "Тот, кто публикует страницу, делает части заново командой npm run build:shards и кладёт их рядом с ней.";
const MISTAKES: Record<YamlMistake, string> = {
  quoteNotClosed: "кавычка не закрыта",
  bracketNotClosed: "скобка не закрыта",
  noColon: "в строке нет двоеточия после поля",
  signMissing: "не хватает знака",
  fieldTwice: "поле стоит дважды",
  indentation: "отступ строки не такой, как у соседних",
  colonInText: "текст с двоеточием не взят в кавычки",
  firstSign: "текст, который начинается с такого знака, нужно взять в кавычки",
  escape: "обратная косая черта стоит перед буквой, с которой она не сочетается",
  anchorOrTag: "слово начинается с &, * или !, как якоря и теги",
  severalDocuments: "в файле несколько документов, разделённых ---",
  noFields: "полей нет",
  other: "запись непонятна",
};

const SLIPS: Record<PositionSlip, string> = {
  exchanged: "если поменять местами lon и lat",
  signOfLon: "с другим знаком у lon",
  signOfLat: "с другим знаком у lat",
  signOfBoth: "с другим знаком у обоих",
  exchangedAndSignOfLon: "если поменять местами lon и lat, с другим знаком у lon",
  exchangedAndSignOfLat: "если поменять местами lon и lat, с другим знаком у lat",
  exchangedAndSignOfBoth: "если поменять местами lon и lat, с другим знаком у обоих",
  decimalOfLon: "если сдвинуть десятичную точку в lon",
  decimalOfLat: "если сдвинуть десятичную точку в lat",
  decimalOfBoth: "если сдвинуть обе десятичные точки",
};

const SHARDS: Record<ShardMistake, (detail: string) => string> = {
  noShard: () => "это не часть справочника мест",
  otherVersion: (detail) => `она в версии ${detail} формата`,
  cutOff: () => "она обрезана",
  rowOfNoPart: () => "строка не относится ни к одному разделу",
  row: (detail) => `строка не читается (${quoted(detail)})`,
};

const RULES: Record<FieldRule, (limit: number) => string> = {
  empty: () => "не заполнено",
  tooLong: (limit) => `длиннее ${number(limit)} знаков`,
  controlCharacter: () => "содержит управляющий знак или знак направления письма; наберите слова без него",
  markup: () => "содержит HTML; тексты состоят из простых слов",
  notAnId: () => "не годится как идентификатор: возьмите латинские буквы, цифры и дефисы, первой — букву",
  notWebAddress: () =>
    "не похоже на веб-адрес: он начинается с https:// или http://, в нём нет пробелов и кавычек",
  notFolderAddress: () =>
    "содержит адрес с ? или #; укажите только папку, например https://maps.example/atlases/",
  notLanguageTag: () => "не похоже на код языка вроде en",
  noName: () => "не содержит ни одного названия",
  notSha256: () => "не похоже на хеш SHA-256 из 64 шестнадцатеричных цифр",
  notCountryCode: () => "не похоже на код страны из двух заглавных латинских букв",
  notLongitude: () => "не может быть долготой: она лежит между -180 и 180",
  notLatitude: () =>
    "не может быть широтой, она лежит между -90 и 90; возможно, широта и долгота переставлены",
  tooFewCorners: () => "не образует кольца: в нём не меньше трёх углов, и кончается оно там, где началось",
  tooManyCorners: (limit) => `содержит больше ${number(limit)} углов: упростите контур`,
  ringNotClosed: () => "не образует кольца: последняя точка не совпадает с первой",
  notIdentifier: () => "не похоже на идентификатор вроде geonames:173800",
};

const DATE_ADVICE: Record<DateAdvice, (part: string) => string> = {
  examples: () => EXAMPLES,
  openEndWithOneDate: () =>
    "Открытый конец пишите с одной датой, например [..2018] или [2018..], а ряд — с двумя, например [2017..2018].",
  oneOpenEnd: () => "Оставьте набор открытым только с одного конца.",
  century: (part) => `Напишите век с неуказанными цифрами: ${part}XX.`,
  decade: (part) => `Напишите десятилетие с неуказанной цифрой: ${part}X.`,
  yearInFull: () => "Напишите год полностью, например Y-17000, или первый и последний год как промежуток.",
  monthsOfSeason: () =>
    "Напишите месяцы этой части года как промежуток, например 2018-04/2018-06; времена года — от 21 до 24.",
  centuryAtLeast: () => "Укажите хотя бы век, например 20XX, или уберите дату.",
  lastDigits: () =>
    "Ставьте X только вместо последних цифр: 201X, 2018-XX или 2018-10-XX. Часть месяца запишите как промежуток.",
  nextDay: () => "Вместо 24:00 напишите 00:00 следующего дня.",
};

const HEADINGS = { title: "В заголовке", description: "В описании" };

export const ru: ProblemMessages = {
  fileMissing: () => ({ what: "Файла нет.", remedy: "Добавьте его в папку атласа." }),
  fileMissingWithRecords: ({ records }) => ({
    what: `Файла нет, а на него ${plural(records, { one: "ссылается {} запись", few: "ссылаются {} записи", many: "ссылаются {} записей", other: "ссылаются {} записи" })}.`,
    remedy: "Добавьте его в папку атласа.",
  }),
  fileEmpty: () => ({
    what: "Файл пуст.",
    remedy: "Запишите в него атлас; как это сделать, видно по папке другого атласа.",
  }),
  fileTooLarge: ({ millions }) => ({
    what: `В файле больше ${number(millions)} млн знаков.`,
    remedy: "Разделите статью на несколько атласов или уберите то, что не является текстом.",
  }),
  nestedTooDeep: ({ levels }) => ({
    what: `В файле больше ${number(levels)} уровней вложенности.`,
    remedy: "Поищите скобки, которые открыты и не закрыты.",
  }),
  yamlUnreadable: ({ mistake, detail }) => ({
    what: `YAML не читается: ${MISTAKES[mistake]}${detail && ` (${quoted(detail)})`}.`,
    remedy:
      "Проверьте отступы, кавычки и двоеточия возле этой строки; текст с двоеточием нужно взять в кавычки.",
  }),
  yamlAliasUnusable: ({ detail }) => ({
    what: `YAML не читается: псевдоним (*имя) ни на что не указывает или указывает на слишком многое (${quoted(detail)}).`,
    remedy: NO_ALIASES,
  }),
  tooManyAliases: ({ aliases }) => ({
    what: `В файле ${plural(aliases, { one: "{} псевдоним", few: "{} псевдонима", many: "{} псевдонимов", other: "{} псевдонима" })} YAML.`,
    remedy: NO_ALIASES,
  }),
  badIndentation: ({ character }) => ({
    what: `Строка начинается ${character === null ? "с табуляции" : `с невидимого знака (${character})`}, а YAML ждёт пробелов.`,
    remedy: "Удалите всё перед первой буквой строки и поставьте пробелы.",
  }),
  jsonLineUnreadable: () => ({
    what: "Эта строка — не JSON.",
    remedy: "Пишите по одной записи в строке, как их пишет JSON.stringify.",
  }),
  fileNoList: () => ({
    what: "Файл не является списком.",
    remedy: "Начинайте каждую запись с дефиса в начале строки.",
  }),
  sectionNoList: ({ section }) => ({
    what: `${section === null ? "Файл" : `Раздел ${code(section)}`} не является списком.`,
    remedy: "Начинайте каждую запись с дефиса.",
  }),
  noStatements: () => ({
    what: "В атласе нет высказываний.",
    remedy: "Добавьте statements: и для каждого хотя бы text, who, quote, place и said.",
  }),
  lockUnreadable: () => ({
    what: "Файл-замок не читается.",
    remedy:
      "Возьмите его из прежней версии; без него идентификаторы, которых вы не написали, будут выданы заново.",
  }),

  fieldMissing: ({ field, expected }) => ({
    what: `${fieldOf(field)} отсутствует.`,
    remedy: `Добавьте; здесь нужно: ${expectedOf(expected)}.`,
  }),
  namesMissing: ({ field }) => ({
    what: `${fieldOf(field)} отсутствует.`,
    remedy: `Добавьте его, по языкам: names: { en: Aleppo, ar: ${isolateText("حلب")} }.`,
  }),
  choiceMissing: ({ field, allowed }) => ({
    what: `${fieldOf(field)} отсутствует.`,
    remedy: `Добавьте одно из: ${list(allowed)}.`,
  }),
  wrongType: ({ field, expected }) => ({
    what: `${fieldOf(field)} заполнено неверно: нужно ${expectedOf(expected)}.`,
    remedy: `Напишите здесь: ${expectedOf(expected)}${expected === "string" ? ", в кавычках, если он похож на число или дату" : ""}.`,
  }),
  notInVocabulary: ({ field, value, nearest, allowed }) => ({
    what: `${fieldOf(field)} содержит ${shown(value)}, чего нет в словаре.`,
    remedy: `${nearest === null ? "" : `Возможно, вы имели в виду ${nearest}? `}Возьмите одно из: ${list(allowed)}.`,
  }),
  unknownFields: ({ field, unknown }) => ({
    what: `${field === "" ? "В этой записи" : `В ${code(field)}`} не бывает ${unknown.length === 1 ? "поля" : "полей"} ${list(unknown.map(code))}.`,
    remedy: "Исправьте написание или удалите; все поля названы в схемах geo/data/schema.",
  }),
  fitsNoForm: ({ field, value }) => ({
    what: `${fieldOf(field)} содержит ${shown(value)}, что не подходит ни к одному способу записи.`,
    remedy: "Сравните с другой записью файла.",
  }),
  outOfRange: ({ field, value }) => ({
    what: `${fieldOf(field)} содержит ${shown(value)}: это вне допустимых границ.`,
    remedy: CORRECT,
  }),
  invalidValue: ({ field, value }) => ({
    what: `${fieldOf(field)} содержит ${shown(value)}: это недопустимо.`,
    remedy: CORRECT,
  }),
  breaksRule: ({ field, rule, limit }) => ({
    what: `${fieldOf(field)} ${RULES[rule](limit)}.`,
    remedy: CORRECT,
  }),
  notAnId: ({ field, value, wrong, near }) => {
    const because =
      wrong === "length"
        ? "в нём больше 64 букв"
        : wrong === "start"
          ? "оно начинается не с буквы"
          : wrong.character === " "
            ? "в нём есть пробел"
            : `в нём есть ${wrong.isVisible ? quoted(wrong.character) : "невидимый знак"} (${wrong.codePoint})`;
    return {
      what: `${fieldOf(field)} содержит ${isolateText(value)}, а это не идентификатор: ${because}.`,
      remedy: `Возьмите буквы от a до z, цифры и дефисы, первой — букву${near === "" ? "" : `, например ${near}`}.`,
    };
  },
  formerNames: ({ records, fields, names, hasSpellings, isMention }) => {
    const parts = [
      ...(names === "" ? [] : [names]),
      ...(hasSpellings ? ["alsoKnownAs: [...] для других написаний"] : []),
    ];
    return {
      what: `${plural(records, { one: "В {} записи", few: "В {} записях", many: "В {} записях", other: "В {} записи" })} названия даны по-старому, в ${fields.map(code).join(" и ")}.`,
      remedy: `Напишите ${parts.join(", а также ")}${isMention ? "; name остаётся названием, как оно напечатано" : ""}.`,
    };
  },

  idTwice: ({ kind, id }) => ({
    what: `Идентификатор ${id} стоит дважды среди ${KINDS[kind]}.`,
    remedy: "Дайте второй записи свой идентификатор: идентификаторы входят в адреса.",
  }),
  noSuchId: ({ kind, id, nearest }) => ({
    what: `Идентификатора ${id} нет среди ${KINDS[kind]}.`,
    remedy:
      nearest === null ? "Добавьте его или назовите существующий." : `Возможно, вы имели в виду ${nearest}?`,
  }),
  countWrong: ({ promised, read }) => ({
    what: `В atlas.yaml обещано высказываний: ${number(promised)}, прочитать удалось: ${number(read)}.`,
    remedy: "Исправьте высказывания, о которых сказано здесь, или statementCount.",
  }),
  idInWordsUnknown: ({ id }) => ({
    what: `Текст ссылается на ${id}, а этот атлас его не показывает.`,
    remedy: "Уберите ссылку или добавьте запись.",
  }),
  noSuchTopic: ({ topic, topics }) => ({
    what: `Темы ${isolateText(topic)} нет.`,
    remedy: `Темы: ${list(topics)}.`,
  }),
  folderNameTaken: ({ name, proposed }) => ({
    what: `Папка называется ${name}, а на каждом сайте есть свой файл или папка с таким именем.`,
    remedy: `Переименуйте папку, например в ${proposed}.`,
  }),
  folderNameRefused: ({ character, proposed }) => ({
    what: `В имени папки есть ${JSON.stringify(character)}; некоторые диски и серверы его не принимают.`,
    remedy: `Переименуйте папку, например в ${proposed}.`,
  }),

  noSearch: ({ updated }) => ({
    what: "Поиск ответов и документов не записан: о высказываниях без документов читатели видят, что они прозвучали и здесь не проверялись.",
    remedy: `Когда вы поищете, добавьте день и где искали, например: searched: { on: ${updated}, scope: public pages in English }.`,
  }),
  noContact: () => ({
    what: "Нет адреса для ответов и исправлений.",
    remedy: "Кто публикует карту, добавляет свой: каждый названный должен иметь возможность ответить.",
  }),
  boundsUpsideDown: () => ({
    what: "Юг первого вида лежит не южнее его севера.",
    remedy: "Пишите границы в порядке: запад, юг, восток, север.",
  }),
  tilesNoAddress: ({ address, corrected }) => ({
    what: `${JSON.stringify(address)} — не адрес тайлов.`,
    remedy:
      corrected === null
        ? "Начните его с https:// или назовите файл .pmtiles рядом с atlas.yaml."
        : `Между папкой и файлом пишите /, например ${corrected}.`,
  }),
  tilesUnknownPlaceholder: ({ placeholder }) => ({
    what: `В адресе тайлов есть {${placeholder}}, вместо которого ничего не подставляется.`,
    remedy: "Используйте {z}, {x}, {y}, {r} и {s}.",
  }),
  pmtilesPlaceholders: () => ({
    what: "В адресе файла PMTiles не бывает подстановок.",
    remedy: "Назовите файл, например ground.pmtiles.",
  }),
  tilesPlaceholdersMissing: () => ({
    what: "В адресе тайлов не хватает {z}, {x} или {y}.",
    remedy: "Напишите его, например, так: https://tiles.example/{z}/{x}/{y}.png.",
  }),
  proposalsNotBuilt: ({ count, statements, more, lockFile }) => {
    const named = list(
      statements.map(({ id, line }) => (line === undefined ? id : `${id} (строка ${line})`)),
    );
    return {
      what: `${plural(count, { one: "{} высказывание предложено и не включается", few: "{} высказывания предложены и не включаются", many: "{} высказываний предложены и не включаются", other: "{} высказывания предложены и не включаются" })} в карту: ${named}${more === 0 ? "" : ` и ещё ${number(more)}`}.`,
      remedy: `Прочтите каждое рядом со статьёй и напишите state: accepted, edited или refused. Идентификаторы, которых вы не пишете, хранятся в ${lockFile}.`,
    };
  },

  speakerMissing: ({ ownVoice }) => ({
    what: "Поле `who` отсутствует: этого никто не говорит.",
    remedy: `Назовите говорящего или напишите who: ${ownVoice}, если это говорит сама статья.`,
  }),
  saidInTwoWays: ({ short, long }) => ({
    what: `${code(short)} и ${code(long)} говорят одно и то же двумя способами.`,
    remedy: "Оставьте что-то одно.",
  }),
  repeatsItself: () => ({
    what: "Высказывание повторяет само себя.",
    remedy: "Назовите высказывание, которое оно повторяет, или уберите duplicateOf.",
  }),
  planHasEventDate: () => ({
    what: "У плана стоит дата события.",
    remedy: "Уберите дату события: планы — не события.",
  }),
  movementWithoutEnds: () => ({
    what: "Направление перемещения без начала и конца названо точным.",
    remedy: "Поставьте directionCertain: false.",
  }),
  standardMissing: ({ response }) => ({
    what: `Статус опирается на вывод ${response}, в котором не указан стандарт доказывания.`,
    remedy: "Добавьте стандарт доказывания.",
  }),
  replyNotRecorded: ({ name }) => ({
    what: `Обвиняется ${isolateText(name)}, и не записано, найден ли при поиске ответ этой стороны.`,
    remedy:
      "Добавьте её ответ; или внесите её в noReply, если поиск ответа не дал; или напишите examined: false, если для этого высказывания никто не искал.",
  }),
  noReplyWithoutSearch: () => ({
    what: "Сказано, что ответа не найдено, а поиск не записан.",
    remedy:
      "Добавьте searched: { on: ..., scope: ... } в atlas.yaml или searched: { on: ... } в высказывание, либо уберите noReply.",
  }),
  replyInArticleNotRecorded: () => ({
    what: "Не записано, есть ли ответ в самой статье, и страница об этом не скажет.",
    remedy:
      "Напишите replyInArticle: none или назовите высказывание, которое отвечает: replyInArticle: { statement: ..., extent: ... }; или readForReplies: true в atlas.yaml, сразу для всех.",
  }),
  replyInArticleNotLinked: ({ replies }) => ({
    what: `В статье есть ответ обвиняемых (${list(replies)}), а в высказывании не сказано, отвечает ли он на него.`,
    remedy: `Напишите replyInArticle: { statement: ${replies[0]}, extent: ... } или replyInArticle: none, если он отвечает на другое.`,
  }),
  replyNotBuilt: ({ reply }) => ({
    what: `Ответ ${reply} только предложен или отклонён; он не включается, как и ссылка на него.`,
    remedy: "Примите ответ или уберите replyInArticle.",
  }),
  noReplyNotAccused: ({ id }) => ({
    what: `${id} стоит в noReply, но не среди обвиняемых.`,
    remedy: "Уберите или добавьте в accused.",
  }),
  noReplyHasReply: ({ id, response }) => ({
    what: `${id} стоит в noReply, но ${response} — ответ этой стороны на это высказывание.`,
    remedy: "Уберите из noReply.",
  }),

  quoteTooLong: ({ words, most }) => ({
    what: `В цитате ${plural(words, { one: "{} слово", few: "{} слова", many: "{} слов", other: "{} слова" })}.`,
    remedy: `Цитируйте не больше ${number(most)}.`,
  }),
  quoteOffsetsWrong: () => ({
    what: "Начало и конец цитаты не подходят к её длине.",
    remedy: "Исправьте start и end; end — позиция после последнего знака.",
  }),
  noSuchParagraph: ({ paragraph, paragraphs }) => ({
    what: `Абзаца ${paragraph} нет.`,
    remedy: `В статье ${plural(paragraphs, { one: "{} абзац", few: "{} абзаца", many: "{} абзацев", other: "{} абзаца" })}.`,
  }),
  quoteNotFound: ({ nearest }) => ({
    what: "Этой цитаты в статье нет.",
    remedy:
      nearest === null
        ? "Скопируйте её из статьи буква в букву."
        : `Ближайшие слова — ${quoted(nearest)}: скопируйте их или процитируйте другие.`,
  }),
  quoteNotInText: () => ({
    what: "Этой цитаты в статье нет.",
    remedy: "Скопируйте её из статьи буква в букву, с её кавычками и апострофами.",
  }),
  quoteInOtherParagraph: ({ paragraph, stated }) => ({
    what: `Цитата стоит в абзаце ${paragraph}, а не ${stated}.`,
    remedy: "Уберите `paragraph`: программа найдёт его сама; или процитируйте слова того абзаца.",
  }),
  quoteParagraphWrong: ({ paragraph, stated }) => ({
    what: `Цитата стоит в абзаце ${paragraph}${stated === null ? "" : `, а не ${stated}`}.`,
    remedy: "Исправьте абзац; это номер строки среди непустых, считая с 1.",
  }),
  quoteInSeveralParagraphs: ({ paragraphs, other }) => ({
    what: `Цитата встречается в нескольких абзацах: ${list(paragraphs)}. Взят первый.`,
    remedy: `Процитируйте на слово больше или напишите paragraph: ${other}.`,
  }),
  quoteMoved: ({ start, end }) => ({
    what: "Цитата сместилась.",
    remedy: `Напишите start: ${start}, end: ${end}.`,
  }),
  articleChanged: ({ moved, lost }) => ({
    what: `Текст статьи изменился с тех пор, как в нём искали цитаты. Сместилось: ${number(moved)}, потеряно: ${number(lost)}.`,
    remedy:
      "Посмотрите на потерянные; сместившиеся найдены снова по своим словам. В файле-замке теперь хеш нового текста.",
  }),
  articleOther: ({ sha256, expected }) => ({
    what: `SHA-256 текста — ${sha256}${expected === null ? "" : `, а не ${expected}`}.`,
    remedy:
      "Возьмите тот самый текст, по которому сделан атлас, или примите сместившиеся цитаты и запишите новый хеш.",
  }),

  dateTooLong: ({ most }) => ({ what: `Дата длиннее ${number(most)} знаков.`, remedy: EXAMPLES }),
  dateSuperseded: ({ date }) => ({
    what: `${quoted(date)} записано в прежней форме EDTF.`,
    remedy:
      "Неизвестную цифру пишите как X, вместо открытого конца промежутка ставьте .. , а неизвестный оставляйте пустым.",
  }),
  dateUnreadable: ({ date }) => ({
    what: `${quoted(date)} — не дата в EDTF или несуществующий день.`,
    remedy: EXAMPLES,
  }),
  dateKindUnused: ({ date, advice, part }) => ({
    what: `${quoted(date)} — такой вид EDTF в атласе не используется.`,
    remedy: DATE_ADVICE[advice](part),
  }),
  dateEmpty: ({ date }) => ({
    what: `${quoted(date)} не называет никакой даты.`,
    remedy: "Уберите дату, а в basis и precision поставьте undated.",
  }),
  yearTooFar: ({ date, most }) => ({
    what: `Год в ${quoted(date)} слишком далёк, чтобы его изобразить.`,
    remedy: `Напишите год от -${most} до ${most} или дайте дату только словами.`,
  }),
  intervalReversed: ({ date }) => ({
    what: `Промежуток ${quoted(date)} кончается не позже, чем начинается.`,
    remedy: "Поставьте раннюю дату первой; один день пишите одной датой.",
  }),
  bestDateWithoutSource: () => ({
    what: "Лучшая известная дата говорит больше, чем статья, а источника нет.",
    remedy: "Назовите в refs ответы, которые её подтверждают.",
  }),
  dateNotConfirmed: () => ({
    what: "Дата названа подтверждённой, но ни один документ за ней не исходит от кого-то вне стороны говорящего.",
    remedy:
      "Напишите basis: reported. Повтор той же стороной или теми же словами датирует высказывание и ничего не подтверждает.",
  }),

  findingWithoutStandard: () => ({
    what: "У вывода нет стандарта доказывания.",
    remedy: "Добавьте стандарт доказывания или итог либо укажите, что он не записан.",
  }),
  documentUnread: () => ({
    what: "Документ, которого никто не читал, показывать нельзя.",
    remedy: "Прочтите его или уберите запись.",
  }),
  noLink: () => ({
    what: "Нет ни ссылки, ни пояснения, почему её нет.",
    remedy: "Добавьте url или linkNote.",
  }),
  timingWrong: ({ date, isAfter, timing }) => ({
    what: `Дата ${date} ${isAfter ? "позже высказываний статьи" : "раньше последних высказываний статьи"}, а timing — ${timing}.`,
    remedy: "Исправьте дату или timing.",
  }),
  bearsOnNothing: () => ({
    what: "Не указано, к какому высказыванию относится ответ.",
    remedy: "Добавьте bearsOn: { S01: this_claim } или впишите его под высказыванием, в responses.",
  }),
  sideMissing: () => ({
    what: "Не сказано, на чьей стороне этот ответ.",
    remedy:
      "Добавьте independence: third_party, mandated_body, accused_party, allied_with_accused, allied_with_speaker или other_party; или by: с обвиняемыми, которые отвечают.",
  }),
  timingMissing: () => ({
    what: "Неизвестно, старше ответ или новее статьи.",
    remedy: "Добавьте его дату или timing: before_article, same_time или after_article.",
  }),

  partyWithoutName: () => ({ what: "У участника нет имени.", remedy: NAMES_REMEDY }),
  placeWithoutName: () => ({ what: "У места нет названия.", remedy: NAMES_REMEDY }),
  mentionWithoutName: () => ({
    what: "У упоминания места нет названия.",
    remedy: "Добавьте name: ..., как напечатано в статье.",
  }),
  partyDescribedTwice: ({ name, field }) => ({
    what: `${quoted(name)} описывается дважды, и ${field} различается.`,
    remedy: "Опишите сторону один раз, в actors или там, где она названа впервые; дальше хватит имени.",
  }),
  placeDescribedTwice: ({ name, field, id }) => ({
    what: `${quoted(name)} описывается дважды, и ${field} различается.`,
    remedy: `Опишите место один раз; а если имеется в виду другое место с тем же названием, дайте ему идентификатор: { name: ${isolateText(name)}, id: ${id}, ... }.`,
  }),
  nameOfSeveralPlaces: ({ name, ids }) => ({
    what: `${quoted(name)} — название нескольких мест этого атласа: ${list(ids)}.`,
    remedy: "Напишите идентификатор того, которое имеется в виду.",
  }),
  ownPlaceIncomplete: ({ name, isArea, lacks }) => ({
    what: `${isArea ? "Контур" : "Точка"} места ${quoted(name)} без ${lacks === "source" ? "источника" : "страны"}.`,
    remedy:
      lacks === "source"
        ? "Добавьте source: кто говорит, что место лежит там."
        : "Добавьте country: с кодом из двух заглавных латинских букв, например SY.",
  }),

  wordingNotChecked: ({ language, checked }) => ({
    what: `Формулировки текстов на языке ${quoted(language)} не проверяются.`,
    remedy: `Правила известны для ${list(checked)}: прочтите тексты, держа рядом редакционные правила, и перечислите оценочные слова в loadedTerms.`,
  }),
  loadedTerm: ({ term }) => ({
    what: `${quoted(term)} — оценочное слово вне кавычек.`,
    remedy: LOADED_REMEDY,
  }),
  verdict: ({ term }) => ({
    what: `${quoted(term)} — это наша собственная оценка.`,
    remedy: "Скажите, что записано; чужие оценки цитируйте с именем.",
  }),
  partialVerb: ({ term }) => ({
    what: `${quoted(term)} — не нейтральный глагол.`,
    remedy: "Напишите: сказал, заявил, написал, отрицал или подтвердил.",
  }),
  claimNameOfDraft: () => ({
    what: "У утверждения всё ещё название, данное черновиком.",
    remedy: "Скажите, о чём его высказывания, например: высказывания о контейнерах на границе.",
  }),
  claimNameAsFact: () => ({
    what: "Название утверждения читается так, будто это произошло.",
    remedy: "Скажите, что так говорят, например: высказывания о контейнерах на границе.",
  }),
  actorIsPronoun: ({ name }) => ({
    what: `${quoted(name)} никого не называет.`,
    remedy: `Напишите, кого имеет в виду статья, например: who: Ana Rios; или её словами: житель города.`,
  }),
  speakerNotNamed: ({ names }) => ({
    what: "В тексте не назван говорящий.",
    remedy: `Назовите говорящего в том же предложении одним из имён: ${names.map(quoted).join(", ")}.`,
  }),
  textOfDraft: () => ({
    what: "В тексте остались пропуски черновика.",
    remedy: "Напишите предложение целиком: кто что сказал и о каком месте.",
  }),
  extentOfDraft: () => ({
    what: "Ещё не написано, на что распространяется ответ в статье.",
    remedy: "Скажите, на какую часть высказывания он отвечает, например: на всё высказывание.",
  }),
  planNotSaid: () => ({
    what: "Из текста о плане не видно, что это план.",
    remedy: "Напишите, что кто-то сказал: другие это планировали или готовили.",
  }),
  headingWithoutSpeaker: ({ heading }) => ({
    what: `${HEADINGS[heading]} названа обвиняемая сторона и не назван говорящий.`,
    remedy: "Скажите, кто это говорит, или уберите сторону.",
  }),
  headingLacks: ({ heading, speaker, accused }) => ({
    what: `${HEADINGS[heading]} не сказано, ${[...(speaker ? ["кто говорит"] : []), ...(accused ? ["о ком"] : [])].join(" и ")}.`,
    remedy:
      "Назовите говорящего и, если кого-то обвиняют, одного из обвиняемых, например: Ана Риос обвинила компанию из-за колодца.",
  }),

  independenceWrong: ({ response, statement, independence, because, name, possible }) => {
    const reason = {
      accused: `он исходит от стороны, которую высказывание обвиняет (${isolateText(name)})`,
      speaker: `он исходит от стороны, которая говорит в высказывании (${isolateText(name)})`,
      party: `он исходит от стороны, о которой идёт речь в статье (${isolateText(name)})`,
      none: "эта сторона и не говорит в высказывании, и не обвиняется в нём",
    }[because];
    return {
      what: `Ответ ${response} для ${statement} отмечен как «${reader.independence[independence]}», но ${reason}.`,
      remedy: `Напишите ${statement}: { relation: ..., independence: ${possible.join(" или ")} }.`,
    };
  },
  mediumNotDescribed: ({ response, name, describedAs }) => ({
    what: `${response} называет ${isolateText(name)} без слов ${quoted(describedAs)}.`,
    remedy: "Скажите это в body или linkNote, как о СМИ любой другой стороны.",
  }),
  mediumSpeakerMissing: ({ response, name, owner, actor }) => ({
    what: `Источник ${response} — ${isolateText(name)}, и не записано, кто в нём говорит.`,
    remedy: `Добавьте by: [${owner}], если он говорит от этого имени; о СМИ скажите в describedAs у ${actor}, кто им управляет или платит за него.`,
  }),
  contextUneven: ({ statements }) => ({
    what: `Строка стоит под высказываниями одного утверждения и не стоит под ${list(statements)}, где то же утверждение о тех же сторонах.`,
    remedy: `Добавьте ${list(statements)} или напишите строки, верные для каждой группы.`,
  }),

  rowColumns: ({ columns, expected }) => ({
    what: `В строке столбцов: ${number(columns)}, а в файле страны GeoNames их ${number(expected)}.`,
    remedy: DOWNLOAD_AGAIN,
  }),
  rowWithoutId: ({ value }) => ({
    what: `В первом столбце не идентификатор GeoNames: ${isolateText(JSON.stringify(value))}.`,
    remedy: DOWNLOAD_AGAIN,
  }),
  rowWithoutName: ({ id }) => ({ what: `В строке ${id} нет названия.`, remedy: DOWNLOAD_AGAIN }),
  rowNotUtf8: ({ id }) => ({ what: `Строка ${id} не в UTF-8.`, remedy: DOWNLOAD_AGAIN }),
  rowWithoutCountry: ({ id, value }) => ({
    what: `В строке ${id} нет кода страны: ${isolateText(JSON.stringify(value))}.`,
    remedy: DOWNLOAD_AGAIN,
  }),
  rowWithoutPosition: ({ id, latitude, longitude }) => ({
    what: `В строке ${id} нет положения на Земле: широта ${JSON.stringify(latitude)}, долгота ${JSON.stringify(longitude)}.`,
    remedy: DOWNLOAD_AGAIN,
  }),
  moreRowsUnreadable: ({ rows }) => ({
    what: `Не прочитано ещё ${plural(rows, { one: "{} строка", few: "{} строки", many: "{} строк", other: "{} строки" })}.`,
    remedy: DOWNLOAD_AGAIN,
  }),

  ownPlaceNowhere: ({ name }) => ({
    what: `У места ${quoted(name)} нет положения.`,
    remedy: "Дайте точку с lon и lat, область или в sameAs идентификатор записи, которую место описывает.",
  }),
  ownPointOutside({ name, lon, lat, country: { code: of }, fault }) {
    const left = "Место пропущено.";
    const outside = `Точка места ${quoted(name)} (lon ${lon}, lat ${lat}) лежит вне его страны (${country(of)})`;
    switch (fault.kind) {
      case "zeros":
        return {
          what: `${outside}: нули стоят вместо неизвестного положения.`,
          remedy: `${left} Впишите положение или уберите point: названия всё равно будут найдены.`,
        };
      case "zero":
        return {
          what: `${outside}: нуль стоит вместо неизвестного ${fault.axis}.`,
          remedy: `${left} Впишите ${fault.axis} или уберите point.`,
        };
      case "slip":
        return {
          what: `${outside}; она была бы внутри, ${SLIPS[fault.slip]}.`,
          remedy: `${left} Впишите lon: ${fault.lon}, lat: ${fault.lat} или исправьте страну.`,
        };
      case "abroad":
        return {
          what: `${outside}, в другой (${country(fault.holder.code)}).`,
          remedy: `${left} Впишите country: ${fault.holder.code} или исправьте положение.`,
        };
      case "unknown":
        return { what: `${outside}.`, remedy: `${left} Исправьте положение или страну.` };
    }
  },
  ownAreaOutside: ({ name, country: { code: of }, holder, isTakenOver }) => ({
    what: `Область места ${quoted(name)} лежит вне его страны (${country(of)})${holder === null ? "" : `, в другой (${country(holder.code)})`}.`,
    remedy: `Место пропущено. Исправьте страну или ${isTakenOver ? "идентификатор в sameAs" : "область: долгота стоит первой"}.`,
  }),
  describedNotHeld: ({ ids }) => ({
    what: `В загруженном нет ${ids.join(" или ")}, а это место описывает такую запись.`,
    remedy: "Дайте месту собственную точку или откройте файл страны, в котором есть эта запись.",
  }),
  removedNotHeld: ({ id }) => ({
    what: `В загруженном нет ${id}, а это место убирает такую запись.`,
    remedy: "Проверьте идентификатор или откройте файл страны, в котором есть эта запись.",
  }),

  shardNotLoaded: ({ shard, reason }) => ({
    what: `Часть справочника ${shard} не загрузилась (${quoted(reason)}): её места не находятся.`,
    remedy: `Со следующим поиском она запрашивается снова. ${SERVE_SHARDS}`,
  }),
  shardMissing: ({ shard }) => ({
    what: `Части справочника ${shard} нет: её места не находятся.`,
    remedy: SERVE_SHARDS,
  }),
  shardUnusable: ({ shard, mistake, detail }) => ({
    what: `Часть справочника ${shard} не годится: ${SHARDS[mistake](detail)}.`,
    remedy: SERVE_SHARDS,
  }),

  translationOfOwnLanguage: ({ language, others }) => ({
    what: `Сам атлас на языке ${language}.`,
    remedy: `Назовите файл по другому из его языков: ${list(others)}.`,
  }),
  translationWithoutWords: ({ locale, others }) => ({
    what: `У программы нет текстов на языке ${quoted(locale)}, поэтому страницу по этому переводу сделать нельзя.`,
    remedy: `Назовите файл по другому из его языков: ${list(others)}.`,
  }),
  textsNotTranslated: ({ count, keys }) => ({
    what: `Не переведено текстов: ${number(count)} (${list(keys)}${count > keys.length ? ", …" : ""}).`,
    remedy: FILL_IN,
  }),
  textChanged: ({ key }) => ({ what: `Текст ${key} изменён после перевода.`, remedy: FILL_IN }),
  translationBreaksRule: ({ rule, limit }) => ({
    what: `Содержимое перевода ${RULES[rule](limit)}.`,
    remedy: "Исправьте его.",
  }),
  textGone: ({ key }) => ({
    what: `В атласе нет текста ${key}.`,
    remedy: `Уберите этот пункт или ${REWRITE_TRANSLATION}`,
  }),
};
