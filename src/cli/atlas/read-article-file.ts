import { join } from "node:path";
import type { ArticleText } from "../../../geo/draft/read/article-text.ts";
import { formatProblem } from "../../../geo/model/problem.ts";
import { type Effects, UsageError } from "../effects.ts";
import { createDecoder } from "./decode-text.ts";

/** Bytes of a file that is read at most. */
const LARGEST_FILE = 20_000_000;

/** Reads an article's file by its name's ending and its first bytes. A file that holds no text is refused, with the remedy. */
export async function readArticleFile(path: string, effects: Effects): Promise<ArticleText> {
  const kind = effects.kindOf(path);
  if (kind === undefined) throw new UsageError(`There is no file ${path}.`);
  if (kind !== "file") throw new UsageError(`${path} is a ${kind}; name the file with the article's text.`);
  if ((effects.fileSize(path) ?? 0) > LARGEST_FILE)
    throw new UsageError(`${path} is larger than 20 MB: save the article alone.`);
  const bytes = effects.readFile(path);
  if (bytes === undefined) throw new UsageError(`There is no file ${path}.`);
  refuseOtherFormats(path, bytes);
  // Reading dates takes a third of all modules: loaded where there is an article.
  const { readArticle } = await import("../../../geo/draft/read/read-article.ts");
  return readArticle(path, decode(path, bytes, effects));
}

/** Names under which an article lies beside its atlas. */
const BESIDE = ["article.txt", "article.md", "article.html"];

/** The path of the article's text in the folder of an atlas; undefined where it is not at hand. */
export function findArticleFile(folder: string, effects: Effects): string | undefined {
  return BESIDE.map((name) => join(folder, name)).find((path) => effects.kindOf(path) === "file");
}

const FORMATS: readonly (readonly [start: string, name: string, remedy: string])[] = [
  ["%PDF", "a PDF", "Copy its text into a .txt file, or save the article's web page"],
  ["PK\u0003\u0004", "a zipped file (Word, OpenDocument, EPUB)", "Save it as plain text or HTML"],
  ["{\\rtf", "a rich text file", "Save it as plain text"],
  ["\u00d0\u00cf\u0011\u00e0", "an old Word file", "Save it as plain text"],
  ["\u0089PNG", "a picture", "Give the article's text"],
  ["\u00ff\u00d8\u00ff", "a picture", "Give the article's text"],
];

function refuseOtherFormats(path: string, bytes: Uint8Array): void {
  const first = String.fromCharCode(...bytes.subarray(0, 8));
  const known = FORMATS.find(([start]) => first.startsWith(start));
  if (known !== undefined) throw new UsageError(`${path} is ${known[1]}, not a text. ${known[2]}.`);
}

function decode(path: string, bytes: Uint8Array, effects: Effects): string {
  let text = "";
  const decoder = createDecoder(path, (piece) => {
    text += piece;
  });
  decoder.push(bytes);
  for (const problem of decoder.finish()) effects.printError(formatProblem(problem));
  const strange = [...text.slice(0, 10_000)].filter(isStrange).length;
  if (strange > 20)
    throw new UsageError(`${path} does not look like text. Give plain text, Markdown and saved HTML pages.`);
  return text;
}

/** A control character that no text has, or what could not be decoded. */
function isStrange(character: string): boolean {
  return character === "\ufffd" || (character < " " && !/\s/.test(character));
}
