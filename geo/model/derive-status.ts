import type { Bearing, Response } from "./response.ts";
import type { Statement, Subclaim } from "./statement.ts";
import type { Relation, Status } from "./vocabulary.ts";

/** A response together with how it bears on the statement, or on the part of it, at hand. */
export interface BearingResponse {
  response: Response;
  relation: Relation;
  effect?: string | undefined;
  part?: string | undefined;
}

/** The two spellings of a bearing as one. */
export function bearingOf(response: Response, bearing: Bearing): BearingResponse {
  return typeof bearing === "string"
    ? { response, relation: bearing }
    : { response, relation: bearing.relation, effect: bearing.effect, part: bearing.part };
}

/** Every response that bears on the statement, in the order of the file. */
export function responsesTo(statementId: string, responses: Response[]): BearingResponse[] {
  return responses.flatMap((response) => {
    // An own key only: a statement may be called "constructor".
    const bearing = Object.hasOwn(response.bearsOn, statementId) ? response.bearsOn[statementId] : undefined;
    return bearing === undefined ? [] : [bearingOf(response, bearing)];
  });
}

/**
 * Derives what is recorded about a statement from its responses, by the order of precedence of `STATUSES`. Only
 * responses about this claim or the same event count, and only those that speak of no single part.
 */
export function deriveStatus(statement: Statement, responses: Response[]): Status {
  if (["background", "denial", "boilerplate"].includes(statement.kind)) return "not_applicable";
  if (correctedBySpeaker(statement, responses)) return "corrected_or_withdrawn";
  if (statement.duplicateOf !== undefined) return "duplicate_of";
  if ((statement.subclaims ?? []).length > 0) return "mixed";
  const near = responsesTo(statement.id, responses).filter((item) => item.part === undefined);
  return strongest(weigh(near, statement), {
    notCheckable:
      statement.kind === "characterisation" ||
      ["asserted_cause", "asserted_legal", "prediction"].includes(statement.modality),
    examined: statement.examined !== false,
  });
}

/** The status of one part of a statement whose parts differ. */
export function derivePartStatus(part: Subclaim, statement: Statement, responses: Response[]): Status {
  const near = responsesTo(statement.id, responses).filter((item) => item.part === part.id);
  return strongest(weigh(near, statement), { notCheckable: false, examined: part.examined !== false });
}

function correctedBySpeaker(statement: Statement, responses: Response[]): boolean {
  return responsesTo(statement.id, responses).some(
    ({ response, relation }) =>
      response.kind === "clarification" &&
      relation === "this_claim" &&
      (response.by ?? []).some((actor) => (statement.speaker.who ?? []).includes(actor)),
  );
}

/** The status that each response alone would give. */
function weigh(items: BearingResponse[], statement: Statement): Status[] {
  return items
    .filter(({ relation }) => relation === "this_claim" || relation === "same_event")
    .flatMap(({ response, effect }): Status[] => {
      const byAccused = (response.by ?? []).some((actor) => (statement.accused ?? []).includes(actor));
      switch (response.kind) {
        case "independent_finding":
          if (statement.namesEvent === false) return ["contested"];
          if (effect === "supports") return ["finding_supports"];
          if (effect === "contradicts") return ["finding_contradicts"];
          return effect === "inconclusive" ? ["finding_inconclusive"] : [];
        case "acknowledgement":
          return byAccused ? ["partly_acknowledged"] : [];
        case "denial":
          return byAccused ? ["denied"] : [];
        case "counter_accusation":
        case "dissent":
          return ["contested"];
        case "fact_check":
          if (effect === "contradicts") return ["contested"];
          return effect === "supports" ? ["corroborated_independently"] : [];
        case "corroboration":
          // A report from the speaker's own side, or from the accused's, corroborates nothing.
          if (!["third_party", "mandated_body"].includes(response.independence)) return [];
          return [effect === "supports_part" ? "partly_corroborated" : "corroborated_independently"];
        default:
          return [];
      }
    });
}

const PRECEDENCE: Status[] = [
  "finding_supports",
  "finding_contradicts",
  "finding_inconclusive",
  "partly_acknowledged",
  "contested",
  "denied",
  "corroborated_independently",
  "partly_corroborated",
];

function strongest(found: Status[], otherwise: { notCheckable: boolean; examined: boolean }): Status {
  const first = PRECEDENCE.find((status) => found.includes(status));
  if (first !== undefined) return first;
  if (otherwise.notCheckable) return "not_checkable";
  return otherwise.examined ? "no_independent_record_located" : "attributed_only";
}
