import { knownForm, MATCHES } from "../../names/match-names.ts";
import type { RankingRule } from "../ranking-context.ts";

/** How close the place's spelling comes to the printed name. */
export const spelling: RankingRule = {
  name: "spelling",
  weight: 6,
  judge: ({ place, written, match, closeness }) => {
    const { bare } = knownForm(written);
    const isFormer = place.formerNames?.some((former) => knownForm(former).bare === bare) === true;
    const what = isFormer ? "a former name" : "a spelling";
    const same = bare === knownForm(place.name).bare;
    const as = same ? place.name : `${written}, ${what} of ${place.name}`;
    return { value: closeness, reason: `${MATCHES[match]}: ${as}` };
  },
};
