import { foldToponym } from "../../gazetteer/fold-toponym.ts";
import { MATCHES } from "../../gazetteer/match-names.ts";
import type { RankingRule } from "../ranking-context.ts";

/** How close the place's spelling comes to the printed name. */
export const spelling: RankingRule = {
  name: "spelling",
  weight: 6,
  judge: ({ place, written, match, closeness }) => {
    const bare = foldToponym(written).bare;
    const isFormer = place.formerNames?.some((former) => foldToponym(former).bare === bare) === true;
    const what = isFormer ? "a former name" : "a spelling";
    const same = bare === foldToponym(place.name).bare;
    const as = same ? place.name : `${written}, ${what} of ${place.name}`;
    return { value: closeness, reason: `${MATCHES[match]}: ${as}` };
  },
};
