/** Names of the rules of drafting: of attribution first, then of toponyms, dates and statements. A catalogue has a sentence for each. */
const DRAFT_RULES = [
  "speaker before",
  "speaker after quotation",
  "speaker after clause",
  "inverted",
  "according to",
  "goes on",
  "participle",
  "colon",
  "noun cue",
  "passive",
  "quotation goes on",
  "quotation alone",
  "heading",
  "label",
  "country",
  "well-known place",
  "known place",
  "word for a place",
  "after in, at, near",
  "place, its region",
  "date with its year",
  "date without year",
  "weekday",
  "decade",
  "years",
  "part of a day",
  "quarter",
  "season",
  "relative period",
  "time ago",
  "part of a month",
  "month",
  "year",
  "footnote",
  "own voice",
  "where a place lies",
  "linked with a group",
  "known for wrong",
  "accusing relative clause",
  "cargo",
  "intended use",
  "quotation adds",
  "helper model",
] as const;
export type DraftRule = (typeof DRAFT_RULES)[number];

export function isDraftRule(rule: string): rule is DraftRule {
  return DRAFT_RULES.some((each) => each === rule);
}

/** A notice about a draft as a whole. */
export type DraftNotice =
  | { code: "emptyText" | "noSpeaker" | "mostlyLines" }
  | { code: "otherLanguage"; params: { language: string } }
  | { code: "textCut"; params: { characters: number; paragraphs: number } };

/** The words of a draft in one language: a catalogue that lacks a rule or a notice does not compile. */
export interface DraftMessages {
  rule: Record<DraftRule, string>;
  notice: {
    emptyText: string;
    noSpeaker: string;
    mostlyLines: string;
    otherLanguage: (language: string) => string;
    textCut: (characters: number, paragraphs: number) => string;
  };
}

/** What a rule says, in words; its name where others have changed it. */
export function sentenceOfRule(rule: string, messages: DraftMessages): string {
  return isDraftRule(rule) ? messages.rule[rule] : rule;
}

export function formatNotice(notice: DraftNotice, { notice: words }: DraftMessages): string {
  if (notice.code === "otherLanguage") return words.otherLanguage(notice.params.language);
  if (notice.code === "textCut") return words.textCut(notice.params.characters, notice.params.paragraphs);
  return words[notice.code];
}
