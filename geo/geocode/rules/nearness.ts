import { distance } from "@turf/turf";
import type { Place } from "../../model/place.ts";
import type { Anchor, Judgement, RankingRule } from "../ranking-context.ts";

/** Kilometres at which nearness counts half. */
const HALF_KM = 50;
/** The article's other places may lie far apart: only so many of the nearest count. */
const NEAREST = 3;

/** How near the place lies to those that the article puts it near. */
export const near: RankingRule = {
  name: "near",
  weight: 4,
  judge: ({ place }, { near: anchors }) => judgeDistance(place, anchors, anchors.length),
};

/** How near the place lies to the nearest of the article's other places. */
export const together: RankingRule = {
  name: "together",
  weight: 1,
  judge({ place }, { near: stated, others }) {
    const judgement = judgeDistance(place, others, NEAREST);
    // Where the article itself says what is near, or nothing is, the distances would only tire.
    const isTelling = stated.length === 0 && judgement !== undefined && judgement.value > 0.3;
    return isTelling ? judgement : judgement && { value: judgement.value };
  },
};

function judgeDistance(
  { whereabouts }: Place,
  anchors: readonly Anchor[],
  count: number,
): Judgement | undefined {
  if (anchors.length === 0) return undefined;
  // An area is neither near nor far.
  if (whereabouts.form !== "point") return { value: 0.5 };
  const nearest = anchors
    .map(({ name, position }) => ({
      name,
      km: distance(position, whereabouts.position, { units: "kilometers" }),
    }))
    .sort((a, b) => a.km - b.km)
    .slice(0, count);
  const mean = nearest.reduce((sum, { km }) => sum + km, 0) / nearest.length;
  const words = nearest.map(({ name, km }) => `${Math.round(km)} km from ${name}`);
  return { value: 1 / (1 + mean / HALF_KM), reason: words.join(", ") };
}
