import type { Actor } from "../model/article.ts";
import { type Message, reason } from "../model/reason.ts";
import type { ChainLink, Statement } from "../model/statement.ts";
import type { ResolvedPlacement } from "./resolve-placement.ts";

/** What is not known about a statement, as its records show. */
export function findNotKnown(
  statement: Statement,
  placements: readonly ResolvedPlacement[],
  actors: ReadonlyMap<string, Actor>,
): Message[] {
  const chain = statement.chain ?? [];
  const isUnnamed = (id: string | undefined) => id !== undefined && actors.get(id)?.kind === "unnamed_group";
  const event = statement.dates.find(
    ({ role }) => role === "claimed_event" || role === "claimed_event_start",
  );
  const eventDate = event?.best ?? event?.article;
  const isPlan = statement.modality === "alleged_plan";
  return [
    ...(chain.some(isUnstatedOrigin) ? [reason("unknownOrigin")] : []),
    ...chain.flatMap(({ role, who, as }) =>
      role === "claimed_origin" && as !== undefined && isUnnamed(who)
        ? [reason("unknownPeople", { as })]
        : [],
    ),
    ...(statement.accused ?? []).filter(isUnnamed).map(() => reason("unknownGroup")),
    ...placements.flatMap(findPlaceDoubt),
    // An absent end of a movement is not recorded. That does not make it unknown.
    ...(statement.movement?.directionCertain === false ? [reason("directionNotKnown")] : []),
    ...(!isPlan && event !== undefined && eventDate === undefined ? [reason("whenNotKnown")] : []),
    ...(eventDate?.startsWith("/") === true ? [reason("beginningNotKnown")] : []),
  ];
}

/** An origin of the information that the article does not name. */
function isUnstatedOrigin({ role, who, as }: ChainLink): boolean {
  return role === "claimed_origin" && who === undefined && as === undefined;
}

function findPlaceDoubt({ certainty, candidates, mention, notDrawn, link }: ResolvedPlacement): Message[] {
  if (certainty === "certain" || link.role === "informant_location" || link.role === "mentioned_only")
    return [];
  const isOpen = candidates.length > 1 || notDrawn?.code === "noPlaceIdentified";
  return isOpen ? [reason("unknownPlace", { name: mention.name })] : [];
}
