import type { Atlas } from "../model/atlas.ts";
import type { Statement } from "../model/statement.ts";
import { isUnstatedOrigin } from "./attribution-words-1.ts";
import { candidateWords } from "./build-feature-1.ts";
import type { Pair } from "./resolve-pair-1.ts";

/** What follows from the records themselves to be not known about a statement, in sentences. */
export function notKnownWords(statement: Statement, pairs: Pair[], atlas: Atlas): string[] {
  const chain = statement.chain ?? [];
  const unnamed = chain.filter(
    (link) =>
      link.role === "claimed_origin" &&
      link.as !== undefined &&
      link.who !== undefined &&
      actorKind(link.who, atlas) === "unnamed_group",
  );
  const accusedUnnamed = (statement.accused ?? []).filter((id) => actorKind(id, atlas) === "unnamed_group");
  const event = statement.dates.find(
    ({ role }) => role === "claimed_event" || role === "claimed_event_start",
  );
  const isPlan = statement.modality === "alleged_plan";
  return [
    ...(chain.some(isUnstatedOrigin) ? ["Where the information came from."] : []),
    ...unnamed.map(({ as }) => `Who they are that the article calls “${as}”.`),
    ...accusedUnnamed.map(() => "Which group is meant: the article names none."),
    ...pairs.flatMap(placeDoubt),
    ...(pairs.length === 0 && statement.kind === "allegation" ? ["Where: the sentence names no place."] : []),
    ...movementDoubt(statement),
    ...(!isPlan && event?.best === undefined && event !== undefined
      ? ["When it is said to have happened."]
      : []),
    ...(event?.best?.startsWith("/") === true ? ["When it is said to have begun."] : []),
  ];
}

function placeDoubt({ certainty, candidates, mention, notDrawnBecause, link }: Pair): string[] {
  if (certainty === "certain" || ["informant_location", "mentioned_only"].includes(link.role)) return [];
  if (candidates.length > 1)
    return [`Which place is meant by “${mention.name}”: ${candidates.map(candidateWords).join("; ")}.`];
  return notDrawnBecause === "No place can be identified"
    ? [`Which place is meant by “${mention.name}”.`]
    : [];
}

function movementDoubt({ movement }: Statement): string[] {
  if (movement === undefined) return [];
  return [
    ...(movement.from === undefined ? [`From where the ${movement.what} are said to have come.`] : []),
    ...(movement.to === undefined ? [`To where the ${movement.what} are said to have gone.`] : []),
    ...(movement.directionCertain ? [] : ["In which direction: accounts differ or are silent."]),
  ];
}

function actorKind(id: string, atlas: Atlas) {
  return atlas.actors.find((actor) => actor.id === id)?.kind;
}
