import type { PlaceKind } from "../../model/vocabulary.ts";
import type { Attribution } from "../attribution/attribution.ts";
import type { FoundDate } from "../dates/find-dates.ts";
import type { Proposal, Span } from "../proposal.ts";
import type { Unit } from "../sentences/units.ts";
import type { Actor } from "./actors.ts";

export type StatementKind =
  | "allegation"
  | "publisher_allegation"
  | "characterisation"
  | "self_report"
  | "reported_position"
  | "headline"
  | "background"
  | "denial"
  | "boilerplate";
export type Voice =
  | "direct_quote"
  | "mixed_quote"
  | "reported_speech"
  | "headline"
  | "publisher_assertion"
  | "publisher_gloss"
  | "boilerplate";

export interface ChainLink {
  role: "publisher" | "speaker" | "relayer" | "cited_body" | "claimed_origin" | "unidentified_reports";
  actor: Actor | undefined;
  asDescribed: string | undefined;
  span: Span | undefined;
}

/** A span of the text that makes one statement, before its speaker, places and dates are found. */
export interface Piece extends Span {
  kind: StatementKind;
  voice: Voice;
  own: Attribution | undefined;
  unit: Unit;
  rule: string;
  confidence: number;
  /** The sentence that it is a part of: its chain and places hold for the part too. */
  whole: Span;
}

/** One thing said, as drafting proposes it. */
export interface DraftStatement extends Proposal {
  id: string;
  paragraph: number;
  kind: StatementKind;
  voice: Voice;
  /** A plan, something under way, something past. */
  modality: "alleged_plan" | "alleged_ongoing" | "alleged_past" | "asserted_state" | "denial";
  speaker: Actor | undefined;
  speakerSpan: Span | undefined;
  /** 1 where the text names the speaker, less where it has "he" or "the spokesman". */
  speakerCertainty: number;
  chain: ChainLink[];
  /** At most eleven words, verbatim. */
  quote: Span & { text: string };
  places: {
    text: string;
    start: number;
    end: number;
    role: "site" | "informant" | "destination" | "origin" | "intended";
    /** What the words beside the name say it is, where places of the name differ in kind. */
    kinds?: PlaceKind[] | undefined;
  }[];
  dates: FoundDate[];
  /** Neutral words for the author to finish, with the speaker inside. */
  words: string;
  attribution: Attribution | undefined;
  /** Whom it says to have done something. */
  accused: Actor | undefined;
  /** The article's sentence that they did not answer, or would not comment. */
  silence?: string | undefined;
  /** Ids of the statements that this one answers. */
  answers?: string[] | undefined;
  claim?: string | undefined;
}
