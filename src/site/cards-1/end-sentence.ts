/** Closes words with a full stop where they have no mark of their own. */
export function endSentence(words: string): string {
  return /[.!?…]["”’)]?$/.test(words) ? words : `${words}.`;
}
