import type { StatementDetail, StatementProperties } from "../../../geo/model/map-file-1.ts";

/** What a card shows where a map file says no more of a statement than its flat properties, as those of others may. */
export function minimalDetail({ statement }: StatementProperties): StatementDetail {
  return {
    id: statement,
    chain: [],
    speakers: [],
    accused: [],
    statusReason: "",
    parts: [],
    replyInArticle: null,
    replies: [],
    noReply: [],
    context: [],
    otherRoutes: [],
    versions: [],
    known: [],
    notKnown: [],
    notes: [],
    flags: [],
    dates: [],
  };
}
