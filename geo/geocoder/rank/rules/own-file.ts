import type { RankingRule } from "../ranking-context.ts";

/** The author's own row was written for this article. */
export const ownFile: RankingRule = {
  name: "own file",
  weight: 0.5,
  judge: ({ place }) =>
    place.source.layer === "own" ? { value: 1, reason: "in the author's own file" } : { value: 0 },
};
