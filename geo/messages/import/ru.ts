import type { DateFault } from "../../model/import-note.ts";
import { grammarOf } from "../grammar.ts";
import { isolateText } from "../isolate.ts";
import type { ImportMessages } from "./import-messages.ts";

const { number, plural } = grammarOf("ru");

const DELIMITERS: Record<string, string> = {
  ";": "точками с запятой",
  "\t": "табуляцией",
  "|": "вертикальными чертами",
};

const quoted = (text: string) => `«${isolateText(text)}»`;
const list = (items: readonly string[]) => items.map(isolateText).join(", ");
const rows = (count: number) =>
  plural(count, { one: "{} строка", few: "{} строки", many: "{} строк", other: "{} строки" });

const DATE_FAULTS: Record<DateFault, (date: string) => string> = {
  noSuchDay: (date) => `дня ${date} не существует`,
  noDate: (date) => `${quoted(date)} — не дата`,
  unreadable: (date) => `${quoted(date)} не читается как дата; напишите её как 2018-10-31`,
  dayOrMonthFirst: (date) =>
    `в ${quoted(date)} первым может быть и день, и месяц; напишите дату как 2018-10-31`,
};

export const ru: ImportMessages = {
  rows: (runs, more, what) => {
    const isOne = more === 0 && runs.length === 1 && runs[0]?.[0] === runs[0]?.[1];
    const shown = runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
    return `${isOne ? "строка" : "строки"} ${shown.join(", ")}${more === 0 ? "" : ` и ещё ${number(more)}`}: ${what}`;
  },
  note: {
    zeroBytes: () => "Это не текст: в файле есть нулевые байты. Сохраните таблицу как CSV или XLSX.",
    pdf: () => "Это PDF. Скопируйте таблицу в электронную таблицу и сохраните как XLSX или CSV.",
    pictureOrArchive: () =>
      "Это не таблица, а изображение или архив. Нужен файл CSV, TSV, XLSX, ODS или GeoJSON.",
    noJson: ({ reason }) => `Это не JSON: ${isolateText(reason)}.`,
    unknownJson: () => "Этот JSON — не FeatureCollection GeoJSON и не файл StoryMapJS со слайдами.",
    openQuotationMark: ({ row }) =>
      `Кавычка не закрыта, или после неё идёт текст: строка ${row}. Закройте её; внутри ячейки её пишут дважды.`,
    tooManyRows: ({ rows: count, most }) =>
      `В таблице ${rows(count)}, а читается не больше ${number(most)}. Разделите её на несколько файлов.`,
    tooManyColumns: ({ columns, most }) =>
      `Столбцов в таблице: ${number(columns)}, а читается не больше ${number(most)}. Уберите то, что не относится к высказываниям.`,
    workbookTooLarge: ({ bytes, most }) =>
      `Размер файла в байтах — ${number(bytes)}, а читается не больше ${number(most)}. Сохраните лист как CSV.`,
    workbookLocked: () => "Файл защищён паролем. Сохраните его без пароля.",
    workbookDamaged: () =>
      "Файл повреждён или это не таблица. Откройте его в программе для таблиц и сохраните как XLSX, ODS или CSV.",
    noCells: () => "В файле нет ячеек.",
    severalSheets: ({ sheets }) =>
      `В файле несколько листов: ${list(sheets)}. Сохраните нужный отдельным файлом.`,
    noSuchSheet: ({ sheet, sheets }) => `Листа ${quoted(sheet)} с ячейками нет; есть: ${list(sheets)}.`,
    noColumnNames: ({ sheet, rows: count }) =>
      `${isolateText(sheet)}: среди первых строк (${number(count)}) нет строки с названиями столбцов. Добавьте её, например: текст, кто, цитата, место, сказано.`,
    noRows: ({ sheet }) => `${isolateText(sheet)}: под названиями столбцов нет строк.`,
    noTextColumn: ({ columns }) => `Ни в одном столбце нет того, что сказано. Столбцы: ${list(columns)}.`,
    mappedColumnMissing: ({ column, columns }) =>
      `В соответствии назван столбец ${quoted(column)}; в таблице есть: ${list(columns)}.`,
    mappedFieldUnknown: ({ column, field, fields }) =>
      `В соответствии столбец ${quoted(column)} отнесён к полю ${quoted(field)}; поля: ${list(fields)}.`,

    hiddenSheets: ({ sheets }) => `Скрытые листы пропущены: ${list(sheets)}.`,
    mergedCells: ({ cells }) => `Объединённых ячеек: ${number(cells)}; их значение взято для каждой ячейки.`,
    errorCells: ({ cells }) =>
      `Ячеек с ошибкой таблицы (вроде #REF!): ${number(cells)}; они прочитаны как пустые.`,
    delimiter: ({ delimiter }) => `Ячейки разделены ${DELIMITERS[delimiter] ?? `знаком ${delimiter}`}.`,
    rowsAboveHeader: ({ rows: count, header }) =>
      `Над названиями столбцов (строка ${header}) пропущено: ${rows(count)}.`,
    secondHeader: ({ row }) => `Строка ${row} прочитана как вторая строка названий столбцов.`,
    emptyRows: ({ rows: count }) => `Пропущены пустые строки: ${number(count)}.`,
    shapesLeftOut: ({ shapes }) =>
      `Линии и контуры не взяты: ${number(shapes)}. Высказывание ставится на карту по названию места.`,

    saysNothing: () => "ничего не сказано: нет ни текста, ни заголовка",
    namesNobody: () => "не назван никто, кто это говорит: ни говорящий, ни источник; укажите его в столбце",

    speakerAdded: ({ who }) => `перед текстом поставлен говорящий: ${isolateText(who)}`,
    idRepeated: ({ id, row, became }) => `идентификатор ${id} есть и у строки ${row}; теперь он ${became}`,
    idGotLetter: () => "перед номером в идентификаторе поставлена буква r: идентификатор начинается с буквы",
    idChanged: ({ id, became }) => `идентификатор ${isolateText(id)} изменён на ${became}`,
    markupRemoved: ({ field }) => `убрана разметка (${field})`,
    dateLeftOut: ({ field, fault, date }) => `дата пропущена (${field}): ${DATE_FAULTS[fault](date)}`,
    spreadsheetDate: ({ days, date }) => `число ${days} — дата электронной таблицы, ${date}`,
    placeUnlocated: () => "место пропущено: в таблице сказано, что его положение не установить",
    pointLeftOut: ({ name, precision }) =>
      `точка пропущена: место известно только как ${isolateText(name)} (${precision})`,
    countryFound: ({ country }) => `страна найдена по координатам: ${country}`,
    countryUnknown: ({ country }) =>
      `страна ${quoted(country)} неизвестна и пропущена; напишите употребительное название или две буквы, например SY`,
    precisionUnknown: ({ precision, known }) =>
      `точность ${quoted(precision)} неизвестна и пропущена; возьмите одно из: ${list(known)}`,
    coordinatesWithoutName: () => "координаты пропущены: при них нет названия места",
    coordinatesIncomplete: () => "координаты пропущены: широта или долгота не заполнена",
    coordinatesUnreadable: ({ coordinates, mayBeSwapped }) =>
      `координаты пропущены: ${quoted(coordinates)} — не координаты${mayBeSwapped ? "; если их поменять местами, подойдут: не переставлены ли столбцы?" : ""}`,
    webAddressLeftOut: () => "веб-адрес пропущен: он не начинается с http:// или https://",
  },
};
