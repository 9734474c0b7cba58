import { formatIsoDay, parseIsoDay } from "../../../../geo/dates/days.ts";
import { FACETS, type Facet } from "../../../../geo/geojson/view/facets.ts";
import type { DayRange, Filters } from "../../filters/filter-statements.ts";
import { NO_FILTERS } from "../../filters/filter-statements.ts";
import { formatSelection, parseSelection, type Selection } from "./selection.ts";

/** What the page shows, as far as a link can hold it. */
export interface AtlasAddress {
  selection: Selection | undefined;
  filters: Filters;
  /** Middle and zoom of the map, where the reader moved it. */
  view: MapView | null;
  /** The article beside the map: one statement after the other. */
  reading: boolean;
  /** Ids of statements and documents stand beside them. */
  showsIds: boolean;
}

export interface MapView {
  lat: number;
  lng: number;
  /** Web map zoom: 0 is the world in 256 pixels. */
  zoom: number;
}

export const START: AtlasAddress = {
  selection: undefined,
  filters: NO_FILTERS,
  view: null,
  reading: false,
  showsIds: false,
};

/*
 * The fragment of an address: `#SELECTION?KEY=VALUE&KEY=VALUE`, each part of which may be absent. Nothing of it reaches
 * the host, and it works in any frame. Unknown keys are left alone by readers and dropped when the address is written.
 *
 * | key                                                                        | value                                  |
 * |----------------------------------------------------------------------------|----------------------------------------|
 * | (before the "?")                                                           | the selection: see `selection.ts`      |
 * | speaker, organisation, accused, topic, status, kind, place, province       | one value; again for each further one  |
 * | q                                                                          | words searched for                     |
 * | said, happened                                                             | FROM/TO as ISO dates, `..` for an open end |
 * | lat, lng, zoom                                                             | middle of the map in degrees, and zoom |
 * | read                                                                       | 1: the article beside the map          |
 * | ids                                                                        | 1: with the ids of statements and documents |
 */
const LONGEST = 65_536;
const MOST_VALUES = 100;
/** Characters of choices, as they are written; leaves room in the longest address for all else. */
const MOST_CHOSEN = 60_000;

/** Never fails: what cannot be read is as if it were not there. */
export function parseAddress(hash: string): AtlasAddress {
  if (hash.length > LONGEST) return START;
  const fragment = hash.startsWith("#") ? hash.slice(1) : hash;
  const [selection = "", ...rest] = fragment.split("?");
  const values = new URLSearchParams(rest.join("?"));
  return {
    selection: parseSelection(selection),
    filters: {
      choices: parseChoices(values),
      query: (values.get("q") ?? "").slice(0, 200),
      said: parseRange(values.get("said")),
      happened: parseRange(values.get("happened")),
    },
    view: parseView(values),
    reading: values.get("read") === "1",
    showsIds: values.get("ids") === "1",
  };
}

/** The fragment with its "#"; an empty string where there is nothing to say. */
export function formatAddress({ selection, filters, view, reading, showsIds }: AtlasAddress): string {
  const values = new URLSearchParams();
  let chosen = 0;
  for (const facet of FACETS) {
    for (const value of filters.choices[facet] ?? []) {
      chosen += new URLSearchParams([[facet, value]]).toString().length + 1;
      // An address that is too long to be read would lose all the others.
      if (chosen <= MOST_CHOSEN) values.append(facet, value);
    }
  }
  if (filters.query !== "") values.set("q", filters.query);
  if (filters.said !== null) values.set("said", formatRange(filters.said));
  if (filters.happened !== null) values.set("happened", formatRange(filters.happened));
  if (view !== null) {
    values.set("lat", String(round(view.lat, 4)));
    values.set("lng", String(round(view.lng, 4)));
    values.set("zoom", String(round(view.zoom, 2)));
  }
  if (reading) values.set("read", "1");
  if (showsIds) values.set("ids", "1");
  const start = formatSelection(selection);
  // Slashes and colons are legal there and make a link that people can read.
  const end = values.toString().replaceAll("%2F", "/").replaceAll("%3A", ":");
  return end === "" ? start : `${start === "" ? "#" : start}?${end}`;
}

export function isFiltered({ choices, query, said, happened }: Filters): boolean {
  const chosen = FACETS.some((facet) => (choices[facet]?.length ?? 0) > 0);
  return chosen || query.trim() !== "" || said !== null || happened !== null;
}

function parseChoices(values: URLSearchParams): Filters["choices"] {
  const chosen = FACETS.map((facet): [Facet, string[]] => [
    facet,
    [...new Set(values.getAll(facet))].filter((value) => value !== "").slice(0, MOST_VALUES),
  ]);
  return Object.fromEntries(chosen.filter(([, own]) => own.length > 0));
}

function parseRange(text: string | null): DayRange | null {
  const [start, end, ...more] = (text ?? "").split("/");
  if (start === undefined || end === undefined || more.length > 0) return null;
  const from = start === ".." ? -Infinity : parseIsoDay(start);
  const to = end === ".." ? Infinity : parseIsoDay(end);
  if (from === undefined || to === undefined || from > to) return null;
  return from === -Infinity && to === Infinity ? null : { from, to };
}

function formatRange({ from, to }: DayRange): string {
  return [from, to].map((day) => (Number.isFinite(day) ? formatIsoDay(day) : "..")).join("/");
}

function parseView(values: URLSearchParams): MapView | null {
  const [lat, lng, zoom] = ["lat", "lng", "zoom"].map((key) => parseNumber(values.get(key)));
  if (lat === undefined || lng === undefined || zoom === undefined) return null;
  if (Math.abs(lat) > 85.06 || Math.abs(lng) > 180 || zoom < 0 || zoom > 20) return null;
  return { lat, lng, zoom };
}

function parseNumber(text: string | null): number | undefined {
  return text !== null && /^-?\d{1,3}(\.\d{1,8})?$/.test(text) ? Number(text) : undefined;
}

function round(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
