import type {
  DateAdvice,
  FieldRule,
  PositionSlip,
  ShardMistake,
  YamlMistake,
} from "../../model/problem-message.ts";
import { en as reader } from "../locales/en.ts";
import type { ProblemMessages } from "./problem-messages.ts";

const EXAMPLES =
  "Write it as 2018-10-31, 2018-10, an interval such as 2018-10-29/2018-10-30, or /2018-10-30 for an unknown start.";
const DOWNLOAD_AGAIN =
  "The row was left out. Download the country's zip file from GeoNames again and unpack it.";
const LOADED_REMEDY = "Use a neutral word, or quote the speaker's words at length.";
const NAMES_REMEDY = "Add name: ..., or names by language: names: { en: ..., ar: ... }.";
const CORRECT = "Correct the value.";
const REWRITE_TRANSLATION =
  "run `claim-atlas translate` to write the file anew: it keeps what is translated.";
const FILL_IN = `Until then the pages keep the atlas's own language. To fill in, ${REWRITE_TRANSLATION}`;

const list = (items: readonly (string | number)[]) => items.join(", ");
const quoted = (items: readonly string[]) => items.map((item) => `“${item}”`).join(", ");
const code = (name: string) => `\`${name}\``;
const fieldOf = (field: string) => (field === "" ? "The entry" : code(field));
const shown = (value: string) => (value === "list" || value === "record" ? `a ${value}` : value);

const EXPECTED: Record<string, string> = {
  string: "text",
  int: "a whole number",
  array: "a list",
  object: "a record of fields",
  record: "a record of fields",
  boolean: "true or false",
};
const expectedOf = (expected: string) => EXPECTED[expected] ?? `a ${expected}`;

const SERVE_SHARDS =
  "Whoever serves the page makes the shards anew with npm run build:shards, and puts them beside it.";
const MISTAKES: Record<YamlMistake, string> = {
  quoteNotClosed: "a quotation mark is not closed",
  bracketNotClosed: "a bracket is not closed",
  noColon: "a line has no colon after its field",
  signMissing: "a sign is missing",
  fieldTwice: "a field stands twice",
  indentation: "a line is not indented as its neighbours are",
  colonInText: "a text with a colon has no quotation marks",
  firstSign: "a text that begins with such a sign needs quotation marks",
  escape: "a backslash stands before a letter that it does not go with",
  anchorOrTag: "a word begins with &, * or !, as anchors and tags do",
  severalDocuments: "the file holds several documents, parted by ---",
  noFields: "it has no fields",
  other: "it is not understood",
};

const SLIPS: Record<PositionSlip, string> = {
  exchanged: "lon and lat exchanged",
  signOfLon: "the other sign of lon",
  signOfLat: "the other sign of lat",
  signOfBoth: "the other sign of both",
  exchangedAndSignOfLon: "lon and lat exchanged and the other sign of lon",
  exchangedAndSignOfLat: "lon and lat exchanged and the other sign of lat",
  exchangedAndSignOfBoth: "lon and lat exchanged and the other sign of both",
  decimalOfLon: "the decimal point of lon moved",
  decimalOfLat: "the decimal point of lat moved",
  decimalOfBoth: "both decimal points moved",
};

const SHARDS: Record<ShardMistake, (detail: string) => string> = {
  noShard: () => "the text is no shard of a gazetteer",
  otherVersion: (detail) => `it has version ${detail} of the format`,
  cutOff: () => "it is cut off",
  rowOfNoPart: () => "a row belongs to no part of it",
  row: (detail) => `a row cannot be read (“${detail}”)`,
};

const RULES: Record<FieldRule, (limit: number) => string> = {
  empty: () => "is empty",
  tooLong: (limit) => `is longer than ${limit} characters`,
  controlCharacter: () => "holds a control or bidirectional control character; type the words without it",
  markup: () => "holds HTML; texts are plain words",
  notAnId: () => "is not an id: use letters, digits and hyphens, beginning with a letter",
  notWebAddress: () =>
    "is not a web address: it must begin with https:// or http:// and hold no spaces or quotes",
  notFolderAddress: () =>
    "is an address with ? or #; give the folder alone, such as https://maps.example/atlases/",
  notLanguageTag: () => "is not a language tag such as en",
  noName: () => "holds no name",
  notSha256: () => "is not a SHA-256 hash of 64 hexadecimal digits",
  notCountryCode: () => "is not a country code of two capital letters",
  notLongitude: () => "is no longitude: it lies between -180 and 180",
  notLatitude: () => "is no latitude, which lies between -90 and 90; latitude and longitude may be exchanged",
  tooFewCorners: () => "is no ring: it has at least three corners, and ends where it begins",
  tooManyCorners: (limit) => `has more than ${limit} corners: simplify it`,
  ringNotClosed: () => "is no ring: its last position is not its first",
  notIdentifier: () => "is not an identifier such as geonames:173800",
};

const DATE_ADVICE: Record<DateAdvice, (part: string) => string> = {
  examples: () => EXAMPLES,
  openEndWithOneDate: () =>
    "Write an open end with one date, such as [..2018] or [2018..], and a run with two, such as [2017..2018].",
  oneOpenEnd: () => "Leave a set open at one end only.",
  century: (part) => `Write a century with its unspecified digits: ${part}XX.`,
  decade: (part) => `Write a decade with its unspecified digit: ${part}X.`,
  yearInFull: () => "Write the year in full, such as Y-17000, or the first and last year as an interval.",
  monthsOfSeason: () =>
    "Write the months of that part of the year as an interval, such as 2018-04/2018-06; the seasons are 21 to 24.",
  centuryAtLeast: () => "Give the century at least, such as 20XX, or leave the date out.",
  lastDigits: () =>
    "Write X only for the last digits: 201X, 2018-XX or 2018-10-XX. For a part of a month, write an interval.",
  nextDay: () => "Write 24:00 as 00:00 of the next day.",
};

export const en: ProblemMessages = {
  fileMissing: () => ({ what: "The file is missing.", remedy: "Add it to the folder of the atlas." }),
  fileMissingWithRecords: ({ records }) => ({
    what: `The file is missing, and ${records} ${records === 1 ? "record refers" : "records refer"} to it.`,
    remedy: "Add it to the folder of the atlas.",
  }),
  fileEmpty: () => ({
    what: "The file is empty.",
    remedy: "Write the atlas into it; the folder of another atlas shows how.",
  }),
  fileTooLarge: ({ millions }) => ({
    what: `The file is larger than ${millions} million characters.`,
    remedy: "Split the article into several atlases, or remove what is no text.",
  }),
  nestedTooDeep: ({ levels }) => ({
    what: `The file nests more than ${levels} levels.`,
    remedy: "Look for brackets that are opened and never closed.",
  }),
  yamlUnreadable: ({ mistake, detail }) => ({
    what: `The YAML cannot be read: ${MISTAKES[mistake]}${detail && ` (“${detail}”)`}.`,
    remedy:
      "Check indentation, quotation marks and colons near this line; a text with a colon needs quotation marks.",
  }),
  yamlAliasUnusable: ({ detail }) => ({
    what: `The YAML cannot be read: an alias (*name) has nothing to stand for, or stands for too much (“${detail}”).`,
    remedy: "Write the values out; aliases (*name) are not needed in an atlas.",
  }),
  tooManyAliases: ({ aliases }) => ({
    what: `The file uses ${aliases} YAML aliases.`,
    remedy: "Write the values out; aliases (*name) are not needed in an atlas.",
  }),
  badIndentation: ({ character }) => ({
    what: `The line begins with ${character === null ? "a tab" : `an invisible character (${character})`} where YAML needs spaces.`,
    remedy: "Delete what stands before the first letter of the line, and type spaces.",
  }),
  jsonLineUnreadable: () => ({
    what: "The line is no JSON.",
    remedy: "Write one record a line, as JSON.stringify writes it.",
  }),
  fileNoList: () => ({
    what: "The file is no list.",
    remedy: "Begin each record with a dash at the start of a line.",
  }),
  sectionNoList: ({ section }) => ({
    what: section === null ? "The file is no list." : `${code(section)} is no list.`,
    remedy: "Begin each record with a dash.",
  }),
  noStatements: () => ({
    what: "The atlas has no statements.",
    remedy: "Add statements: with at least text, who, quote, place and said for each.",
  }),
  lockUnreadable: () => ({
    what: "The lock file cannot be read.",
    remedy: "Take it from the version before; without it, ids that you did not write are given anew.",
  }),

  fieldMissing: ({ field, expected }) => ({
    what: `${fieldOf(field)} is missing.`,
    remedy: `Add it; it should be ${expectedOf(expected)}.`,
  }),
  namesMissing: ({ field }) => ({
    what: `${fieldOf(field)} is missing.`,
    remedy: "Add it, by language: names: { en: Aleppo, ar: حلب }.",
  }),
  choiceMissing: ({ field, allowed }) => ({
    what: `${fieldOf(field)} is missing.`,
    remedy: `Add one of: ${list(allowed)}.`,
  }),
  wrongType: ({ field, expected }) => ({
    what: `${fieldOf(field)} is not ${expectedOf(expected)}.`,
    remedy: `Write ${expectedOf(expected)}${expected === "string" ? ", in quotation marks if it looks like a number or a date" : ""}.`,
  }),
  notInVocabulary: ({ field, value, nearest, allowed }) => ({
    what: `${fieldOf(field)} is ${shown(value)}, which is not in the vocabulary.`,
    remedy: `${nearest === null ? "" : `Did you mean ${nearest}? `}Use one of: ${list(allowed)}.`,
  }),
  unknownFields: ({ field, unknown }) => ({
    what: `${list(unknown.map(code))} ${unknown.length === 1 ? "is no field" : "are no fields"} of ${field === "" ? "this record" : code(field)}.`,
    remedy: "Correct the spelling or remove it; the schemas in geo/data/schema name every field.",
  }),
  fitsNoForm: ({ field, value }) => ({
    what: `${fieldOf(field)} is ${shown(value)}, which fits none of the ways to write it.`,
    remedy: "Compare it with another record of the file.",
  }),
  outOfRange: ({ field, value }) => ({
    what: `${fieldOf(field)} is ${shown(value)}, which is out of range.`,
    remedy: CORRECT,
  }),
  invalidValue: ({ field, value }) => ({
    what: `${fieldOf(field)} is ${shown(value)}, which is not valid.`,
    remedy: CORRECT,
  }),
  breaksRule: ({ field, rule, limit }) => ({
    what: `${fieldOf(field)} ${RULES[rule](limit)}.`,
    remedy: CORRECT,
  }),
  notAnId: ({ field, value, wrong, near }) => {
    const because =
      wrong === "length"
        ? "it has more than 64 letters"
        : wrong === "start"
          ? "it does not begin with a letter"
          : wrong.character === " "
            ? "it holds a space"
            : `it holds ${wrong.isVisible ? `“${wrong.character}”` : "an invisible character"} (${wrong.codePoint})`;
    return {
      what: `${fieldOf(field)} is ${value}, which is not an id: ${because}.`,
      remedy: `Use letters from a to z, digits and hyphens, beginning with a letter${near === "" ? "" : `, such as ${near}`}.`,
    };
  },
  formerNames: ({ records, fields, names, hasSpellings, isMention }) => {
    const parts = [
      ...(names === "" ? [] : [names]),
      ...(hasSpellings ? ["alsoKnownAs: [...] for further spellings"] : []),
    ];
    return {
      what: `${records} ${records === 1 ? "record has" : "records have"} names in the former way, as ${fields.map(code).join(" and ")}.`,
      remedy: `Write ${parts.join(", and ")}${isMention ? "; name stays the name as printed" : ""}.`,
    };
  },

  idTwice: ({ kind, id }) => ({
    what: `The ${kind} id ${id} stands twice.`,
    remedy: "Give the later record an id of its own; ids stand in addresses.",
  }),
  noSuchId: ({ kind, id, nearest }) => ({
    what: `There is no ${kind} with the id ${id}.`,
    remedy: nearest === null ? `Add the ${kind}, or name one that there is.` : `Did you mean ${nearest}?`,
  }),
  countWrong: ({ promised, read }) => ({
    what: `atlas.yaml promises ${promised} statements, and ${read} could be read.`,
    remedy: "Mend the statements reported here, or correct statementCount.",
  }),
  idInWordsUnknown: ({ id }) => ({
    what: `The words refer to ${id}, which this atlas does not show.`,
    remedy: "Take the reference out, or add the record.",
  }),
  noSuchTopic: ({ topic, topics }) => ({
    what: `There is no topic ${topic}.`,
    remedy: `The topics are ${list(topics)}.`,
  }),
  folderNameTaken: ({ name, proposed }) => ({
    what: `The folder is named ${name}, and every site has a file or folder of its own with that name.`,
    remedy: `Rename the folder, such as ${proposed}.`,
  }),
  folderNameRefused: ({ character, proposed }) => ({
    what: `The name of the folder holds ${JSON.stringify(character)}, which some disks and web servers refuse.`,
    remedy: `Rename the folder, such as ${proposed}.`,
  }),

  noSearch: ({ updated }) => ({
    what: "No search for replies and records is recorded: statements without documents read “Said; not examined here”.",
    remedy: `When you have looked, add the day and what you searched, such as: searched: { on: ${updated}, scope: public pages in English }.`,
  }),
  noContact: () => ({
    what: "There is no contact address for replies and corrections.",
    remedy: "Whoever publishes the map adds theirs: everyone named must be able to reply.",
  }),
  boundsUpsideDown: () => ({
    what: "The south of the first view is not south of its north.",
    remedy: "Write the bounds as west, south, east, north.",
  }),
  tilesNoAddress: ({ address, corrected }) => ({
    what: `${JSON.stringify(address)} is no address of tiles.`,
    remedy:
      corrected === null
        ? "Begin it with https://, or name a .pmtiles file beside atlas.yaml."
        : `Write / between folder and file, as in ${corrected}.`,
  }),
  tilesUnknownPlaceholder: ({ placeholder }) => ({
    what: `The address of the tiles holds {${placeholder}}, which is not filled in.`,
    remedy: "Use {z}, {x}, {y}, {r} and {s}.",
  }),
  pmtilesPlaceholders: () => ({
    what: "The address of a PMTiles file has no placeholders.",
    remedy: "Name the file, such as ground.pmtiles.",
  }),
  tilesPlaceholdersMissing: () => ({
    what: "The address of the tiles lacks {z}, {x} or {y}.",
    remedy: "Write it such as https://tiles.example/{z}/{x}/{y}.png.",
  }),
  proposalsNotBuilt: ({ count, statements, more, lockFile }) => {
    const named = list(statements.map(({ id, line }) => (line === undefined ? id : `${id} (line ${line})`)));
    return {
      what: `${count} ${count === 1 ? "statement is a proposal" : "statements are proposals"}, and not built: ${named}${more === 0 ? "" : ` and ${more} more`}.`,
      remedy: `Read each beside the article, then write state: accepted, edited or refused. Ids that you do not write are kept in ${lockFile}.`,
    };
  },

  speakerMissing: ({ ownVoice }) => ({
    what: "`who` is missing: nobody says this.",
    remedy: `Name the speaker, or write who: ${ownVoice} where the article says it itself.`,
  }),
  saidInTwoWays: ({ short, long }) => ({
    what: `${code(short)} and ${code(long)} say the same in two ways.`,
    remedy: "Keep one of them.",
  }),
  repeatsItself: () => ({
    what: "The statement repeats itself.",
    remedy: "Name the statement that it repeats, or remove duplicateOf.",
  }),
  planHasEventDate: () => ({
    what: "A plan has the date of an event.",
    remedy: "Leave the date of the event out: plans are not events.",
  }),
  movementWithoutEnds: () => ({
    what: "The direction of a movement without ends is called certain.",
    remedy: "Set directionCertain to false.",
  }),
  standardMissing: ({ response }) => ({
    what: `The status rests on the finding ${response}, which states no standard.`,
    remedy: "Add its standard of proof.",
  }),
  replyNotRecorded: ({ name }) => ({
    what: `${name} is accused, and it is not recorded whether the search found a reply by them.`,
    remedy:
      "Add a response by them; or list them in noReply, where the search found none; or write examined: false, where nobody has searched for this statement.",
  }),
  noReplyWithoutSearch: () => ({
    what: "That no reply was found is said without a search.",
    remedy:
      "Add searched: { on: ..., scope: ... } to atlas.yaml, or searched: { on: ... } to the statement, or take noReply out.",
  }),
  replyInArticleNotRecorded: () => ({
    what: "It is not recorded whether the article itself carries a reply, and the page will not say.",
    remedy:
      "Write replyInArticle: none, or name the statement that answers: replyInArticle: { statement: ..., extent: ... }; or readForReplies: true in atlas.yaml, for all.",
  }),
  replyInArticleNotLinked: ({ replies }) => ({
    what: `The article carries a reply by the accused (${list(replies)}), and the statement does not say whether it is answered by it.`,
    remedy: `Write replyInArticle: { statement: ${replies[0]}, extent: ... }, or replyInArticle: none where it answers something else.`,
  }),
  replyNotBuilt: ({ reply }) => ({
    what: `The reply ${reply} is proposed or refused, and is left out with the link to it.`,
    remedy: "Accept the reply, or take replyInArticle out.",
  }),
  noReplyNotAccused: ({ id }) => ({
    what: `${id} is in noReply, but is not accused.`,
    remedy: "Remove it, or add it to accused.",
  }),
  noReplyHasReply: ({ id, response }) => ({
    what: `${id} is in noReply, but ${response} is their reply to this statement.`,
    remedy: "Remove it from noReply.",
  }),

  quoteTooLong: ({ words, most }) => ({
    what: `The quote has ${words} words.`,
    remedy: `Quote at most ${most}.`,
  }),
  quoteOffsetsWrong: () => ({
    what: "The quote's offsets do not fit its length.",
    remedy: "Correct start and end; the end is the code point after the last one.",
  }),
  noSuchParagraph: ({ paragraph, paragraphs }) => ({
    what: `There is no paragraph ${paragraph}.`,
    remedy: `The article has ${paragraphs}.`,
  }),
  quoteNotFound: ({ nearest }) => ({
    what: "The quote is not in the article.",
    remedy:
      nearest === null
        ? "Copy it from the article letter by letter."
        : `The nearest words are “${nearest}”: copy them, or quote others.`,
  }),
  quoteNotInText: () => ({
    what: "The quote is not in the article.",
    remedy: "Copy it from the article letter by letter, with its own quotation marks and apostrophes.",
  }),
  quoteInOtherParagraph: ({ paragraph, stated }) => ({
    what: `The quote stands in paragraph ${paragraph}, not ${stated}.`,
    remedy: "Take `paragraph` out: the tool finds it; or quote the words of that paragraph.",
  }),
  quoteParagraphWrong: ({ paragraph, stated }) => ({
    what: `The quote stands in paragraph ${paragraph}, not ${stated}.`,
    remedy: "Correct the paragraph; it is the n-th line that is not blank, from 1.",
  }),
  quoteInSeveralParagraphs: ({ paragraphs, other }) => ({
    what: `The quote stands in ${paragraphs.length} paragraphs: ${list(paragraphs)}. The first is taken.`,
    remedy: `Quote a word more, or write paragraph: ${other}.`,
  }),
  quoteMoved: ({ start, end }) => ({
    what: "The quote has moved.",
    remedy: `Write start: ${start}, end: ${end}.`,
  }),
  articleChanged: ({ moved, lost }) => ({
    what: `The article's text has changed since its quotes were last looked for: ${moved} have moved, ${lost} are lost.`,
    remedy:
      "Look at the lost ones; what has moved was found again by its words. The lock file now has the new text's hash.",
  }),
  articleOther: ({ sha256, expected }) => ({
    what: `The text's SHA-256 is ${sha256}, not ${expected}.`,
    remedy:
      "Use the very text the atlas was made from, or accept the moved quotations and record the new hash.",
  }),

  dateTooLong: ({ most }) => ({ what: `The date is longer than ${most} characters.`, remedy: EXAMPLES }),
  dateSuperseded: ({ date }) => ({
    what: `"${date}" is in the superseded form of EDTF.`,
    remedy:
      "Write X for a digit that is not known, leave an unknown end of an interval empty, and .. for an open one.",
  }),
  dateUnreadable: ({ date }) => ({
    what: `"${date}" is no date in EDTF, or a day that does not exist.`,
    remedy: EXAMPLES,
  }),
  dateKindUnused: ({ date, advice, part }) => ({
    what: `"${date}" is a kind of EDTF that an atlas does not use.`,
    remedy: DATE_ADVICE[advice](part),
  }),
  dateEmpty: ({ date }) => ({
    what: `"${date}" names no date.`,
    remedy: "Leave the date out, and set basis and precision to undated.",
  }),
  yearTooFar: ({ date, most }) => ({
    what: `The year of "${date}" is too far away to be drawn.`,
    remedy: `Write a year from -${most} to ${most}, or give the date in words only.`,
  }),
  intervalReversed: ({ date }) => ({
    what: `The interval "${date}" does not end after it begins.`,
    remedy: "Put the earlier date first; write a single day as one date.",
  }),
  bestDateWithoutSource: () => ({
    what: "The best date says more than the article, without a source.",
    remedy: "Name the responses that support it in refs.",
  }),
  dateNotConfirmed: () => ({
    what: "The date is called confirmed, and no document behind it comes from outside the speaker's side.",
    remedy:
      "Write basis: reported. A repetition by the speaker's own side, or of the same words, dates a statement and confirms nothing.",
  }),

  findingWithoutStandard: () => ({
    what: "A finding has no standard.",
    remedy: "Add the standard of proof or the outcome, or say that it is not recorded.",
  }),
  documentUnread: () => ({
    what: "A document that nobody has read cannot be shown.",
    remedy: "Read it, or leave the record out.",
  }),
  noLink: () => ({
    what: "There is neither a link nor a note why there is none.",
    remedy: "Add url or linkNote.",
  }),
  timingWrong: ({ date, isAfter, timing }) => ({
    what: `The date ${date} lies ${isAfter ? "after" : "before the end of"} the article's statements, and timing is ${timing}.`,
    remedy: "Correct the date or the timing.",
  }),
  bearsOnNothing: () => ({
    what: "The response does not say on which statement it bears.",
    remedy: "Add bearsOn: { S01: this_claim }, or write it under the statement, in responses.",
  }),
  sideMissing: () => ({
    what: "It is not said on whose side the response stands.",
    remedy:
      "Add independence: third_party, mandated_body, accused_party, allied_with_accused, allied_with_speaker or other_party; or by: with the accused who answer.",
  }),
  timingMissing: () => ({
    what: "It is not known whether the response is older or newer than the article.",
    remedy: "Add its date, or timing: before_article, same_time or after_article.",
  }),

  partyWithoutName: () => ({ what: "An actor has no name.", remedy: NAMES_REMEDY }),
  placeWithoutName: () => ({ what: "A place has no name.", remedy: NAMES_REMEDY }),
  mentionWithoutName: () => ({
    what: "A mention has no name.",
    remedy: "Add name: ..., as the article prints it.",
  }),
  partyDescribedTwice: ({ name, field }) => ({
    what: `“${name}” is described twice, with a different ${field}.`,
    remedy: "Describe a party once, in actors or where it stands first; elsewhere its name is enough.",
  }),
  placeDescribedTwice: ({ name, field, id }) => ({
    what: `“${name}” is described twice, with a different ${field}.`,
    remedy: `Describe a place once; or, where another place of that name is meant, give it an id: { name: ${name}, id: ${id}, ... }.`,
  }),
  nameOfSeveralPlaces: ({ name, ids }) => ({
    what: `“${name}” names ${ids.length} places of this atlas: ${list(ids)}.`,
    remedy: "Write the id of the one that is meant.",
  }),
  ownPlaceIncomplete: ({ name, isArea, lacks }) => ({
    what: `The ${isArea ? "area" : "point"} of “${name}” is given without its ${lacks}.`,
    remedy:
      lacks === "source"
        ? "Add source: who says that it lies there."
        : "Add country: with its code of two capital letters, such as SY.",
  }),

  wordingNotChecked: ({ language, checked }) => ({
    what: `The wording of texts in "${language}" is not checked.`,
    remedy: `The rules are known for ${list(checked)}: read the texts with the editorial rules beside you, and list loaded words in loadedTerms.`,
  }),
  loadedTerm: ({ term }) => ({
    what: `"${term}" is a loaded term and stands outside quotation marks.`,
    remedy: LOADED_REMEDY,
  }),
  verdict: ({ term }) => ({
    what: `"${term}" is a verdict of our own.`,
    remedy: "Say what is recorded; quote the verdicts of others with their name.",
  }),
  partialVerb: ({ term }) => ({
    what: `"${term}" is no neutral verb.`,
    remedy: "Write said, stated, wrote, denied or confirmed.",
  }),
  claimNameOfDraft: () => ({
    what: "The claim still has the name that a draft gives it.",
    remedy: "Say what its statements are about, as in: statements on containers at the border.",
  }),
  claimNameAsFact: () => ({
    what: "The name of a claim reads as if it had happened.",
    remedy: "Say that it is said, as in: statements on containers at the border.",
  }),
  actorIsPronoun: ({ name }) => ({
    what: `“${name}” names nobody.`,
    remedy:
      "Write whom the article means, such as: who: Ana Rios; or who it was in its words: a resident of the town.",
  }),
  speakerNotNamed: ({ names }) => ({
    what: "The text does not name its speaker.",
    remedy: `Name the speaker in the same sentence, by one of: ${quoted(names)}.`,
  }),
  textOfDraft: () => ({
    what: "The text still has the gaps that a draft leaves.",
    remedy: "Write the sentence out: who said what, about which place.",
  }),
  extentOfDraft: () => ({
    what: "How far the answer in the article reaches is still to be written.",
    remedy: "Say which part of the statement it answers, as in: the whole statement.",
  }),
  planNotSaid: () => ({
    what: "The text of a plan does not say that it is one.",
    remedy: "Write that somebody said others planned or were preparing it.",
  }),
  headingWithoutSpeaker: ({ heading }) => ({
    what: `The ${heading} names an accused party and no speaker.`,
    remedy: "Say in it who said so, or leave the party out.",
  }),
  headingLacks: ({ heading, speaker, accused }) => ({
    what: `The ${heading} does not say ${[...(speaker ? ["who says something"] : []), ...(accused ? ["of whom"] : [])].join(" ")}.`,
    remedy:
      "Name a speaker and, where somebody is accused, one of the accused, such as: Ana Rios accused the company over the well.",
  }),

  independenceWrong: ({ response, statement, independence, because, name, possible }) => {
    const reason = {
      accused: `it comes from the side of ${name}, whom the statement accuses`,
      speaker: `it comes from the side of ${name}, who speaks in the statement`,
      party: `it comes from the side of ${name}, a party of this article`,
      none: "that party neither speaks in the statement nor is accused in it",
    }[because];
    return {
      what: `${response} is “${reader.independence[independence]}” for ${statement}, but ${reason}.`,
      remedy: `Write ${statement}: { relation: ..., independence: ${possible.join(" or ")} }.`,
    };
  },
  mediumNotDescribed: ({ response, name, describedAs }) => ({
    what: `${response} names ${name} without saying “${describedAs}”.`,
    remedy: "Say it in body or linkNote, as for the media of every other side.",
  }),
  mediumSpeakerMissing: ({ response, name, owner, actor }) => ({
    what: `${response} comes from ${name}, and who speaks in it is not recorded.`,
    remedy: `Add by: [${owner}] where it speaks for them; of a news medium say in describedAs of ${actor} who runs or pays it.`,
  }),
  contextUneven: ({ statements }) => ({
    what: `The line stands under statements of a claim and not under ${list(statements)}, which ${statements.length === 1 ? "makes" : "make"} the same claim against the same parties.`,
    remedy: `Add ${list(statements)}, or write lines that are true of each group.`,
  }),

  rowColumns: ({ columns, expected }) => ({
    what: `The row has ${columns} columns where a GeoNames country file has ${expected}.`,
    remedy: DOWNLOAD_AGAIN,
  }),
  rowWithoutId: ({ value }) => ({
    what: `The first column is no GeoNames id: ${JSON.stringify(value)}.`,
    remedy: DOWNLOAD_AGAIN,
  }),
  rowWithoutName: ({ id }) => ({ what: `Row ${id} has no name.`, remedy: DOWNLOAD_AGAIN }),
  rowNotUtf8: ({ id }) => ({ what: `Row ${id} is not in UTF-8.`, remedy: DOWNLOAD_AGAIN }),
  rowWithoutCountry: ({ id, value }) => ({
    what: `Row ${id} has no country code: ${JSON.stringify(value)}.`,
    remedy: DOWNLOAD_AGAIN,
  }),
  rowWithoutPosition: ({ id, latitude, longitude }) => ({
    what: `Row ${id} has no position on Earth: latitude ${JSON.stringify(latitude)}, longitude ${JSON.stringify(longitude)}.`,
    remedy: DOWNLOAD_AGAIN,
  }),
  moreRowsUnreadable: ({ rows }) => ({
    what: `${rows} more rows could not be read.`,
    remedy: DOWNLOAD_AGAIN,
  }),

  ownPlaceNowhere: ({ name }) => ({
    what: `The place "${name}" has no position.`,
    remedy:
      "Give it a point with lon and lat, an area, or the identifier of an entry it describes under sameAs.",
  }),
  ownPointOutside({ name, lon, lat, country, fault }) {
    const left = "The row was left out.";
    const outside = `The point of "${name}" (lon ${lon}, lat ${lat}) lies outside ${country.name}`;
    switch (fault.kind) {
      case "zeros":
        return {
          what: `${outside}: zeros stand where no position was known.`,
          remedy: `${left} Write the position, or leave point out and the names will still be found.`,
        };
      case "zero":
        return {
          what: `${outside}: a zero stands where ${fault.axis} was not known.`,
          remedy: `${left} Write ${fault.axis}, or leave point out.`,
        };
      case "slip":
        return {
          what: `${outside}, and inside it with ${SLIPS[fault.slip]}.`,
          remedy: `${left} Write lon: ${fault.lon}, lat: ${fault.lat}, or correct the country.`,
        };
      case "abroad":
        return {
          what: `${outside}, in ${fault.holder.name}.`,
          remedy: `${left} Write country: ${fault.holder.code}, or correct the position.`,
        };
      case "unknown":
        return { what: `${outside}.`, remedy: `${left} Correct the position, or the country.` };
    }
  },
  ownAreaOutside: ({ name, country, holder, isTakenOver }) => ({
    what: `The area of "${name}" lies outside ${country.name}${holder === null ? "" : `, in ${holder.name}`}.`,
    remedy: `The row was left out. Correct its country, or ${isTakenOver ? "the identifier under sameAs" : "its area: longitude comes first"}.`,
  }),
  describedNotHeld: ({ ids }) => ({
    what: `No layer that is loaded holds ${ids.join(" or ")}, which this row describes.`,
    remedy: "Give the row a point of its own, or load the country file that holds the entry.",
  }),
  removedNotHeld: ({ id }) => ({
    what: `No layer that is loaded holds ${id}, which this row removes.`,
    remedy: "Check the identifier, or load the country file that holds the entry.",
  }),

  shardNotLoaded: ({ shard, reason }) => ({
    what: `The shard ${shard} of the gazetteer could not be loaded (“${reason}”): its places are not found.`,
    remedy: `It is asked for again with the next search. ${SERVE_SHARDS}`,
  }),
  shardMissing: ({ shard }) => ({
    what: `The shard ${shard} of the gazetteer is not there: its places are not found.`,
    remedy: SERVE_SHARDS,
  }),
  shardUnusable: ({ shard, mistake, detail }) => ({
    what: `The shard ${shard} of the gazetteer cannot be used: ${SHARDS[mistake](detail)}.`,
    remedy: SERVE_SHARDS,
  }),

  translationOfOwnLanguage: ({ language, others }) => ({
    what: `The atlas itself is in ${language}.`,
    remedy: `Name the file by another of its languages: ${list(others)}.`,
  }),
  translationWithoutWords: ({ locale, others }) => ({
    what: `The program has no words in “${locale}”, so no page can be made of this translation.`,
    remedy: `Name the file by another of its languages: ${list(others)}.`,
  }),
  textsNotTranslated: ({ count, keys }) => ({
    what: `${count === 1 ? `${list(keys)} is` : `${count} texts (${list(keys)}${count > keys.length ? ", …" : ""}) are`} not translated.`,
    remedy: FILL_IN,
  }),
  textChanged: ({ key }) => ({
    what: `The text of ${key} was changed since it was translated.`,
    remedy: FILL_IN,
  }),
  translationBreaksRule: ({ rule, limit }) => ({
    what: `The translation ${RULES[rule](limit)}.`,
    remedy: "Correct it.",
  }),
  textGone: ({ key }) => ({
    what: `The atlas has no text ${key}.`,
    remedy: `Take the entry out, or ${REWRITE_TRANSLATION}`,
  }),
};
