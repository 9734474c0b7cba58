import type { Effect, Relation, ResponseKind, Status } from "./vocabulary.ts";

/** Whose responses can change a status. */
type Source = "accused" | "speaker" | "no party" | "anyone";

export interface ResponseKindRule {
  /** `reply`: shown beside the statement when it comes from the accused or their allies, otherwise as context. */
  shownAs: "reply" | "context" | "other route";
  /** The resulting status for each effect; `otherwise` for any other effect or none. */
  statuses: Partial<Record<Effect | "otherwise", Status>>;
  from: Source;
  /** The most distant relation that changes a status. */
  upTo: "this_claim" | "same_event";
}

/** The table of response kinds: statuses, replies and context are derived from it. */
export const RESPONSE_KIND_RULES = {
  denial: { shownAs: "reply", statuses: { otherwise: "denied" }, from: "accused", upTo: "same_event" },
  counter_accusation: {
    shownAs: "reply",
    statuses: { otherwise: "contested" },
    from: "anyone",
    upTo: "same_event",
  },
  acknowledgement: {
    shownAs: "reply",
    statuses: { otherwise: "partly_acknowledged" },
    from: "accused",
    upTo: "same_event",
  },
  clarification: {
    shownAs: "reply",
    statuses: { otherwise: "corrected_or_withdrawn" },
    from: "speaker",
    upTo: "this_claim",
  },
  corroboration: {
    shownAs: "context",
    statuses: { supports_part: "partly_corroborated", otherwise: "corroborated_independently" },
    from: "no party",
    upTo: "same_event",
  },
  independent_finding: {
    shownAs: "context",
    statuses: {
      supports: "finding_supports",
      contradicts: "finding_contradicts",
      inconclusive: "finding_inconclusive",
    },
    from: "anyone",
    upTo: "same_event",
  },
  fact_check: {
    shownAs: "context",
    statuses: { contradicts: "contested", supports: "corroborated_independently" },
    from: "anyone",
    upTo: "same_event",
  },
  dissent: { shownAs: "context", statuses: { otherwise: "contested" }, from: "anyone", upTo: "same_event" },
  context: { shownAs: "context", statuses: {}, from: "anyone", upTo: "same_event" },
  transmission_variant: { shownAs: "other route", statuses: {}, from: "anyone", upTo: "same_event" },
} as const satisfies Record<ResponseKind, ResponseKindRule>;

/** Whether a response with this relation is about the statement itself or the same event. */
export function bearsOnStatement(relation: Relation): boolean {
  return relation === "this_claim" || relation === "same_event";
}
