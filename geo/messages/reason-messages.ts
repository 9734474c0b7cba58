import type { GeocodingReasonCode, GeocodingReasons, Message, ReasonCode, Reasons } from "../model/reason.ts";

/** The words of each reason that `geo` gives as a code; a catalogue that lacks one does not compile. */
export type ReasonMessages = { [Code in ReasonCode]: (params: Reasons[Code]) => string };

/** The words of every reason of the geocoder; a catalogue that lacks one does not compile. */
export type GeocodingMessages = {
  [Code in GeocodingReasonCode]: (params: GeocodingReasons[Code]) => string;
};

/** The text of a reason that `geo` or a map file gives as a code. */
export function formatMessage(
  { code, params = {} }: Message,
  { reason }: { reason: ReasonMessages },
): string {
  const format: unknown = Object.hasOwn(reason, code) ? reason[code as keyof typeof reason] : undefined;
  // A file that others have changed may hold any code: the code itself then says more than nothing.
  return typeof format === "function" ? String(format(params)) : code;
}
