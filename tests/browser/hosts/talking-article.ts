/** An article whose words belong to places and statements of the map. */
export function wordsOf(page: string): string {
  const link = (target: string, words: string) =>
    `<a href="${page}#${target}" data-claim-map="${target}">${words}</a>`;
  return `<p>The article mentions ${link("hajin", "Hajin")} and ${link("S27", "three towns in the north")}.</p>`;
}
