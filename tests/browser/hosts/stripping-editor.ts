/** An editor for newsletters: drops scripts, elements that it does not know, styles and whatever is not plain. */
export function stripAsEditor(html: string): string {
  return html
    .replace(/<script\b[\s\S]*?<\/script>/g, "")
    .replace(/<\/?claim-map\b[^>]*>/g, "")
    .replace(/ (?:style|allow|loading|referrerpolicy|data-[\w-]+)="[^"]*"/g, "");
}
