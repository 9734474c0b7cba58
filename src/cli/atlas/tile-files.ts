import { join } from "node:path";
import type { SourcedAtlas } from "../../../geo/check/sourced-atlas.ts";
import { tileOrigin } from "../../../geo/model/basemap.ts";
import type { Problem } from "../../../geo/model/problem.ts";
import type { Effects } from "../effects.ts";

/** A file of tiles, or a folder of them, beside atlas.yaml. */
export interface TileFiles {
  /** In the folder of the atlas, and in the same way on the site. */
  path: string;
  from: string;
}

/** What an atlas names of tiles in its own folder; undefined where it names none, or those of a host. */
export function tileFilesOf(folder: string, { tiles }: SourcedAtlas["atlas"]): TileFiles | undefined {
  if (tiles === undefined || tileOrigin(tiles.url)?.host !== null) return undefined;
  const [start = ""] = tiles.url.split("{");
  // Of a template the folders before its first placeholder.
  const path = start === tiles.url ? start : start.slice(0, Math.max(0, start.lastIndexOf("/")));
  return { path, from: join(folder, path) };
}

/** An error where the tiles that an atlas names beside it are not there. */
export function checkTileFiles(folder: string, { atlas, locate }: SourcedAtlas, effects: Effects): Problem[] {
  const files = tileFilesOf(folder, atlas);
  if (files === undefined || atlas.tiles === undefined) return [];
  const isTemplate = atlas.tiles.url.includes("{");
  const problem = (what: string, remedy: string): Problem[] => [
    { severity: "error", ...locate(atlas, "tiles", "url"), what, remedy },
  ];
  if (isTemplate && files.path === "") {
    return problem(
      "The tiles beside the atlas have no folder of their own.",
      "Put them into one, such as tiles/{z}/{x}/{y}.png.",
    );
  }
  const kind = effects.kindOf(files.from);
  if (kind === (isTemplate ? "folder" : "file")) return [];
  return problem(
    kind === undefined
      ? `There is no ${isTemplate ? "folder" : "file"} ${files.path} beside atlas.yaml.`
      : `${files.path} is a ${kind}, and a ${isTemplate ? "folder" : "file"} of tiles is expected.`,
    "Copy the tiles there, or give the address of a host that has them.",
  );
}
