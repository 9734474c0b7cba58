/** Why a cell gives no date: `noSuchDay`, no date at all, one that cannot be read, or day and month in an order that is not known. */
export type DateFault = "noSuchDay" | "noDate" | "unreadable" | "dayOrMonthFirst";

type None = Record<never, never>;

/** Everything that the import of a table says, with its values; `geo/messages/import` has the words. */
export interface ImportNoteParams {
  // Why a table cannot be read.
  zeroBytes: None;
  pdf: None;
  pictureOrArchive: None;
  noJson: { reason: string };
  unknownJson: None;
  openQuotationMark: { row: number };
  tooManyRows: { rows: number; most: number };
  tooManyColumns: { columns: number; most: number };
  workbookTooLarge: { bytes: number; most: number };
  workbookLocked: None;
  workbookDamaged: None;
  noCells: None;
  severalSheets: { sheets: readonly string[] };
  noSuchSheet: { sheet: string; sheets: readonly string[] };
  noColumnNames: { sheet: string; rows: number };
  noRows: { sheet: string };
  noTextColumn: { columns: readonly string[] };
  mappedColumnMissing: { column: string; columns: readonly string[] };
  mappedFieldUnknown: { column: string; field: string; fields: readonly string[] };

  // What was settled to read it.
  hiddenSheets: { sheets: readonly string[] };
  mergedCells: { cells: number };
  errorCells: { cells: number };
  delimiter: { delimiter: string };
  rowsAboveHeader: { rows: number; header: number };
  secondHeader: { row: number };
  emptyRows: { rows: number };
  shapesLeftOut: { shapes: number };

  // Why a row is no statement.
  saysNothing: None;
  namesNobody: None;

  // What was changed in a row.
  speakerAdded: { who: string };
  idRepeated: { id: string; row: number; became: string };
  idGotLetter: None;
  idChanged: { id: string; became: string };
  markupRemoved: { field: string };
  dateLeftOut: { field: string; fault: DateFault; date: string };
  spreadsheetDate: { days: string; date: string };
  placeUnlocated: None;
  pointLeftOut: { name: string; precision: string };
  countryFound: { country: string };
  countryUnknown: { country: string };
  precisionUnknown: { precision: string; known: readonly string[] };
  coordinatesWithoutName: None;
  coordinatesIncomplete: None;
  coordinatesUnreadable: { coordinates: string; mayBeSwapped: boolean };
  webAddressLeftOut: None;
}

export type ImportNoteCode = keyof ImportNoteParams;

/** What the import says, as data: `code` is a key of the catalogues in `geo/messages/import`. */
export type ImportNote = {
  [Code in ImportNoteCode]: { code: Code; params: ImportNoteParams[Code] };
}[ImportNoteCode];

export function importNote<Code extends ImportNoteCode>(
  code: Code,
  params: ImportNoteParams[Code],
): ImportNote {
  // The compiler does not see that code and values go together.
  return { code, params } as ImportNote;
}
