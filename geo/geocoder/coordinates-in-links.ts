const NUMBER = String.raw`([+-]?\d{1,3}(?:\.\d+)?)`;

/** How addresses of maps and geodata write a position: a pattern each, with latitude or longitude first. */
const FORMS: readonly { pattern: RegExp; first: "latitude" | "longitude" }[] = [
  { pattern: new RegExp(`^geo:${NUMBER},${NUMBER}(?:[,;?].*)?$`, "iu"), first: "latitude" },
  { pattern: new RegExp(`^https?://.*!3d${NUMBER}!4d${NUMBER}`, "iu"), first: "latitude" },
  { pattern: new RegExp(`^https?://.*@${NUMBER},${NUMBER}`, "iu"), first: "latitude" },
  { pattern: new RegExp(`^https?://.*[?&#]mlat=${NUMBER}&mlon=${NUMBER}`, "iu"), first: "latitude" },
  { pattern: new RegExp(`^https?://.*#map=[\\d.]+/${NUMBER}/${NUMBER}`, "iu"), first: "latitude" },
  {
    pattern: new RegExp(
      `^https?://.*[?&](?:q|ll|sll|query|center|cp)=(?:loc:)?${NUMBER}(?:,|%2C|~)${NUMBER}`,
      "iu",
    ),
    first: "latitude",
  },
  {
    pattern: new RegExp(`"coordinates"\\s*:\\s*\\[\\s*${NUMBER}\\s*,\\s*${NUMBER}`, "iu"),
    first: "longitude",
  },
];

/** The position in a link to a map or in GeoJSON, as words that say which number is which; undefined for all else. */
export function spellLink(text: string): string | undefined {
  for (const { pattern, first } of FORMS) {
    const [, one, other] = pattern.exec(text) ?? [];
    if (one === undefined || other === undefined) continue;
    return first === "latitude" ? `latitude ${one} longitude ${other}` : `longitude ${one} latitude ${other}`;
  }
  return undefined;
}
