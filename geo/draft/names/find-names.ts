import type { Unit } from "../sentences/units.ts";
import { type BodyName, findBodies } from "./find-bodies.ts";
import { findPeople, type PersonName } from "./find-people.ts";
import { findToponyms, type Toponym } from "./find-toponyms.ts";
import { findNameRuns } from "./name-runs.ts";
import type { LookUpPlaces } from "./place-knowledge.ts";

export interface Names {
  people: PersonName[];
  bodies: BodyName[];
  toponyms: Toponym[];
}

/** Persons, bodies and toponyms of an article's own sentences and its quotations. */
export function findNames(text: string, units: readonly Unit[], lookUp: LookUpPlaces): Names {
  const runs = units.flatMap((unit) => findNameRuns(text, unit));
  const inSentences = runs.filter(({ isDateline }) => !isDateline);
  const people = findPeople(inSentences, lookUp);
  const bodies = findBodies(inSentences, lookUp);
  return { people, bodies, toponyms: findToponyms(runs, people, bodies, lookUp) };
}
