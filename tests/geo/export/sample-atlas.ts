import type { AtlasView } from "../../../geo/geojson/view/atlas-view.ts";
import { readMapFile } from "../../../geo/geojson/view/read-map-file.ts";
import { en } from "../../../geo/messages/locales/en.ts";
import type {
  FeatureGeometry,
  MapFile,
  PlaceRecord,
  StatementFeature,
  StatementRecord,
} from "../../../geo/model/map-file.ts";
import type { LonLat } from "../../../geo/model/position.ts";
import { reason } from "../../../geo/model/reason.ts";
import { ATLAS, date, feature, place, placeProperties, properties, record } from "../../src/example-atlas.ts";

export const ENGLISH = { locale: "en", messages: en, address: undefined };

export interface SampleStatement {
  /** Of the place; a statement without one names no place. */
  name?: string;
  geometry?: FeatureGeometry;
  values?: Partial<StatementFeature["properties"]>;
  record?: Partial<StatementRecord>;
  place?: Partial<PlaceRecord>;
  /** EDTF of when it was said and of when it is said to have happened. */
  said?: string;
  happened?: string;
}

/** An atlas of statements S0, S1, ... at one place each, P0, P1, ... */
export function sampleAtlas(
  statements: SampleStatement[],
  changes: Partial<MapFile["atlas"]> = {},
): AtlasView {
  const file: MapFile = {
    type: "FeatureCollection",
    features: statements.map((sample, index) => sampleFeature(sample, index)),
    atlas: {
      ...ATLAS,
      context: [],
      places: statements.flatMap((sample, index) =>
        sample.name === undefined || sample.values?.placeKey === null
          ? []
          : [{ ...place(`P${index}`, sample.name), ...sample.place }],
      ),
      statements: statements.map((sample, index) => sampleRecord(sample, index)),
      ...changes,
    },
  };
  const loaded = readMapFile(JSON.parse(JSON.stringify(file)));
  if (!loaded.ok) throw new Error(`a sample that cannot be read: ${loaded.error.path}`);
  return loaded.atlas;
}

function sampleFeature({ name, geometry = null, values }: SampleStatement, index: number): StatementFeature {
  const id = `S${index}`;
  if (name === undefined) return feature(id, { ...properties(id), ...values });
  const sample = feature(`${id}/P${index}`, {
    ...properties(id),
    ...placeProperties(`P${index}`, name),
    drawn: geometry !== null,
    ...values,
  });
  return { ...sample, geometry };
}

function sampleRecord(
  { name, geometry = null, record: changes, said, happened }: SampleStatement,
  index: number,
): StatementRecord {
  const dateOf = (role: "statement" | "claimed_event", edtf: string | undefined): StatementRecord["dates"] =>
    edtf === undefined
      ? []
      : [{ role, words: null, article: date(edtf), best: date(edtf), basis: "stated", refs: [] }];
  const notDrawn = name === undefined ? reason("noPlaceNamed") : reason("countryOnly");
  return {
    ...record(`S${index}`),
    dates: [...dateOf("statement", said), ...dateOf("claimed_event", happened)],
    notDrawn: [geometry === null ? notDrawn : null],
    ...changes,
  };
}

export function point(lon: number, lat: number): FeatureGeometry {
  return { type: "Point", coordinates: [lon, lat] as LonLat };
}

export function square(lon: number, lat: number, half: number): FeatureGeometry {
  const [west, south, east, north] = [lon - half, lat - half, lon + half, lat + half];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as LonLat[];
  return { type: "Polygon", coordinates: [ring] };
}

/** Words that break files which are put together without care: quotes, lines, ends of sections, directions, half characters. */
export const ROUGH_WORDS = [
  "The harbour master said: \"stop\",\nand then, on a new line, 'go'.",
  "The pilot said ]]> and </script><script>alert(1)</script> & <b>bold</b> &amp; {braces} 100 % #1 $x_y\\z~^",
  "The pilot said \u202eenoyreve rof\u202c in \u2067العربية\u2069 and עברית",
  "The pilot said \u0000\u0007\u{1f30d} and half of \ud83c",
] as const;

/** An atlas that says the words in every place where words may stand, on a point, on an area and where nothing is drawn. */
export function roughAtlas(words: string): AtlasView {
  const values = { text: words, speaker: words, quote: words, toponym: words };
  const rough = {
    name: words,
    values,
    record: { speakers: [], speakerAs: words, statusReason: words, notes: [words] },
  };
  return sampleAtlas(
    [
      { ...rough, geometry: point(12.5, 45.4) },
      { ...rough, geometry: square(12, 45, 0.5), values: { ...values, soft: true } },
      { ...rough, record: { ...rough.record, notDrawn: [reason("asWritten", { text: words })] } },
    ],
    { title: words, description: words },
  );
}

/** Nothing is drawn: one statement names a whole country without an entry, the other no place. */
export function undrawnAtlas(): AtlasView {
  return sampleAtlas(
    [
      { name: "Lagoonia", values: { placeKey: null, precision: "country", aspect: null } },
      { said: "2031-05-02" },
    ],
    { extent: null },
  );
}
