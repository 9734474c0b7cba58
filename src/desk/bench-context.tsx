import { createContext, useContext } from "react";
import type { Action } from "./atlas/history.ts";
import type { Person } from "./atlas/people.ts";
import type { StatementRecord } from "./atlas/statement-record.ts";
import type { Stretch } from "./atlas/work.ts";
import type { PlaceChoice } from "./map/place-choice.ts";
import type { DeskMessages } from "./messages/desk-messages.ts";
import type { Examination } from "./worker/examine.ts";

/** What every pane of the workbench knows and may do. */
export interface Bench {
  records: readonly StatementRecord[];
  /** Key -> the number that its card shows. */
  numbers: ReadonlyMap<string, number>;
  head: Readonly<Record<string, unknown>>;
  people: readonly Person[];
  /** The first words of what is added, in the language of the atlas. */
  atlasWords: DeskMessages;
  examination: Examination | undefined;
  /** Key of the statement that the author is at. */
  selected: string | undefined;
  /** Key of the statement that the pointer is at, in whichever pane. */
  pointed: string | undefined;
  choice: PlaceChoice | undefined;
  act: (action: Action) => void;
  select: (key: string | undefined) => void;
  point: (key: string | undefined) => void;
  choose: (choice: PlaceChoice | undefined) => void;
  decide: (state: "accepted" | "refused") => void;
  /** A new statement of the article's words in a stretch. */
  addFrom: (stretch: Stretch) => void;
  openPeople: () => void;
  openCountryFile: (file: File) => void;
}

export const BenchContext = createContext<Bench | null>(null);

export function useBench(): Bench {
  const bench = useContext(BenchContext);
  if (bench === null) throw new Error("a pane was rendered outside the workbench");
  return bench;
}
