import type { Effect, Relation, ResponseKind, Status } from "./vocabulary.ts";

/** From whom a response must come so that it may change a status. */
type Source = "accused" | "speaker" | "no party" | "anyone";

export interface ResponseKindRule {
  /** A reply stands with the claim, when it comes from the accused or their side; the rest is context. */
  shownAs: "reply" | "context" | "other route";
  /** The status that it leads to, by its effect; `otherwise` when no effect of the list is recorded. */
  statuses: Partial<Record<Effect | "otherwise", Status>>;
  from: Source;
  /** The farthest relation at which it changes a status. */
  upTo: "this_claim" | "same_event";
}

/** What each kind of response is and does: the one table that status, replies and context are decided by. */
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

/** Whether a response at this relation speaks of the statement itself or of the event it means, and not of others. */
export function bearsOnStatement(relation: Relation): boolean {
  return relation === "this_claim" || relation === "same_event";
}
