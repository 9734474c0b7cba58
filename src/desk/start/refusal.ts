/** Why something that was given is not opened: the code of a message. */
export type RefusalCode =
  | "empty"
  | "tooLarge"
  | "tooLong"
  | "tooMany"
  | "notText"
  | "encoding"
  | "document"
  | "webArchive"
  | "noAtlas"
  | "tableRefused"
  | "notLoaded"
  | "unknown";

export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly detail: string;

  constructor(code: RefusalCode, detail = "") {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** Characters of an article that are read at most: some books. */
export const LONGEST_ARTICLE = 2_000_000;

/** What an author pasted, or a Refusal. */
export function checkPasted(text: string): string {
  if (text.trim() === "") throw new Refusal("empty");
  if (text.length > LONGEST_ARTICLE) throw new Refusal("tooLong");
  return text;
}
