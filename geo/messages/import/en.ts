import type { DateFault } from "../../model/import-note.ts";
import type { ImportMessages } from "./import-messages.ts";

const DELIMITERS: Record<string, string> = { ";": "semicolons", "\t": "tabs", "|": "bars" };

const DATE_FAULTS: Record<DateFault, (date: string) => string> = {
  noSuchDay: (date) => `there is no day ${date}`,
  noDate: (date) => `“${date}” is no date`,
  unreadable: (date) => `“${date}” is no date that can be read; write it as 2018-10-31`,
  dayOrMonthFirst: (date) =>
    `“${date}” may be day or month first; say which with --dates dmy or --dates mdy, or write it as 2018-10-31`,
};

const list = (items: readonly string[]) => items.join(", ");

export const en: ImportMessages = {
  rows: (runs, more, what) => {
    const isOne = more === 0 && runs.length === 1 && runs[0]?.[0] === runs[0]?.[1];
    const shown = runs.map(([first, last]) => (first === last ? `${first}` : `${first} to ${last}`));
    return `${isOne ? "row" : "rows"} ${list(shown)}${more === 0 ? "" : ` and ${more} more`}: ${what}`;
  },
  note: {
    zeroBytes: () => "This is no text: it has zero bytes. Save the table as CSV or XLSX.",
    pdf: () => "This is a PDF. Copy its table into a spreadsheet and save that as XLSX or CSV.",
    pictureOrArchive: () =>
      "This is no table: it is a picture or an archive. Give a CSV, TSV, XLSX, ODS or GeoJSON file.",
    noJson: ({ reason }) => `This is no JSON: ${reason}.`,
    unknownJson: () => "This JSON is neither a GeoJSON FeatureCollection nor a StoryMapJS file with slides.",
    openQuotationMark: ({ row }) =>
      `A quotation mark does not close, or text follows it: row ${row}. Close it; inside a cell it is written twice.`,
    tooManyRows: ({ rows, most }) =>
      `The table has ${rows} rows; ${most} are the most. Divide it into several files.`,
    tooManyColumns: ({ columns, most }) =>
      `The table has ${columns} columns; ${most} are the most. Leave out what is no statement.`,
    workbookTooLarge: ({ bytes, most }) =>
      `The file has ${bytes} bytes; ${most} are the most. Save the sheet as CSV.`,
    workbookLocked: () => "The file has a password. Save it without one.",
    workbookDamaged: () =>
      "The file is damaged or no spreadsheet. Open it in a spreadsheet program and save it as XLSX, ODS or CSV.",
    noCells: () => "The file has no cells.",
    severalSheets: ({ sheets }) =>
      `The file has several sheets: ${list(sheets)}. Name one with --sheet, or save it as a file of its own.`,
    noSuchSheet: ({ sheet, sheets }) =>
      `There is no sheet “${sheet}” with cells; there are: ${list(sheets)}.`,
    noColumnNames: ({ sheet, rows }) =>
      `${sheet}: no row of column names was found in the first ${rows} rows. Write one, such as: text, who, quote, place, said.`,
    noRows: ({ sheet }) => `${sheet}: there are no rows below the column names.`,
    noTextColumn: ({ columns }) => `No column holds what was said. Columns: ${list(columns)}.`,
    mappedColumnMissing: ({ column, columns }) =>
      `The mapping names a column “${column}”; the table has ${list(columns)}.`,
    mappedFieldUnknown: ({ column, field, fields }) =>
      `The mapping gives “${column}” to a field “${field}”; fields are ${list(fields)}.`,

    hiddenSheets: ({ sheets }) => `Hidden sheets were left out: ${list(sheets)}.`,
    mergedCells: ({ cells }) => `${cells} merged cells: their value was taken for each cell.`,
    errorCells: ({ cells }) =>
      `${cells} cells hold an error of the spreadsheet (such as #REF!) and were read as empty.`,
    delimiter: ({ delimiter }) => `Cells are parted by ${DELIMITERS[delimiter] ?? delimiter}.`,
    rowsAboveHeader: ({ rows, header }) =>
      `${rows} rows above the row of column names (row ${header}) were left out.`,
    secondHeader: ({ row }) => `Row ${row} was read as a second row of column names.`,
    emptyRows: ({ rows }) => `${rows} empty rows were left out.`,
    shapesLeftOut: ({ shapes }) =>
      `${shapes} lines or areas were not taken: a statement is put at its place's name.`,

    saysNothing: () => "it says nothing: no text and no title",
    namesNobody: () =>
      "it names nobody who says it: no speaker and no source; give one in a column, or with --who NAME",

    speakerAdded: ({ who }) => `the speaker ${who} was put in front of its text`,
    idRepeated: ({ id, row, became }) => `its id ${id} is that of row ${row} too; it became ${became}`,
    idGotLetter: () => "its id got an r before its number, as an id begins with a letter",
    idChanged: ({ id, became }) => `its id ${id} became ${became}`,
    markupRemoved: ({ field }) => `markup was taken out of its ${field}`,
    dateLeftOut: ({ field, fault, date }) => `its date was left out (${field}): ${DATE_FAULTS[fault](date)}`,
    spreadsheetDate: ({ days, date }) => `the number ${days} is a spreadsheet's date, ${date}`,
    placeUnlocated: () => "its place was left out: the table says that it cannot be located",
    pointLeftOut: ({ name, precision }) =>
      `its point was left out: the place is known as ${name} only (${precision})`,
    countryFound: ({ country }) => `its country was found by its position: ${country}`,
    countryUnknown: ({ country }) =>
      `its country “${country}” is not known and was left out; write a name in use, or two letters such as SY`,
    precisionUnknown: ({ precision, known }) =>
      `its precision “${precision}” is not known and was left out; use ${list(known)}`,
    coordinatesWithoutName: () => "its coordinates were left out: no name of a place goes with them",
    coordinatesIncomplete: () => "its coordinates were left out: latitude or longitude is empty",
    coordinatesUnreadable: ({ coordinates, mayBeSwapped }) =>
      `its coordinates were left out: “${coordinates}” are none${mayBeSwapped ? "; exchanged they would be: are the columns swapped?" : ""}`,
    webAddressLeftOut: () => "its web address was left out: it does not begin with http:// or https://",
  },
};
