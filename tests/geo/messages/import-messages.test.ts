import { describe, expect, test } from "vitest";
import { en } from "../../../geo/messages/import/en.ts";
import { formatNote, type ImportMessages } from "../../../geo/messages/import/import-messages.ts";
import { loadImportMessages } from "../../../geo/messages/import/load-import-messages.ts";
import { LOCALES } from "../../../geo/messages/messages.ts";
import {
  type ImportNote,
  type ImportNoteCode,
  type ImportNoteParams,
  importNote,
} from "../../../geo/model/import-note.ts";
import { valuesNamed } from "./values-named.ts";

const SHEETS = ["first_one", "second_one"];

const SAMPLES: { [Code in ImportNoteCode]: ImportNoteParams[Code][] } = {
  zeroBytes: [{}],
  pdf: [{}],
  pictureOrArchive: [{}],
  noJson: [{ reason: "a_reason" }],
  unknownJson: [{}],
  openQuotationMark: [{ row: 701 }],
  tooManyRows: [{ rows: 701, most: 702 }],
  tooManyColumns: [{ columns: 701, most: 702 }],
  workbookTooLarge: [{ bytes: 701, most: 702 }],
  workbookLocked: [{}],
  workbookDamaged: [{}],
  noCells: [{}],
  severalSheets: [{ sheets: SHEETS }],
  noSuchSheet: [{ sheet: "a_sheet", sheets: SHEETS }],
  noColumnNames: [{ sheet: "a_sheet", rows: 701 }],
  noRows: [{ sheet: "a_sheet" }],
  noTextColumn: [{ columns: SHEETS }],
  mappedColumnMissing: [{ column: "a_column", columns: SHEETS }],
  mappedFieldUnknown: [{ column: "a_column", field: "a_field", fields: SHEETS }],
  hiddenSheets: [{ sheets: SHEETS }],
  mergedCells: [{ cells: 701 }],
  errorCells: [{ cells: 701 }],
  delimiter: [{ delimiter: ";" }, { delimiter: "\t" }, { delimiter: "|" }, { delimiter: "a_sign" }],
  rowsAboveHeader: [{ rows: 701, header: 702 }],
  secondHeader: [{ row: 701 }],
  emptyRows: [{ rows: 701 }],
  shapesLeftOut: [{ shapes: 701 }],
  saysNothing: [{}],
  namesNobody: [{}],
  speakerAdded: [{ who: "a_name" }],
  idRepeated: [{ id: "an_id", row: 701, became: "new_id" }],
  idGotLetter: [{}],
  idChanged: [{ id: "an_id", became: "new_id" }],
  markupRemoved: [{ field: "a_field" }],
  dateLeftOut: (["noSuchDay", "noDate", "unreadable", "dayOrMonthFirst"] as const).map((fault) => ({
    field: "a_field",
    fault,
    date: "a_date",
  })),
  spreadsheetDate: [{ days: "a_number", date: "a_date" }],
  placeUnlocated: [{}],
  pointLeftOut: [{ name: "a_name", precision: "a_precision" }],
  countryFound: [{ country: "a_country" }],
  countryUnknown: [{ country: "a_country" }],
  precisionUnknown: [{ precision: "a_precision", known: SHEETS }],
  coordinatesWithoutName: [{}],
  coordinatesIncomplete: [{}],
  coordinatesUnreadable: [
    { coordinates: "a_pair", mayBeSwapped: true },
    { coordinates: "a_pair", mayBeSwapped: false },
  ],
  webAddressLeftOut: [{}],
};

const NOTES: ImportNote[] = (Object.keys(SAMPLES) as ImportNoteCode[]).flatMap((code) =>
  SAMPLES[code].map((params) => importNote(code, params)),
);

describe.each(LOCALES.filter((locale) => locale !== "en"))("notes of an import in %s", (locale) => {
  test("name the same values as in English, in words of that language", async () => {
    const words = await loadImportMessages(locale);
    const named = (catalogue: ImportMessages) =>
      NOTES.map((note) => [note.code, ...valuesNamed(note.params, formatNote(note, catalogue))]);
    expect(named(words)).toEqual(named(en));
    for (const note of NOTES) {
      expect(formatNote(note, words)).not.toMatch(/undefined|\[object/);
      expect(formatNote(note, words)).not.toBe(formatNote(note, en));
    }
  });

  test("name runs of rows and count those beyond", async () => {
    const { rows } = await loadImportMessages(locale);
    expect(
      valuesNamed(
        [701, 705, 709, 711],
        rows(
          [
            [701, 705],
            [709, 709],
          ],
          711,
          "a_note",
        ),
      ),
    ).toHaveLength(4);
  });
});
