import type {
  BearingRecord,
  StatementFeature,
  StatementRecord,
  StatementStatus,
  VersionParts,
} from "../../model/map-file.ts";
import type { LonLat } from "../../model/position.ts";
import { ASPECT_OF_MODALITY, type DateRole } from "../../model/vocabulary.ts";
import type {
  ActorView,
  BearingView,
  ClaimView,
  PlaceEntry,
  PlacementView,
  ResponseView,
  StatementDateView,
  StatementView,
  StatusView,
} from "./atlas-view.ts";

/** A record refers to a record that the file does not have. The message is the path. */
export class UnknownReference extends Error {}

/** Looks up the records that a statement refers to. `at`: path for the error when one is missing. */
export interface StatementReferences {
  actor: (id: string, at: string) => ActorView;
  response: (id: string, at: string) => ResponseView;
  place: (key: string, at: string) => PlaceEntry;
  claim: (id: string, at: string) => ClaimView;
  /** Text of a statement. */
  text: (id: string, at: string) => string;
  topics: ReadonlyMap<string, string>;
  known: Map<string, string[]>;
  notKnown: Map<string, string[]>;
}

/** `order`: position in the article, from 0. Throws an UnknownReference when a record is missing. */
export function buildStatementView(
  record: StatementRecord,
  order: number,
  features: readonly StatementFeature[],
  join: StatementReferences,
): StatementView {
  const at = `atlas.statements[${order}]`;
  const [first] = features;
  if (first === undefined) throw new UnknownReference(`${at}: no feature`);
  const { properties } = first;
  const { kind } = properties;
  const actor = (id: string) => join.actor(id, at);
  const response = (id: string) => join.response(id, at);
  const bearing = (item: BearingRecord): BearingView => ({ ...item, response: response(item.response) });
  const dates = record.dates.map(({ refs, ...date }) => ({ ...date, refs: refs.map(response) }));
  const parts = record.parts.map((part) => ({ ...part, status: statusOf(part.status, kind, []) }));
  const placements = features.flatMap((feature, index) =>
    placementOf(feature, record.notDrawn[index] ?? null, join, `features: ${feature.id}`),
  );
  const drawn = placements.some((placement) => placement.drawn);
  return {
    id: record.id,
    order,
    claim: properties.claim === null ? null : join.claim(properties.claim, at),
    text: properties.text,
    quote: properties.quote,
    paragraph: properties.paragraph,
    kind,
    voice: properties.voice,
    modality: properties.modality,
    aspect: ASPECT_OF_MODALITY[properties.modality] ?? null,
    topic: { id: properties.topic, label: join.topics.get(properties.topic) ?? properties.topic },
    speakers: record.speakers.map(actor),
    speakerAs: record.speakerAs,
    speakerIdentity: record.speakerIdentity,
    organisation: record.organisation === null ? null : actor(record.organisation),
    chain:
      record.chain?.map((link) => ({
        ...link,
        actor: link.actor === null ? null : actor(link.actor),
        from: link.from === null ? null : response(link.from),
      })) ?? null,
    accused: record.accused.map(actor),
    dates,
    said: findDate(dates, "statement", "publication"),
    happened: findDate(dates, "claimed_event", "claimed_event_start"),
    status: statusOf(record.status, kind, parts),
    statusReason: record.statusReason,
    parts,
    replies: {
      inArticle:
        record.replyInArticle.kind === "given"
          ? { ...record.replyInArticle, text: join.text(record.replyInArticle.statement, at) }
          : record.replyInArticle,
      near: record.replies.near.map(bearing),
      further: record.replies.further.map(bearing),
      missing: record.replies.missing.map(actor),
      searchedOn: record.replies.searchedOn,
    },
    context: record.context.map(bearing),
    otherRoutes: record.otherRoutes.map(bearing),
    versions: record.versions.map(({ source, ...differences }) => ({
      article: joinParts(differences.article),
      other: joinParts(differences.other),
      source: response(source),
      differences,
    })),
    known: join.known.get(record.id) ?? [],
    notKnown: [...record.notKnown, ...(join.notKnown.get(record.id) ?? [])],
    notes: record.notes,
    flags: record.flags,
    placements,
    drawn,
    notDrawn: drawn ? null : (record.notDrawn.find((reason) => reason !== null) ?? null),
  };
}

function statusOf(
  status: StatementStatus,
  kind: StatusView["kind"],
  parts: StatementView["parts"],
): StatusView {
  return {
    ...status,
    kind,
    parts: status.code === "mixed" ? parts.map((part) => ({ about: part.about, status: part.status })) : [],
  };
}

function placementOf(
  { id, geometry, properties }: StatementFeature,
  notDrawn: PlacementView["notDrawn"],
  join: StatementReferences,
  at: string,
): PlacementView[] {
  const { mention, toponym, placeKey, placeRole, precision, certainty, labelLon, labelLat } = properties;
  if (mention === null) return [];
  if (toponym === null || placeRole === null || precision === null || certainty === null)
    throw new UnknownReference(`${at}: a place without its properties`);
  return [
    {
      id,
      statement: properties.statement,
      mention,
      place: placeKey === null ? null : join.place(placeKey, at),
      toponym,
      role: placeRole,
      precision,
      certainty,
      note: properties.placeNote,
      geometry,
      label: labelLon === null || labelLat === null ? null : ([labelLon, labelLat] as LonLat),
      soft: properties.soft,
      uncertaintyKm: properties.uncertaintyKm,
      aspect: properties.aspect,
      drawn: properties.drawn,
      notDrawn,
    },
  ];
}

function findDate(dates: readonly StatementDateView[], ...roles: DateRole[]): StatementDateView | null {
  for (const role of roles) {
    const found = dates.find((date) => date.role === role);
    if (found !== undefined) return found;
  }
  return null;
}

function joinParts(parts: VersionParts): string {
  return parts.map(({ words }) => words).join("");
}
