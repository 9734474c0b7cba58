import type { Corner } from "../atlas/drawn-area.ts";
import type { FoundPlace } from "../worker/places.ts";

/** What the map shows and takes while a place is chosen. */
export interface PlaceChoice {
  /** Which place of which statement. */
  key: string;
  index: number;
  candidates: readonly FoundPlace[];
  /** What a press on the map, or Enter in its middle, gives: nothing, the position of a pin, the next corner of an area. */
  tool: "none" | "pin" | "area";
  pin: { lat: number; lon: number; uncertaintyKm: number } | undefined;
  corners: readonly Corner[];
}

const FIRST_DOUBT_KM = 5;

/** The choice after a press on the map at a position. */
export function takePosition(choice: PlaceChoice, [lon, lat]: Corner): PlaceChoice {
  switch (choice.tool) {
    case "none":
      return choice;
    case "pin":
      return {
        ...choice,
        pin: { lat, lon, uncertaintyKm: choice.pin?.uncertaintyKm ?? FIRST_DOUBT_KM },
      };
    case "area":
      return { ...choice, corners: [...choice.corners, [lon, lat]] };
  }
}

/** The choice with one corner moved, or taken out. */
export function setCorner(choice: PlaceChoice, index: number, corner: Corner | undefined): PlaceChoice {
  const corners = choice.corners.flatMap((each, at) =>
    at !== index ? [each] : corner === undefined ? [] : [corner],
  );
  return { ...choice, corners };
}
