/** The fragment that names a place in the exported files: `#place-geonames:172082`. */
export function placeAnchor(key: string): string {
  // Half a character, which no address can hold.
  const whole = key.replaceAll(/\p{Surrogate}/gu, "");
  return `#place-${encodeURIComponent(whole).replaceAll("%3A", ":")}`;
}
