import { createContext, useContext } from "react";
import type { Action } from "./atlas/history.ts";
import type { Person } from "./atlas/people.ts";
import type { StatementRecord } from "./atlas/statement-record.ts";
import type { Stretch, WorkArticle } from "./atlas/work.ts";
import type { PlaceChoice } from "./map/place-choice.ts";
import type { DeskMessages } from "./messages/desk-messages.ts";
import type { Examination } from "./worker/examine.ts";
import type { CountryFiles } from "./worker/use-country-files.ts";

/** Where the author is, which every pane shows. It stays the same while an author types: article and map are not drawn for a letter. */
export interface Pointing {
  /** Key -> the number that its card shows. */
  numbers: ReadonlyMap<string, number>;
  /** Key of the statement that the author is at. */
  selected: string | undefined;
  /** Key of the statement that the pointer is at, in whichever pane. */
  pointed: string | undefined;
  choice: PlaceChoice | undefined;
  select: (key: string | undefined) => void;
  point: (key: string | undefined) => void;
  choose: (choice: PlaceChoice | undefined) => void;
  /** A new statement of the article's words in a stretch. */
  addFrom: (stretch: Stretch) => void;
}

/** What the cards and panels know and may do besides. */
export interface Bench extends Pointing {
  records: readonly StatementRecord[];
  article: WorkArticle | undefined;
  head: Readonly<Record<string, unknown>>;
  people: readonly Person[];
  /** The first words of what is added, in the language of the atlas. */
  atlasWords: DeskMessages;
  examination: Examination | undefined;
  act: (action: Action) => void;
  decide: (state: "accepted" | "refused") => void;
  openPeople: () => void;
  /** Closes what lies over the panes, and goes to a field of a statement, or to its card. */
  openField: (key: string, field: string | undefined) => void;
  countryFiles: CountryFiles;
}

export const PointingContext = createContext<Pointing | null>(null);
export const BenchContext = createContext<Bench | null>(null);

export function usePointing(): Pointing {
  return provided(useContext(PointingContext));
}

export function useBench(): Bench {
  return provided(useContext(BenchContext));
}

function provided<Value>(value: Value | null): Value {
  if (value === null) throw new Error("a pane was rendered outside the workbench");
  return value;
}
