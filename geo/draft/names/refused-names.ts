import type { Token } from "../sentences/tokens.ts";
import { countryOfDemonym } from "./demonyms.ts";
import { isNoName, type NameRun } from "./name-runs.ts";
import { CITY, type LookUpPlaces, TOWN } from "./place-knowledge.ts";
import { BODY_HEADS, RANKS, ROLES } from "./words-of-names.ts";

/** "Tue 5 Mar": days and months in their short form. */
const SHORT_DAY =
  /^(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$/u;
/** A word for a kind of place, which alone names none. */
const FEATURE =
  /^(?:Bay|Cape|Gulf|Coast|Beach|Port|Harbou?r|Mount|Mountains?|Hills?|Peninsula|Desert|Forest|Creek|Point|Falls|Springs|Plains?|Ridge|Canyon|Lake|River|Sea|Ocean|Strait|Straits|Isle|Islands?|Valley|Delta|Channel|Canal|Dam|Hurricane|Typhoon|Storm)$/u;
const WITH_ARTICLE =
  /^(?:The (?:Hague|Gambia|Bahamas|Dalles|Bronx)|New|North|South|East|West|Central|Western|Eastern|Northern|Southern)\b/u;
/** US-controlled, Syrian-Jordanian: adjectives. */
const JOINED =
  /[-‐‑](?:controlled|led|backed|occupied|held|run|made|funded|trained|style|affiliated|linked|sponsored|aligned|friendly|owned|style|\p{Lu}\p{L}*(?:ian|ean|ish|ese|ch))$/u;

/** Words that are no names open one only in "the Hague", "New York", "Lake Erie", and where a well-known place has the whole name. */
export function mayOpenName(first: Token, name: string, lookUp: LookUpPlaces): boolean {
  // "type A. So far": the end of one sentence and the beginning of the next.
  if (/^\p{Lu}\.$/u.test(first.text)) return false;
  if (!isNoName(first) || WITH_ARTICLE.test(name)) return true;
  const known = lookUp(name);
  return (
    known !== undefined &&
    (known.people >= TOWN || (FEATURE.test(first.text) && known.best.kind !== "settlement"))
  );
}

/** "California Department of Health", "Pennsylvania State University": the word belongs to the body. */
export function isStateBody(run: NameRun, end: number): boolean {
  const last = run.tokens[end - 1];
  const next = run.tokens[end];
  // "The South African Red Cross"
  if (
    /^(?:South|North|Latin|Central)$/u.test(last?.text ?? "") &&
    countryOfDemonym(next?.text ?? "") !== undefined
  )
    return true;
  return (
    /^(?:Department|State|District|Government|Ministry)$/u.test(last?.text ?? "") &&
    next !== undefined &&
    (next.lower === "of" || BODY_HEADS.has(next.lower))
  );
}

/** What no name of one word is: a feature without its name, an initial, a short day, "US" in a sum of money. */
export function isRefusedAlone(run: NameRun, from: number, lookUp: LookUpPlaces): boolean {
  const token = run.tokens[from];
  if (token === undefined) return true;
  const at = run.at + from;
  const isMoney = run.context[at - 1]?.text === "$" || run.context[at + 1]?.text === "$";
  return (
    isNoName(token) ||
    FEATURE.test(token.text) ||
    (isMoney && run.context[at + 1]?.kind !== "word") ||
    isRefusedWord(token, lookUp) ||
    /^\p{Lu}\.?$/u.test(token.text)
  );
}

/** Ranks, roles and peoples; Laos and the Philippines are countries, although a people is called nearly so. */
function isRefusedWord(token: Token, lookUp: LookUpPlaces): boolean {
  const word = token.lower.replace(/\.$/u, "");
  if (/^(?:EU|UN|NATO)$/u.test(token.text) || isInhabitants(token.text, lookUp)) return true;
  if (RANKS.has(word) || ROLES.has(word) || JOINED.test(token.text) || SHORT_DAY.test(token.text))
    return true;
  return countryOfDemonym(token.text) !== undefined && lookUp(token.text)?.best.kind !== "country";
}

/** "Vermonters", "Londoners": people of a well-known place. */
function isInhabitants(word: string, lookUp: LookUpPlaces): boolean {
  const stem = /^(\p{Lu}\p{L}{3,})ers$/u.exec(word)?.[1];
  const place = stem === undefined ? undefined : lookUp(stem);
  return place !== undefined && (place.people >= CITY || place.kinds.has("admin1"));
}
