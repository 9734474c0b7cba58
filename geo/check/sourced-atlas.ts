import type { Atlas, AtlasFileName } from "../model/article.ts";
import type { Mention } from "../model/place.ts";
import type { Translation } from "../model/translation.ts";

/** An atlas with the way back from a record's field to file and line. */
export interface SourcedAtlas {
  atlas: Atlas;
  /** Where a record, or a field of it, stands: what a `Problem` needs to name it. */
  locate(
    record: object,
    ...path: PropertyKey[]
  ): { file: string; line?: number | undefined; id?: string | undefined };
  /**
   * Whether a record of the file could not be read and may bear the id, or any id where none is given: whatever refers
   * to it has no mistake of its own, and is not reported again.
   */
  couldHold(file: AtlasFileName, id?: string): boolean;
  /** Files that the folder does not have. */
  missing: ReadonlySet<AtlasFileName>;
  /** The atlas in other languages, complete. */
  translations: readonly Translation[];
  /** Toponyms that only proposed statements name: they are no part of the atlas. */
  proposedMentions?: readonly Mention[];
  /** The lock file as it should be; absent where the files are in the form of before. */
  lock?: string;
}
