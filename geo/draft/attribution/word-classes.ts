import type { Token } from "../sentences/tokens.ts";

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

export const PRONOUNS = words(
  "he she they it we i you who which that this these those someone everyone everybody nobody",
);
export const DETERMINERS = words(
  "the a an this that these those his her its their our my your some many several most all both each every no any another one two three four five six seven eight nine ten dozens hundreds thousands few more other",
);
export const PREPOSITIONS = words(
  "of in on at by for from with within to into about against over under between among near during after before since until across through around without toward towards inside outside behind beyond via per as like despite",
);
/** Prepositions that go on with a noun group leftwards: a spokesman for the ministry. */
export const NOUN_PREPOSITIONS = words("of for from at in with to on near against behind inside within by");
export const CONJUNCTIONS = words(
  "but that while because when if whether which who whom whose where although though unless until since whereas as so than after before once nor yet or what why how",
);
export const FINITE = words(
  `is are was were be been being has have had will would can could may might must shall should do does did isn't wasn't aren't weren't hasn't haven't hadn't won't wouldn't can't
  couldn't don't doesn't didn't went came took made got gave left led began became kept held brought ran saw met sent stood lost won fell rose spoke sat paid hit put set
  seemed appeared continued remained followed included involved happened occurred caused killed injured wounded attacked opened closed entered launched carried started
  ended moved returned arrived fled crossed reached received used called asked wanted needed tried visited`,
);
export const TIME_WORDS = words(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow earlier later recently last this early late week month year morning afternoon evening night january february march april may june july august september october november december then afterwards afterward",
);

/** Words that cannot be part of a name of a speaker going leftwards. */
export function endsNounGroup(token: Token): boolean {
  if (token.kind === "mark") return !/^[-–&/'’"$]$/u.test(token.text);
  if (token.kind === "number") return token.text.includes(":");
  if (token.kind === "quotation") return token.end - token.start > 40 || /[,.?!…]["”»’]$/u.test(token.text);
  return (
    (CONJUNCTIONS.has(token.lower) && token.lower !== "or" && token.lower !== "as") ||
    (FINITE.has(token.lower) && /^\p{Ll}/u.test(token.text))
  );
}
