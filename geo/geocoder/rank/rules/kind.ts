import { PLACE_KINDS, type PlaceKind } from "../../../model/vocabulary.ts";
import type { RankingRule } from "../ranking-context.ts";

/** Kinds that articles and gazetteers use for one another: a garrison "town", a "village" that is a camp. */
const INHABITED: readonly PlaceKind[] = ["settlement", "camp", "base", "crossing", "facility"];
/** For each place down the list of kinds, from the likeliest. */
const STEP = 0.05;

/** Whether the place is of a kind that the article's words allow. */
export const kind: RankingRule = {
  name: "kind",
  weight: 4,
  judge({ place }, { kinds }) {
    if (kinds.length === 0) return undefined;
    const words = PLACE_KINDS[place.kind];
    const rank = kinds.indexOf(place.kind);
    if (rank >= 0) return { value: 1 - STEP * rank, reason: `it is a ${words}, as the article allows` };
    const asked = kinds.map((each) => PLACE_KINDS[each]).join(" or ");
    const akin = INHABITED.includes(place.kind) && kinds.some((each) => INHABITED.includes(each));
    return { value: akin ? 0.4 : 0, reason: `it is a ${words}, where the article has a ${asked}` };
  },
};
