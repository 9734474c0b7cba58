import type { Span } from "../proposal.ts";
import { isCapitalised, type Token } from "../sentences/tokens.ts";
import { countryOfDemonym } from "./demonyms.ts";
import type { NameRun } from "./name-runs.ts";
import type { LookUpPlaces } from "./place-knowledge.ts";
import { BODY_HEADS, ROLES, SITE_HEADS } from "./words-of-names.ts";

export interface BodyName extends Span {
  name: string;
  /** Buildings and streets have names like bodies, and are places. */
  isSite: boolean;
}

/** Acronyms that name a place. */
const PLACE_ACRONYMS =
  /^(?:US|USA|UK|UAE|DRC|NSW|U\.S\.|U\.K\.|U\.S\.A\.|D\.C\.|DC|NYC|LA|L\.A\.|U\.A\.E\.)$/u;

/** Names of organisations: a run with a word for a body in it, or an acronym. */
export function findBodies(runs: readonly NameRun[], lookUp: LookUpPlaces): BodyName[] {
  return runs.flatMap((run) => {
    if (run.isHeading) return [];
    const known = knownBody(run);
    if (known !== undefined) return [known];
    const acronyms = run.tokens.filter(isAcronym);
    const head = run.tokens.findLastIndex((token) => isCapitalised(token) && BODY_HEADS.has(token.lower));
    if (head < 0) return acronyms.map(({ start, end, text }) => ({ start, end, name: text, isSite: false }));
    return bodyAround(run, head, lookUp);
  });
}

/** Names that a gazetteer may have, and that are bodies or diseases. */
const KNOWN =
  /\b(?:European Union|United Nations|White House|West Nile|World Bank|Red Cross|Red Crescent|White Helmets|Islamic State|Al[- ]Qaeda|Boko Haram|Security Council|World War(?: I+)?|Dark Web|Scotland Yard|Voice of America|Radio Free (?:Asia|Europe)|Downing Street|Wall Street|Pentagon|Kremlin|Capitol Hill|Associated Press|Agence France-Presse|Fox News|Nobel Peace Prize|Nobel Prize)\b/u;

function knownBody(run: NameRun): BodyName | undefined {
  const words = run.tokens.map(({ text }) => text).join(" ");
  const match = KNOWN.exec(words);
  if (match === null) return undefined;
  const from = words.slice(0, match.index).split(" ").length - 1;
  const tokens = run.tokens.slice(from, from + match[0].split(" ").length);
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { start: first.start, end: last.end, name: match[0], isSite: false };
}

function isAcronym({ text, kind }: Token): boolean {
  return kind === "word" && /^\p{Lu}[\p{Lu}\p{N}&-]{1,4}s?$/u.test(text) && !PLACE_ACRONYMS.test(text);
}

function bodyAround(run: NameRun, head: number, lookUp: LookUpPlaces): BodyName[] {
  const role = run.tokens.findIndex(({ lower }, index) => index > head && ROLES.has(lower));
  let tokens = role < 0 ? run.tokens : run.tokens.slice(0, role);
  // What follows the head belongs to the name after "of" and "for" only: Ministry of Health, but not Police Chief Smith.
  const after = tokens[head + 1]?.lower;
  if (after !== "of" && after !== "for" && after !== "on") tokens = tokens.slice(0, head + 1);
  tokens = tokens.slice(0, tokens.findLastIndex(isCapitalised) + 1);
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return [];
  const name = tokens.map(({ text }) => text).join(" ");
  if (tokens.length === 1 && (run.isFirst || !isCapitalised(first))) return [];
  const known = lookUp(name.replace(/^The /u, ""));
  const word = tokens[head]?.lower ?? "";
  if (
    known !== undefined &&
    known.people > 0 &&
    /^(?:city|park|center|centre|island|square|school|post|mine|park)$/u.test(word)
  )
    return [];
  if (known !== undefined && known.people >= 15_000) return [];
  if (tokens.length === 1 && countryOfDemonym(first.text) !== undefined) return [];
  return [{ start: first.start, end: last.end, name, isSite: SITE_HEADS.has(word) }];
}
