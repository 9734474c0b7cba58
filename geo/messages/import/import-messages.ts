import type { ImportNote, ImportNoteCode, ImportNoteParams } from "../../model/import-note.ts";

/** The words of the import of a table in one language; a catalogue that lacks a note does not compile. */
export interface ImportMessages {
  /** Sentences of a table; of a row what follows its number, without a full stop. */
  note: { [Code in ImportNoteCode]: (params: ImportNoteParams[Code]) => string };
  /** A line of the report: `what` is true of these runs of rows, and of so many more. */
  rows: (runs: readonly (readonly [first: number, last: number])[], more: number, what: string) => string;
}

export function formatNote(note: ImportNote, { note: words }: ImportMessages): string {
  return format(note.code, note.params, words);
}

function format<Code extends ImportNoteCode>(
  code: Code,
  params: ImportNoteParams[Code],
  words: ImportMessages["note"],
): string {
  return words[code](params);
}
