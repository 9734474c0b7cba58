import { ATTRIBUTION_RULES } from "./attribution/attribution.ts";

/** The sentence of every rule that proposes names, dates and statements; the rules of attribution have theirs beside them. */
const OTHER_RULES: Record<string, string> = {
  // Toponyms
  country: "The gazetteer has a country of this name.",
  "well-known place": "The gazetteer has a large place of this name.",
  "known place": "The gazetteer has a place of this name.",
  "word for a place": "A word such as village, province or river stands beside the name.",
  "after in, at, near": "The name follows a word such as in, at or near.",
  "place, its region": "The name and the region or country that it lies in follow each other.",
  // Dates
  "date with its year": "A date that states its year.",
  "date without year": "A day or month without a year; the last one before publication is taken.",
  weekday: "A weekday, or today and yesterday, counted from the day of publication.",
  decade: "A decade.",
  years: "The first and the last of some years.",
  "part of a day": "A part of the day of publication, or the night before.",
  quarter: "A quarter of a year.",
  season: "A season.",
  "relative period": "A week, month or year counted from the day of publication.",
  "time ago": "A length of time counted back from the day of publication.",
  "part of a month": "The beginning, middle or end of a month.",
  month: "A month.",
  year: "A year.",
  // Statements
  footnote: "A line that begins with the mark of a footnote.",
  "own voice": "No speaker is named, and the sentence accuses or reports harm.",
  "where a place lies": "The page says where places lie.",
  "linked with a group": "A description that ties somebody to an armed group.",
  "known for wrong": "A description that says what somebody is notorious for.",
  "accusing relative clause": "A relative clause that accuses.",
  cargo: "What was brought along, told apart from who came.",
  "intended use": "What something is said to be meant for.",
  "quotation adds": "A partial quotation that adds an accusation.",
  "helper model": "The helper model chose among the candidates.",
};

/** What a rule says, in words; every rule that drafting uses has a sentence. */
export function sentenceOfRule(rule: string): string | undefined {
  if (Object.hasOwn(ATTRIBUTION_RULES, rule))
    return ATTRIBUTION_RULES[rule as keyof typeof ATTRIBUTION_RULES][0];
  return OTHER_RULES[rule];
}
