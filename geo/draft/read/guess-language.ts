/** The commonest function words of a language: few texts of another hold many of them. */
const FUNCTION_WORDS: Record<string, ReadonlySet<string>> = {
  en: wordSet(
    "the of and to in a that is was for on with as by at from it he she they his her their were had has have be are not this but an said who which",
  ),
  fr: wordSet(
    "le la les des du de et en un une que qui dans pour sur par au aux est été ont pas plus avec ce cette il elle son sa ses selon",
  ),
  es: wordSet("el la los las de del y en un una que por con para se su sus al es fue han más como lo según"),
  de: wordSet(
    "der die das und in den von zu mit dem des ist im für auf ein eine nicht sich auch wurde nach bei",
  ),
  pt: wordSet("o a os as de do da dos das e em um uma que por com para se seu sua ao foi mais não segundo"),
  it: wordSet("il la le gli dei del della di e in un una che per con su al è stato sono non più secondo"),
};
const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ["ar", /\p{Script=Arabic}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["el", /\p{Script=Greek}/gu],
];
/** Letters and words that are looked at. */
const LOOKED_AT = 6000;
/** Fewer words tell nothing. */
const FEWEST_WORDS = 12;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** Language of a text by script and function words; undefined where it has too few words to tell. */
export function guessLanguage(text: string): string | undefined {
  const sample = text.slice(0, LOOKED_AT);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, script] of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) > letters / 2) return language;
  }
  const words = sample.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return undefined;
  const counts = Object.entries(FUNCTION_WORDS).map(([language, known]) => ({
    language,
    count: words.filter((word) => known.has(word)).length,
  }));
  const best = counts.sort((a, b) => b.count - a.count)[0];
  return best !== undefined && best.count >= words.length / 12 ? best.language : undefined;
}
