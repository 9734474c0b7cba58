import { readDate } from "../dates/parse-edtf.ts";
import type { Actor } from "../model/article.ts";
import type { DateValue, StatementDate } from "../model/date.ts";
import type { BearingResponse } from "../model/derive-status.ts";
import type { BearingRecord, StatementFeature, StatementRecord } from "../model/map-file.ts";
import { reason } from "../model/reason.ts";
import type { Response } from "../model/response.ts";
import type { Statement } from "../model/statement.ts";
import { findDifferences } from "./find-differences.ts";
import { findNotKnown } from "./not-known.ts";
import { type ResolvedPlacement, whyNoMark } from "./resolve-placement.ts";
import { buildStatus, groupResponses } from "./statement-responses.ts";

/** The atlas's records, for lookups while its statements are built. */
export interface BuildContext {
  actors: ReadonlyMap<string, Actor>;
  responses: readonly Response[];
  searchedOn: DateValue | null;
  nameActor: (id: string) => string;
  /** In the language of the atlas. */
  namePlace: (key: string) => string | undefined;
}

/** A statement as features, one for each place that it names, and the record with everything else. */
export function buildStatement(
  statement: Statement,
  placements: readonly ResolvedPlacement[],
  context: BuildContext,
): { features: StatementFeature[]; record: StatementRecord } {
  const record = buildRecord(statement, placements, context);
  const said = buildSaid(statement, record, context);
  const features: StatementFeature[] =
    placements.length === 0
      ? [
          {
            type: "Feature",
            id: statement.id,
            geometry: null,
            properties: { ...said, ...NO_PLACE, notDrawn: record.notDrawn[0]?.code ?? null },
          },
        ]
      : placements.map((placement) => ({
          type: "Feature",
          id: `${statement.id}/${placement.mention.id}`,
          geometry: placement.geometry,
          properties: { ...said, ...buildPlaceProperties(placement, context) },
        }));
  return { features, record };
}

type Properties = StatementFeature["properties"];

function buildSaid(
  statement: Statement,
  record: StatementRecord,
  { nameActor }: BuildContext,
): Omit<Properties, keyof typeof NO_PLACE> {
  const { speaker } = statement;
  const dateOf = (...roles: StatementDate["role"][]) =>
    roles.map((role) => record.dates.find((date) => date.role === role)).find((date) => date !== undefined)
      ?.best?.edtf ?? null;
  return {
    statement: statement.id,
    text: statement.text,
    speaker: (speaker.who ?? []).map(nameActor).join("; ") || speaker.as,
    organisation: speaker.organisation === undefined ? null : nameActor(speaker.organisation),
    accused: (statement.accused ?? []).map(nameActor).join("; "),
    quote: statement.quote?.exact ?? null,
    paragraph: statement.paragraph ?? null,
    kind: statement.kind,
    voice: statement.voice,
    modality: statement.modality,
    claim: statement.claim ?? null,
    topic: statement.topic,
    status: record.status.code,
    statusBodies: record.status.bodies.join("; "),
    said: dateOf("statement", "publication"),
    happened: dateOf("claimed_event", "claimed_event_start"),
  };
}

const NO_PLACE = {
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
} satisfies Partial<Properties>;

function buildPlaceProperties(
  placement: ResolvedPlacement,
  { namePlace }: BuildContext,
): Pick<Properties, keyof typeof NO_PLACE> {
  const { mention, link, placeKey, label } = placement;
  return {
    mention: mention.id,
    toponym: mention.name,
    place: placeKey === null ? null : (namePlace(placeKey) ?? null),
    placeKey,
    placeRole: link.role,
    placeNote: link.note ?? mention.ambiguity ?? null,
    precision: placement.precision,
    certainty: placement.certainty,
    uncertaintyKm: placement.uncertaintyKm,
    labelLon: label === null ? null : Number(label[0].toFixed(2)),
    labelLat: label === null ? null : Number(label[1].toFixed(2)),
    soft: placement.soft,
    aspect: placement.aspect,
    drawn: placement.notDrawn === null,
    notDrawn: placement.notDrawn?.code ?? null,
  };
}

function buildRecord(
  statement: Statement,
  placements: readonly ResolvedPlacement[],
  { actors, responses, searchedOn: atlasSearchedOn }: BuildContext,
): StatementRecord {
  const groups = groupResponses(statement, responses);
  const { speaker, replyInArticle } = statement;
  const ownSearch = readDate(statement.searched?.on);
  const searchedOn = ownSearch ?? atlasSearchedOn;
  // The atlas's search is no search for replies to a statement that it did not examine.
  const isReplySought = statement.examined !== false || (statement.noReply ?? []).length > 0;
  return {
    id: statement.id,
    speakers: speaker.who ?? [],
    speakerAs: speaker.as,
    speakerIdentity: speaker.identity ?? null,
    organisation: speaker.organisation ?? null,
    chain:
      statement.chain?.map(({ role, who, as, stated, from }) => ({
        role,
        actor: who ?? null,
        as: as ?? null,
        stated: stated ?? true,
        from: from ?? null,
      })) ?? null,
    accused: statement.accused ?? [],
    dates: statement.dates.map(buildDate),
    status: buildStatus(statement, undefined, responses, searchedOn),
    statusReason: statement.statusReason ?? null,
    parts: (statement.subclaims ?? []).map((part) => ({
      id: part.id,
      about: part.about,
      status: buildStatus(statement, part, responses, searchedOn),
      reason: part.reason,
    })),
    replyInArticle:
      replyInArticle === undefined || replyInArticle === "none"
        ? { kind: replyInArticle === "none" ? "absent" : "unrecorded" }
        : { kind: "given", statement: replyInArticle.statement, extent: replyInArticle.extent },
    replies: {
      near: groups.near.map(buildBearing),
      further: groups.further.map(buildBearing),
      // "No reply found" needs a recorded search.
      missing: searchedOn === null ? [] : (statement.noReply ?? []),
      searchedOn: isReplySought ? searchedOn : ownSearch,
    },
    context: groups.context.map(buildBearing),
    otherRoutes: groups.otherRoutes.map(buildBearing),
    versions: (statement.versions ?? []).map(({ article, other, source }) => ({
      source,
      ...findDifferences(article, other),
    })),
    notKnown: findNotKnown(statement, placements, actors),
    notes: [statement.note, statement.movement?.note].filter((note) => note !== undefined),
    flags: statement.flags ?? [],
    notDrawn:
      placements.length === 0
        ? [whyNoMark(statement) ?? reason("noPlaceNamed")]
        : placements.map(({ notDrawn }) => notDrawn),
  };
}

function buildDate(date: StatementDate): StatementRecord["dates"][number] {
  const article = readDate(date.article);
  return {
    role: date.role,
    words: date.words ?? null,
    article,
    // Without other sources, the article's date is the best date.
    best: readDate(date.best) ?? article,
    basis: date.basis ?? null,
    refs: date.refs ?? [],
  };
}

function buildBearing({ response, relation, independence }: BearingResponse): BearingRecord {
  return { response: response.id, relation, independence };
}
