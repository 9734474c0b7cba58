import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { Place } from "../../model/place.ts";
import type { RankedCandidate } from "./rank-candidates.ts";
import type { RankingContext } from "./ranking-context.ts";

/** A town with so large a share of the people of the province of its name is its chief town. */
const TOWN_SHARE = 0.02;
/** A province and its chief town have one name, though one of them may be listed under another spelling of it. */
const ALIKE_INSIDE = 0.75;
/** A province of the same name as the town in it is no rival below this. */
const TOWN_OR_PROVINCE = 0.005;

/**
 * Where nothing is said of the kind, the town comes before the province that bears its name: one about as likely, or, where no other
 * names speak for the province, one of some size.
 */
export function townBeforeProvince(
  ranked: readonly RankedCandidate[],
  { kinds, support, gazetteer }: RankingContext,
): readonly RankedCandidate[] {
  const [first] = ranked;
  if (first?.place.kind !== "admin1" || first.isContradicted || kinds.length > 0) return ranked;
  const least = gazetteer.peopleOf(first.place) * TOWN_SHARE;
  const town = ranked.find(
    (each) =>
      isNamesakeInside(each, first) &&
      (each.score >= first.score / 2 || (support === undefined && gazetteer.peopleOf(each.place) >= least)),
  );
  return town === undefined ? ranked : [town, ...ranked.filter((each) => each !== town)];
}

/** Whether a town inside a province bears its name. */
function isNamesakeInside({ place, match, isContradicted }: RankedCandidate, area: RankedCandidate): boolean {
  return (
    place.kind === "settlement" &&
    !isContradicted &&
    match.closeness >= ALIKE_INSIDE &&
    isInside(place, area.place)
  );
}

/** Whether a town bears the name of the province around it, and nothing says which is meant. */
export function isAlsoProvince(
  leader: RankedCandidate,
  allOfName: readonly RankedCandidate[],
  same: readonly RankedCandidate[],
  { kinds, province }: RankingContext,
): boolean {
  if (leader.place.kind !== "settlement" || kinds.length > 0 || province !== undefined) return false;
  if (same.some(({ place }) => place.kind === "admin1")) return false;
  return allOfName.some(
    ({ place, score }) =>
      place.kind === "admin1" && score > TOWN_OR_PROVINCE && isInside(leader.place, place),
  );
}

/**
 * A bare name that fits a province and a settlement inside it, where the author allows both, means the province: it holds
 * both. Undefined where the text says which, or where neither leads the candidates.
 */
export function findAreaForBoth(
  ranked: readonly RankedCandidate[],
  { kinds }: RankingContext,
  isClear: (candidate: RankedCandidate) => boolean,
): RankedCandidate | undefined {
  const [first] = ranked;
  if (first === undefined || !kinds.includes("admin1") || !kinds.includes("settlement")) return undefined;
  const open = ranked.filter((each) => isClear(each) && !each.isContradicted);
  return open
    .filter(({ place }) => place.kind === "admin1")
    .find((area) =>
      open.some(
        (town) =>
          town.place.kind === "settlement" &&
          (town === first || area === first) &&
          isInside(town.place, area.place),
      ),
    );
}

/** A province or a town where the other bears its name too, and the text says of neither what it is. */
export function isTownOrProvince(
  leader: RankedCandidate,
  rivals: readonly RankedCandidate[],
  { kinds, province }: RankingContext,
): boolean {
  if (kinds.length > 0) return false;
  if (leader.place.kind === "admin1") return rivals.some((rival) => isNamesakeInside(rival, leader));
  return (
    leader.place.kind === "settlement" &&
    province === undefined &&
    rivals.some(
      (rival) => rival.place.kind === "admin1" && !rival.isContradicted && isNamesakeInside(leader, rival),
    )
  );
}

export function isInside(town: Place, area: Place): boolean {
  if (town.country !== area.country) return false;
  if (town.province === area.name) return true;
  if (area.admin1Code !== undefined && town.admin1Code === area.admin1Code) return true;
  return (
    area.location.form === "area" &&
    town.location.form === "point" &&
    booleanPointInPolygon(town.location.position, area.location.area)
  );
}
