import type { Atlas } from "../model/atlas.ts";
import { type BearingResponse, derivePartStatus } from "../model/derive-status.ts";
import type { StatementDetail } from "../model/map-file-1.ts";
import type { Statement } from "../model/statement.ts";
import { CHAIN_ROLES, DATE_ROLES, FLAGS, RELATIONS } from "../model/vocabulary.ts";
import { actorName, capitalise, isUnstatedOrigin, linkName } from "./attribution-words-1.ts";
import { findDifferences } from "./find-differences.ts";
import { notKnownWords } from "./not-known-words-1.ts";
import type { Pair } from "./resolve-pair-1.ts";
import { groupResponses, noReplyWords, statementDateWords, statusLabel } from "./status-words-1.ts";

/** What a card shows of a statement beyond its flat properties. */
export function buildDetail(statement: Statement, pairs: Pair[], atlas: Atlas): StatementDetail {
  const groups = groupResponses(statement, atlas);
  const inArticle = typeof statement.replyInArticle === "object" ? statement.replyInArticle : undefined;
  const reply = atlas.statements.find(({ id }) => id === inArticle?.statement);
  const context = atlas.context.filter((line) => line.statements.includes(statement.id));
  return {
    id: statement.id,
    chain: buildChain(statement, atlas),
    speakers: statement.speaker.who ?? [],
    accused: (statement.accused ?? []).map((id) => ({ id, name: actorName(id, atlas) })),
    statusReason: statement.statusReason ?? "",
    parts: (statement.subclaims ?? []).map((part) => {
      const status = derivePartStatus(part, statement, atlas.responses, true);
      return {
        id: part.id,
        about: part.about,
        status,
        statusLabel: statusLabel(status, statement, atlas, part.id),
        reason: part.reason,
      };
    }),
    replyInArticle:
      inArticle === undefined || reply === undefined
        ? null
        : { statement: reply.id, text: reply.text, extent: inArticle.extent },
    replies: groups.replies.map(relationOf),
    noReply: noReplyWords(statement, atlas),
    context: groups.context.map(relationOf),
    otherRoutes: groups.otherRoutes.map(relationOf),
    versions: (statement.versions ?? []).map((version) => ({
      ...version,
      sourceName: atlas.responses.find(({ id }) => id === version.source)?.body ?? version.source,
      differences: findDifferences(version.article, version.other),
    })),
    known: context.flatMap(({ known }) => known ?? []),
    notKnown: [
      ...notKnownWords(statement, pairs, atlas),
      ...context.flatMap(({ notKnown }) => notKnown ?? []),
    ],
    notes: [statement.note, statement.movement?.note].filter((note) => note !== undefined),
    flags: (statement.flags ?? []).map((flag) => FLAGS[flag]),
    dates: statement.dates.map(
      (date) => `${capitalise(DATE_ROLES[date.role])}: ${statementDateWords(date, atlas)}`,
    ),
  };
}

const UNKNOWN_ORIGIN = {
  name: "Where this information came from is not stated",
  known: false,
} as const;

/** The chain from the text outwards, the article first. */
function buildChain(statement: Statement, atlas: Atlas): StatementDetail["chain"] {
  const { publisher } = atlas.article;
  const article = {
    role: "publisher" as const,
    label: CHAIN_ROLES.publisher,
    name: publisher === null ? "The article (publisher not stated)" : `The article (${publisher})`,
    as: null,
    stated: true,
    from: null,
  };
  const links = (statement.chain ?? []).map((link) => ({
    role: link.role,
    label: CHAIN_ROLES[link.role],
    name: linkName(link, atlas),
    as: link.as ?? null,
    stated: link.stated ?? true,
    from: link.from ?? null,
    ...(isUnstatedOrigin(link) && UNKNOWN_ORIGIN),
  }));
  return [article, ...links];
}

function relationOf({ response, relation }: BearingResponse) {
  return { response: response.id, relation, relationLabel: RELATIONS[relation] };
}
