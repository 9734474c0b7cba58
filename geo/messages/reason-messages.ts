import type { ReasonCode, Reasons } from "../model/reason.ts";

/** The words of each reason that `geo` gives as a code; a catalogue that lacks one does not compile. */
export type ReasonMessages = { [Code in ReasonCode]: (params: Reasons[Code]) => string };
