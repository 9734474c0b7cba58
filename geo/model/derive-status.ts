import type { Bearing, Response } from "./response.ts";
import { bearsOnStatement, RESPONSE_KIND_RULES, type ResponseKindRule } from "./response-kinds.ts";
import type { Statement, Subclaim } from "./statement.ts";
import { type Effect, type Independence, type Relation, STATUSES, type Status } from "./vocabulary.ts";

/** A response and how it bears on one statement, or on one part of it. */
export interface BearingResponse {
  response: Response;
  relation: Relation;
  /** Of the response, seen from this statement. */
  independence: Independence;
  effect?: Effect | undefined;
  part?: string | undefined;
}

/** One form for both notations of a bearing: the relation alone, or an object. */
export function bearingOf(response: Response, bearing: Bearing): BearingResponse {
  const { relation, independence, effect, part } =
    typeof bearing === "string" ? { relation: bearing } : bearing;
  return { response, relation, independence: independence ?? response.independence, effect, part };
}

const indexes = new WeakMap<readonly Response[], Map<string, BearingResponse[]>>();

/** Every response that bears on the statement, in the order of the file. */
export function responsesTo(statementId: string, responses: readonly Response[]): BearingResponse[] {
  let index = indexes.get(responses);
  if (index === undefined) {
    index = new Map();
    for (const response of responses) {
      for (const [id, bearing] of Object.entries(response.bearsOn)) {
        const items = index.get(id);
        if (items === undefined) index.set(id, [bearingOf(response, bearing)]);
        else items.push(bearingOf(response, bearing));
      }
    }
    indexes.set(responses, index);
  }
  return index.get(statementId) ?? [];
}

/** Whether the response is a reply: its kind is a reply, and it comes from the accused or their allies. */
export function isReply(item: BearingResponse, statement: Statement): boolean {
  return (
    RESPONSE_KIND_RULES[item.response.kind].shownAs === "reply" &&
    (isFromAccused(item, statement) || item.independence === "allied_with_accused")
  );
}

/**
 * Derives what is recorded about a statement from its responses, by the order of precedence of `STATUSES`. Only
 * responses about this claim or the same event count, and only those about the whole statement. `isSearched`: a search for
 * records is on record.
 */
export function deriveStatus(
  statement: Statement,
  responses: readonly Response[],
  isSearched: boolean,
): Status {
  if (["background", "denial", "boilerplate"].includes(statement.kind)) return "not_applicable";
  const found = statusesOf(
    responsesTo(statement.id, responses).filter((item) => item.part === undefined),
    statement,
  );
  if (found.includes("corrected_or_withdrawn")) return "corrected_or_withdrawn";
  if (statement.duplicateOf !== undefined) return "duplicate_of";
  if ((statement.subclaims ?? []).length > 0) return "mixed";
  return strongest(found, {
    notCheckable:
      statement.kind === "characterisation" ||
      ["asserted_cause", "asserted_legal", "prediction"].includes(statement.modality),
    examined: isSearched && statement.examined !== false,
  });
}

/** The status of one part of a statement whose parts differ. */
export function derivePartStatus(
  part: Subclaim,
  statement: Statement,
  responses: readonly Response[],
  isSearched: boolean,
): Status {
  const about = responsesTo(statement.id, responses).filter((item) => item.part === part.id);
  return strongest(statusesOf(about, statement), {
    notCheckable: false,
    examined: isSearched && part.examined !== false,
  });
}

/** The status that each response alone would lead to. */
function statusesOf(items: BearingResponse[], statement: Statement): Status[] {
  return items.flatMap((item) => statusOf(item, statement) ?? []);
}

function statusOf(item: BearingResponse, statement: Statement): Status | undefined {
  const rule: ResponseKindRule = RESPONSE_KIND_RULES[item.response.kind];
  const isNear =
    rule.upTo === "this_claim" ? item.relation === "this_claim" : bearsOnStatement(item.relation);
  if (!isNear || !isFromSource(rule.from, item, statement)) return undefined;
  const status =
    (item.effect === undefined ? undefined : rule.statuses[item.effect]) ?? rule.statuses.otherwise;
  // When the statement does not say which event it means, a finding about an event only makes it disputed.
  const isFinding = item.response.kind === "independent_finding";
  return isFinding && statement.namesEvent === false ? "contested" : status;
}

function isFromSource(
  source: ResponseKindRule["from"],
  item: BearingResponse,
  statement: Statement,
): boolean {
  switch (source) {
    case "anyone":
      return true;
    case "accused":
      return isFromAccused(item, statement);
    case "speaker":
      return overlaps(item.response.by, statement.speaker.who);
    case "no party":
      // A report from a party corroborates nothing.
      return item.independence === "third_party" || item.independence === "mandated_body";
  }
}

function isFromAccused({ response, independence }: BearingResponse, statement: Statement): boolean {
  return independence === "accused_party" || overlaps(response.by, statement.accused);
}

function overlaps(some: readonly string[] = [], others: readonly string[] = []): boolean {
  return some.some((id) => others.includes(id));
}

function strongest(found: Status[], otherwise: { notCheckable: boolean; examined: boolean }): Status {
  const first = STATUSES.find((status) => found.includes(status));
  if (first !== undefined) return first;
  if (otherwise.notCheckable) return "not_checkable";
  return otherwise.examined ? "no_independent_record_located" : "attributed_only";
}
