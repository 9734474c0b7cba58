import { FORMAT_VERSION } from "../../geo/model/format-version-1.ts";
import {
  type AtlasMember,
  type MapFile,
  mapFile,
  type StatementDetail,
  type StatementFeature,
  type StatementProperties,
} from "../../geo/model/map-file-1.ts";

/** A small map file on an invented river: A1 is drawn at two places and answered, A2 names no place and is not. */
export function exampleMapFile(changes: ExampleChanges = {}): MapFile {
  return mapFile.parse({
    type: "FeatureCollection",
    features: [
      feature("A1/lowbank", {
        ...properties("A1", 0),
        ...place("example:1", "Lowbank"),
        ...changes.properties,
      }),
      feature("A1/highford", {
        ...properties("A1", 0),
        ...place("example:2", "Highford"),
        ...changes.properties,
      }),
      feature("A2", { ...properties("A2", 1), notDrawnBecause: "The sentence names no place" }),
    ],
    atlas: {
      ...ATLAS,
      statements: [{ ...detail("A1"), ...ANSWERED, ...changes.detail }, detail("A2")],
      ...changes.atlas,
    },
  });
}

export interface ExampleChanges {
  properties?: Partial<StatementProperties>;
  detail?: Partial<StatementDetail>;
  atlas?: Partial<AtlasMember>;
}

function feature(id: string, values: StatementProperties): StatementFeature {
  const geometry = values.drawn ? ({ type: "Point", coordinates: [12.5, -41.25] } as const) : null;
  return {
    type: "Feature",
    id,
    geometry: geometry && { ...geometry, coordinates: [12.5, -41.25] },
    properties: values,
  };
}

function properties(statement: string, order: number): StatementProperties {
  return {
    order,
    statement,
    claim: null,
    claimName: null,
    text: `The mill owner said the ferry company had dumped ash, in ${statement}.`,
    speaker: "Ada Miller",
    organisation: "Mill Owners",
    via: "unnamed anglers, as cited by Ada Miller, as reported by the article",
    quote: "ash in the river",
    paragraph: 3,
    source: "Article, paragraph 3 (publisher not stated)",
    kind: "allegation",
    voice: "reported_speech",
    modality: "alleged_past",
    modalityLabel: "said to have happened",
    aspect: null,
    status: "denied",
    statusLabel: "Denied by the ferry company",
    replies: "Nobody is accused",
    place: null,
    placeArabic: null,
    placeKey: null,
    precision: null,
    precisionLabel: null,
    placeRole: null,
    placeRoleLabel: null,
    toponymCertainty: null,
    candidates: null,
    placeNote: null,
    uncertaintyKm: null,
    labelLon: null,
    labelLat: null,
    soft: false,
    drawn: false,
    notDrawnBecause: null,
    said: "2031-05-02",
    saidLabel: "2 May 2031; the article gives no year",
    happened: null,
    happenedLabel: null,
    references: "",
    topic: "ash",
    topicLabel: "ash",
    accused: "Ferry Company",
  };
}

function place(placeKey: string, name: string): Partial<StatementProperties> {
  return {
    place: name,
    placeKey,
    precision: "settlement",
    precisionLabel: "town level",
    placeRole: "claimed_event_site",
    placeRoleLabel: "where something is said to happen or to have happened",
    toponymCertainty: "certain",
    uncertaintyKm: 2,
    drawn: true,
    aspect: "past",
  };
}

function detail(id: string): StatementDetail {
  return {
    id,
    chain: [],
    speakers: [],
    accused: [{ id: "ferry", name: "Ferry Company" }],
    statusReason: "The company denied it (R1).",
    parts: [],
    replyInArticle: null,
    replies: [],
    noReply: ["No reply from Ferry Company to this statement found (searched 1 June 2031)"],
    context: [],
    otherRoutes: [],
    versions: [],
    known: [],
    notKnown: ["How much ash there was."],
    notes: [],
    flags: [],
    dates: [],
  };
}

const ANSWERED: Partial<StatementDetail> = {
  replies: [{ response: "R1", relation: "this_claim", relationLabel: "about this statement" }],
  noReply: [],
  context: [
    { response: "D1", relation: "same_event", relationLabel: "about the event this statement refers to" },
    { response: "D2", relation: "background", relationLabel: "background" },
  ],
  versions: [{ article: "ash", other: "sand", source: "D2", sourceName: "River Board" }],
};

const RESPONSE = {
  document: "Statement",
  dateLabel: "3 May 2031",
  url: "https://example.org/reply",
  furtherUrls: [],
  linkNote: null,
  language: "en",
  standard: null,
  limits: "Covers May alone",
  independenceLabel: "from the accused party",
  timingLabel: "issued after this article",
};

const ATLAS: Omit<AtlasMember, "statements"> = {
  formatVersion: FORMAT_VERSION,
  slug: "river-2031",
  title: "What one article says about the river",
  description: "Two statements.",
  language: "en",
  notice: "A map of allegations, not of established events.",
  updated: "2031-06-01",
  updatedLabel: "1 June 2031",
  article: {
    sha256: "0".repeat(64),
    paragraphs: 9,
    title: null,
    publisher: null,
    date: null,
    url: null,
    description: "Not stated.",
  },
  searched: { on: "2031-06-01", onLabel: "1 June 2031", scope: "public pages" },
  notKnown: ["Who wrote the article."],
  contact: null,
  corrections: [],
  counts: { statements: 2, drawn: 1, listed: 1 },
  extent: [12, -42, 13, -41],
  speakers: [],
  claims: [],
  responses: [
    {
      ...RESPONSE,
      id: "R1",
      kind: "denial",
      kindLabel: "Denial",
      fact: "The company said it dumped nothing.",
      body: "Ferry Company",
    },
    {
      ...RESPONSE,
      id: "D1",
      kind: "independent_finding",
      kindLabel: "Finding",
      fact: "The board found ash.",
      body: "River Board",
      standard: "reasonable grounds",
    },
    {
      ...RESPONSE,
      id: "D2",
      kind: "context",
      kindLabel: "Context",
      fact: "The river floods in May.",
      body: "River Board",
    },
  ],
  places: [],
  movements: [],
  credits: [],
};
