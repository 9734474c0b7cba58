import { parseEdtf } from "../dates/parse-edtf.ts";
import type { DateValue } from "../model/date.ts";
import {
  type BearingResponse,
  derivePartStatus,
  deriveStatus,
  isReply,
  responsesTo,
} from "../model/derive-status.ts";
import type { StatementStatus } from "../model/map-file.ts";
import type { Response } from "../model/response.ts";
import { bearsOnStatement, RESPONSE_KIND_RULES } from "../model/response-kinds.ts";
import type { Statement, Subclaim } from "../model/statement.ts";
import { RELATIONS, type ResponseKind, type Status } from "../model/vocabulary.ts";

export interface GroupedResponses {
  /** Replies to this statement or about the same event. Each group is sorted by relation, closest first, then by date. */
  near: BearingResponse[];
  /** Replies about other statements or events. */
  further: BearingResponse[];
  context: BearingResponse[];
  otherRoutes: BearingResponse[];
}

/** The responses to a statement, in the groups that a card shows. */
export function groupResponses(statement: Statement, responses: readonly Response[]): GroupedResponses {
  const groups: GroupedResponses = { near: [], further: [], context: [], otherRoutes: [] };
  for (const item of [...responsesTo(statement.id, responses)].sort(byNearnessAndDate)) {
    if (RESPONSE_KIND_RULES[item.response.kind].shownAs === "other route") groups.otherRoutes.push(item);
    else if (!isReply(item, statement)) groups.context.push(item);
    else if (bearsOnStatement(item.relation)) groups.near.push(item);
    else groups.further.push(item);
  }
  return groups;
}

function byNearnessAndDate(a: BearingResponse, b: BearingResponse): number {
  const nearness = RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation);
  return nearness || dayOf(a.response) - dayOf(b.response);
}

/** For sorting: responses without a date come last. */
function dayOf({ date }: Response): number {
  const result = date === undefined ? undefined : parseEdtf(date);
  if (result?.ok !== true) return Number.MAX_SAFE_INTEGER;
  return result.value.first ?? result.value.last ?? Number.MAX_SAFE_INTEGER;
}

/** The status of a statement, or of one part of it, with the values for its label. */
export function buildStatus(
  statement: Statement,
  part: Subclaim | undefined,
  responses: readonly Response[],
  searchedOn: DateValue | null,
): StatementStatus {
  const isSearched = searchedOn !== null;
  const code =
    part === undefined
      ? deriveStatus(statement, responses, isSearched)
      : derivePartStatus(part, statement, responses, isSearched);
  const sources = responsesTo(statement.id, responses).filter(
    (item) => item.part === part?.id && bearsOnStatement(item.relation) && canLeadTo(code, item),
  );
  return {
    code,
    bodies: [...new Set(sources.map(({ response }) => response.body))],
    standard: sources.find(({ response }) => response.standard !== undefined)?.response.standard ?? null,
    repeats: code === "duplicate_of" ? (statement.duplicateOf ?? null) : null,
    searchedOn: code === "no_independent_record_located" ? searchedOn : null,
  };
}

/** Statuses whose label names bodies. */
const NAMES_BODIES: Status[] = [
  "denied",
  "partly_acknowledged",
  "finding_supports",
  "finding_contradicts",
  "finding_inconclusive",
];

function canLeadTo(status: Status, { response }: BearingResponse): boolean {
  const kind: ResponseKind = response.kind;
  return (
    NAMES_BODIES.includes(status) &&
    Object.values<Status>(RESPONSE_KIND_RULES[kind].statuses).includes(status)
  );
}
