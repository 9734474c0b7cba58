import { utils, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readAtlasFile, recogniseFile } from "../../../../src/desk/start/recognise-file.ts";
import { checkPasted, Refusal } from "../../../../src/desk/start/refusal.ts";

const CYRILLIC_IN_WINDOWS = [0xcc, 0xfd, 0xf0];

function bytes(text: string): Uint8Array {
  return strToU8(text, true);
}

function refusalOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const BOOK = utils.book_new();
utils.book_append_sheet(BOOK, utils.aoa_to_sheet([["text"], ["Ana said so."]]), "A");

test.each([
  ["a text", "a.txt", strToU8("Ana said so."), { kind: "article", name: "article.txt" }],
  ["Markdown", "a.md", strToU8("# Wells"), { kind: "article", name: "article.md" }],
  ["a saved page", "a.htm", strToU8("<p>Wells"), { kind: "article", name: "article.html" }],
  ["a saved page without its ending", "a", strToU8("<!DOCTYPE html><p>Wells"), { name: "article.html" }],
  ["CSV", "a.csv", strToU8("text\nAna said so."), { kind: "table" }],
  ["XLSX", "a.xlsx", write(BOOK, { type: "buffer", bookType: "xlsx" }), { kind: "table" }],
  ["XLSX under another name", "a.bin", write(BOOK, { type: "buffer", bookType: "xlsx" }), { kind: "table" }],
  ["ODS", "a.ods", write(BOOK, { type: "buffer", bookType: "ods" }), { kind: "table" }],
  ["a zip under another name", "a.txt", zipSync({ "atlas.yaml": strToU8("x") }), { kind: "archive" }],
])("%s is known by what it holds", (_, name, content, expected) => {
  expect(recogniseFile(name, content)).toMatchObject(expected);
});

test.each([
  ["empty", "an empty file", "a.txt", bytes("")],
  ["empty", "a file of blank lines", "a.txt", bytes(" \n\n")],
  ["document", "a PDF", "a.txt", bytes("%PDF-1.7\n\0\0")],
  ["document", "rich text", "a.txt", bytes("{\\rtf1 Wells}")],
  ["document", "DOCX", "a.docx", zipSync({ "word/document.xml": strToU8("<w/>") })],
  [
    "document",
    "ODT",
    "a",
    zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }] }),
  ],
  ["document", "a document of Word before 2007", "a.doc", bytes("\u00d0\u00cf\u0011\u00e0\0\0")],
  [
    "webArchive",
    "a page as one file of Chromium",
    "a.mhtml",
    bytes("From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n"),
  ],
  ["webArchive", "a page as one file of Safari", "a.webarchive", bytes("bplist00\0")],
  ["notText", "a picture", "a.txt", bytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR")],
  [
    "noAtlas",
    "a zip that was cut off",
    "a.zip",
    zipSync({ "atlas.yaml": new Uint8Array(900) }).subarray(0, 60),
  ],
  ["tooLong", "a text of more than two million characters", "a.txt", bytes("a ".repeat(1_000_001))],
])("%s: %s", (code, _, name, content) => {
  expect(refusalOf(() => recogniseFile(name, content))).toBe(code);
});

test.each([
  ["UTF-8", strToU8("Мэр"), "Мэр", false],
  ["UTF-8 with its mark", strToU8("\ufeffМэр"), "Мэр", false],
  ["UTF-16 of Windows", Uint8Array.of(0xff, 0xfe, 0x1c, 0x04, 0x4d, 0x04, 0x40, 0x04), "Мэр", false],
  ["letters of western Europe", Uint8Array.of(0x50, 0xe9, 0x72, 0x65, 0x7a), "Pérez", true],
])("a text in %s is read, and a guess is called one", (_, content, source, isGuessed) => {
  expect(recogniseFile("a.txt", content)).toMatchObject({ source, isGuessed });
});

test("a saved page is read in the encoding that it names", () => {
  const page = new Uint8Array([...strToU8('<meta charset="windows-1251"><p>'), ...CYRILLIC_IN_WINDOWS]);
  expect(recogniseFile("a.html", page)).toMatchObject({ isGuessed: false });
  expect(recogniseFile("a.html", page)).toMatchObject({ source: expect.stringContaining("Мэр") });
});

test("a file of an atlas keeps its byte order mark, and is refused by name where it is not UTF-8", () => {
  expect(readAtlasFile("atlas.yaml", strToU8("\ufefftitle: Wells\r\n"))).toBe("\ufefftitle: Wells\r\n");
  expect(() => readAtlasFile("statements.yaml", Uint8Array.of(0x50, 0xe9))).toThrow(
    expect.objectContaining({ code: "encoding", detail: "statements.yaml" }),
  );
});

test("a pasted text is refused where it is empty or longer than is read, and never cut", () => {
  expect(checkPasted("Ana said so.")).toBe("Ana said so.");
  expect(refusalOf(() => checkPasted(" \n"))).toBe("empty");
  expect(refusalOf(() => checkPasted("a".repeat(2_000_001)))).toBe("tooLong");
});
