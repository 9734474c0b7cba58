import { describe, expect, test } from "vitest";
import { checkAtlas } from "../../../geo/check/check-atlas.ts";
import { LOCALES } from "../../../geo/messages/messages.ts";
import { translateProblem } from "../../../geo/messages/problems/describe-problem.ts";
import { en } from "../../../geo/messages/problems/en.ts";
import { loadProblemMessages } from "../../../geo/messages/problems/load-problem-messages.ts";
import { type ProblemMessages, sentencesOf } from "../../../geo/messages/problems/problem-messages.ts";
import {
  type ProblemCode,
  type ProblemMessage,
  type ProblemParams,
  problemMessage,
} from "../../../geo/model/problem-message.ts";
import { valuesNamed } from "./values-named.ts";

const BOLIVIA = { code: "BO", name: "Bolivia" };
const PERU = { code: "PE", name: "Peru" };

const SAMPLES: { [Code in ProblemCode]: ProblemParams[Code][] } = {
  fileMissing: [{}],
  fileMissingWithRecords: [{ records: 701 }],
  fileEmpty: [{}],
  fileTooLarge: [{ millions: 701 }],
  nestedTooDeep: [{ levels: 701 }],
  yamlUnreadable: [
    ...(
      [
        "quoteNotClosed",
        "bracketNotClosed",
        "noColon",
        "signMissing",
        "fieldTwice",
        "indentation",
        "colonInText",
        "firstSign",
        "escape",
        "anchorOrTag",
        "severalDocuments",
        "other",
      ] as const
    ).map((mistake) => ({ mistake, detail: "the_detail" })),
    { mistake: "noFields", detail: "" },
  ],
  yamlAliasUnusable: [{ detail: "the_detail" }],
  tooManyAliases: [{ aliases: 701 }],
  badIndentation: [{ character: "U_00A0" }, { character: null }],
  jsonLineUnreadable: [{}],
  fileNoList: [{}],
  sectionNoList: [{ section: "a_section" }, { section: null }],
  noStatements: [{}],
  lockUnreadable: [{}],
  fieldMissing: ["string", "int", "array", "record", "boolean", "a_type"].map((expected) => ({
    field: "a_field",
    expected,
  })),
  namesMissing: [{ field: "a_field" }],
  choiceMissing: [{ field: "a_field", allowed: ["one_word", "two_words"] }],
  wrongType: [
    { field: "a_field", expected: "string" },
    { field: "", expected: "a_type" },
  ],
  notInVocabulary: [
    { field: "a_field", value: "a_value", nearest: "one_word", allowed: ["one_word", "two_words"] },
    { field: "a_field", value: "list", nearest: null, allowed: ["one_word"] },
  ],
  unknownFields: [
    { field: "a_field", unknown: ["first_one", "second_one"] },
    { field: "", unknown: ["first_one"] },
  ],
  fitsNoForm: [{ field: "a_field", value: "a_value" }],
  outOfRange: [{ field: "a_field", value: "record" }],
  invalidValue: [{ field: "a_field", value: "a_value" }],
  breaksRule: (
    [
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
    ] as const
  ).map((rule) => ({ field: "a_field", rule, limit: 701 })),
  notAnId: [
    {
      field: "a_field",
      value: "a_value",
      wrong: { character: "a_letter", codePoint: "U_0041", isVisible: true },
      near: "an_id",
    },
    { field: "a_field", value: "a_value", wrong: "length", near: "" },
    { field: "a_field", value: "a_value", wrong: "start", near: "an_id" },
  ],
  formerNames: [
    { records: 701, fields: ["a_field", "b_field"], names: "the_names", hasSpellings: true, isMention: true },
  ],
  idTwice: (["actor", "mention", "place", "claim", "response", "statement", "topic", "part"] as const).map(
    (kind) => ({ kind, id: "an_id" }),
  ),
  noSuchId: [
    { kind: "actor", id: "an_id", nearest: "near_id" },
    { kind: "part", id: "an_id", nearest: null },
  ],
  countWrong: [{ promised: 701, read: 702 }],
  idInWordsUnknown: [{ id: "an_id" }],
  noSuchTopic: [{ topic: "a_topic", topics: ["first_one", "second_one"] }],
  folderNameTaken: [{ name: "a_name", proposed: "my_name" }],
  folderNameRefused: [{ character: "a_letter", proposed: "my_name" }],
  noSearch: [{ updated: "a_day" }],
  noContact: [{}],
  boundsUpsideDown: [{}],
  tilesNoAddress: [
    { address: "an_address", corrected: "the_address" },
    { address: "an_address", corrected: null },
  ],
  tilesUnknownPlaceholder: [{ placeholder: "a_name" }],
  pmtilesPlaceholders: [{}],
  tilesPlaceholdersMissing: [{}],
  proposalsNotBuilt: [
    { count: 701, statements: [{ id: "an_id", line: 702 }], more: 703, lockFile: "lock_file" },
    { count: 701, statements: [{ id: "an_id", line: undefined }], more: 0, lockFile: "lock_file" },
  ],
  speakerMissing: [{ ownVoice: "own_voice" }],
  saidInTwoWays: [{ short: "short_one", long: "long_one" }],
  repeatsItself: [{}],
  planHasEventDate: [{}],
  movementWithoutEnds: [{}],
  standardMissing: [{ response: "an_id" }],
  replyNotRecorded: [{ name: "a_name" }],
  noReplyWithoutSearch: [{}],
  replyInArticleNotRecorded: [{}],
  replyInArticleNotLinked: [{ replies: ["first_one", "second_one"] }],
  replyNotBuilt: [{ reply: "an_id" }],
  noReplyNotAccused: [{ id: "an_id" }],
  noReplyHasReply: [{ id: "an_id", response: "their_id" }],
  quoteTooLong: [{ words: 701, most: 702 }],
  quoteOffsetsWrong: [{}],
  noSuchParagraph: [{ paragraph: 701, paragraphs: 702 }],
  quoteNotFound: [{ nearest: "near_words" }, { nearest: null }],
  quoteNotInText: [{}],
  quoteInOtherParagraph: [{ paragraph: 701, stated: 702 }],
  quoteParagraphWrong: [{ paragraph: 701, stated: 702 }],
  quoteInSeveralParagraphs: [{ paragraphs: [701, 702], other: 702 }],
  quoteMoved: [{ start: 701, end: 702 }],
  articleChanged: [{ moved: 701, lost: 702 }],
  articleOther: [{ sha256: "a_hash", expected: "the_hash" }],
  dateTooLong: [{ most: 701 }],
  dateSuperseded: [{ date: "a_date" }],
  dateUnreadable: [{ date: "a_date" }],
  dateKindUnused: (
    [
      "examples",
      "oneOpenEnd",
      "openEndWithOneDate",
      "century",
      "decade",
      "yearInFull",
      "monthsOfSeason",
      "centuryAtLeast",
      "lastDigits",
      "nextDay",
    ] as const
  ).map((advice) => ({ date: "a_date", advice, part: "a_part" })),
  dateEmpty: [{ date: "a_date" }],
  yearTooFar: [{ date: "a_date", most: 701 }],
  intervalReversed: [{ date: "a_date" }],
  bestDateWithoutSource: [{}],
  dateNotConfirmed: [{}],
  findingWithoutStandard: [{}],
  documentUnread: [{}],
  noLink: [{}],
  timingWrong: [
    { date: "a_date", isAfter: true, timing: "a_timing" },
    { date: "a_date", isAfter: false, timing: "a_timing" },
  ],
  bearsOnNothing: [{}],
  sideMissing: [{}],
  timingMissing: [{}],
  partyWithoutName: [{}],
  placeWithoutName: [{}],
  mentionWithoutName: [{}],
  partyDescribedTwice: [{ name: "a_name", field: "a_field" }],
  placeDescribedTwice: [{ name: "a_name", field: "a_field", id: "an_id" }],
  nameOfSeveralPlaces: [{ name: "a_name", ids: ["first_one", "second_one"] }],
  ownPlaceIncomplete: [
    { name: "a_name", isArea: true, lacks: "source" },
    { name: "a_name", isArea: false, lacks: "country" },
  ],
  wordingNotChecked: [{ language: "a_language", checked: ["first_one", "second_one"] }],
  loadedTerm: [{ term: "a_term" }],
  verdict: [{ term: "a_term" }],
  partialVerb: [{ term: "a_term" }],
  claimNameOfDraft: [{}],
  claimNameAsFact: [{}],
  actorIsPronoun: [{ name: "first_one" }],
  speakerNotNamed: [{ names: ["first_one", "second_one"] }],
  textOfDraft: [{}],
  extentOfDraft: [{}],
  planNotSaid: [{}],
  headingWithoutSpeaker: [{ heading: "title" }, { heading: "description" }],
  headingLacks: [
    { heading: "title", speaker: true, accused: true },
    { heading: "description", speaker: true, accused: false },
    { heading: "title", speaker: false, accused: true },
  ],
  independenceWrong: (["accused", "speaker", "party", "none"] as const).map((because) => ({
    response: "an_id",
    statement: "their_id",
    independence: "third_party",
    because,
    name: "a_name",
    possible: ["accused_party", "allied_with_accused"],
  })),
  mediumNotDescribed: [{ response: "an_id", name: "a_name", describedAs: "a_description" }],
  mediumSpeakerMissing: [{ response: "an_id", name: "a_name", owner: "an_owner", actor: "an_actor" }],
  contextUneven: [{ statements: ["first_one", "second_one"] }, { statements: ["first_one"] }],
  rowColumns: [{ columns: 701, expected: 702 }],
  rowWithoutId: [{ value: "a_value" }],
  rowWithoutName: [{ id: "an_id" }],
  rowNotUtf8: [{ id: "an_id" }],
  rowWithoutCountry: [{ id: "an_id", value: "a_value" }],
  rowWithoutPosition: [{ id: "an_id", latitude: "a_latitude", longitude: "a_longitude" }],
  moreRowsUnreadable: [{ rows: 701 }],
  ownPlaceNowhere: [{ name: "a_name" }],
  ownPointOutside: [
    { kind: "zeros" } as const,
    { kind: "zero", axis: "lon" } as const,
    { kind: "abroad", holder: PERU } as const,
    { kind: "unknown" } as const,
    ...(
      [
        "exchanged",
        "signOfLon",
        "signOfLat",
        "signOfBoth",
        "exchangedAndSignOfLon",
        "exchangedAndSignOfLat",
        "exchangedAndSignOfBoth",
        "decimalOfLon",
        "decimalOfLat",
        "decimalOfBoth",
      ] as const
    ).map((slip) => ({ kind: "slip", slip, lon: 703, lat: 704 }) as const),
  ].map((fault) => ({ name: "a_name", lon: 701, lat: 702, country: BOLIVIA, fault })),
  ownAreaOutside: [
    { name: "a_name", country: BOLIVIA, holder: PERU, isTakenOver: true },
    { name: "a_name", country: BOLIVIA, holder: null, isTakenOver: false },
  ],
  describedNotHeld: [{ ids: ["first_one", "second_one"] }],
  removedNotHeld: [{ id: "an_id" }],
  shardNotLoaded: [{ shard: "a_shard", reason: "the_detail" }],
  shardMissing: [{ shard: "a_shard" }],
  shardUnusable: (["noShard", "otherVersion", "cutOff", "rowOfNoPart", "row"] as const).map((mistake) => ({
    shard: "a_shard",
    mistake,
    detail: "the_detail",
  })),
  translationOfOwnLanguage: [{ language: "a_language", others: ["first_one", "second_one"] }],
  translationWithoutWords: [{ locale: "a_locale", others: ["first_one"] }],
  textsNotTranslated: [{ count: 701, keys: ["first_one", "second_one"] }],
  textChanged: [{ key: "a_key" }],
  translationBreaksRule: [{ rule: "tooLong", limit: 701 }],
  textGone: [{ key: "a_key" }],
};

const MESSAGES: ProblemMessage[] = (Object.keys(SAMPLES) as ProblemCode[]).flatMap((code) =>
  SAMPLES[code].map((params) => problemMessage(code, params)),
);

describe.each(LOCALES.filter((locale) => locale !== "en"))("problems in %s", (locale) => {
  test("name the same values as in English", async () => {
    const words = await loadProblemMessages(locale);
    const named = (catalogue: ProblemMessages) =>
      MESSAGES.map((message) => {
        const { what, remedy } = sentencesOf(message, catalogue);
        return [message.code, ...valuesNamed(message.params, `${what} ${remedy}`)];
      });
    expect(named(words)).toEqual(named(en));
  });

  test("are sentences of that language", async () => {
    const words = await loadProblemMessages(locale);
    const english = new Set(MESSAGES.flatMap((message) => Object.values(sentencesOf(message, en))));
    for (const message of MESSAGES) {
      for (const sentence of Object.values(sentencesOf(message, words))) {
        expect(sentence).toMatch(/\p{L}.*[.?؟]$/u);
        expect(sentence).not.toMatch(/undefined|\[object/);
        expect(english).not.toContain(sentence);
      }
    }
  });
});

test("a problem of an atlas is said in another language, and a quotation in it keeps its direction", async () => {
  const yaml = `version: 2
title: Ana Rios accused the company over the well
updated: 2026-01-31
statements:
  - text: The company closed the well.
    who: Ana Rios
    said: "2018-02-30"
`;
  const { problems } = checkAtlas("wells", { "atlas.yaml": yaml });
  const words = await loadProblemMessages("ar");
  const said = problems.map((problem) => translateProblem(problem, words));
  expect(said.map(({ what }) => what)).toContain("النص لا يسمّي قائله.");
  expect(said.map(({ what }) => what).join(" ")).toContain("«\u20682018-02-30\u2069»");
  // What is not translated has no data to be translated from.
  expect(problems.filter(({ message }) => message === undefined)).toEqual([]);
});
