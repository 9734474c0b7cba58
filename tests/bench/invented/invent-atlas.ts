import type { AtlasFileName } from "../../../geo/model/article.ts";
import { type Random, seededRandom } from "../seeded-random.ts";
import { type InventedActor, inventActors } from "./invent-actors.ts";
import { COUNTRIES, type InventedPlace, inventPlaces, inventWord } from "./invent-places.ts";

/** A record of one of the author's files. */
export type AuthorRecord = Record<string, unknown>;

/** The records of an author's files, by file; `atlas.yaml` has one. */
export type InventedAtlas = Partial<Record<AtlasFileName, AuthorRecord[]>>;

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

/** Days from which and to which things are said. */
const [FIRST_DAY, LAST_DAY] = [Date.UTC(2029, 0, 1), Date.UTC(2030, 11, 28)];
const DAY = 86_400_000;
const WRITTEN = "2031-06-01";

/**
 * An atlas of so many invented statements of invented people about invented places in eight countries. The same count and
 * seed give the same atlas.
 */
export function inventAtlas(count: number, seed = count): InventedAtlas {
  const random = seededRandom(seed);
  const places = inventPlaces(Math.max(1, Math.round(count / 3)), random);
  const actors = inventActors(count, random);
  const answers = new Map(actors.companies.map(({ id }) => [id, {} as Record<string, string>]));
  const statements = Array.from({ length: count }, (_, order): AuthorRecord => {
    const accused = random.pick(actors.companies);
    const id = `S${String(order + 1).padStart(6, "0")}`;
    const isAnswered = random.next() < 0.1;
    if (isAnswered) Object.assign(answers.get(accused.id) ?? {}, { [id]: "this_claim" });
    return {
      id,
      ...buildStatement(order, {
        speaker: random.pick(actors.speakers),
        accused,
        organisation: order % 3 === 0 ? null : random.pick(actors.councils),
        isAnswered,
        places: placesOf(random, places),
        random,
      }),
    };
  });
  const named = new Set(statements.flatMap(mentionsOf));
  return {
    "atlas.yaml": [describeAtlas(count)],
    "actors.yaml": [...actors.speakers, ...actors.companies, ...actors.councils].map(({ record }) => record),
    "places.yaml": places.flatMap(({ mention, own }) =>
      own !== undefined && named.has(mention.id) ? [own] : [],
    ),
    "mentions.yaml": places.map(({ mention }) => mention).filter(({ id }) => named.has(id)),
    "responses.yaml": actors.companies.flatMap((company, index) =>
      denialBy(company, index, answers.get(company.id) ?? {}),
    ),
    "statements.yaml": statements,
  };
}

function mentionsOf({ places }: AuthorRecord): unknown[] {
  return Array.isArray(places) ? places.map(({ mention }) => mention) : [];
}

/** One place most often, sometimes two or none; few places take many statements, as capitals do. */
function placesOf(random: Random, places: InventedPlace[]): InventedPlace[] {
  const lot = random.next();
  const amount = lot < 0.06 ? 0 : lot < 0.4 ? 2 : 1;
  const chosen = Array.from({ length: amount }, () => places[Math.floor(random.next() ** 2 * places.length)]);
  return [...new Set(chosen)].flatMap((place) => place ?? []);
}

interface StatementInput {
  speaker: InventedActor;
  accused: InventedActor;
  organisation: InventedActor | null;
  isAnswered: boolean;
  places: InventedPlace[];
  random: Random;
}

function buildStatement(
  order: number,
  { speaker, accused, organisation, isAnswered, places, random }: StatementInput,
): AuthorRecord {
  const topic = random.pick(TOPICS);
  const modality = random.pick(["alleged_past", "alleged_past", "alleged_ongoing", "alleged_plan"] as const);
  const where = places[0] === undefined ? "an unnamed district" : places[0].name;
  const verb = {
    alleged_past: "had changed",
    alleged_ongoing: "were changing",
    alleged_plan: "planned to change",
  };
  const quote = `the ${topic} in ${where}`;
  const start = 200 * order;
  const said = randomDay(random);
  const dates = [dateOf("statement", said)];
  if (modality !== "alleged_plan")
    dates.push(dateOf("claimed_event", random.next() < 0.7 ? randomDay(random) : said.slice(0, 7)));
  return {
    paragraph: 1 + Math.floor(order / 3),
    kind: random.pick(["allegation", "allegation", "allegation", "self_report"]),
    voice: random.pick(["reported_speech", "mixed_quote", "direct_quote"]),
    modality,
    text: `${speaker.name} said that the people of ${accused.name} ${verb[modality]} ${quote}, and called it the ${inventWord(order)} matter.`,
    quote: { exact: quote, start, end: start + [...quote].length },
    speaker: {
      who: [speaker.id],
      as: speaker.name,
      identity: "named_person",
      ...(organisation !== null && { organisation: organisation.id }),
    },
    chain: [
      { role: "speaker", who: speaker.id },
      { role: "claimed_origin", stated: false },
    ],
    accused: [accused.id],
    replyInArticle: "none",
    ...(!isAnswered && { noReply: [accused.id] }),
    ...(places.length > 0 && {
      places: places.map(({ mention, uncertain }) => ({
        mention: mention.id,
        role: modality === "alleged_plan" ? "claimed_intended_site" : "claimed_event_site",
        ...(uncertain && { certainty: "uncertain" }),
      })),
    }),
    dates,
    topic,
  };
}

function dateOf(role: string, edtf: string): AuthorRecord {
  return { role, article: edtf, basis: "stated", precision: edtf.length === 10 ? "day" : "month" };
}

function randomDay(random: Random): string {
  const days = Math.round((LAST_DAY - FIRST_DAY) / DAY);
  return new Date(FIRST_DAY + random.below(days) * DAY).toISOString().slice(0, 10);
}

/** One letter of a company answers several statements; none where it answers nothing. */
function denialBy(
  { id, name }: InventedActor,
  index: number,
  bearsOn: Record<string, string>,
): AuthorRecord[] {
  if (Object.keys(bearsOn).length === 0) return [];
  return [
    {
      id: `R${index + 1}`,
      kind: "denial",
      by: [id],
      fact: `${name} wrote that its people had changed nothing.`,
      body: name,
      document: "Letter to the editor (invented)",
      date: "2031-01-15",
      linkNote: "The letter is invented.",
      language: "en",
      evidence: "seen",
      independence: "accused_party",
      timing: "after_article",
      limits: "The letter does not go through the places one by one.",
      bearsOn,
    },
  ];
}

function describeAtlas(count: number): AuthorRecord {
  return {
    title: `${count} invented statements`,
    description: "Invented people say invented things about invented places. Made for measuring.",
    language: "en",
    updated: WRITTEN,
    article: {
      sha256: "0".repeat(64),
      paragraphs: Math.ceil(count / 3),
      title: null,
      publisher: null,
      date: null,
      note: "There is no article.",
    },
    searched: { on: WRITTEN, scope: "nothing: the statements are invented" },
    countries: COUNTRIES,
    topics: Object.fromEntries(TOPICS.map((topic) => [topic, topic])),
    notKnown: [],
    contact: "nobody@example.org",
    corrections: [],
    credits: [],
    statementCount: count,
  };
}
