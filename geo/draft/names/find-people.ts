import type { Span } from "../proposal.ts";
import { isCapitalised, type Token } from "../sentences/tokens.ts";
import { countryOfDemonym } from "./demonyms.ts";
import { isNoName, type NameRun } from "./name-runs.ts";
import type { LookUpPlaces } from "./place-knowledge.ts";
import { BODY_HEADS, GIVEN_NAMES, NAME_PARTICLES, RANKS, ROLES } from "./words-of-names.ts";

export interface PersonName extends Span {
  /** Name without rank, as printed here. */
  name: string;
  surname: string;
  rule: "rank" | "given name" | "surname again" | "age" | "speaks" | "role" | "two capitals";
}

/** Verbs beside which a name of two capitals is a person's. */
const SPEAKS =
  /^(?:said|says|told|stated|announced|confirmed|reported|died|added|wrote|tweeted|asked|argued|noted|explained|warned|insisted|replied|recalled|admitted|claimed|who)$/u;
/** People of a place with a name of two words that is larger than this is taken for the place. */
const KNOWN_TOWN = 50_000;

/** Names of persons in the runs of an article: those with evidence first, then their surnames wherever they stand alone. */
export function findPeople(runs: readonly NameRun[], lookUp: LookUpPlaces): PersonName[] {
  const alone = new Set(runs.flatMap(({ tokens }) => (tokens.length === 1 ? (tokens[0]?.text ?? []) : [])));
  const people = runs.flatMap((run) => personIn(run, lookUp, alone) ?? namedAlone(run) ?? []);
  const surnames = new Map<string, PersonName>();
  for (const person of people) {
    if (!surnames.has(person.surname.toLowerCase())) surnames.set(person.surname.toLowerCase(), person);
    const [given = "", ...more] = person.name.toLowerCase().split(" ");
    if (more.length > 0 && !surnames.has(given) && person.rule !== "two capitals")
      surnames.set(given, person);
  }
  for (const run of runs) {
    if (people.some((person) => person.start < run.end && run.start < person.end)) continue;
    const [token, ...more] = run.tokens;
    if (token === undefined || more.length > 0) continue;
    const known = surnames.get(token.lower);
    if (known !== undefined && !isWellKnownPlace(token.text, lookUp, run)) {
      people.push({
        start: token.start,
        end: token.end,
        name: token.text,
        surname: known.surname,
        rule: "surname again",
      });
    }
  }
  return people.sort((a, b) => a.start - b.start);
}

/** "whose surname is Lin", "identified by his last name of Lu" */
function namedAlone({ tokens, context, at }: NameRun): PersonName | undefined {
  const [token, ...more] = tokens;
  if (token === undefined || more.length > 0) return undefined;
  const before = context
    .slice(Math.max(0, at - 4), at)
    .map(({ lower }) => lower)
    .join(" ");
  if (
    !/\b(?:surname|last name|first name|family name|identified (?:only )?as|named|called)(?: is| was| of|,)?$/u.test(
      before,
    )
  )
    return undefined;
  if (
    /\b(?:city|town|village|place|street|road|river|ship|vessel|boat|storm|company|firm|group) (?:named|called)$/u.test(
      before,
    )
  )
    return undefined;
  return { start: token.start, end: token.end, name: token.text, surname: token.text, rule: "surname again" };
}

/** A noun for a person by what he or she does, written small. */
const ROLE_WORD = /^\p{Ll}+$/u;

function isRole({ lower }: Token): boolean {
  return (
    (ROLES.has(lower) && !/^(?:resident|head|leader|man|woman)$/u.test(lower)) ||
    /(?:caster|ologist|grapher|ician|maker)$/u.test(lower)
  );
}

/** "the union's secretary in Kitwe, Agnes Chanda": a role, with its place or field, before the comma that stands before the name. */
function hasRoleOfPlace({ context, at }: NameRun): boolean {
  for (let index = at - 2; index >= Math.max(0, at - 8); index--) {
    const token = context[index];
    if (token === undefined) return false;
    if (ROLE_WORD.test(token.text) && isRole(token)) return index < at - 2;
    // "of the union", "for health"
    const isField = /^(?:of|for|the)$/u.test(context[index - 1]?.lower ?? "");
    if (!(isField || isCapitalised(token) || /^(?:in|at|of|for|the|and|['’]s?)$/u.test(token.lower)))
      return false;
  }
  return false;
}

/** Washington the city keeps its name although a George Washington is named, where a word for a place stands before it. */
function isWellKnownPlace(name: string, lookUp: LookUpPlaces, { context, at }: NameRun): boolean {
  const before = context[at - 1]?.lower ?? "";
  return /^(?:in|at|near|to|from|into|outside)$/u.test(before) && (lookUp(name)?.people ?? 0) > 0;
}

const LETTERS_AFTER = /^(?:KC|QC|SC|MP|MEP|MSP|MLA|TD|MBE|OBE|CBE|PhD|MD|Jr|Esq)\.?$/u;

function personIn(run: NameRun, lookUp: LookUpPlaces, alone: ReadonlySet<string>): PersonName | undefined {
  const from = afterTitles(run);
  const all = run.tokens.slice(from).filter((token) => token.kind === "word");
  const ofIndex = all.findIndex(
    ({ lower }) => lower === "of" || lower === "for" || lower === "and" || lower === "the",
  );
  const named = ofIndex < 0 ? all : all.slice(0, ofIndex);
  // "Ronan Tate KC": letters after a name say that it is a person's.
  const hasLetters = named.length > 2 && LETTERS_AFTER.test(named.at(-1)?.text ?? "");
  const words = hasLetters ? named.slice(0, -1) : named;
  const capitals = words.filter(isCapitalised);
  const [first] = capitals;
  const last = words.at(-1);
  if (first === undefined || last === undefined || capitals.length > 4 || !isCapitalised(last))
    return undefined;
  if (capitals.some(isNoName) || BODY_HEADS.has(last.lower) || isAcronym(last)) return undefined;
  const name = words.map(({ text }) => text).join(" ");
  const hasRank = hasLetters || (from > 0 && RANKS.has(plain(run.tokens[from - 1])) && !isNoName(first));
  const rule = ruleFor(run, words, capitals, hasRank, lookUp, alone);
  if (rule === undefined) return undefined;
  return { start: (words[0] ?? first).start, end: last.end, name, surname: surnameOf(words), rule };
}

function ruleFor(
  run: NameRun,
  words: readonly Token[],
  capitals: readonly Token[],
  hasRank: boolean,
  lookUp: LookUpPlaces,
  alone: ReadonlySet<string>,
): PersonName["rule"] | undefined {
  const first = capitals[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const next = run.context[run.context.indexOf(last) + 1];
  const afterNext = run.context[run.context.indexOf(last) + 2];
  if (hasRank && countryOfDemonym(first.text) === undefined) return "rank";
  if (capitals.length < 2 || run.isHeading) return undefined;
  const known = lookUp(words.map(({ text }) => text).join(" "));
  if (
    known !== undefined &&
    (known.people >= KNOWN_TOWN || known.best.kind === "country" || known.best.kind === "admin1")
  )
    return undefined;
  if (capitals.slice(0, -1).some(({ text }) => countryOfDemonym(text) !== undefined)) return undefined;
  if (GIVEN_NAMES.has(first.lower) || /^\p{Lu}\.$/u.test(capitals[1]?.text ?? "")) return "given name";
  if (next?.text === "," && afterNext?.kind === "number" && /^\d{1,2}$/u.test(afterNext.text)) return "age";
  // "its chief forecaster, Lena Holt", "farmer Pema Lepcha"
  const before = run.context[run.at - 1];
  const role = before?.text === "," ? run.context[run.at - 2] : before;
  const endsHere = next === undefined || next.kind !== "word" || SPEAKS.test(next.lower);
  if (
    role !== undefined &&
    ROLE_WORD.test(role.text) &&
    isRole(role) &&
    ((before !== undefined && before.text !== ",") || endsHere)
  )
    return "role";
  if (known === undefined && before?.text === "," && endsHere && hasRoleOfPlace(run)) return "role";
  const hasPlaceBefore = /^(?:in|at|near|to|from)$/u.test(run.context[run.at - 1]?.lower ?? "");
  if (known === undefined && !hasPlaceBefore && capitals.length <= 3) {
    if (SPEAKS.test(next?.lower ?? "") || SPEAKS.test(run.context[run.at - 1]?.lower ?? "")) return "speaks";
    if (next?.text === "," && ROLES.has(afterNext?.lower ?? "")) return "speaks";
    if (next?.text === "," && /^(?:a|an|the|who)$/u.test(afterNext?.lower ?? "")) return "two capitals";
    if (capitals.length === 2 && alone.has(last.text) && lookUp(first.text) === undefined)
      return "two capitals";
  }
  return undefined;
}

/** Index of the first token that is no rank, role, demonym or body before the name proper. */
function afterTitles({ tokens }: NameRun): number {
  let from = 0;
  for (const [index, token] of tokens.entries()) {
    if (index === tokens.length - 1) break;
    if (RANKS.has(plain(token)) || ROLES.has(token.lower)) from = index + 1;
  }
  return from;
}

function plain(token: Token | undefined): string {
  return (token?.lower ?? "").replace(/\.$/u, "");
}

function isAcronym({ text }: Token): boolean {
  return /^\p{Lu}{3,}$/u.test(text);
}

function surnameOf(words: readonly Token[]): string {
  const proper = words.filter(
    ({ lower }) => lower !== "jr." && lower !== "sr." && lower !== "jr" && lower !== "ii" && lower !== "iii",
  );
  const last = proper.at(-1);
  const before = proper.at(-2);
  if (last === undefined) return "";
  const isJoined = before !== undefined && NAME_PARTICLES.has(before.lower) && proper.length > 2;
  return isJoined ? `${before.text} ${last.text}` : last.text;
}
