import type { Independence } from "./vocabulary.ts";

/** What a text, a list or a number of an author's file must be; the schemas of `geo/model` name it where it is not. */
const FIELD_RULES = [
  "empty",
  "tooLong",
  "controlCharacter",
  "markup",
  "notAnId",
  "notWebAddress",
  "notFolderAddress",
  "notLanguageTag",
  "noName",
  "notSha256",
  "notCountryCode",
  "notLongitude",
  "notLatitude",
  "tooFewCorners",
  "tooManyCorners",
  "ringNotClosed",
  "notIdentifier",
] as const;
export type FieldRule = (typeof FIELD_RULES)[number];

/** For a schema: the rule that a value breaks, in place of a message. */
export function fieldRule(rule: FieldRule): FieldRule {
  return rule;
}

/** Kinds of records that ids belong to. */
export type RecordKind =
  | "actor"
  | "mention"
  | "place"
  | "claim"
  | "response"
  | "statement"
  | "topic"
  | "part";

/** What to write instead of a date that is not read. */
export type DateAdvice =
  | "examples"
  | "oneOpenEnd"
  | "openEndWithOneDate"
  | "century"
  | "decade"
  | "yearInFull"
  | "monthsOfSeason"
  | "centuryAtLeast"
  | "lastDigits"
  | "nextDay";

/** What keeps YAML from being read. */
export type YamlMistake =
  | "quoteNotClosed"
  | "bracketNotClosed"
  | "noColon"
  | "signMissing"
  | "fieldTwice"
  | "indentation"
  | "colonInText"
  | "firstSign"
  | "escape"
  | "anchorOrTag"
  | "severalDocuments"
  | "noFields"
  | "other";

/** What turns the position that an author wrote into the one that is meant. */
export type PositionSlip =
  | "exchanged"
  | "signOfLon"
  | "signOfLat"
  | "signOfBoth"
  | "exchangedAndSignOfLon"
  | "exchangedAndSignOfLat"
  | "exchangedAndSignOfBoth"
  | "decimalOfLon"
  | "decimalOfLat"
  | "decimalOfBoth";

/** A country with its English name; other languages name it by its code. */
export interface NamedCountry {
  code: string;
  name: string;
}

/** How a position may have come to lie outside its country. */
export type PositionFault =
  | { kind: "zeros" }
  | { kind: "zero"; axis: "lon" | "lat" }
  | { kind: "slip"; slip: PositionSlip; lon: number; lat: number }
  | { kind: "abroad"; holder: NamedCountry }
  | { kind: "unknown" };

/** What keeps a shard of the gazetteer from being used. */
export type ShardMistake = "noShard" | "otherVersion" | "cutOff" | "rowOfNoPart" | "row";

type None = Record<never, never>;

/**
 * Every problem with its values. A problem without sentences in the catalogues of `geo/messages/problems` does not compile. `field` is the
 * path of a field as the author wrote it, "" for the whole record. `value` is JSON, cut after 60 letters, or `list` or `record`.
 */
export interface ProblemParams {
  // What keeps a file from being read.
  fileMissing: None;
  fileMissingWithRecords: { records: number };
  fileEmpty: None;
  fileTooLarge: { millions: number };
  nestedTooDeep: { levels: number };
  /** `detail`: what the parser says, in English, or "". */
  yamlUnreadable: { mistake: YamlMistake; detail: string };
  yamlAliasUnusable: { detail: string };
  tooManyAliases: { aliases: number };
  /** `character`: `U+00A0`; null for a tab. */
  badIndentation: { character: string | null };
  jsonLineUnreadable: None;
  fileNoList: None;
  /** `section`: where the list is a member of `atlas.yaml`; else null. */
  sectionNoList: { section: string | null };
  noStatements: None;
  lockUnreadable: None;

  // Fields and their values.
  fieldMissing: { field: string; expected: string };
  namesMissing: { field: string };
  choiceMissing: { field: string; allowed: readonly string[] };
  wrongType: { field: string; expected: string };
  notInVocabulary: { field: string; value: string; nearest: string | null; allowed: readonly string[] };
  unknownFields: { field: string; unknown: readonly string[] };
  fitsNoForm: { field: string; value: string };
  outOfRange: { field: string; value: string };
  invalidValue: { field: string; value: string };
  /** `limit`: the most that is allowed, where the rule has one. */
  breaksRule: { field: string; rule: FieldRule; limit: number };
  /** `wrong`: the first character that no id has, or what else is wrong; `near`: an id like it, or "". */
  notAnId: {
    field: string;
    value: string;
    wrong: { character: string; codePoint: string; isVisible: boolean } | "length" | "start";
    near: string;
  };
  /** `names`: what to write for names, or ""; `isMention`: its name stays the name as printed. */
  formerNames: {
    records: number;
    fields: readonly string[];
    names: string;
    hasSpellings: boolean;
    isMention: boolean;
  };

  // Ids.
  idTwice: { kind: RecordKind; id: string };
  noSuchId: { kind: RecordKind; id: string; nearest: string | null };
  countWrong: { promised: number; read: number };
  idInWordsUnknown: { id: string };
  noSuchTopic: { topic: string; topics: readonly string[] };
  folderNameTaken: { name: string; proposed: string };
  folderNameRefused: { character: string; proposed: string };

  // The atlas as a whole.
  noSearch: { updated: string };
  noContact: None;
  boundsUpsideDown: None;
  /** `corrected`: the address with slashes for backslashes; null where it has none. */
  tilesNoAddress: { address: string; corrected: string | null };
  tilesUnknownPlaceholder: { placeholder: string };
  pmtilesPlaceholders: None;
  tilesPlaceholdersMissing: None;
  /** `statements`: the first of them; `more`: how many there are beyond. */
  proposalsNotBuilt: {
    count: number;
    statements: readonly { id: string; line: number | undefined }[];
    more: number;
    lockFile: string;
  };

  // Statements.
  speakerMissing: { ownVoice: string };
  saidInTwoWays: { short: string; long: string };
  repeatsItself: None;
  planHasEventDate: None;
  movementWithoutEnds: None;
  standardMissing: { response: string };
  replyNotRecorded: { name: string };
  noReplyWithoutSearch: None;
  replyInArticleNotRecorded: None;
  replyInArticleNotLinked: { replies: readonly string[] };
  replyNotBuilt: { reply: string };
  noReplyNotAccused: { id: string };
  noReplyHasReply: { id: string; response: string };

  // Quotes and the article's text.
  quoteTooLong: { words: number; most: number };
  quoteOffsetsWrong: None;
  noSuchParagraph: { paragraph: number; paragraphs: number };
  /** `nearest`: the words of the article that are most like it, or null. */
  quoteNotFound: { nearest: string | null };
  quoteNotInText: None;
  quoteInOtherParagraph: { paragraph: number; stated: number };
  quoteParagraphWrong: { paragraph: number; stated: number | null };
  quoteInSeveralParagraphs: { paragraphs: readonly number[]; other: number };
  quoteMoved: { start: number; end: number };
  articleChanged: { moved: number; lost: number };
  articleOther: { sha256: string; expected: string | null };

  // Dates.
  dateTooLong: { most: number };
  dateSuperseded: { date: string };
  dateUnreadable: { date: string };
  /** `part`: the date or the end of the interval that is meant. */
  dateKindUnused: { date: string; advice: DateAdvice; part: string };
  dateEmpty: { date: string };
  yearTooFar: { date: string; most: number };
  intervalReversed: { date: string };
  bestDateWithoutSource: None;
  dateNotConfirmed: None;

  // Responses.
  findingWithoutStandard: None;
  documentUnread: None;
  noLink: None;
  timingWrong: { date: string; isAfter: boolean; timing: string };
  bearsOnNothing: None;
  sideMissing: None;
  timingMissing: None;

  // Parties and places.
  partyWithoutName: None;
  placeWithoutName: None;
  mentionWithoutName: None;
  partyDescribedTwice: { name: string; field: string };
  placeDescribedTwice: { name: string; field: string; id: string };
  nameOfSeveralPlaces: { name: string; ids: readonly string[] };
  ownPlaceIncomplete: { name: string; isArea: boolean; lacks: "source" | "country" };

  // Wording.
  wordingNotChecked: { language: string; checked: readonly string[] };
  loadedTerm: { term: string };
  verdict: { term: string };
  partialVerb: { term: string };
  claimNameOfDraft: None;
  claimNameAsFact: None;
  actorIsPronoun: { name: string };
  speakerNotNamed: { names: readonly string[] };
  textOfDraft: None;
  extentOfDraft: None;
  planNotSaid: None;
  headingWithoutSpeaker: { heading: "title" | "description" };
  headingLacks: { heading: "title" | "description"; speaker: boolean; accused: boolean };

  // The same treatment for every side.
  /** `because`: whose side it comes from, or that its party has no part in the statement; `name`: of who that is, or "". */
  independenceWrong: {
    response: string;
    statement: string;
    independence: Independence;
    because: "accused" | "speaker" | "party" | "none";
    name: string;
    possible: readonly Independence[];
  };
  mediumNotDescribed: { response: string; name: string; describedAs: string };
  mediumSpeakerMissing: { response: string; name: string; owner: string; actor: string };
  contextUneven: { statements: readonly string[] };

  // Rows of a country file or of alternative names.
  rowColumns: { columns: number; expected: number };
  rowWithoutId: { value: string };
  rowWithoutName: { id: string };
  rowNotUtf8: { id: string };
  rowWithoutCountry: { id: string; value: string };
  rowWithoutPosition: { id: string; latitude: string; longitude: string };
  /** Beyond those that are named. */
  moreRowsUnreadable: { rows: number };

  // The author's own places.
  ownPlaceNowhere: { name: string };
  ownPointOutside: { name: string; lon: number; lat: number; country: NamedCountry; fault: PositionFault };
  /** `holder`: the country that it lies in; null for none. `isTakenOver`: from the entry that the row describes. */
  ownAreaOutside: {
    name: string;
    country: NamedCountry;
    holder: NamedCountry | null;
    isTakenOver: boolean;
  };
  describedNotHeld: { ids: readonly string[] };
  removedNotHeld: { id: string };

  // Parts of the gazetteer: `shard` is `world` or the code of a country.
  shardNotLoaded: { shard: string; reason: string };
  shardMissing: { shard: string };
  /** `detail`: the version, or the row. */
  shardUnusable: { shard: string; mistake: ShardMistake; detail: string };

  // Translations.
  translationOfOwnLanguage: { language: string; others: readonly string[] };
  translationWithoutWords: { locale: string; others: readonly string[] };
  /** `keys`: the first of them. */
  textsNotTranslated: { count: number; keys: readonly string[] };
  textChanged: { key: string };
  translationBreaksRule: { rule: FieldRule; limit: number };
  textGone: { key: string };
}

export type ProblemCode = keyof ProblemParams;

/** A problem as data: `code` is a key of the catalogues in `geo/messages/problems`. */
export type ProblemMessage = {
  [Code in ProblemCode]: { code: Code; params: ProblemParams[Code] };
}[ProblemCode];

/** What is wrong, and what to do about it: a sentence or two each. */
export interface ProblemSentences {
  what: string;
  remedy: string;
}

export function problemMessage<Code extends ProblemCode>(
  code: Code,
  params: ProblemParams[Code],
): ProblemMessage {
  // The compiler does not see that code and values go together.
  return { code, params } as ProblemMessage;
}

export function isFieldRule(text: string): text is FieldRule {
  return FIELD_RULES.some((rule) => rule === text);
}
