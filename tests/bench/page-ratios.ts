import type { Measured } from "./measure-page.ts";

/** What is compared, in the words of the table; and the most that ours may be of markercluster's, by number of statements. */
const ROWS: { name: string; measure: keyof Measured; aims: Partial<Record<Size, number>> }[] = [
  {
    name: "first clickable marker",
    measure: "marker",
    aims: { small: 0.8, 1000: 0.5, 10000: 0.3, 100000: 0.1 },
  },
  {
    name: "everything works",
    measure: "complete",
    aims: { small: 2, 1000: 1.5, 10000: 1, 100000: 0.5 },
  },
  { name: "filter until still", measure: "toggle", aims: { 1000: 1, 10000: 0.3, 100000: 0.1 } },
  { name: "zoom until still", measure: "zoom", aims: { small: 1.5, 1000: 1.2, 10000: 1, 100000: 1 } },
  { name: "heap", measure: "heap", aims: { 1000: 1.2, 10000: 0.7, 100000: 0.4 } },
];
type Size = "small" | 1000 | 10000 | 100000;

/** Ours divided by markercluster's, which may have been left out; each atlas with the medians of its pages, ours first. */
export function formatRatios(
  profile: string,
  atlases: ReadonlyMap<string, readonly (Measured | undefined)[]>,
): string {
  const table = ROWS.map(({ name, measure, aims }) => [
    name,
    ...[...atlases].map(([atlas, [own, peer]]) => {
      const ratio = own === undefined || peer === undefined ? "-" : (own[measure] / peer[measure]).toFixed(2);
      const aim = aims[sizeOf(atlas)];
      return aim === undefined ? ratio : `${ratio} (${aim})`;
    }),
  ]);
  const lines = [[`ours / markercluster (aim), ${profile}`, ...atlases.keys()], ...table];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return `\n${lines.map((cells) => cells.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join("  ")).join("\n")}`;
}

function sizeOf(atlas: string): Size {
  const statements = Number(atlas);
  return statements === 1000 || statements === 10_000 || statements === 100_000 ? statements : "small";
}
