/**
 * The closed vocabularies of an atlas. Each entry pairs the identifier that files hold with the words that a
 * reader sees. Definitions and precedents: see the sources named at each list.
 */

/** How a statement stands in the article; after PARC 3.0 (attribution) with the article's own voice kept apart. */
export const KINDS = {
  allegation: "allegation",
  publisher_allegation: "allegation in the article's own voice",
  characterisation: "description of a party",
  self_report: "report on the speaker's own side",
  reported_position: "position of a government",
  headline: "heading",
  background: "background",
  denial: "reply",
  boilerplate: "footnote",
} as const;
export type Kind = keyof typeof KINDS;

/** Quotation form; after PARC 3.0 and DirectQuote. */
export const VOICES = {
  direct_quote: "quoted in full",
  mixed_quote: "quoted in part",
  reported_speech: "reported speech",
  headline: "heading",
  publisher_assertion: "the article's own voice",
  publisher_gloss: "the article's own gloss",
  boilerplate: "footnote",
} as const;
export type Voice = keyof typeof VOICES;

/** What the statement says of its content: a plan is never an event. */
export const MODALITIES = {
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
} as const;
export type Modality = keyof typeof MODALITIES;

/** The three ways a mark can be drawn, by what is said: hollow, outlined or filled. */
export const ASPECTS = {
  plan: "said to be planned",
  ongoing: "said to be happening",
  past: "said to have happened",
} as const;
export type Aspect = keyof typeof ASPECTS;

/** How a statement of each modality is drawn; the others as something that goes on. A prediction has not happened. */
export const ASPECT_OF_MODALITY: Partial<Record<Modality, Aspect>> = {
  alleged_plan: "plan",
  prediction: "plan",
  alleged_ongoing: "ongoing",
  asserted_ongoing: "ongoing",
  alleged_past: "past",
  asserted_past: "past",
};

/** A link of the chain of attribution, ordered from the text outwards; after PROV-O and PARC 3.0. */
export const CHAIN_ROLES = {
  publisher: "article",
  relayer: "relayed by",
  speaker: "speaker",
  cited_body: "citing",
  claimed_origin: "origin given",
  unidentified_reports: "unidentified reports",
} as const;
export type ChainRole = keyof typeof CHAIN_ROLES;

export const IDENTITIES = {
  named_person: "named person",
  named_institution: "named institution",
  unnamed_official: "unnamed official",
  unnamed_public: "unnamed members of the public",
  metonym: "a capital standing for its government",
  unidentified: "not identified",
} as const;
export type Identity = keyof typeof IDENTITIES;

export const ACTOR_KINDS = {
  person: "person",
  organisation: "organisation",
  government: "government",
  unnamed_group: "unnamed group",
} as const;
export type ActorKind = keyof typeof ACTOR_KINDS;

/**
 * What is recorded about a statement, in the order of derivation: the first that applies wins. Never a verdict on
 * truth. The reader's label is completed by `statusLabel` in `geo/geojson` where it names a body or a date.
 */
export const STATUSES = {
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
} as const;
export type Status = keyof typeof STATUSES;

/** What a response does; after CiTO, the Citation Typing Ontology. */
export const RESPONSE_KINDS = {
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
} as const;
export type ResponseKind = keyof typeof RESPONSE_KINDS;

/** How near a response comes to the statement. Only the first two may change a status. */
export const RELATIONS = {
  this_claim: "about this statement",
  same_event: "about the event this statement refers to",
  same_pattern: "about a similar claim, not this one",
  same_place: "about another event at this place",
  background: "background",
} as const;
export type Relation = keyof typeof RELATIONS;

/** Which way a finding or a fact-check points; `none` examines an illustration or reports an absence of evidence. */
export const EFFECTS = {
  supports: "supports it",
  supports_part: "supports part of it",
  contradicts: "runs against it",
  inconclusive: "could not establish it",
  none: "does not decide it",
} as const;
export type Effect = keyof typeof EFFECTS;

export const INDEPENDENCES = {
  accused_party: "from the accused party",
  allied_with_accused: "from a party on the side of the accused",
  allied_with_speaker: "from the speaker's own side",
  third_party: "from a third party",
  other_party: "from another party to the conflict",
  mandated_body: "from a body with a mandate from states",
} as const;
export type Independence = keyof typeof INDEPENDENCES;

export const TIMINGS = {
  before_article: "issued before this article",
  same_time: "issued at the time of this article",
  after_article: "issued after this article",
} as const;
export type Timing = keyof typeof TIMINGS;

export const EVIDENCES = { seen: "read", part: "read in part", unverified: "not read" } as const;

/** How narrowly a place is known. Areas are never drawn as points. */
export const PRECISIONS = {
  site: "site",
  settlement: "town level",
  near_place: "near the place, not at it",
  admin2: "district",
  admin1: "province, no exact place",
  zone: "zone without a published line",
  region: "part of a country, without a boundary",
  country: "whole country",
  unlocated: "no place can be identified",
} as const;
export type Precision = keyof typeof PRECISIONS;

/** Certainty that the name means this place; the three values of Linked Places Format. */
export const CERTAINTIES = {
  certain: "the name fits one place",
  "less-certain": "the extent or the kind of place is not said",
  uncertain: "more than one place fits, or none can be identified",
} as const;
export type Certainty = keyof typeof CERTAINTIES;

/** What the statement says of the place. Only the first four are drawn. */
export const PLACE_ROLES = {
  claimed_event_site: "where something is said to happen or to have happened",
  claimed_origin: "where something is said to have come from",
  claimed_destination: "where something is said to have arrived",
  claimed_intended_site: "where something is said to be planned",
  informant_location: "where the informants live",
  statement_about_area: "the statement is about the area as a whole",
  mentioned_only: "named in passing",
} as const;
export type PlaceRole = keyof typeof PLACE_ROLES;

export const DATE_ROLES = {
  statement: "said",
  information_received: "information received",
  claimed_event: "said to have happened",
  claimed_event_start: "said to have begun",
  publication: "published",
} as const;
export type DateRole = keyof typeof DATE_ROLES;

/** How the best date was reached. */
export const DATE_BASES = {
  stated: "stated in the article",
  stated_without_year: "the article gives no year",
  relative_resolved: "reckoned from the article's words",
  editorial_insertion: "the date was added to the quotation by an editor",
  inferred: "inferred",
  /** Documents of the speaker's own side, or with the same words by another route: they date a statement and confirm nothing. */
  reported: "dated from other documents",
  corroborated: "confirmed by another source",
  undated: "not dated in the article",
} as const;
export type DateBasis = keyof typeof DATE_BASES;

export const DATE_PRECISIONS = {
  day: "day",
  days: "some days",
  week: "week",
  month: "month",
  since: "closed interval",
  before: "start not known",
  undated: "undated",
} as const;

export const FLAGS = {
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
} as const;
export type Flag = keyof typeof FLAGS;

/** What a gazetteer entry is; the groups that geocoding and drawing need, not a feature catalogue. */
export const PLACE_KINDS = {
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
} as const;
export type PlaceKind = keyof typeof PLACE_KINDS;

/** In the order of EDTF's codes 21 to 24. */
export const SEASONS = ["spring", "summer", "autumn", "winter"] as const;
export type Season = (typeof SEASONS)[number];
