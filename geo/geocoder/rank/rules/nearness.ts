import type { Place } from "../../../model/place.ts";
import { kilometres } from "../kilometres.ts";
import type { Anchor, Judgement, RankingRule } from "../ranking-context.ts";

/** Kilometres at which nearness counts half. */
const HALF_KM = 50;

/** How near the place lies to those that the article puts it near. */
export const near: RankingRule = {
  name: "near",
  weight: 4,
  judge: ({ place }, { near: anchors }) => judgeDistance(place, anchors),
};

/** How well the place goes with all other names of the article, solved together. */
export const together: RankingRule = {
  name: "together",
  weight: 5,
  judge({ place }, { near: stated, company }) {
    if (company === undefined) return undefined;
    const support = company.get(place);
    const value = support?.value ?? 0;
    // Where the article itself says what is near, the distances would only tire.
    if (stated.length > 0 || support?.reason === undefined) return { value };
    return { value, reason: support.reason };
  },
};

function judgeDistance({ whereabouts }: Place, anchors: readonly Anchor[]): Judgement | undefined {
  if (anchors.length === 0) return undefined;
  // An area is neither near nor far.
  if (whereabouts.form !== "point") return { value: 0.5 };
  const distances = anchors
    .map(({ name, position }) => ({ name, km: kilometres(position, whereabouts.position) }))
    .sort((a, b) => a.km - b.km);
  const mean = distances.reduce((sum, { km }) => sum + km, 0) / distances.length;
  const words = distances.map(({ name, km }) => `${Math.round(km)} km from ${name}`);
  return { value: 1 / (1 + mean / HALF_KM), reason: words.join(", ") };
}
