/**
 * A text that the program writes, as data: the code names an entry of the group `reason` of `geo/messages`, the parameters fill it.
 * Names of places in parameters are in the atlas's language.
 */
export interface Message {
  code: string;
  params?: Readonly<Record<string, string | number | readonly string[]>>;
}

/** A name or text by BCP 47 locale. Never empty; a name in the article's or the atlas's language is always there. */
export type Names = Readonly<Record<string, string>>;
