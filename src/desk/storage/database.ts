import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { SavedWork } from "./saved-record.ts";

/** A country file of GeoNames as the author opened it, text or zip. */
export interface KeptCountryFile {
  /** Id of the work. */
  work: string;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** Tells files of the same name apart. */
  stamp: string;
}

export interface DeskDatabase extends DBSchema {
  works: { key: string; value: SavedWork };
  countryFiles: { key: [work: string, name: string]; value: KeptCountryFile };
}

let opened: Promise<IDBPDatabase<DeskDatabase>> | undefined;

export function database(): Promise<IDBPDatabase<DeskDatabase>> {
  const close = () => {
    opened?.then((db) => db.close());
    opened = undefined;
  };
  opened ??= openDB<DeskDatabase>("claim-atlas-desk", 2, {
    upgrade(db, before) {
      if (before < 1) db.createObjectStore("works", { keyPath: "id" });
      db.createObjectStore("countryFiles", { keyPath: ["work", "name"] });
    },
    // A newer desk in another tab need not wait for this one.
    blocking: close,
    terminated: close,
  }).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
