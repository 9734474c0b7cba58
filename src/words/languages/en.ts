/**
 * The words of the interface in English: the complete list, from which every other language takes its keys. The texts of
 * statements are the atlas's own and not here.
 */
const whole = new Intl.NumberFormat("en");
const count = (number: number, one: string, many: string) =>
  number === 1 ? `1 ${one}` : `${whole.format(number)} ${many}`;

export const en = {
  /** Of the language itself, in the language. */
  name: "English",
  direction: "ltr",
  page: {
    skipMap: "Skip the map",
    map: "Map of the places that statements mention",
    counts: (statements: number, drawn: number, listed: number) =>
      `${count(statements, "statement", "statements")}: ${whole.format(drawn)} on the map, ${whole.format(listed)} in the list only`,
    languages: "This page in",
    mapFailed: "The interactive map cannot be shown in this browser. The list has every statement.",
  },
  /** Why there is no interactive map. */
  trouble: {
    missing:
      "The interactive map could not be loaded. The list of statements on this page is complete. Reload the page to try the map again.",
    malformed:
      "The interactive map cannot be shown, because its data file cannot be read. The list of statements on this page is complete.",
    newer:
      "The interactive map cannot be shown: its data file is newer than this page. Reload the page to fetch the new one. The list of statements on this page is complete.",
  },
  list: {
    onMap: "On the map",
    offMap: "Not on the map",
    statements: (number: number) => count(number, "statement", "statements"),
  },
  explore: {
    filters: "Filter and search",
  },
} as const;
