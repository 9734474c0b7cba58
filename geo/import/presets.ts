import type { Precision } from "../model/vocabulary.ts";
import type { Field } from "./columns.ts";
import { foldColumnName } from "./table.ts";

/** How the table of another tool becomes statements. */
export interface Preset {
  /** What the table is, for the report. */
  title: string;
  /** Where its columns and codes are described. */
  source: string;
  /** A table that has all of these is of this kind. */
  knownBy: readonly string[];
  columns: Readonly<Record<string, Field>>;
  /** Codes or words of its column of precision. */
  precision?: Readonly<Record<string, Precision>>;
  /** Codes of its column of date precision: what of the date is known. */
  datePrecision?: Readonly<Record<string, "day" | "about" | "month" | "year">>;
  /** The speaker when no cell names one: the organisation that publishes the table. */
  speaker?: string;
  /** A text from several cells, where no column holds one; `{column}` is filled, a part in [ ] goes when a cell of it is empty. */
  text?: string;
}

/** Presets by the name that `import --preset` takes. */
export const PRESETS = {
  timemap: {
    title: "events of TimeMap",
    source: "https://github.com/forensic-architecture/timemap (event schema)",
    knownBy: ["description", "date", "time", "location", "latitude", "longitude"],
    columns: {
      id: "id",
      description: "text",
      date: "happened",
      location: "place",
      latitude: "latitude",
      longitude: "longitude",
      source: "source",
      source1: "source",
      sources: "source",
      comments: "note",
    },
  },
  acled: {
    title: "events of ACLED",
    source: "ACLED codebook: geo_precision and time_precision 1 to 3",
    knownBy: ["event_id_cnty", "event_date", "geo_precision", "notes"],
    columns: {
      event_id_cnty: "id",
      event_date: "happened",
      time_precision: "datePrecision",
      country: "country",
      admin1: "province",
      admin2: "district",
      location: "place",
      latitude: "latitude",
      longitude: "longitude",
      geo_precision: "precision",
      source: "source",
      notes: "text",
    },
    // Code 2 is a stand-in town for its surroundings, code 3 a stand-in for a region: neither is a point.
    precision: { "1": "settlement", "2": "near_place", "3": "admin1" },
    datePrecision: { "1": "day", "2": "about", "3": "month" },
    speaker: "ACLED",
  },
  "ucdp-ged": {
    title: "events of the UCDP Georeferenced Event Dataset",
    source: "UCDP GED codebook: where_prec 1 to 7, date_prec 1 to 5",
    knownBy: ["where_prec", "date_start", "side_a", "source_article"],
    columns: {
      id: "id",
      date_start: "happened",
      date_end: "happenedUntil",
      date_prec: "datePrecision",
      country: "country",
      adm_1: "province",
      adm_2: "district",
      where_coordinates: "place",
      latitude: "latitude",
      longitude: "longitude",
      where_prec: "precision",
      source_office: "source",
      source_date: "said",
      source_headline: "title",
      where_description: "note",
    },
    precision: {
      "1": "settlement",
      "2": "near_place",
      "3": "admin2",
      "4": "admin1",
      "5": "region",
      "6": "country",
      "7": "unlocated",
    },
    datePrecision: { "1": "day", "2": "day", "3": "day", "4": "month", "5": "year" },
    speaker: "UCDP",
    text: "violence between {side_a} and {side_b}[, deaths estimated at {best}][ ({low} to {high})]",
  },
  airwars: {
    title: "incidents of Airwars",
    source: "column names of the CSV that airwars.org offers; words of its location accuracy",
    knownBy: ["Unique Reference Code", "Civilians Reported Killed Min", "Location", "Latitude"],
    columns: {
      "Unique Reference Code": "id",
      Date: "happened",
      Permalink: "url",
      Location: "place",
      Latitude: "latitude",
      Longitude: "longitude",
      "Location Accuracy": "precision",
    },
    precision: {
      "exact location": "site",
      "exact location other": "site",
      "exact location via airwars": "site",
      "exact location via coalition": "site",
      "within 100 m": "site",
      "within 100m": "site",
      "within 1 m": "site",
      street: "settlement",
      "nearby landmark": "settlement",
      "neighbourhood area": "settlement",
      neighbourhood: "settlement",
      village: "settlement",
      town: "settlement",
      city: "settlement",
      subdistrict: "admin2",
      district: "admin2",
      "province governorate": "admin1",
      province: "admin1",
      governorate: "admin1",
      country: "country",
    },
    speaker: "Airwars",
    text: "local sources reported {Civilians Reported Killed Min} to {Civilians Reported Killed Max} civilians killed",
  },
  ushahidi: {
    title: "reports of Ushahidi",
    source: "column names of the CSV of Ushahidi's platform 2 and later",
    knownBy: ["INCIDENT TITLE", "INCIDENT DATE", "LOCATION", "DESCRIPTION"],
    columns: {
      "#": "id",
      "Post ID": "id",
      "INCIDENT TITLE": "title",
      "INCIDENT DATE": "happened",
      LOCATION: "place",
      DESCRIPTION: "text",
      LATITUDE: "latitude",
      LONGITUDE: "longitude",
      // Names and addresses of those who reported stay behind: FIRST NAME, LAST NAME, EMAIL.
    },
  },
  storymap: {
    title: "slides of StoryMapJS",
    source: "https://storymap.knightlab.com/advanced (slide format)",
    knownBy: ["location.lat", "location.lon", "text.headline"],
    columns: {
      "text.headline": "title",
      "text.text": "text",
      "location.name": "place",
      "location.lat": "latitude",
      "location.lon": "longitude",
      "media.url": "url",
      "media.credit": "source",
      "media.caption": "note",
      date: "happened",
    },
  },
  timeline: {
    title: "a spreadsheet of TimelineJS",
    source: "https://timeline.knightlab.com (spreadsheet template)",
    knownBy: ["Year", "Headline", "Text", "Media"],
    columns: {
      Year: "year",
      Month: "month",
      Day: "day",
      Headline: "title",
      Text: "text",
      Media: "url",
      "Media Credit": "source",
      "Media Caption": "note",
    },
  },
} as const satisfies Record<string, Preset>;
export type PresetName = keyof typeof PRESETS;

/** The preset whose columns a table has; undefined for a table of one's own. */
export function detectPreset(columns: readonly string[]): PresetName | undefined {
  const names = new Set(columns.map(foldColumnName));
  return (Object.keys(PRESETS) as PresetName[]).find((name) =>
    PRESETS[name].knownBy.every((column) => names.has(foldColumnName(column))),
  );
}

/** Whether a name is a column of any preset. */
export function isPresetColumn(column: string): boolean {
  return PRESET_COLUMNS.has(foldColumnName(column));
}

const PRESET_COLUMNS = new Set(
  Object.values(PRESETS).flatMap(({ columns, knownBy }) =>
    [...Object.keys(columns), ...knownBy].map(foldColumnName),
  ),
);
