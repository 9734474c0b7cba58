import { parseEdtf } from "../../geo/dates/parse-edtf.ts";
import type { DateValue } from "../../geo/model/date.ts";
import {
  FORMAT_VERSION,
  type MapFile,
  type StatementFeature,
  type StatementRecord,
} from "../../geo/model/map-file.ts";
import { type Aspect, KINDS, type Modality, STATUSES, type Status } from "../../geo/model/vocabulary.ts";
import { type Random, seededRandom } from "./seeded-random.ts";
import { EXTENT, inventName, type SyntheticPlace, syntheticPlaces } from "./synthetic-places.ts";

type Properties = StatementFeature["properties"];
type Actor = MapFile["atlas"]["actors"][number];

/** A map file of invented statements at invented places, for measuring; the same count gives the same file. */
export function syntheticMapFile(count: number): MapFile {
  const random = seededRandom(count);
  const places = syntheticPlaces(Math.max(1, Math.round(count / 3)), random);
  const companies = Array.from({ length: 60 }, (_, index) =>
    inventActor(`company-${index}`, "Company", random),
  );
  const councils = Array.from({ length: 20 }, (_, index) =>
    inventActor(`council-${index}`, "Council", random),
  );
  const speakers = Array.from(
    { length: Math.min(200, Math.ceil(count / 5)) },
    (_, index): Actor => ({
      id: `speaker-${index}`,
      names: { en: `${inventName(random)} ${inventName(random)}` },
      kind: "person",
      role: null,
    }),
  );
  const statements = Array.from({ length: count }, (_, order) => {
    const [speaker, accused] = [random.pick(speakers), random.pick(companies)];
    const organisation = order % 3 === 0 ? null : random.pick(councils);
    const named = placesOf(random, places);
    const shared = sharedProperties(order, { speaker, accused, organisation }, named[0], random);
    return {
      features: buildFeatures(shared, named),
      record: buildRecord(shared, { speaker, accused, organisation }, named.length),
    };
  });
  return {
    type: "FeatureCollection",
    bbox: EXTENT,
    features: statements.flatMap(({ features }) => features),
    atlas: {
      ...frame(count),
      actors: [...speakers, ...companies, ...councils],
      statements: statements.map(({ record }) => record),
      places: places.map(({ record }) => record),
    },
  };
}

function inventActor(id: string, kind: string, random: Random): Actor {
  return { id, names: { en: `${inventName(random)} ${kind}` }, kind: "organisation", role: null };
}

/** One place most often, sometimes two or none; few places take many statements, as capitals do. */
function placesOf(random: Random, places: SyntheticPlace[]): SyntheticPlace[] {
  const lot = random.next();
  const amount = lot < 0.06 ? 0 : lot < 0.4 ? 2 : 1;
  const chosen = Array.from({ length: amount }, () => places[Math.floor(random.next() ** 2 * places.length)]);
  return [...new Set(chosen)].flatMap((place) => place ?? []);
}

const MODALITIES: Record<Aspect, Modality> = {
  past: "alleged_past",
  ongoing: "alleged_ongoing",
  plan: "alleged_plan",
};
const TOPICS = [
  "water",
  "roads",
  "ferries",
  "mills",
  "harvest",
  "timber",
  "ash",
  "tolls",
  "wells",
  "markets",
];
const STATUS_IDS = STATUSES;
const KIND_IDS = KINDS;

interface People {
  speaker: Actor;
  accused: Actor;
  organisation: Actor | null;
}

/** What the features of one statement share; the fields of a place are empty. */
function sharedProperties(
  order: number,
  { speaker, accused, organisation }: People,
  place: SyntheticPlace | undefined,
  random: Random,
): Properties {
  const topic = random.pick(TOPICS);
  const status: Status = random.pick(STATUS_IDS);
  const aspect = random.pick(["past", "ongoing", "plan"] as const);
  const where = place?.record.names.en ?? "an unnamed district";
  return {
    statement: `S${String(order + 1).padStart(6, "0")}`,
    claim: null,
    text: `${speaker.names.en} said that the ${accused.names.en} had changed the ${topic} in ${where}, and that this was the ${1 + random.below(90)}th such matter of the season.`,
    speaker: speaker.names.en ?? "",
    organisation: organisation?.names.en ?? null,
    quote: `changed the ${topic} in ${where}`,
    paragraph: 1 + Math.floor(order / 3),
    kind: random.pick(KIND_IDS),
    voice: "reported_speech",
    modality: MODALITIES[aspect],
    aspect,
    status,
    statusBodies: "",
    mention: null,
    toponym: null,
    place: null,
    placeKey: null,
    precision: null,
    placeRole: null,
    certainty: null,
    placeNote: null,
    uncertaintyKm: null,
    labelLon: null,
    labelLat: null,
    soft: false,
    drawn: false,
    notDrawn: place === undefined ? "noPlaceNamed" : null,
    said: dayOf(random),
    happened: dayOf(random),
    topic,
    accused: accused.names.en ?? "",
  };
}

function dayOf(random: Random): string {
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${2029 + random.below(2)}-${pad(1 + random.below(9))}-${pad(1 + random.below(28))}`;
}

function buildFeatures(shared: Properties, places: SyntheticPlace[]): StatementFeature[] {
  if (places.length === 0)
    return [
      { type: "Feature", id: shared.statement, geometry: null, properties: { ...shared, aspect: null } },
    ];
  return places.map(({ record, precision, uncertain, uncertaintyKm, at, geometry }) => ({
    type: "Feature",
    id: `${shared.statement}/${record.anchor}`,
    geometry,
    properties: {
      ...shared,
      mention: record.anchor,
      toponym: record.names.en ?? null,
      place: record.names.en ?? null,
      placeKey: record.key,
      precision,
      placeRole: "claimed_event_site",
      certainty: uncertain ? "uncertain" : "certain",
      uncertaintyKm,
      labelLon: precision === "admin1" ? at[0] : null,
      labelLat: precision === "admin1" ? at[1] : null,
      drawn: true,
    },
  }));
}

function buildRecord(
  shared: Properties,
  { speaker, accused, organisation }: People,
  places: number,
): StatementRecord {
  const dated = (role: "statement" | "claimed_event", edtf: string | null): StatementRecord["dates"] =>
    edtf === null
      ? []
      : [{ role, words: null, article: date(edtf), best: date(edtf), basis: "stated", refs: [] }];
  return {
    id: shared.statement,
    speakers: [speaker.id],
    speakerAs: speaker.names.en ?? "",
    speakerIdentity: "named_person",
    organisation: organisation?.id ?? null,
    chain: [{ role: "speaker", actor: speaker.id, as: null, stated: true, from: null }],
    accused: [accused.id],
    dates: [...dated("statement", shared.said), ...dated("claimed_event", shared.happened)],
    status: { code: shared.status, bodies: [], standard: null, repeats: null, searchedOn: null },
    statusReason: "Nothing was searched: the statement is invented.",
    parts: [],
    replyInArticle: { kind: "unrecorded" },
    replies: { near: [], further: [], missing: [accused.id], searchedOn: null },
    context: [],
    otherRoutes: [],
    versions: [],
    notKnown: [],
    notes: [],
    flags: [],
    notDrawn: places === 0 ? [{ code: "noPlaceNamed" }] : Array.from({ length: places }, () => null),
  };
}

function date(edtf: string): DateValue {
  const result = parseEdtf(edtf);
  if (!result.ok) throw new Error(result.message.code);
  return result.value;
}

function frame(count: number): Omit<MapFile["atlas"], "actors" | "statements" | "places"> {
  return {
    formatVersion: FORMAT_VERSION,
    slug: `bench-${count}`,
    title: `${count} invented statements`,
    description: "Invented speakers say invented things about invented places, for measuring.",
    language: "en",
    updated: date("2031-06-01"),
    article: {
      sha256: "0".repeat(64),
      paragraphs: Math.ceil(count / 3),
      language: "en",
      title: null,
      publisher: null,
      date: null,
      dateWords: null,
      url: null,
      note: "There is no article.",
    },
    searched: { on: date("2031-06-01"), scope: "nothing" },
    notKnown: [],
    contact: null,
    author: null,
    licence: null,
    corrections: [],
    credits: [],
    extent: EXTENT,
    firstView: null,
    tiles: null,
    topics: Object.fromEntries(TOPICS.map((topic) => [topic, topic])),
    claims: [],
    responses: [],
    context: [],
    movements: [],
  };
}
