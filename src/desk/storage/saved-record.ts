import type { WorkArticle } from "../atlas/work.ts";

/** Counts the form in which work is kept. A desk never opens what a newer one has written. */
export const SAVED_VERSION = 1;

/** One atlas as it is kept in the browser: its files as text, as they would be taken away. */
export interface SavedWork {
  id: string;
  version: number;
  title: string;
  /** Milliseconds since 1970. */
  changed: number;
  slug: string;
  files: Record<string, string>;
  article: WorkArticle | undefined;
  /** The tab that wrote it, and a count of its writing; desks of the first weeks wrote none. */
  stamp?: string;
}
