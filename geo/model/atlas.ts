import type { Actor, AtlasFile } from "./article.ts";
import type { Mention, OwnPlace } from "./place.ts";
import type { Response } from "./response.ts";
import type { Claim, ContextLine, Statement } from "./statement.ts";

/** One article's statements, places and responses, read from an author's folder and free of errors of shape. */
export interface Atlas extends AtlasFile {
  slug: string;
  actors: Actor[];
  mentions: Mention[];
  places: OwnPlace[];
  claims: Claim[];
  statements: Statement[];
  responses: Response[];
  context: ContextLine[];
}

/** The files of an atlas folder, in the order they are read. `atlas.yaml` and `statements.yaml` must be there. */
export const ATLAS_FILES = [
  "atlas.yaml",
  "actors.yaml",
  "places.yaml",
  "mentions.yaml",
  "claims.yaml",
  "responses.yaml",
  "context.yaml",
  "statements.yaml",
] as const;
export type AtlasFileName = (typeof ATLAS_FILES)[number];
