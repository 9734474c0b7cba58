import type { AtlasMember } from "../../geo/model/map-file.ts";

/** "47 statements: 14 on the map, 33 in the list only". */
export function formatCounts({ statements, drawn, listed }: AtlasMember["counts"]): string {
  return `${formatStatements(statements)}: ${drawn} on the map, ${listed} in the list only`;
}

export function formatStatements(count: number): string {
  return count === 1 ? "1 statement" : `${count} statements`;
}
