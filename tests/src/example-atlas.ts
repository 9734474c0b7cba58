import { parseEdtf } from "../../geo/dates/parse-edtf.ts";
import type { AtlasView } from "../../geo/geojson/view/atlas-view.ts";
import { readMapFile } from "../../geo/geojson/view/read-map-file.ts";
import type { DateValue } from "../../geo/model/date.ts";
import type {
  MapFile,
  PlaceRecord,
  ResponseRecord,
  StatementFeature,
  StatementRecord,
} from "../../geo/model/map-file.ts";
import type { LonLat } from "../../geo/model/position.ts";
import { reason } from "../../geo/model/reason.ts";

/** A small atlas of an invented river: A1 is drawn at two places and answered, A2 names no place and is not answered. */
export function exampleAtlas(changes: ExampleChanges = {}): AtlasView {
  const loaded = readMapFile(JSON.parse(JSON.stringify(exampleFile(changes))));
  if (!loaded.ok) throw new Error(`the example cannot be read: ${loaded.error.path}`);
  return loaded.atlas;
}

export interface ExampleChanges {
  /** Of both features of A1. */
  properties?: Partial<StatementFeature["properties"]>;
  /** Of A1. */
  record?: Partial<StatementRecord>;
  atlas?: Partial<MapFile["atlas"]>;
}

export function exampleFile(changes: ExampleChanges = {}): MapFile {
  const featureAt = (mention: string, place: string, position: [number, number]) =>
    feature(
      `A1/${mention}`,
      { ...properties("A1"), ...placeProperties(mention, place), ...changes.properties },
      position,
    );
  return {
    type: "FeatureCollection",
    features: [
      featureAt("lowbank", "Lowbank", [12.5, -41.25]),
      featureAt("highford", "Highford", [12.9, -41.75]),
      feature("A2", { ...properties("A2"), notDrawn: "noPlaceNamed" }),
    ],
    atlas: {
      ...ATLAS,
      statements: [
        { ...record("A1"), ...ANSWERED, notDrawn: [null, null], ...changes.record },
        { ...record("A2"), notDrawn: [reason("noPlaceNamed")] },
      ],
      ...changes.atlas,
    },
  };
}

export function date(edtf: string): DateValue {
  const result = parseEdtf(edtf);
  if (!result.ok) throw new Error(result.message.code);
  return result.value;
}

export function feature(
  id: string,
  values: StatementFeature["properties"],
  position: [number, number] = [12.5, -41.25],
): StatementFeature {
  return {
    type: "Feature",
    id,
    geometry: values.drawn ? { type: "Point", coordinates: position as LonLat } : null,
    properties: values,
  };
}

export function properties(statement: string): StatementFeature["properties"] {
  return {
    statement,
    text: `The mill owner said the ferry company had dumped ash, in ${statement}.`,
    speaker: "Ada Miller",
    organisation: "Mill Owners",
    accused: "Ferry Company",
    quote: "ash in the river",
    paragraph: 3,
    kind: "allegation",
    voice: "reported_speech",
    modality: "alleged_past",
    claim: null,
    topic: "ash",
    status: "denied",
    statusBodies: "Ferry Company",
    said: "2031-05-02",
    happened: null,
    mention: null,
    toponym: null,
    place: null,
    placeKey: null,
    placeRole: null,
    placeNote: null,
    precision: null,
    certainty: null,
    uncertaintyKm: null,
    labelLon: null,
    labelLat: null,
    soft: false,
    aspect: null,
    drawn: false,
    notDrawn: null,
  };
}

export function placeProperties(mention: string, name: string): Partial<StatementFeature["properties"]> {
  return {
    mention,
    toponym: name,
    place: name,
    placeKey: `example:${mention}`,
    placeRole: "claimed_event_site",
    precision: "settlement",
    certainty: "certain",
    uncertaintyKm: 2,
    aspect: "past",
    drawn: true,
  };
}

export function record(id: string): StatementRecord {
  return {
    id,
    speakers: ["miller"],
    speakerAs: "the mill owner",
    speakerIdentity: "named_person",
    organisation: "mill-owners",
    chain: [
      { role: "speaker", actor: "miller", as: "the mill owner", stated: true, from: null },
      { role: "cited_body", actor: null, as: "unnamed anglers", stated: true, from: null },
    ],
    accused: ["ferry"],
    dates: [
      {
        role: "statement",
        words: "Friday",
        article: date("2031?-05-02"),
        best: date("2031-05-02"),
        basis: "stated_without_year",
        refs: [],
      },
    ],
    status: { code: "denied", bodies: ["Ferry Company"], standard: null, repeats: null, searchedOn: null },
    statusReason: "The company denied it.",
    parts: [],
    replyInArticle: { kind: "unrecorded" },
    replies: { near: [], further: [], missing: ["ferry"], searchedOn: date("2031-06-01") },
    context: [],
    otherRoutes: [],
    versions: [],
    notKnown: [],
    notes: [],
    flags: [],
    notDrawn: [null],
  };
}

const ANSWERED: Partial<StatementRecord> = {
  replies: {
    near: [{ response: "R1", relation: "this_claim", independence: "accused_party" }],
    further: [],
    missing: [],
    searchedOn: date("2031-06-01"),
  },
  context: [
    { response: "D1", relation: "same_event", independence: "mandated_body" },
    { response: "D2", relation: "background", independence: "third_party" },
  ],
  versions: [
    { source: "D2", article: [{ words: "ash", differs: true }], other: [{ words: "sand", differs: true }] },
  ],
};

function response(
  values: Pick<ResponseRecord, "id" | "kind" | "fact" | "body"> & Partial<ResponseRecord>,
): ResponseRecord {
  return {
    document: "Statement",
    date: date("2031-05-03"),
    url: "https://example.org/reply",
    furtherUrls: [],
    linkNote: null,
    language: "en",
    standard: null,
    limits: "Covers May alone",
    independence: "accused_party",
    timing: "after_article",
    ...values,
  };
}

export function place(mention: string, name: string): PlaceRecord {
  return {
    key: `example:${mention}`,
    anchor: mention,
    mentions: [mention],
    names: { en: name },
    kind: "settlement",
    province: "River Province",
    country: "XX",
    reasons: [reason("asWritten", { text: "the same name" })],
    source: { name: "an example", licence: "none", url: null, id: `example:${mention}` },
    candidates: [],
  };
}

export const ATLAS: Omit<MapFile["atlas"], "statements"> = {
  formatVersion: 2,
  slug: "river-2031",
  title: "What one article says about the river",
  description: "Two statements.",
  language: "en",
  updated: date("2031-06-01"),
  article: {
    sha256: "0".repeat(64),
    paragraphs: 9,
    language: "en",
    title: null,
    publisher: null,
    date: null,
    dateWords: null,
    url: null,
    note: null,
  },
  searched: { on: date("2031-06-01"), scope: "public pages" },
  notKnown: ["Who wrote the article."],
  contact: null,
  author: null,
  licence: null,
  corrections: [],
  credits: [],
  extent: [12.5, -41.75, 12.9, -41.25],
  firstView: null,
  tiles: null,
  topics: { ash: "ash" },
  actors: [
    { id: "miller", names: { en: "Ada Miller" }, kind: "person", role: "mill owner" },
    { id: "mill-owners", names: { en: "Mill Owners" }, kind: "organisation", role: null },
    { id: "ferry", names: { en: "Ferry Company" }, kind: "organisation", role: null },
  ],
  claims: [],
  places: [place("lowbank", "Lowbank"), place("highford", "Highford")],
  responses: [
    response({
      id: "R1",
      kind: "denial",
      fact: "The company said it dumped nothing.",
      body: "Ferry Company",
    }),
    response({
      id: "D1",
      kind: "independent_finding",
      fact: "The board found ash.",
      body: "River Board",
      standard: "reasonable grounds",
      independence: "mandated_body",
    }),
    response({
      id: "D2",
      kind: "context",
      fact: "The river floods in May.",
      body: "River Board",
      independence: "third_party",
    }),
  ],
  context: [{ statements: ["A1", "A2"], known: null, notKnown: "How much ash there was." }],
  movements: [],
};
