import type { DateValue } from "../model/date.ts";
import { type BearingResponse, derivePartStatus, deriveStatus, responsesTo } from "../model/derive-status.ts";
import type { StatementStatus } from "../model/map-file.ts";
import type { Response } from "../model/response.ts";
import { bearsOnStatement, RESPONSE_KIND_RULES } from "../model/response-kinds.ts";
import type { Statement, Subclaim } from "../model/statement.ts";
import type { ResponseKind, Status } from "../model/vocabulary.ts";

/** What is recorded about a statement, or about one of its parts, with what its label names. */
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
  const behind = responsesTo(statement.id, responses).filter(
    (item) => item.part === part?.id && bearsOnStatement(item.relation) && canLeadTo(code, item),
  );
  return {
    code,
    bodies: [...new Set(behind.map(({ response }) => response.body))],
    standard: behind.find(({ response }) => response.standard !== undefined)?.response.standard ?? null,
    repeats: code === "duplicate_of" ? (statement.duplicateOf ?? null) : null,
    searchedOn: code === "no_independent_record_located" ? searchedOn : null,
  };
}

/** Statuses whose label names the bodies behind them. */
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
