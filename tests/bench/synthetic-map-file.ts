import { FORMAT_VERSION } from "../../geo/model/format-version-1.ts";
import type {
  AtlasMember,
  MapFile,
  StatementDetail,
  StatementFeature,
  StatementProperties,
} from "../../geo/model/map-file-1.ts";
import { type Aspect, KINDS, type Modality, STATUSES, type Status } from "../../geo/model/vocabulary.ts";
import { type Random, seededRandom } from "./seeded-random.ts";
import { EXTENT, inventName, type SyntheticPlace, syntheticPlaces } from "./synthetic-places.ts";

/** A map file of invented statements at invented places, for measuring; the same count gives the same file. */
export function syntheticMapFile(count: number): MapFile {
  const random = seededRandom(count);
  const places = syntheticPlaces(Math.max(1, Math.round(count / 3)), random);
  const speakers = Array.from({ length: Math.min(200, Math.ceil(count / 5)) }, (_, index) => ({
    id: `speaker-${index}`,
    name: `${inventName(random)} ${inventName(random)}`,
    role: null,
    organisation: index % 3 === 0 ? null : `${inventName(random)} Council`,
  }));
  const statements = Array.from({ length: count }, (_, order) => {
    const speaker = random.pick(speakers);
    const named = placesOf(random, places);
    const shared = sharedProperties(order, speaker, named[0], random);
    return { shared, features: buildFeatures(shared, named), detail: buildDetail(shared, speaker.id) };
  });
  const features = statements.flatMap((statement) => statement.features);
  const drawn = statements.filter((statement) => statement.features.some(({ geometry }) => geometry)).length;
  return {
    type: "FeatureCollection",
    bbox: EXTENT,
    features,
    atlas: {
      ...frame(count),
      counts: { statements: count, drawn, listed: count - drawn },
      speakers: speakers.map(({ id, name, role }) => ({ id, name, role })),
      claims: [],
      statements: statements.map(({ detail }) => detail),
      responses: [],
      places: places.map((place) => place.shared),
      movements: [],
      credits: [],
    },
  };
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
const ASPECT_LABELS = {
  past: "said to have happened",
  ongoing: "said to be happening",
  plan: "said to be planned",
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
const STATUS_IDS = keysOf(STATUSES);
const KIND_IDS = keysOf(KINDS);

function keysOf<Key extends string>(record: Record<Key, string>): Key[] {
  return Object.keys(record) as Key[];
}

interface Speaker {
  name: string;
  organisation: string | null;
}

/** What the features of one statement share; the fields of a place are empty. */
function sharedProperties(
  order: number,
  { name, organisation }: Speaker,
  place: SyntheticPlace | undefined,
  random: Random,
): StatementProperties {
  const topic = random.pick(TOPICS);
  const status: Status = random.pick(STATUS_IDS);
  const aspect = random.pick(["past", "ongoing", "plan"] as const);
  const [said, happened] = [dayOf(random), dayOf(random)];
  const accused = `${inventName(random)} Company`;
  const where = place === undefined ? "an unnamed district" : place.shared.name;
  return {
    order,
    statement: `S${String(order + 1).padStart(6, "0")}`,
    claim: null,
    claimName: null,
    text: `${name} said that the ${accused} had changed the ${topic} in ${where}, and that this was the ${1 + random.below(90)}th such matter of the season.`,
    speaker: name,
    organisation,
    via: `${name}, as reported by the article`,
    quote: `changed the ${topic} in ${where}`,
    paragraph: 1 + Math.floor(order / 3),
    source: `Article, paragraph ${1 + Math.floor(order / 3)} (publisher not stated)`,
    kind: random.pick(KIND_IDS),
    voice: "reported_speech",
    modality: MODALITIES[aspect],
    modalityLabel: ASPECT_LABELS[aspect],
    aspect,
    status,
    statusLabel: STATUSES[status],
    replies: `No reply from ${accused} to this statement found (searched 1 June 2031)`,
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
    notDrawnBecause: place === undefined ? "The statement names no place" : null,
    said: said.edtf,
    saidLabel: said.label,
    happened: happened.edtf,
    happenedLabel: happened.label,
    references: "",
    topic,
    topicLabel: topic,
    accused,
  };
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September"];

function dayOf(random: Random): { edtf: string; label: string } {
  const [year, month, day] = [2029 + random.below(2), random.below(MONTHS.length), 1 + random.below(28)];
  const pad = (value: number) => String(value).padStart(2, "0");
  return { edtf: `${year}-${pad(month + 1)}-${pad(day)}`, label: `${day} ${MONTHS[month]} ${year}` };
}

function buildFeatures(shared: StatementProperties, places: SyntheticPlace[]): StatementFeature[] {
  if (places.length === 0)
    return [
      { type: "Feature", id: shared.statement, geometry: null, properties: { ...shared, aspect: null } },
    ];
  return places.map((place) => ({
    type: "Feature",
    id: `${shared.statement}/${place.slug}`,
    geometry: place.geometry,
    properties: {
      ...shared,
      place: place.shared.name,
      placeKey: place.shared.key,
      precision: place.precision,
      precisionLabel: place.precisionLabel,
      placeRole: "claimed_event_site",
      placeRoleLabel: "where something is said to happen or to have happened",
      toponymCertainty: place.uncertain ? "uncertain" : "certain",
      uncertaintyKm: place.uncertaintyKm,
      labelLon: place.precision === "admin1" ? place.at[0] : null,
      labelLat: place.precision === "admin1" ? place.at[1] : null,
      drawn: true,
    },
  }));
}

function buildDetail(shared: StatementProperties, speaker: string): StatementDetail {
  const { statement, accused, replies } = shared;
  return {
    id: statement,
    chain: [
      {
        role: "publisher",
        label: "article",
        name: "The article (publisher not stated)",
        as: null,
        stated: true,
        from: null,
      },
      { role: "speaker", label: "speaker", name: shared.speaker, as: null, stated: true, from: null },
    ],
    speakers: [speaker],
    accused: [{ id: accused.toLowerCase().replaceAll(" ", "-"), name: accused }],
    statusReason: "Nothing was searched: the statement is invented.",
    parts: [],
    replyInArticle: null,
    replies: [],
    noReply: [replies],
    context: [],
    otherRoutes: [],
    versions: [],
    known: [],
    notKnown: ["Anything at all."],
    notes: [],
    flags: [],
    dates: [],
  };
}

function frame(
  count: number,
): Omit<
  AtlasMember,
  "counts" | "speakers" | "claims" | "statements" | "responses" | "places" | "movements" | "credits"
> {
  return {
    formatVersion: FORMAT_VERSION,
    slug: `bench-${count}`,
    title: `${count} invented statements`,
    description: "Invented speakers say invented things about invented places, for measuring.",
    language: "en",
    notice: "A map of allegations, not of established events.",
    updated: "2031-06-01",
    updatedLabel: "1 June 2031",
    article: {
      sha256: "0".repeat(64),
      paragraphs: Math.ceil(count / 3),
      title: null,
      publisher: null,
      date: null,
      url: null,
      description: "There is no article.",
    },
    searched: { on: "2031-06-01", onLabel: "1 June 2031", scope: "nothing" },
    notKnown: [],
    contact: null,
    corrections: [],
    extent: EXTENT,
  };
}
