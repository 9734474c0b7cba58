import { describeDate } from "../dates/describe-date.ts";
import { formatDate } from "../dates/format-date.ts";
import { parseEdtf } from "../dates/parse-edtf.ts";
import { dates } from "../messages/date-messages/en.ts";
import type { Atlas } from "../model/atlas.ts";
import type { DateValue, StatementDate } from "../model/date.ts";
import { type BearingResponse, derivePartStatus, responsesTo } from "../model/derive-status.ts";
import type { Statement } from "../model/statement.ts";
import { RELATIONS, RESPONSE_KINDS, type Relation, STATUSES, type Status } from "../model/vocabulary.ts";
import { actorName, joinWords } from "./attribution-words-1.ts";

/** The reader's label of a status, with the body, date or statement that it rests on. */
export function statusLabel(status: Status, statement: Statement, atlas: Atlas, part?: string): string {
  const near = responsesTo(statement.id, atlas.responses).filter(
    (item) => isNear(item.relation) && item.part === part,
  );
  const bodies = (kind: BearingResponse["response"]["kind"]) =>
    joinWords([
      ...new Set(near.filter(({ response }) => response.kind === kind).map(({ response }) => response.body)),
    ]);
  switch (status) {
    case "mixed": {
      const parts = (statement.subclaims ?? []).map((item) => {
        const label = statusLabel(
          derivePartStatus(item, statement, atlas.responses, true),
          statement,
          atlas,
          item.id,
        );
        return `on ${item.about}, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
      });
      return `Parts differ: ${parts.join("; ")}`;
    }
    case "no_independent_record_located":
      return `${STATUSES[status]} (searched ${searchedOn(atlas)})`;
    case "denied":
      return `${STATUSES[status]} by ${bodies("denial")}`;
    case "partly_acknowledged":
      return `${STATUSES[status]} by ${bodies("acknowledgement")}`;
    case "finding_supports":
    case "finding_contradicts":
    case "finding_inconclusive": {
      const finding = near.find(({ response }) => response.kind === "independent_finding")?.response;
      return finding === undefined
        ? STATUSES[status]
        : `${STATUSES[status]} (${finding.body}; ${finding.standard ?? "standard not recorded"})`;
    }
    case "duplicate_of":
      return `Repeats ${statement.duplicateOf}`;
    case "not_applicable":
      return (
        { background: "Background", denial: "Reply", boilerplate: "Footnote" }[statement.kind as string] ??
        STATUSES[status]
      );
    default:
      return STATUSES[status];
  }
}

const REPLY_KINDS: string[] = ["denial", "counter_accusation", "acknowledgement", "clarification"];

/** Responses to a statement in three groups, each nearest first: replies by or for the accused, context, other routes of the same words. */
export function groupResponses(statement: Statement, atlas: Atlas) {
  const order = Object.keys(RELATIONS);
  const all = responsesTo(statement.id, atlas.responses).sort(
    (a, b) => order.indexOf(a.relation) - order.indexOf(b.relation),
  );
  const isReply = ({ response }: BearingResponse) =>
    REPLY_KINDS.includes(response.kind) &&
    (response.by === undefined
      ? ["accused_party", "allied_with_accused"].includes(response.independence)
      : response.by.some((actor) => (statement.accused ?? []).includes(actor)));
  const isRoute = ({ response }: BearingResponse) => response.kind === "transmission_variant";
  return {
    replies: all.filter(isReply),
    otherRoutes: all.filter(isRoute),
    context: all.filter((item) => !isReply(item) && !isRoute(item)),
  };
}

/** "No reply from White Helmets to this statement found (searched 22 November 2026)", one for each accused without one. */
export function noReplyWords(statement: Statement, atlas: Atlas): string[] {
  return (statement.noReply ?? []).map(
    (id) => `No reply from ${actorName(id, atlas)} to this statement found (searched ${searchedOn(atlas)})`,
  );
}

/** Everything a reader must know of replies, in one text: for formats without cards. */
export function repliesWords(statement: Statement, atlas: Atlas): string {
  const accused = statement.accused ?? [];
  if (accused.length === 0) return statement.accused === undefined ? "" : "Nobody is accused";
  const inArticle = statement.replyInArticle;
  const reply = atlas.statements.find(
    ({ id }) => typeof inArticle === "object" && id === inArticle.statement,
  );
  const given =
    typeof inArticle === "object" && reply !== undefined
      ? [`In the article: ${reply.text} ${inArticle.extent}`]
      : [];
  const inside = inArticle === "none" ? ["The article itself carries no reply"] : given;
  const { replies } = groupResponses(statement, atlas);
  const elsewhere = replies.map(
    ({ response, relation }) =>
      `${RESPONSE_KINDS[response.kind]} by ${response.body}, ${dateLabel(response.date, atlas)}, ${RELATIONS[relation]}: ${response.fact}`,
  );
  return [...inside, ...noReplyWords(statement, atlas), ...elsewhere]
    .map((words) => `${words.replace(/\.$/u, "")}.`)
    .join(" ");
}

export function searchedOn(atlas: Atlas): string {
  return dateLabel(atlas.searched?.on, atlas);
}

/** A response's date in words. */
export function dateLabel(edtf: string | undefined, atlas: Atlas): string {
  if (edtf === undefined) return "date not recorded";
  return formatDate(readDate(edtf), atlas.language, dates);
}

/** A statement's date in words, with how it is known. */
export function statementDateWords(date: StatementDate, atlas: Atlas): string {
  const read = {
    ...date,
    article: date.article === undefined ? undefined : readDate(date.article),
    best: date.best === undefined ? undefined : readDate(date.best),
  };
  return describeDate(read, atlas.language, dates);
}

/** Throws where the EDTF does not parse: `checkAtlas` has refused it before. */
function readDate(edtf: string): DateValue {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new TypeError(`unchecked date: ${edtf}`);
  return parsed.value;
}

function isNear(relation: Relation): boolean {
  return relation === "this_claim" || relation === "same_event";
}
