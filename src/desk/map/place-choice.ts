import { type Corner, roundDegrees } from "../atlas/drawn-area.ts";
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

/** The choice with a corner more, between one and the next: where it was pressed, or in the middle of that side. */
export function insertCorner(choice: PlaceChoice, after: number, corner?: Corner): PlaceChoice {
  const { corners } = choice;
  const [from, to] = [corners[after], corners[(after + 1) % corners.length]];
  if (from === undefined || to === undefined) return choice;
  const inserted = corner ?? [roundDegrees((from[0] + to[0]) / 2), roundDegrees((from[1] + to[1]) / 2)];
  return { ...choice, corners: [...corners.slice(0, after + 1), inserted, ...corners.slice(after + 1)] };
}
