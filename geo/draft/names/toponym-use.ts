import { BETWEEN, CUE_NOUNS, findVerb } from "../attribution/cue-lexicon.ts";
import { covers } from "../proposal.ts";
import type { BodyName } from "./find-bodies.ts";
import { STATE_BODY, type Toponym } from "./find-toponyms.ts";
import { GROUPS, ROLES } from "./words-of-names.ts";

/** What a toponym does in its sentence. Only sites may be drawn. */
export type ToponymUse = "site" | "actor" | "part-of-name" | "origin";

export interface UsedToponym extends Toponym {
  use: ToponymUse;
}

/** Verbs of states that act: Moscow has backed, Damascus rejected. */
const ACTS =
  /^(?:backs?|backed|supports?|supported|has|have|had|wants?|wanted|rejected|rejects|slammed|accuses?|accused|denies|denied|condemned|condemns|demanded|demands|insists|insisted|signed|agreed|refused|imposed|launched|sent|deployed|withdrew|recalled|expelled|urged|called|warned|announced|says|said|blames|blamed|hopes|plans|planned|voted|pledged|vowed|invaded|attacked|occupied|ordered|reached|accepted)$/u;
/** Capitals that stand for their governments in the news. */
const METONYMS = new Set(
  "washington moscow beijing london paris berlin brussels kyiv kiev ankara tehran damascus riyadh doha baghdad jerusalem cairo islamabad delhi tokyo seoul pyongyang rome madrid athens warsaw budapest vienna ottawa canberra brasilia caracas havana bogota lima nairobi abuja pretoria khartoum algiers rabat tunis tripoli beirut amman baku yerevan tbilisi minsk chisinau belgrade pristina sarajevo sofia bucharest taipei hanoi jakarta manila bangkok naypyidaw dhaka colombo kathmandu kabul tashkent astana".split(
    " ",
  ),
);
/** "Beijing expressed concern", but not "Syria reports", a noun. */
function isPastOrPresent(word: string): boolean {
  const form = findVerb(word)?.form;
  return form === "past" || (form === "s" && !CUE_NOUNS.has(word));
}

const INFORMANTS =
  /^(?:residents?|locals|villagers|people|natives?|inhabitants|witnesses|refugees|population|families)$/u;

/** "U.S. Army", "The U.S. Army" */
function opensBody(toponym: Toponym, body: BodyName): boolean {
  return toponym.start - body.start === (/^The /u.test(body.name) ? "The ".length : 0);
}

/** Countries and first-level units have governments, and speak and act by them. */
function isGoverned({ knowledge }: Toponym): boolean {
  return knowledge !== undefined && (knowledge.best.kind === "country" || knowledge.kinds.has("admin1"));
}

export function findUse(toponym: Toponym, bodies: readonly BodyName[]): ToponymUse {
  const { run, from, to, knowledge } = toponym;
  const { context } = run;
  const body = bodies.find((each) => covers(each, toponym) && each.end > toponym.end && !each.isSite);
  // "U.S. Army", "California Department of Health": the state acts by its body.
  if (body !== undefined)
    return opensBody(toponym, body) && isGoverned(toponym) && STATE_BODY.test(body.name)
      ? "actor"
      : "part-of-name";
  const before = context[from - 1]?.lower ?? "";
  const next = context[to];
  const isState =
    knowledge !== undefined &&
    (knowledge.best.kind === "country" ||
      knowledge.best.isCapital === true ||
      METONYMS.has(toponym.text.toLowerCase()));
  if (INFORMANTS.test(next?.lower ?? "")) return "origin";
  if (/^(?:from|of|in|at)$/u.test(before) && INFORMANTS.test(context[from - 2]?.lower ?? "")) return "origin";
  // "Chelsea beat Liverpool 2-0": teams.
  if (
    /^(?:beat|won|lost|drew|defeated|thrashed|scored)$/u.test(next?.lower ?? "") &&
    !/^(?:in|at|near)$/u.test(before)
  )
    return "actor";
  if (/^(?:beat|defeated|thrashed|v|vs)$/u.test(before)) return "actor";
  if (!isState) return "site";
  if (
    /^(?:in|at|near|across|inside|outside|into|throughout|within|around)$/u.test(before) ||
    (before === "the" && /^(?:in|at|near|across|inside|into|from|to)$/u.test(context[from - 2]?.lower ?? ""))
  )
    return "site";
  let at = to;
  while (BETWEEN.has(context[at]?.lower ?? "") || /ly$/u.test(context[at]?.lower ?? "")) at += 1;
  const verb = context[at]?.lower ?? "";
  const isCoordinated = context[to]?.lower === "and";
  const isPossessor =
    /^['’]s?$/u.test(next?.text ?? "") &&
    context.slice(to + 1, to + 5).some(({ lower }) => ROLES.has(lower) || GROUPS.has(lower));
  if (isPossessor) return "actor";
  if (
    before === "of" &&
    /^(?:troops|forces|government|army|military|officials|authorities|actions|president|leadership)$/u.test(
      context[from - 2]?.lower ?? "",
    )
  )
    return "actor";
  if (
    ACTS.test(verb) ||
    (findVerb(verb) !== undefined && (at > to || isPastOrPresent(verb))) ||
    ACTS.test(context[to]?.lower ?? "")
  )
    return "actor";
  if (isCoordinated && /^(?:have|had|has)$/u.test(context[to + 2]?.lower ?? "")) return "actor";
  if (
    /^(?:accused|accuses|accusing|by|blamed|blaming|against|urged|slammed|criticised|criticized|that|and|between|with|with|demanded)$/u.test(
      before,
    ) &&
    !/^(?:in|at)$/u.test(before)
  ) {
    return /^(?:by|accused|accuses|accusing|blamed|blaming|urged|slammed|criticised|criticized)$/u.test(
      before,
    )
      ? "actor"
      : "site";
  }
  if (next !== undefined && (ROLES.has(next.lower) || GROUPS.has(next.lower)) && isGoverned(toponym))
    return "actor";
  return "site";
}
