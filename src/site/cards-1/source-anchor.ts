/** Id of a source's entry in the page, apart from the ids of statements. */
export function sourceAnchor(responseId: string): string {
  return `source-${responseId}`;
}
