import type { Atlas } from "../model/atlas.ts";
import type { StatementDate } from "../model/date.ts";
import { deriveStatus } from "../model/derive-status.ts";
import type { StatementFeature, StatementProperties } from "../model/map-file-1.ts";
import type { Candidate } from "../model/place.ts";
import type { Statement } from "../model/statement.ts";
import {
  ASPECT_OF_MODALITY,
  type Aspect,
  CERTAINTIES,
  MODALITIES,
  type Modality,
  PLACE_KINDS,
  PLACE_ROLES,
  type PlaceRole,
  PRECISIONS,
} from "../model/vocabulary.ts";
import { actorName, speakerWords, viaWords } from "./attribution-words-1.ts";
import { type Pair, whyNoMark } from "./resolve-pair-1.ts";
import { dateLabel, repliesWords, statementDateWords, statusLabel } from "./status-words-1.ts";

/** One flat feature for a statement and one of its places, or for a statement that names none. */
export function buildFeature(
  statement: Statement,
  order: number,
  pair: Pair | undefined,
  atlas: Atlas,
): StatementFeature {
  return {
    type: "Feature",
    id: pair === undefined ? statement.id : `${statement.id}/${pair.mention.id}`,
    geometry: pair?.geometry ?? null,
    properties: { ...saidProperties(statement, order, atlas), ...placeProperties(statement, pair) },
  };
}

type PlaceProperties = Pick<
  StatementProperties,
  | "aspect"
  | "place"
  | "placeArabic"
  | "placeKey"
  | "precision"
  | "precisionLabel"
  | "placeRole"
  | "placeRoleLabel"
  | "toponymCertainty"
  | "candidates"
  | "placeNote"
  | "uncertaintyKm"
  | "labelLon"
  | "labelLat"
  | "soft"
  | "drawn"
  | "notDrawnBecause"
>;

function saidProperties(
  statement: Statement,
  order: number,
  atlas: Atlas,
): Omit<StatementProperties, keyof PlaceProperties> {
  const status = deriveStatus(statement, atlas.responses, true);
  const { speaker } = statement;
  const said = findDate(statement, "statement") ?? findDate(statement, "publication");
  const happened = findDate(statement, "claimed_event") ?? findDate(statement, "claimed_event_start");
  const accused = (statement.accused ?? []).map((id) => actorName(id, atlas));
  const via = viaWords(statement, atlas);
  const saidLabel = saidWords(said, atlas);
  const happenedLabel = happened === undefined ? null : statementDateWords(happened, atlas);
  return {
    order,
    statement: statement.id,
    claim: statement.claim ?? null,
    claimName: atlas.claims.find(({ id }) => id === statement.claim)?.name ?? null,
    text: statement.text,
    speaker: speakerWords(statement, atlas),
    organisation: speaker.organisation === undefined ? null : actorName(speaker.organisation, atlas),
    via,
    quote: statement.quote.exact,
    paragraph: statement.paragraph,
    source: sourceWords(statement, atlas),
    kind: statement.kind,
    voice: statement.voice,
    modality: statement.modality,
    modalityLabel: MODALITIES[statement.modality],
    status,
    statusLabel: statusLabel(status, statement, atlas),
    replies: repliesWords(statement, atlas),
    said: said?.best ?? null,
    saidLabel,
    happened: happened?.best ?? null,
    happenedLabel,
    references: referenceWords([via, saidLabel, happenedLabel ?? ""], atlas),
    topic: statement.topic,
    topicLabel: atlas.topics[statement.topic] ?? statement.topic,
    accused: accused.join("; "),
  };
}

function placeProperties(statement: Statement, pair: Pair | undefined): PlaceProperties {
  const without = whyNoMark(statement) ?? "The sentence names no place";
  if (pair === undefined) {
    const empty = {
      place: null,
      placeArabic: null,
      placeKey: null,
      precision: null,
      precisionLabel: null,
      placeRole: null,
      placeRoleLabel: null,
    };
    const nowhere = {
      toponymCertainty: null,
      candidates: null,
      placeNote: null,
      uncertaintyKm: null,
      labelLon: null,
      labelLat: null,
    };
    return { ...empty, ...nowhere, aspect: null, soft: false, drawn: false, notDrawnBecause: without };
  }
  const drawn = pair.notDrawnBecause === undefined;
  return {
    aspect: drawn ? aspectOf(statement.modality, pair.link.role) : null,
    place: pair.mention.name,
    placeArabic: pair.mention.names?.ar ?? pair.place?.arabic ?? null,
    placeKey: pair.placeKey ?? null,
    precision: pair.precision,
    precisionLabel: precisionWords(pair),
    placeRole: pair.link.role,
    placeRoleLabel: PLACE_ROLES[pair.link.role],
    toponymCertainty: pair.certainty,
    candidates:
      pair.certainty === "certain" || pair.candidates.length < 2
        ? null
        : pair.candidates.map(candidateWords).join("; "),
    placeNote: pair.link.note ?? pair.mention.ambiguity ?? null,
    uncertaintyKm: pair.uncertaintyKm ?? null,
    labelLon: pair.label === undefined ? null : Number(pair.label[0].toFixed(2)),
    labelLat: pair.label === undefined ? null : Number(pair.label[1].toFixed(2)),
    soft: pair.soft,
    drawn,
    notDrawnBecause: pair.notDrawnBecause ?? null,
  };
}

/** "San Pedro (town or village, La Paz)"; a name that says its kind does not say it twice. */
export function candidateWords({ place: { name, kind, province } }: Candidate): string {
  const label = PLACE_KINDS[kind];
  const remarks = [
    ...(name.toLowerCase().includes(label) ? [] : [label]),
    ...(province === undefined || province === name ? [] : [province]),
  ];
  return remarks.length === 0 ? name : `${name} (${remarks.join(", ")})`;
}

/** "town level; the name fits more than one place". */
function precisionWords(pair: Pair): string {
  const doubt =
    pair.certainty === "certain"
      ? ""
      : `; ${pair.certainty === "uncertain" && pair.candidates.length > 1 ? `${countWord(pair.candidates.length)} places fit the name` : CERTAINTIES[pair.certainty]}`;
  return `${PRECISIONS[pair.precision]}${doubt}`;
}

function countWord(count: number): string {
  return ["no", "one", "two", "three", "four", "five"][count] ?? String(count);
}

function aspectOf(modality: Modality, role: PlaceRole): Aspect {
  return role === "claimed_intended_site" ? "plan" : (ASPECT_OF_MODALITY[modality] ?? "ongoing");
}

/** What the ids in some words stand for, for a reader of one feature alone. */
function referenceWords(words: string[], atlas: Atlas): string {
  const known = new Map(atlas.responses.map((response) => [response.id, response]));
  const ids = new Set(words.flatMap((text) => text.match(/\b[A-Za-z][A-Za-z0-9-]*\b/gu) ?? []));
  return [...ids]
    .flatMap((id) => known.get(id) ?? [])
    .map(({ id, body, date }) => `${id}: ${body}, ${dateLabel(date, atlas)}`)
    .join("; ");
}

function findDate(statement: Statement, role: StatementDate["role"]): StatementDate | undefined {
  return statement.dates.find((date) => date.role === role);
}

function saidWords(said: StatementDate | undefined, atlas: Atlas): string {
  if (said === undefined) return "not dated in the article";
  if (said.role === "publication" && said.best === undefined)
    return "not dated: the article gives no date of publication";
  return statementDateWords(said, atlas);
}

function sourceWords(statement: Statement, atlas: Atlas): string {
  const { title, publisher, date } = atlas.article;
  const known = [title === null ? "Article" : `“${title}”`, publisher, date].filter((part) => part !== null);
  const missing = publisher === null ? " (publisher not stated)" : "";
  return `${known.join(", ")}, paragraph ${statement.paragraph}${missing}`;
}
