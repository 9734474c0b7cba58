/** What announces that a date lies ahead, and what says that words were said on it. */
const AHEAD =
  /\b(?:(?:will|would|should|must)\b(?! have)|is due|are due|is to|are to|scheduled|until|expected|plans?|begins?|starts?|opens?|takes place)\b/giu;
const SAID =
  /\b(?:said|says|told|announced|statement|reported|published|released|issued|wrote|warned|added|denied|rejected)\b/giu;
/** So far before a date its verb may stand. */
const LEAD = 90;

/** Whether the words before a date speak of what is to come: "will open on Monday", but not "said on Monday it would open". */
export function liesAhead(words: string, at: number): boolean {
  const lead = words.slice(Math.max(0, at - LEAD), at).replace(/^.*[.;“”"]/su, "");
  const last = (pattern: RegExp) => [...lead.matchAll(pattern)].at(-1)?.index ?? -1;
  return last(AHEAD) > last(SAID);
}
