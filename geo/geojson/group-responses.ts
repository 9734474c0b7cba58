import { parseEdtf } from "../dates/parse-edtf.ts";
import { type BearingResponse, isReply, responsesTo } from "../model/derive-status.ts";
import type { Response } from "../model/response.ts";
import { bearsOnStatement, RESPONSE_KIND_RULES } from "../model/response-kinds.ts";
import type { Statement } from "../model/statement.ts";
import { RELATIONS } from "../model/vocabulary.ts";

export interface GroupedResponses {
  /** Replies to this statement or about the event it means, and replies to others, each nearest first, then by date. */
  near: BearingResponse[];
  further: BearingResponse[];
  context: BearingResponse[];
  otherRoutes: BearingResponse[];
}

/** The responses to a statement in the groups of a card. */
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

const NEARNESS = Object.keys(RELATIONS);

function byNearnessAndDate(a: BearingResponse, b: BearingResponse): number {
  const nearness = NEARNESS.indexOf(a.relation) - NEARNESS.indexOf(b.relation);
  return nearness || dayOf(a.response) - dayOf(b.response);
}

/** Those without a date come last. */
function dayOf({ date }: Response): number {
  const result = date === undefined ? undefined : parseEdtf(date);
  if (result?.ok !== true) return Number.MAX_SAFE_INTEGER;
  return result.value.first ?? result.value.last ?? Number.MAX_SAFE_INTEGER;
}
