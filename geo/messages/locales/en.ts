import type {
  Aspect,
  Certainty,
  DateRole,
  Flag,
  Independence,
  Kind,
  Modality,
  PlaceKind,
  PlaceRole,
  Precision,
  Relation,
  ResponseKind,
  Status,
  Timing,
  Voice,
} from "../../model/vocabulary.ts";
import type { DateMessages } from "../date-messages.ts";
import { grammarOf } from "../grammar.ts";
import type { GeocodingMessages, ReasonMessages } from "../reason-messages.ts";

const { number, plural } = grammarOf("en");
const either = new Intl.ListFormat("en", { type: "disjunction" });
const same = (name: string, of: string) => (name === of ? name : `${name}, a spelling of ${of}`);

const placeKinds = {
  settlement: "town or village",
  camp: "camp",
  base: "military base",
  crossing: "border crossing",
  facility: "facility",
  admin1: "province",
  admin2: "district",
  country: "country",
  zone: "zone",
  region: "region",
  river: "river",
  lake: "lake",
  sea: "sea",
  mountain: "mountain",
  island: "island",
  desert: "desert",
  border: "border",
} satisfies Record<PlaceKind, string>;

/** Reasons of the geocoder in English. */
const geocodingReasons: GeocodingMessages = {
  sameName: ({ name }) => `the same name: ${name}`,
  sameSpelling: ({ name, of }) => `the same name: ${same(name, of)}`,
  formerName: ({ name, of }) => `the same name: ${name}, a former name of ${of}`,
  otherRomanisation: ({ name, of }) => `the same name in another romanisation: ${same(name, of)}`,
  soundsAlike: ({ name, of }) => `a name that sounds alike: ${same(name, of)}`,
  landformName: ({ name, of }) =>
    `the same name after a word for a hill, a valley, a spring or a ruin: ${same(name, of)}`,
  similarName: ({ name, of }) => `a similar name: ${same(name, of)}`,
  inStatedProvince: ({ province }) => `in ${province}, as stated`,
  inStatedProvinceByRecord: ({ recorded }) => `its record says ${recorded}, as stated`,
  inStatedProvinceByBoth: ({ stated, area }) =>
    `in ${stated}, as stated: its record says so and Natural Earth's area of ${area} holds it`,
  provinceByAreaAlone: ({ area, recorded }) =>
    `sources differ: Natural Earth's area of ${area} holds it, as stated, but its record says ${recorded || "nothing"}`,
  provinceByRecordAlone: ({ area, recorded }) =>
    `sources differ: its record says ${recorded}, as stated, but Natural Earth's area of ${area} holds it`,
  outsideStatedProvince: ({ where, stated }) => `in ${where}, not in ${stated}`,
  outsideStatedProvinceBy: ({ where, stated, km }) =>
    `in ${where}, not in ${stated}, whose border is about ${km} km away`,
  inNoOneProvince: () => "it lies in no one province",
  provinceNotChecked: ({ recorded }) =>
    `its province could not be checked${recorded === "" ? "" : `; its record says ${recorded}`}`,
  outsideStatedCountry: ({ country, stated }) => `in another country (${country}) than stated (${stated})`,
  outsideArticleCountries: ({ country }) => `in a country (${country}) that the article is not about`,
  outsideCountryFiles: ({ country }) => `in ${country}, of which no country file was given`,
  kindAsStated: ({ kind }) => `it is a ${placeKinds[kind]}, as the article allows`,
  kindOtherwise: ({ kind, stated }) =>
    `it is a ${placeKinds[kind]}, where the article has a ${either.format(stated.map((each) => placeKinds[each]))}`,
  kmFrom: ({ km, name }) => `${km} km from ${name}`,
  inSameProvince: ({ province, name }) => `in ${province}, as ${name} is`,
  inSameCountry: ({ name }) => `in the same country as ${name}`,
  insideNamed: ({ name }) => `in ${name}, which is named too`,
  holdsNamed: ({ name }) => `${name} lies in it`,
  nearRegion: ({ km, name }) => `${km} km from ${name}, where the text was published`,
  people: (params) => `about ${number(params.count)} people, says the gazetteer`,
  inWorldLayer: () => "listed among the world's towns and seats of districts",
  greatFeature: () => "listed among the great waters, landforms and regions of the world",
  ownFile: () => "in the author's own file",
  provinceHoldsTown: ({ name }) =>
    `${name} is both a province and a town in it, and the article does not say which: the province holds both`,
  provinceNotKnown: ({ province }) =>
    `no province called ${province} is known, so the name alone was gone by`,
  townOrProvince: ({ name }) =>
    `${name} is a town and also the province around it, and nothing says which is meant`,
  severalFit: (params) => `${params.count} places fit, and what is stated does not tell them apart`,
  onlyResembles: ({ name }) => `no place is called ${name}; these names only resemble it`,
  noSuchName: ({ name }) => `no gazetteer that was searched has a place called ${name}`,
  noSuchNameNearest: ({ name, nearest }) =>
    `no gazetteer that was searched has a place called ${name}; the nearest spelling is ${nearest}`,
  littleKnown: (params) =>
    params.count === 1
      ? `a place is called ${params.name}, but too little known to be meant without more`
      : `${params.count} places are called ${params.name}, but none is so well known that it would be meant without more`,
  nothingInStated: ({ name, stated }) =>
    `no place called ${name}, or anything like it, is known in ${stated}`,
  onlyElsewhere: ({ name, where, stated }) =>
    `the only place called ${name} that the gazetteers hold lies elsewhere: in ${where}, not in ${stated}`,
  allElsewhere: (params) =>
    `the gazetteers hold ${params.count} places called ${params.name}, and none of them lies in ${params.stated}`,
  authorChose: ({ because }) => `the author's choice: ${because}`,
  authorChoseAlone: () => "the author's choice",
  authorChoiceMissing: ({ key }) => `the author chose ${key}, which no gazetteer that was loaded holds`,
  namesNoPlace: () => "the article's words name no place that could be looked up",
  notSought: ({ text }) => text,
};

const dates: DateMessages = {
  about: (date) => `about ${date}`,
  perhaps: (date) => `perhaps ${date}`,
  season: {
    spring: (year) => `spring ${year}`,
    summer: (year) => `summer ${year}`,
    autumn: (year) => `autumn ${year}`,
    winter: (year) => `winter ${year}`,
  },
  someYear: (first, last) => `a year from ${first} to ${last}`,
  by: (date) => `by ${date}`,
  until: (date) => `until ${date}`,
  since: (date) => `since ${date}`,
  fromTo: (from, to) => `from ${from} to ${to}`,
  fromUnknownEnd: (from) => `from ${from}, until when is not known`,
  orEarlier: (date) => `${date} or earlier`,
  orLater: (date) => `${date} or later`,
  andEarlier: (date) => `${date} and earlier`,
  andLater: (date) => `${date} and later`,
  notDated: "not dated in the article",
  notDatedBut: (words) => `not dated; the article says “${words}”`,
  startNotStated: "when it began is not stated",
  articleGivesNoDate: "the article gives no date",
  articleGivesNoYear: "the article gives no year",
  articleAlone: (date) => `the article alone says ${date}`,
  articleAloneWithoutYear: (date) => `the article alone says ${date}, without a year`,
  reckonedFrom: (words) => `reckoned from “${words}”`,
  addedByEditor: "the date in brackets was added by an editor",
  separator: "; ",
};

/**
 * The words of the interface in English: the complete list, from which every other language takes its keys. The texts of
 * statements are the atlas's own and not here.
 */
const whole = {
  // Making a format takes as long as drawing the map: not before a number has a comma.
  format: (number: number) => {
    if (Math.abs(number) < 1000) return String(number);
    format ??= new Intl.NumberFormat("en");
    return format.format(number);
  },
};
let format: Intl.NumberFormat | undefined;
const count = (number: number, one: string, many: string) =>
  number === 1 ? `1 ${one}` : `${whole.format(number)} ${many}`;

export const en = {
  /** Of the language itself, in the language. */
  name: "English",
  direction: "ltr",
  /** Between the parts of a list that is no sentence. */
  comma: ", ",
  semicolon: "; ",
  /** Between a name and what is said of it. */
  colon: ": ",
  yes: "yes",
  no: "no",
  /** A label and what it labels. */
  labelled: (label: string, value: string) => `${label}: ${value}`,
  /** Between the links of a chain, from the origin to the article. */
  arrow: " → ",
  page: {
    skipMap: "Skip the map",
    map: "Map of the places that statements mention",
    /** For those who cannot see the poster. `places`: of each its count and precision. */
    poster: (notice: string, places: string[]) =>
      `${notice} ${places.join("; ")}. The list has every statement with who said it.`,
    counts: (statements: number, drawn: number, listed: number) =>
      `${count(statements, "statement", "statements")}: ${whole.format(drawn)} on the map, ${whole.format(listed)} in the list only`,
    languages: "This page in",
    mapFailed: "The interactive map cannot be shown in this browser. The list has every statement.",
  },
  /** Why there is no interactive map. */
  loadErrors: {
    missing:
      "The interactive map could not be loaded. The list of statements on this page is complete. Reload the page to try the map again.",
    malformed:
      "The interactive map cannot be shown, because its data file cannot be read. The list of statements on this page is complete.",
    newer:
      "The interactive map cannot be shown: its data file is newer than this page. Reload the page to fetch the new one. The list of statements on this page is complete.",
    outdated:
      "This copy of the page is older than the site: its scripts are no longer there. Reload the page for the map, search and filters. Every statement can be read here.",
  },
  loading: {
    notice: "A map of allegations, not of established events.",
  },
  /** The map: its controls, and the names of what stands on it. */
  map: {
    label: "Map; arrow keys move it, plus and minus zoom",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    whole: "Whole map",
    close: "Close",
    mentions: (number: number, place: string) =>
      number === 1 ? `1 statement mentions ${place}` : `${whole.format(number)} statements mention ${place}`,
    /** Of the statements that mention a place, those that put a mark there. */
    placed: (drawn: number, more: number) =>
      `${count(drawn, "statement", "statements")} placed here, ${whole.format(more)} more ${more === 1 ? "mentions" : "mention"} it`,
    unplaced: (more: number) =>
      more === 1 ? "1 more statement mentions it" : `${whole.format(more)} more statements mention it`,
    status: (label: string) => `Status: ${label}.`,
    near: (place: string) => `near ${place}`,
    /** Beside a mark: what a statement is about, and who said it. */
    described: (topic: string, speaker: string) => `${topic}, ${speaker} said`,
    /** Under the name of a place near a pole. */
    beyondEdge: "beyond the edge of the map",
    /** Several places in one symbol. */
    cluster: (number: number, place: string) =>
      number === 1
        ? `1 statement mentions places near ${place}`
        : `${whole.format(number)} statements mention places near ${place}`,
    clusterOf: (places: number, speakers: number) =>
      `${count(places, "place", "places")}; said by ${count(speakers, "speaker", "speakers")}`,
    /** Beside the symbol of a cluster. */
    andMore: (place: string, more: number) => `${place} + ${whole.format(more)}`,
    zoomInOnThese: "Zoom in on these",
    backToCluster: (places: number, place: string) =>
      `Back to the ${count(places, "place", "places")} near ${place}`,
    more: (number: number) => `${whole.format(number)} more`,
    somePass: (pass: number, all: number) =>
      `${whole.format(pass)} of ${count(all, "statement", "statements")} here ${pass === 1 ? "passes" : "pass"} the filters`,
    order: "Order",
    orderOfArticle: "as in the article",
    newestFirst: "newest said first",
    /** The sheet that takes the place of the popup on a small map. */
    pullUp: "Make this sheet taller",
    pullDown: "Make this sheet lower",
    mayBe: (places: string) => `It may be ${places}.`,
    numbered: (number: number, place: string) => `${whole.format(number)}\u00a0${place}`,
    candidatesOnMap: "The dashed rings on the map bear the same numbers.",
    whyThis: "Why this place",
    whyThese: (number: number) => `Why these ${whole.format(number)} places`,
    positionFrom: "Position from",
    zoomEnds: "The ground drawn here has no more detail.",
  },
  /** A ground of pictures from a server, when the author named one. */
  tiles: {
    show: "Show detailed ground",
    hide: "Hide detailed ground",
    asks: (host: string) =>
      `The pictures of this ground come from ${host}. It then sees your IP address and which part of the map you look at.`,
    agree: (host: string) => `Ask ${host}`,
    decline: "Not now",
    failed: (host: string) => `${host} sends no pictures.`,
  },
  legend: {
    title: "Legend",
    past: "said to have happened",
    ongoing: "said to be happening, or no time said",
    plan: "said to be planned",
    differ: "statements differ; the number counts them",
    cluster: "several places close together; the number counts their statements",
    uncertain: "more than one place fits the name",
    candidates: "the places that fit it, while its popup is open",
    halo: "how far the place may lie from its symbol",
    haloHidden: "Too small to be seen at this zoom.",
    haloWide: "Wider than this view.",
    near: "near the place, not at it",
    area: "somewhere in this province or district",
    soft: "zone without a published line",
    name: "Name",
    label: "area without a boundary",
    movement: "said to have been moved; not a route",
    onePerArea: "An area is drawn once; the number beside its name counts the statements.",
  },
  /** The legend of the poster, where there is room for a few words only. */
  poster: {
    number: "number of statements",
    differ: "statements that differ in this",
    cluster: "several places close together",
    halo: "may lie anywhere in the circle",
    area: "an area is named, no exact place",
    movement: "said to have been moved; no route",
    disputed: "boundary that is disputed",
    /** The accessible name of a movement: the statement in full, then this. */
    drawnAsLine: "Drawn as a line: said to have been moved.",
    kilometres: (distance: number) => `${number(distance)} km`,
  },
  list: {
    onMap: "On the map",
    offMap: "Not on the map",
    statements: (number: number) => count(number, "statement", "statements"),
    parts: (title: string) => `${title}: parts of the list`,
    part: (first: number, last: number, all: number) =>
      `${whole.format(first)} to ${whole.format(last)} of ${whole.format(all)}`,
    previousPart: "Earlier statements",
    nextPart: "Further statements",
    printed: (number: number, all: number) =>
      `Of ${count(all, "statement", "statements")} the first ${whole.format(number)} are printed; filters choose others.`,
    textWaiting: "The text is being loaded …",
    textMissing: "The text of this statement could not be loaded.",
    tryAgain: "Try again",
    allInPages: (all: number) => `All ${count(all, "statement", "statements")}, page by page`,
    allOnOnePage: "All statements in full, with their sources, on one page",
    listPage: (page: number, pages: number) => `Page ${whole.format(page)} of ${whole.format(pages)}`,
    toMap: "To the map",
  },
  card: {
    said: "Said",
    paragraph: (number: number) => `paragraph ${whole.format(number)}`,
    places: "Places",
    notDrawn: "Not on the map:",
    chain: "How it reached the article",
    origin: "origin",
    /** After the name of a link of the chain that the article does not state. */
    inferred: "not stated in the article; inferred",
    recorded: "What is recorded",
    part: "On",
    replies: "Replies",
    inArticle: (statement: string) => `In the article itself (${statement}).`,
    context: "Context",
    versions: "Versions differ",
    theArticle: "The article",
    /** Heard before words that only one of two versions has. */
    differs: "differs: ",
    otherRoutes: (number: number) =>
      `The same words by ${number === 1 ? "another route" : `${whole.format(number)} other routes`}: not corroboration`,
    notes: "Dates and notes",
    notKnown: "What is not known",
    link: "Link to this statement",
    copy: "Copy link",
    copied: "Copied",
    copyByHand: "Copy this address",
    /** The heading of what the accused answered. */
    reply: "Reply",
    /** Stands for the id of a reply in the article. */
    thisReply: "This reply",
    /** Below a reply that stands in the article itself. */
    replyIn: (paragraph: number | null) =>
      paragraph === null
        ? "In the article itself."
        : `In the article itself, paragraph ${whole.format(paragraph)}.`,
    /** After a status that names the date of the search. `names`: a list of the accused. */
    notFoundEither: (names: string) => `No reply from ${names} to this statement was found in that search`,
    /** The same where the article has no reply either. */
    neitherReply: (names: string) =>
      `No reply in the article; none from ${names} to this statement found in that search`,
    whatWasSearched: "What was searched",
    /** Before the name of a document: "Denial, about a similar claim, not this one:". */
    documentKind: (kind: string, relation: string) => `${kind}, ${relation}:`,
    /** Before the chain in one line. */
    source: "Source:",
    /** Opens what follows the source line. */
    more: "Quotation, dates, documents, limits",
    quotation: "In the article’s words",
    dates: "Dates",
    documents: "Other documents",
    /** Before the numbers of documents, on a page that is drawn all at once. */
    documentsOn: {
      this_claim: "On this statement:",
      same_event: "On its event:",
      same_pattern: "On a similar claim:",
      same_place: "On another event there:",
      background: "Background:",
    },
    /** Documents with the same words by another route. */
    sameWords: "Same words, no corroboration:",
    /** Stands for a text that several statements share and the page has once. */
    sharedText: (order: number) => `note ${whole.format(order)}`,
    shared: "Notes on several statements",
    toList: "In the list",
  },
  /** The places as a short list. */
  places: {
    title: "Places",
    /** The second, third ... statement of one speaker on one topic: a link. */
    another: (order: number) => `statement ${whole.format(order)}`,
    some: (shown: number, all: number) =>
      `${whole.format(shown)} of ${count(all, "place", "places")}: those that the map begins with. The map has them all.`,
  },
  source: {
    title: "Sources",
    documents: (number: number) => count(number, "document", "documents"),
    /** Leads to the entry of a document among the sources. */
    entry: "All about this document",
    toList: "To the list of sources",
    /** Another page of the same document. */
    furtherPage: (order: number) => `page ${whole.format(order)}`,
    standard: "Standard:",
    limits: "Limits:",
  },
  about: {
    title: "About this atlas",
    article: "The article",
    hash: (paragraphs: number) => `${count(paragraphs, "paragraph", "paragraphs")}. SHA-256 of its text:`,
    notKnown: "What is not known",
    searched: "What was searched",
    searchedUntil: (date: string) => `Up to ${date}:`,
    noProof: "That nothing was found is not proof that nothing exists.",
    corrections: "Corrections",
    noCorrections: "None so far.",
    became: "became",
    contact: "To correct something or to reply, write to",
    publisher: "whoever publishes this page",
    credits: "Credits",
    changedOn: (date: string) => `Last changed on ${date}.`,
    /** Shows the ids of statements and documents, for research. */
    showIds: "Show the ids of statements and documents",
  },
  /** Files to download, each with what it is for, and the citation. */
  takeAway: {
    title: "Take away",
    mapFile: "Map file (GeoJSON)",
    mapFileFor: "every statement with its speaker inside the text, for any map program",
    table: "Table (CSV)",
    tableFor: "a row for each statement and place, for spreadsheets and statistics",
    kml: "Map (KML)",
    kmlFor: "for Google Earth and other globes",
    places: "Places (Linked Places)",
    placesFor: "the places with their names and identifiers, for gazetteers",
    claims: "Statements (JSON-LD)",
    claimsFor: "who said what in the terms of schema.org, for linked data; nothing in it is rated",
    drawing: "Poster (SVG)",
    drawingFor: "the map as a drawing, sharp at any size",
    picture: "Poster (PNG)",
    pictureFor: "the map as a picture of 1200 by 675 pixels, for slides and messages",
    cite: "Cite this map",
    /** The title ends with a mark of its own. */
    citation: (title: string, updated: string) =>
      `Claim Atlas: ${title} Map of allegations, not of established events. Updated ${updated}.`,
    copyCitation: "Copy citation",
    copyFormat: (format: string) => `Copy ${format}`,
    copyFailed: "Not copied: this browser does not allow it",
  },
  /** For a link to something that this atlas does not have. */
  gone: {
    statement: (id: string) =>
      `There is no statement ${id} in this atlas. It may have been renamed or withdrawn.`,
    place: "The link names a place that is not in this atlas. It may have been renamed or withdrawn.",
    logged: "The log of corrections says:",
    showAll: "Show all statements",
  },
  /** The article beside the map: its statements one by one. */
  articleView: {
    title: "The article beside the map",
    start: "Read in the order of the article",
    explanation: "Our paraphrases and short quotes, in the order of the article; its text is not reproduced.",
    filtered: (number: number) =>
      `Walks the ${count(number, "statement", "statements")} that pass the filters.`,
    empty: "No statement passes the filters.",
    paragraph: (number: number, all: number) => `Paragraph ${whole.format(number)} of ${whole.format(all)}`,
    paragraphAlone: (number: number) => `Paragraph ${whole.format(number)}`,
    none: (from: number, to: number) =>
      from === to
        ? `Paragraph ${whole.format(from)} has no statement.`
        : `Paragraphs ${whole.format(from)} to ${whole.format(to)} have no statement.`,
    hidden: (from: number, to: number) =>
      from === to
        ? `No statement in paragraph ${whole.format(from)} passes the filters.`
        : `No statement in paragraphs ${whole.format(from)} to ${whole.format(to)} passes the filters.`,
    hiddenHere: (number: number) =>
      `${count(number, "more statement", "more statements")} in this paragraph ${number === 1 ? "does" : "do"} not pass the filters.`,
    neighbours: "Also in this paragraph",
    outline: "The whole article, paragraph by paragraph",
    bar: "Statement by statement",
    position: (number: number, all: number) => `${whole.format(number)} of ${whole.format(all)}`,
    previous: "Previous",
    next: "Next",
    leave: "Leave",
    failed: "The reading mode could not be loaded. The list has every statement in the same order.",
    keys: "Arrow keys, J and K, or a swipe go from statement to statement; Escape leaves.",
    moved: (position: string, paragraph: string) => `${position}. ${paragraph}.`,
  },
  /** What the map is, wherever it is shown. */
  notice: "A map of allegations, not of established events.",
  dates,
  /** Words for the codes of the map file. */
  status: {
    corrected_or_withdrawn: "Changed by its source",
    duplicate_of: "Repeats another statement",
    mixed: "Parts differ",
    finding_supports: "Supported by a finding",
    finding_contradicts: "Contrary finding",
    finding_inconclusive: "Examined; not established",
    partly_acknowledged: "Acknowledged in part",
    contested: "Disputed",
    denied: "Denied",
    corroborated_independently: "Matches reports by third parties",
    partly_corroborated: "Part matches another source",
    not_checkable: "Cannot be checked as worded",
    no_independent_record_located: "No independent record found",
    attributed_only: "Said; not examined here",
    not_applicable: "Nothing to assess",
  } satisfies Record<Status, string>,
  kind: {
    allegation: "allegation",
    publisher_allegation: "allegation in the article's own voice",
    characterisation: "description of a party",
    self_report: "report on the speaker's own side",
    reported_position: "position of a government",
    headline: "heading",
    background: "background",
    denial: "reply",
    boilerplate: "footnote",
  } satisfies Record<Kind, string>,
  voice: {
    direct_quote: "quoted in full",
    mixed_quote: "quoted in part",
    reported_speech: "reported speech",
    headline: "heading",
    publisher_assertion: "the article's own voice",
    publisher_gloss: "the article's own gloss",
    boilerplate: "footnote",
  } satisfies Record<Voice, string>,
  aspect: {
    plan: "said to be planned",
    ongoing: "said to be happening",
    past: "said to have happened",
  } satisfies Record<Aspect, string>,
  certainty: {
    certain: "the name fits one place",
    "less-certain": "the extent or the kind of place is not said",
    uncertain: "more than one place fits, or none can be identified",
  } satisfies Record<Certainty, string>,
  dateRole: {
    statement: "said",
    information_received: "information received",
    claimed_event: "said to have happened",
    claimed_event_start: "said to have begun",
    publication: "published",
  } satisfies Record<DateRole, string>,
  flag: {
    transmission_conflict: "Versions of these words differ",
    year_inferred: "The article gives no year",
    toponym_uncertain: "The name fits more than one place",
    sic: "A slip in the printed text is kept",
    editorial_insertion: "Words in brackets were added by an editor",
    speaker_inferred: "The text has only a pronoun for the speaker",
    speaker_hedge: "The speaker's own hedge is kept",
    misplaced_hedge: "A hedging word in the sentence does not hedge the accusation",
    referent_unclear: "The text does not say whom a noun means",
    accused_implied: "Who is accused follows from the context",
    headline_attributed: "The heading names its speaker",
    headline_unattributed: "The heading names no speaker",
  } satisfies Record<Flag, string>,
  placeKind: placeKinds,
  modality: {
    alleged_plan: "said to be planned",
    alleged_ongoing: "said to be happening",
    alleged_past: "said to have happened",
    asserted_past: "said to have happened",
    asserted_ongoing: "said to be happening",
    asserted_state: "said to be so",
    asserted_cause: "said to be the cause",
    asserted_legal: "legal description",
    prediction: "about the future",
    denial: "reply",
  } satisfies Record<Modality, string>,
  precision: {
    site: "site",
    settlement: "town level",
    near_place: "near the place, not at it",
    admin2: "district",
    admin1: "province, no exact place",
    zone: "zone without a published line",
    region: "part of a country, without a boundary",
    country: "whole country",
    unlocated: "no place can be identified",
  } satisfies Record<Precision, string>,
  placeRole: {
    claimed_event_site: "where something is said to happen or to have happened",
    claimed_origin: "where something is said to have come from",
    claimed_destination: "where something is said to have arrived",
    claimed_intended_site: "where something is said to be planned",
    informant_location: "where the informants live",
    statement_about_area: "the statement is about the area as a whole",
    mentioned_only: "named in passing",
  } satisfies Record<PlaceRole, string>,
  relation: {
    this_claim: "about this statement",
    same_event: "about the event this statement refers to",
    same_pattern: "about a similar claim, not this one",
    same_place: "about another event at this place",
    background: "background",
  } satisfies Record<Relation, string>,
  responseKind: {
    denial: "Denial",
    counter_accusation: "Counter-accusation",
    acknowledgement: "Acknowledgement",
    clarification: "Clarification",
    corroboration: "Same content in another source",
    independent_finding: "Finding",
    fact_check: "Fact-check",
    dissent: "Criticism of a finding",
    context: "Context",
    transmission_variant: "The same words by another route",
  } satisfies Record<ResponseKind, string>,
  independence: {
    accused_party: "from the accused party",
    allied_with_accused: "from a party on the side of the accused",
    allied_with_speaker: "from the speaker's own side",
    third_party: "from a third party",
    other_party: "from another party to the conflict",
    mandated_body: "from a body mandated by states",
  } satisfies Record<Independence, string>,
  timing: {
    before_article: "issued before this article",
    same_time: "issued at the time of this article",
    after_article: "issued after this article",
  } satisfies Record<Timing, string>,
  /** Filters and search. */
  explore: {
    title: "Filter and search",
    search: "Search",
    preparing: "Preparing the search…",
    searchFailed: "The search could not be loaded. Reload the page to try again.",
    partFailed: "This part of the page could not be loaded. Reload the page to try again.",
    filters: "Filters",
    active: (number: number) => `${whole.format(number)} active`,
    result: (found: number, all: number, drawn: number, listed: number) =>
      found === all
        ? `${count(all, "statement", "statements")}: ${whole.format(drawn)} on the map, ${whole.format(listed)} in the list only`
        : `${whole.format(found)} of ${count(all, "statement", "statements")}: ${whole.format(drawn)} on the map, ${whole.format(listed)} in the list only`,
    show: (found: number) => `Show ${count(found, "statement", "statements")}`,
    close: "Close",
    more: (number: number) => `${whole.format(number)} more`,
    fewer: "Fewer",
    /** Heard after the name of a choice. */
    choice: (number: number) => count(number, "statement", "statements"),
    chosen: "What is filtered by",
    chip: (facet: string, value: string) => `${facet}: ${value}`,
    query: (words: string) => `“${words}”`,
    remove: (filter: string) => `Remove the filter ${filter}`,
    clear: "Clear all",
    empty: "No statement passes these filters.",
    without: (filter: string, number: number) =>
      `Without the filter ${filter}, ${count(number, "statement", "statements")} would be shown.`,
    lift: "Lift this filter",
    emptyTogether: "No single filter can be lifted to show a statement: take several away, or all.",
    hidden: (id: string) => `${id} is selected but hidden by the filters.`,
    selectedHidden: "The selected statement is hidden by the filters.",
    showSelected: "Show it",
  },
  /** What statements can be filtered by; each stands above its choices and before a value in a chip. */
  facet: {
    speaker: "Who said it",
    organisation: "Organisation of the speaker",
    accused: "Who is accused",
    topic: "Topic",
    status: "What is recorded",
    kind: "How it is said",
    place: "Place",
    province: "Province",
    query: "Search",
    said: "When it was said",
    happened: "When it is said to have happened",
  },
  statementKind: {
    plan: "said to be planned",
    ongoing: "said to be happening",
    past: "said to have happened",
    other: "something else said",
    own_voice: "in the article’s own voice",
  },
  timeline: {
    title: "Timeline",
    explanation: "Drag over the dates to choose some; list and map follow.",
    said: "When it was said",
    happened: "When it is said to have happened",
    undated: (number: number) =>
      number === 1 ? "1 statement gives no date" : `${whole.format(number)} statements give no date`,
    undatedOut: (number: number) =>
      number === 1
        ? "1 statement gives no date: left out"
        : `${whole.format(number)} statements give no date: left out`,
    /** Of those shown: they could have begun before the chosen days end. */
    unstated: (number: number) =>
      number === 1
        ? "1 shown: start or end not stated"
        : `${whole.format(number)} shown: start or end not stated`,
    from: "First day",
    to: "Last day",
    earliest: (day: string) => `${day} or earlier`,
    latest: (day: string) => `${day} or later`,
    since: (day: string) => `from ${day}`,
    until: (day: string) => `until ${day}`,
    clear: "All dates",
    density: (binned: string) => `Statements ${binned}; one that covers several is counted in each.`,
    byDay: "by day",
    byWeek: "by week",
    byMonth: "by month",
    byYear: "by year",
    perBar: (date: string, number: number) => `${date}: ${count(number, "statement", "statements")}`,
    table: (number: number) =>
      number === 1 ? "The one with a date" : `List of the ${whole.format(number)} with a date`,
    legend: "How to read it",
    day: "one day",
    interval: "from the first day to the last",
    unknownStart: "the start is not stated",
    openEnd: "no end is stated",
    uncertain: "the date is uncertain",
    set: "on each of several days",
    filteredOut: "pale: left out by filters or dates",
  },
  /** The map in a frame of another page. */
  frame: {
    openMap: "Open the interactive map",
    loading: "Loading the map…",
    views: "Map, statements, full page",
    statements: "Statements",
    toList: (number: number) => (number === 1 ? "1 statement" : `All ${whole.format(number)} statements`),
    toMap: "Map",
    toPage: "Full page",
    filtered: (shown: number, all: number) =>
      `${whole.format(shown)} of ${count(all, "statement", "statements")}, as chosen for this page.`,
    showAll: "Show all",
    more: (id: string) => `${id} with context, versions and sources`,
  },
  /** The dialog for whoever links to the map or puts it on a page of theirs. */
  /** The first page of a site with several atlases. */
  index: {
    title: "Maps of what articles say",
    introduction:
      "Each map shows the statements of one article about places: who said them, through whom they reached the article, and what the accused answered.",
  },
  share: {
    open: "Share and embed",
    failed: "The dialog could not be loaded. Reload the page to try again.",
    close: "Close",
    link: "Link to this view",
    copyLink: "Copy link",
    embed: "Put this map on a page",
    pasteLink:
      "In WordPress and other editors that remove frames, paste the link above on a line of its own: the editor fetches the map from this site.",
    linkRemains: "Where an editor removes frames, a link to the map and a sentence about it remain.",
    local: "This page stands at an address that only this computer knows, and so does the code below.",
    method: "How",
    frame: "A frame alone",
    frameFor: "No script. For editors that accept an iframe and little else.",
    resized: "A frame that sets its height",
    resizedFor: "The frame, and a script of 3 kB from this site.",
    element: "A claim-map element",
    elementFor:
      "The same script. Words of your article can show their place on the map; readers without script get the poster and a link.",
    size: "Size",
    ratio: (width: number, height: number) => `as wide as its column, ${width} to ${height}`,
    content: "as wide as its column, as high as it needs",
    fixed: "of a fixed height",
    height: "Height in pixels",
    shows: "What it shows",
    view: "The map as it is now: what is selected, and where it was moved",
    filters: (number: number) =>
      `Only what passes the filters now: ${count(number, "statement", "statements")}`,
    withoutSearch: "The words searched for stay here: a frame has no search.",
    start: "The interactive map loads",
    inView: "when it comes into view",
    onRequest: "when the reader asks for it",
    theme: "Colours",
    auto: "as the reader’s system has them",
    light: "light",
    dark: "dark",
    language: "Language of its buttons",
    ofAtlas: "that of the atlas",
    sandbox: "In a sandbox: it may run its script and open links in new windows, and nothing else",
    preview: "Preview",
    code: "Code to paste",
    copyCode: "Copy code",
    copied: "Copied",
    copyByHand: "Selected: copy it with the keyboard",
  },
  /** What is recorded about a statement, with what its label names. `bodies`: who denies or acknowledges it. */
  statusWith: {
    denied: (bodies: string) => `Denied by ${bodies}`,
    partlyAcknowledged: (bodies: string) => `Acknowledged in part by ${bodies}`,
    finding: (label: string, body: string, standard: string) => `${label} (${body}; ${standard})`,
    noStandard: "standard not recorded",
    searched: (label: string, date: string) => `${label} (searched ${date})`,
    repeats: (statement: string) => `Repeats ${statement}`,
    partsDiffer: (parts: string) => `Parts differ: ${parts}`,
    part: (about: string, label: string) => `on ${about}, ${label}`,
    background: "Background",
    reply: "Reply",
    footnote: "Footnote",
  },
  /** Who said it, and through whom it reached the article. */
  attribution: {
    unnamedReports: "Unnamed reports",
    unnamedReportsAs: (words: string) => `unnamed reports (“${words}”)`,
    unidentifiedSource: "an unidentified source",
    notInArticle: (name: string) => `${name} (not stated in the article)`,
    /** Of several links in a row. */
    notInArticleAll: (names: string, links: number) =>
      `${names} (${links === 2 ? "neither" : "none of them"} stated in the article)`,
    inferredFrom: (name: string, document: string) => `${name} (not stated in the article; from ${document})`,
    citedBy: (names: string) => `as cited by ${names}`,
    relayedBy: (names: string) => `as relayed by ${names}`,
    reportedByArticle: "as reported by the article",
    originNotStated: "where this information came from is not stated",
    theArticle: "The article",
    noPublisher: "publisher not stated",
    /** The last link of a chain in one line. */
    thisArticle: (paragraph: number | null) =>
      paragraph === null ? "this article" : `this article, paragraph ${number(paragraph)}`,
    articleTitled: (title: string) => `“${title}”`,
    paragraph: (paragraph: number) => `paragraph ${number(paragraph)}`,
  },
  /** Replies to an accusation. */
  reply: {
    inArticle: (text: string, extent: string) => `In the article: ${text} ${extent}`,
    noneInArticle: "The article itself carries no reply",
    /** The same where no search is recorded: nothing is said of what lies outside the article. */
    noneInArticleNotSearched: "The article itself carries no reply; no search elsewhere is recorded",
    notFound: (name: string, date: string) =>
      `No reply from ${name} to this statement found (searched ${date})`,
    /** A reply as one sentence. */
    line: (kind: string, body: string, date: string, relation: string, fact: string) =>
      `${kind} by ${body}, ${date}, ${relation}: ${fact}`,
    dateNotShown: "date not recorded",
  },
  /** A document as people name it: "Sputnik, 30 October 2018". */
  document: {
    dated: (body: string, date: string) => `${body}, ${date}`,
    undated: (body: string) => body,
    /** After a date. Documents of the speaker's side repeat, they do not confirm. */
    datedFrom: (documents: string) => `dated from ${documents}`,
    confirmedBy: (documents: string) => `confirmed by ${documents}`,
    inferredFrom: (documents: string) => `inferred from ${documents}`,
  },
  /** How narrowly a place is known, and how surely. */
  doubt: {
    precision: (precision: string, doubt: string) => `${precision}; ${doubt}`,
    placesFit: (places: number) =>
      plural(places, { one: "one place fits the name", other: "{} places fit the name" }),
    candidate: (name: string, remarks: string) => `${name} (${remarks})`,
    near: (place: string) => `near ${place}`,
  },
  articleText: {
    title: "title",
    publisher: "publisher",
    date: "date of publication",
    /** `missing`: a list of the three words before. */
    notStated: (missing: string, fields: number) =>
      `The article's ${missing} ${fields === 1 ? "is" : "are"} not stated.`,
  },
  /** Reasons that the map file gives as codes. */
  reason: {
    ...geocodingReasons,
    asWritten: ({ text }) => text,
    heading: () => "A heading",
    headingRepeats: ({ statement }) => `A heading; it repeats ${statement}, which is shown with its speaker`,
    background: () => "Background in the article's own words",
    footnote: () => "A footnote",
    reply: () => "A reply; it stands with the statements it answers",
    partyDescription: () => "A description of a party, not of something at a place",
    governmentPosition: () => "A position of a government, not something said to happen at a place",
    opinionAboutFuture: () => "An opinion about the future",
    noPlaceNamed: () => "No place is recorded for it",
    informantLocation: () =>
      "This is where the informants are said to live, not where something is said to happen",
    aboutCountry: () => "The statement is about the country as a whole",
    aboutArea: () => "The statement is about the area as a whole",
    namedInPassing: () => "The place is named in passing",
    countryOnly: () => "Only the country is named: a whole country is not drawn",
    noPlaceIdentified: () => "No place can be identified",
    noPlaceFound: () => "No place was found for the name",
    noPositionKnown: () => "No position of this precision is known",
    noAreaKnown: () => "No area is known that could be drawn",
    unknownOrigin: () => "Where the information came from.",
    unknownPeople: ({ as }) => `Who the article’s “${as}” are.`,
    unknownGroup: () => "Which group is meant.",
    unknownPlace: ({ name }) => `Which place is meant by “${name}”.`,
    directionNotKnown: () => "In which direction: accounts differ or are silent.",
    whenNotKnown: () => "When it is said to have happened.",
    beginningNotKnown: () => "When it is said to have begun.",
  } satisfies ReasonMessages as ReasonMessages,
  /** Labels and sentences of the exported files. */
  exported: {
    onMap: "On the map",
    withoutShape: "Without a shape",
    withoutShapeFor:
      "Statements about no place, about a whole country, or about a place that cannot be drawn.",
    counts: (drawn: number, statements: number, listed: number) =>
      `${number(drawn)} of ${plural(statements, { one: "{} statement", other: "{} statements" })} on the map; ${number(listed)} in the list only.`,
    asOf: (date: string) => `As of ${date}.`,
    /** The name of a pin: whose words they are and whether of a plan, not what they allege. */
    pin: (place: string, statement: string, modality: string, speaker: string) =>
      `${place}: statement ${statement}, ${modality}, ${speaker}`,
    noPlace: "No place",
    said: "Said",
    quote: (paragraph: number | null, quote: string) =>
      paragraph === null ? `Article: “${quote}”` : `Article, paragraph ${number(paragraph)}: “${quote}”`,
    chain: "Through whom",
    status: "Status",
    replies: "Replies",
    place: "Place",
    candidates: "Places that fit the name",
    notDrawn: "Not on the map",
    moved: (speaker: string, what: string) => `${speaker}: said to have been moved: ${what}`,
    movedFrom: (place: string) => `from ${place}`,
    movedTo: (places: string) => `to ${places}`,
    noRoute: "No route is stated.",
    standard: "Standard",
    limits: "Limits",
    notIdentified: "not identified",
    /** Of the dates of a place: they are those of the statements. */
    whenSaid: "when the statements that name it were made",
    /** Of a place whose statements have no date: that of the map. */
    whenMapped: "when this map was last changed",
    citedAfter: (title: string, source: string) => `Claim Atlas: ${title}, after: ${source}`,
    passage: (text: string, passage: string, status: string) => `${text} (${passage}. Status: ${status}.)`,
    citedTitle: (title: string) => `Claim Atlas: ${title}`,
    /** What kind of work the map is. */
    genre: "Map of allegations, not of established events",
    updated: (date: string) => `Updated ${date}`,
    aboutArticle: (article: string) => `About the article: ${article}`,
  },
  /** A row of a table whose text does not name who says it. */
  table: {
    attributed: (who: string, text: string) => `According to ${who}: ${text}`,
  },
  gestures: {
    twoFingers: "Move the map with two fingers",
    wheel: (key: string) => `Hold ${key} while you scroll, or click the map first, to zoom`,
  },
} as const;
