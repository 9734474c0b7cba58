import { pointsAgainstPlace } from "../../geocoder/names/seldom-places.ts";
import type { PlaceKind } from "../../model/vocabulary.ts";
import { covers, overlaps, type Proposal, type Span } from "../proposal.ts";
import { isCapitalised, type Token } from "../sentences/tokens.ts";
import { containerAfter } from "./container-after.ts";
import { countryOfDemonym } from "./demonyms.ts";
import type { BodyName } from "./find-bodies.ts";
import type { PersonName } from "./find-people.ts";
import { kindsBeside } from "./kinds-beside.ts";
import type { NameRun } from "./name-runs.ts";
import { CITY, type LookUpPlaces, type PlaceKnowledge, TOWN } from "./place-knowledge.ts";
import { isRefusedAlone, isStateBody, mayOpenName } from "./refused-names.ts";
import { GIVEN_NAMES, LOCATIVE, PLACE_NOUNS, PLACE_PARTICLES, RANKS, ROLES } from "./words-of-names.ts";

export interface Toponym extends Proposal {
  /** Name of the place that the text puts after it: Hajin, Deir Ez-Zor province. */
  within?: string | undefined;
  /** What the words beside it say it is: "Masvingo province", "the city of". */
  kinds?: PlaceKind[] | undefined;
  knowledge: PlaceKnowledge | undefined;
  run: NameRun;
  /** Where its tokens stand in the sentence, the last not included. */
  from: number;
  to: number;
}

interface Found {
  people: readonly PersonName[];
  bodies: readonly BodyName[];
  /** Countries of the toponyms that are sure; empty in the first pass. */
  countries: ReadonlyMap<string, number>;
  /** Names that were accepted elsewhere in the article. */
  accepted: ReadonlySet<string>;
}

/** Points, natural logarithms of odds, that each fact speaks for or against a run of capitals being a toponym. */
const POINTS = {
  country: 5,
  unit: 3,
  region: 2,
  million: 3.2,
  city: 2.2,
  town: 0.6,
  village: -0.4,
  other: 0.8,
  unknown: -4.5,
  unknownVillage: 2.6,
  locative: 2.4,
  kindWord: 3.2,
  kindWordUnknown: 5.6,
  within: 2.6,
  listed: 1.6,
  again: 2,
  againUnknown: 3.6,
  home: 1.8,
  abroad: -1.2,
  person: -7,
  body: -6,
  insideBody: -9,
  leadsBody: -1.5,
  title: -5,
  givenName: -3.5,
  speaks: -2,
  sentenceStart: -2.4,
  heading: -2.5,
  dateline: 3,
  usualWord: -0.8,
  otherCapitals: -2,
};
/** Odds from which a toponym is sure enough to say which countries the article is about. */
const SURE = 3.5;
const ACCEPTED = 0;
/** Bodies of a state: the country before them is meant. */
export const STATE_BODY =
  /\b(?:Department|Ministry|Army|Navy|Air Force|Embassy|Centers?|Centres?|Institutes|Agency|Administration|Government|Police|Senate|Congress|Supreme Court|Coast Guard|Parliament|Treasury|Secretary|Minister)\b/u;
/** What is named after a place is no place: Marburg virus, Hong Kong flu. */
const NO_PLACE_AFTER =
  /^(?:virus|viruses|ebolavirus|strain|flu|fever|hemorrhagic|haemorrhagic|disease|syndrome|daily|newspaper)$/u;
/** What is called after a name is no place: Hurricane Katrina, Operation Barkhane. */
const NO_PLACE_BEFORE = /^(?:hurricane|typhoon|cyclone|storm|operation|exercise)$/u;
/** A title from a place names a person: the Archbishop of Canterbury. */
const TITLE =
  /^(?:archbishop|bishop|duke|duchess|prince|princess|earl|countess|baron|baroness|lord|lady|marquess|viscount)$/u;
const MANY_PEOPLE = 1_000_000;
const LONGEST_TOPONYM = 5;

/** Toponyms in two passes: the sure ones give the article's countries; small or unusual names count only within these. */
export function findToponyms(
  runs: readonly NameRun[],
  people: readonly PersonName[],
  bodies: readonly BodyName[],
  lookUp: LookUpPlaces,
): Toponym[] {
  const first = pass(runs, { people, bodies, countries: new Map(), accepted: new Set() }, lookUp);
  const sure = first.filter(({ confidence }) => confidence >= probability(SURE));
  const second = pass(
    runs,
    { people, bodies, countries: countCountries(sure), accepted: namesOf(sure) },
    lookUp,
  );
  return pass(runs, { people, bodies, countries: countCountries(second), accepted: namesOf(second) }, lookUp);
}

function namesOf(toponyms: readonly Toponym[]): Set<string> {
  return new Set(toponyms.filter(({ run }) => !run.isHeading).map(({ text }) => text.toLowerCase()));
}

function countCountries(toponyms: readonly Toponym[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { knowledge } of toponyms) {
    const country = knowledge?.best.country;
    if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return counts;
}

function pass(runs: readonly NameRun[], found: Found, lookUp: LookUpPlaces): Toponym[] {
  const toponyms: Toponym[] = [];
  for (const run of runs) {
    for (let from = 0; from < run.tokens.length; ) {
      const best = bestAt(run, from, found, lookUp, toponyms);
      if (best === undefined) from += 1;
      else {
        toponyms.push(best);
        from = best.to - run.at;
      }
    }
  }
  return toponyms;
}

/** The longest segment from a token on that is accepted. */
function bestAt(
  run: NameRun,
  from: number,
  found: Found,
  lookUp: LookUpPlaces,
  before: readonly Toponym[],
): Toponym | undefined {
  const most = Math.min(LONGEST_TOPONYM, run.tokens.length - from);
  for (let length = most; length > 0; length--) {
    const tokens = run.tokens.slice(from, from + length);
    const first = tokens[0];
    const last = tokens.at(-1);
    if (
      first === undefined ||
      last === undefined ||
      !/^\p{Lu}|^(?:al|el|ad|an|ar|as|ash|at|az)[-'’]/u.test(first.text)
    )
      return undefined;
    if (!/^\p{Lu}|[-'’]\p{Lu}/u.test(last.text)) continue;
    if (length > 1 && !mayOpenName(first, textOf(run, from, length), lookUp)) continue;
    if (length > 1 && isStateBody(run, from + length)) continue;
    if (length === 1 && isRefusedAlone(run, from, lookUp)) return undefined;
    const judged = judge(run, from, tokens, found, lookUp, before);
    if (judged !== undefined && judged.points > ACCEPTED) {
      const whole = length + restOfName(run, from + length);
      const isWhole = whole === length;
      return {
        start: first.start,
        end: run.tokens[from + whole - 1]?.end ?? last.end,
        text: textOf(run, from, whole),
        confidence: probability(judged.points),
        rule: judged.rule,
        kinds: opensDateline(run, from)
          ? DATELINE_KINDS
          : kindsBeside(run.context, run.at + from, run.at + from + whole, lookUp),
        within: isWhole
          ? judged.within
          : containerAfter(run.context, run.at + from + whole, undefined, lookUp),
        knowledge: isWhole ? judged.knowledge : lookUp(textOf(run, from, whole)),
        run,
        from: run.at + from,
        to: run.at + from + whole,
      };
    }
  }
  return undefined;
}

/** Agencies report from towns: "WASHINGTON (AP) —". */
const DATELINE_KINDS: PlaceKind[] = ["settlement"];

function opensDateline({ isDateline, at, context }: NameRun, from: number): boolean {
  return isDateline && from === 0 && context.slice(0, at).every(({ kind }) => kind === "mark");
}

/** Tokens that go on with the name of a place: "San Pedro" + "de Quemes", "Salinas" + "de Garci Mendoza". */
function restOfName(run: NameRun, end: number): number {
  let to = end;
  while (PLACE_PARTICLES.has(run.tokens[to]?.lower ?? "")) to += 1;
  if (to === end) return 0;
  while (to < run.tokens.length && isCapitalised(run.tokens[to] as Token)) to += 1;
  return to - end;
}

function textOf(run: NameRun, from: number, length: number): string {
  return run.tokens
    .slice(from, from + length)
    .map(({ text }, index, all) => {
      const next = all[index + 1];
      const here = all[index];
      return text + (next !== undefined && here !== undefined && next.start > here.end ? " " : "");
    })
    .join("");
}

function judge(
  run: NameRun,
  from: number,
  tokens: readonly Token[],
  found: Found,
  lookUp: LookUpPlaces,
  before: readonly Toponym[],
) {
  const { context } = run;
  const at = run.at + from;
  const name = textOf(run, from, tokens.length);
  const knowledge = lookUp(name);
  if (knowledge === undefined && tokens.length > 3) return undefined;
  const span: Span = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
  const previous = context[at - 1];
  const next = context[at + tokens.length];
  let points = knowledgePoints(knowledge);
  let rule = ruleOf(knowledge);

  const kindBefore =
    (previous?.lower === "of" && PLACE_NOUNS.has(singular(context[at - 2]?.lower ?? ""))) ||
    // "the River Shannon", "Mount Kenya"
    /^(?:River|Lake|Mount|Mt\.?|Lough|Loch|Cape|Isle)$/u.test(previous?.text ?? "");
  const kindAfter =
    next !== undefined &&
    next.kind === "word" &&
    PLACE_NOUNS.has(singular(next.lower)) &&
    !/^(?:state|states|area|port|base|parish|ward|department)$/u.test(next.lower);
  if (kindBefore || kindAfter) {
    points += knowledge === undefined ? POINTS.kindWordUnknown : POINTS.kindWord;
    rule = "word for a place";
  } else if (isLocative(previous, context[at - 2])) {
    points += POINTS.locative;
    if (knowledge === undefined && found.countries.size > 0 && mayBeVillage(context, at, tokens.length))
      points += POINTS.unknownVillage;
    rule = knowledge?.best.kind === "country" ? rule : "after in, at, near";
  }
  const within = containerAfter(context, at + tokens.length, knowledge, lookUp);
  if (within !== undefined) {
    points += POINTS.within;
    rule = "place, its region";
  }
  const last = before.at(-1);
  if (last !== undefined && isListed(context, last, at, run)) points += POINTS.listed;
  if (found.accepted.has(name.toLowerCase()))
    points += knowledge === undefined ? POINTS.againUnknown : POINTS.again;
  const isSmall = knowledge !== undefined && knowledge.people < CITY && knowledge.best.kind !== "country";
  if (isSmall && found.countries.size > 0) {
    const isHome = [...knowledge.countries].some((country) => found.countries.has(country));
    points += isHome ? POINTS.home : POINTS.abroad;
  }
  if (found.people.some((person) => overlaps(person, span))) points += POINTS.person;
  else if (found.people.some(({ surname }) => surname === name) && knowledge?.best.kind !== "country")
    points += POINTS.speaks;
  const body = found.bodies.find((each) => covers(each, span));
  if (body !== undefined) {
    const isLeadingName = span.start - body.start === (/^The /u.test(body.name) ? "The ".length : 0);
    const isLeading =
      isLeadingName && body.end > span.end && STATE_BODY.test(body.name) && knowledge !== undefined;
    points +=
      isLeading && (knowledge.best.kind === "country" || knowledge.kinds.has("admin1"))
        ? POINTS.leadsBody
        : isLeadingName
          ? POINTS.body
          : POINTS.insideBody;
  }
  points += neighbourPoints(run, from, tokens, knowledge);
  if (previous?.lower === "of" && TITLE.test(context[at - 2]?.lower ?? "")) points += POINTS.body;
  if (NO_PLACE_AFTER.test(next?.lower ?? "") || NO_PLACE_BEFORE.test(previous?.lower ?? ""))
    points += POINTS.body;
  if (knowledge !== undefined) points -= Math.min(4, pointsAgainstPlace(name)) * 0.8;
  if (from === 0 && run.isFirst && tokens.length === 1 && isSmall && !run.isDateline)
    points += POINTS.sentenceStart;
  if (run.isDateline) points += POINTS.dateline;
  if (run.isHeading && !found.accepted.has(name.toLowerCase())) points += POINTS.heading;
  return { points, rule, within, knowledge };
}

function knowledgePoints(knowledge: PlaceKnowledge | undefined): number {
  if (knowledge === undefined) return POINTS.unknown;
  const { best, people, kinds } = knowledge;
  if (best.kind === "country") return POINTS.country;
  if (people >= MANY_PEOPLE) return POINTS.million;
  if (kinds.has("admin1")) return POINTS.unit;
  if (people >= CITY) return POINTS.city;
  if (best.kind === "settlement") return people >= TOWN ? POINTS.town : POINTS.village;
  return best.kind === "region" ? POINTS.region : POINTS.other;
}

function ruleOf(knowledge: PlaceKnowledge | undefined): string {
  if (knowledge === undefined) return "word for a place";
  if (knowledge.best.kind === "country") return "country";
  return knowledge.people >= CITY ? "well-known place" : "known place";
}

/** "found at Ballylumford in March": one or two capitals after a word for where, and no more of a name behind them. */
function mayBeVillage(context: readonly Token[], at: number, length: number): boolean {
  const next = context[at + length];
  const first = context[at];
  return (
    length <= 2 &&
    first !== undefined &&
    first.text.length >= 5 &&
    !/^\p{Lu}+$/u.test(first.text) &&
    /^(?:in|at|near|outside)$/u.test(context[at - 1]?.lower ?? "") &&
    (next === undefined || !(isCapitalised(next) || /^(?:['’]s?|&|of)$/u.test(next.text))) &&
    !NO_VILLAGE.test(first.text)
  );
}

/** What people are in, at or near that is no place of the gazetteer. */
const NO_VILLAGE =
  /^(?:Parliament|Congress|Senate|Facebook|Twitter|Instagram|WhatsApp|Telegram|YouTube|Google|Microsoft|Apple|Amazon|Netflix|Reuters|Bloomberg|Christmas|Easter|Ramadan|English|French|Arabic|Spanish|Russian|German|Chinese|Medicare|Medicaid|Brexit|Bitcoin|Covid|COVID.*|Harvard|Stanford|Yale|Princeton|Cambridge|Congressional|Hollywood|Islam|Christianity|Heathrow|Euros?|Premiership|Bundesliga|Olympics?|.*day|.*ary|.*ber)$/u;

/** "in Aleppo", "in northern Aleppo", "in the Aleppo countryside". */
function isLocative(previous: Token | undefined, second: Token | undefined): boolean {
  if (previous === undefined) return false;
  if (LOCATIVE.has(previous.lower)) return true;
  if (
    /^(?:northern|southern|eastern|western|central|northeastern|northwestern|southeastern|southwestern|rural|downtown|upstate|nearby|neighbou?ring|mainland)$/u.test(
      previous.lower,
    )
  )
    return true;
  return (
    previous.lower === "the" && second !== undefined && LOCATIVE.has(second.lower) && second.lower !== "by"
  );
}

function singular(word: string): string {
  return word.replace(/ies$/u, "y").replace(/([^s])s$/u, "$1");
}

/** "Azaz, Marea and Al-Rai": only commas and "and" between this name and the last that was accepted. */
function isListed(context: readonly Token[], last: Toponym, at: number, run: NameRun): boolean {
  if (last.run.context !== run.context || last.to > at) return false;
  const between = context.slice(last.to, at);
  return (
    between.length > 0 &&
    between.length <= 3 &&
    between.every(({ lower }) => /^(?:,|and|or|the|&|in)$/u.test(lower))
  );
}

/** What stands beside the segment in its own run: a title, a given name, more capitals. */
function neighbourPoints(
  run: NameRun,
  from: number,
  tokens: readonly Token[],
  knowledge: PlaceKnowledge | undefined,
): number {
  const before = run.tokens[from - 1];
  const after = run.tokens[from + tokens.length];
  const next = run.context[run.at + from + tokens.length];
  const isCountry = knowledge?.best.kind === "country";
  let points = 0;
  if (before !== undefined && RANKS.has(before.lower.replace(/\.$/u, "")) && !isCountry)
    points += POINTS.title;
  if (before !== undefined && GIVEN_NAMES.has(before.lower)) points += POINTS.givenName;
  else if (
    before !== undefined &&
    isCapitalised(before) &&
    countryOfDemonym(before.text) === undefined &&
    !isCountry
  )
    points += POINTS.otherCapitals;
  if (after !== undefined && isCapitalised(after)) {
    const isKind = PLACE_NOUNS.has(after.lower);
    const isTitle = RANKS.has(after.lower.replace(/\.$/u, "")) || ROLES.has(after.lower);
    if (!isKind && !isTitle && !isCountry && countryOfDemonym(after.text) === undefined)
      points += POINTS.otherCapitals;
  }
  const first = tokens[0];
  if (tokens.length === 1 && first !== undefined && GIVEN_NAMES.has(first.lower) && !isCountry) {
    points += (knowledge?.people ?? 0) > MANY_PEOPLE ? -0.5 : POINTS.givenName;
  }
  if (
    /^(?:said|says|told|added|who|whose|argued|wrote|asked|noted)$/u.test(next?.lower ?? "") &&
    (knowledge?.people ?? 0) < MANY_PEOPLE &&
    !isCountry
  ) {
    points += POINTS.speaks;
  }
  return points;
}

function probability(points: number): number {
  return 1 / (1 + Math.exp(-points));
}
