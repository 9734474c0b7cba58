import type { GeocodingReason, GeocodingReasonCode, GeocodingReasons } from "../model/geocoding-reason.ts";

/** The words of every reason of the geocoder; a catalogue that lacks one does not compile. */
export type GeocodingMessages = {
  [Code in GeocodingReasonCode]: (params: GeocodingReasons[Code]) => string;
};

/** A reason in words. */
export function formatGeocodingReason(
  { code, params = {} }: GeocodingReason,
  messages: GeocodingMessages,
): string {
  const format: (params: never) => string = messages[code];
  return format(params as never);
}
