/**
 * The closed vocabularies of an atlas: the codes in its files. `geo/messages` has the words for readers. Each list names the source
 * of its definitions.
 */

/** The function of a statement in the article; after PARC 3.0 (attribution), with the article's own voice separate. */
export const KINDS = [
  "allegation",
  "publisher_allegation",
  "characterisation",
  "self_report",
  "reported_position",
  "headline",
  "background",
  "denial",
  "boilerplate",
] as const;
export type Kind = (typeof KINDS)[number];

/** Quotation form; after PARC 3.0 and DirectQuote. */
export const VOICES = [
  "direct_quote",
  "mixed_quote",
  "reported_speech",
  "headline",
  "publisher_assertion",
  "publisher_gloss",
  "boilerplate",
] as const;
export type Voice = (typeof VOICES)[number];

/** What the statement says about its content. A plan is never an event. */
export const MODALITIES = [
  "alleged_plan",
  "alleged_ongoing",
  "alleged_past",
  "asserted_past",
  "asserted_ongoing",
  "asserted_state",
  "asserted_cause",
  "asserted_legal",
  "prediction",
  "denial",
] as const;
export type Modality = (typeof MODALITIES)[number];

/** The three fills of a mark: hollow for a plan, outlined for something ongoing, filled for something past. */
export const ASPECTS = ["plan", "ongoing", "past"] as const;
export type Aspect = (typeof ASPECTS)[number];

/** The fill for each modality. All others are drawn as ongoing. A prediction has not happened, so it is drawn as a plan. */
export const ASPECT_OF_MODALITY: Partial<Record<Modality, Aspect>> = {
  alleged_plan: "plan",
  prediction: "plan",
  alleged_ongoing: "ongoing",
  asserted_ongoing: "ongoing",
  alleged_past: "past",
  asserted_past: "past",
};

/** A link of the chain of attribution, ordered from the text outwards; after PROV-O and PARC 3.0. */
export const CHAIN_ROLES = [
  "publisher",
  "relayer",
  "speaker",
  "cited_body",
  "claimed_origin",
  "unidentified_reports",
] as const;
export type ChainRole = (typeof CHAIN_ROLES)[number];

export const IDENTITIES = [
  "named_person",
  "named_institution",
  "unnamed_official",
  "unnamed_public",
  "metonym",
  "unidentified",
] as const;
export type Identity = (typeof IDENTITIES)[number];

export const ACTOR_KINDS = ["person", "organisation", "government", "unnamed_group"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/**
 * What is recorded about a statement, in order of precedence: the first that applies wins. Never a verdict on truth.
 * `describeStatus` in `geo/geojson/describe` writes the label, with a body or a date where it has one.
 */
export const STATUSES = [
  "corrected_or_withdrawn",
  "duplicate_of",
  "mixed",
  "finding_supports",
  "finding_contradicts",
  "finding_inconclusive",
  "partly_acknowledged",
  "contested",
  "denied",
  "corroborated_independently",
  "partly_corroborated",
  "not_checkable",
  "no_independent_record_located",
  "attributed_only",
  "not_applicable",
] as const;
export type Status = (typeof STATUSES)[number];

/** What a response does; after CiTO, the Citation Typing Ontology. */
export const RESPONSE_KINDS = [
  "denial",
  "counter_accusation",
  "acknowledgement",
  "clarification",
  "corroboration",
  "independent_finding",
  "fact_check",
  "dissent",
  "context",
  "transmission_variant",
] as const;
export type ResponseKind = (typeof RESPONSE_KINDS)[number];

/** How close a response is to the statement. Only the first two can change a status. */
export const RELATIONS = ["this_claim", "same_event", "same_pattern", "same_place", "background"] as const;
export type Relation = (typeof RELATIONS)[number];

/** The outcome of a finding or fact-check; `none`: it examines an illustration or reports an absence of evidence. */
export const EFFECTS = ["supports", "supports_part", "contradicts", "inconclusive", "none"] as const;
export type Effect = (typeof EFFECTS)[number];

export const INDEPENDENCES = [
  "accused_party",
  "allied_with_accused",
  "allied_with_speaker",
  "third_party",
  "other_party",
  "mandated_body",
] as const;
export type Independence = (typeof INDEPENDENCES)[number];

export const TIMINGS = ["before_article", "same_time", "after_article"] as const;
export type Timing = (typeof TIMINGS)[number];

export const EVIDENCES = ["seen", "part", "unverified"] as const;

/** How precisely a place is known. Areas are never drawn as points. */
export const PRECISIONS = [
  "site",
  "settlement",
  "near_place",
  "admin2",
  "admin1",
  "zone",
  "region",
  "country",
  "unlocated",
] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Certainty that the name means this place; the three values of Linked Places Format. */
export const CERTAINTIES = ["certain", "less-certain", "uncertain"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** The role of the place in the statement. Only the first four are drawn. */
export const PLACE_ROLES = [
  "claimed_event_site",
  "claimed_origin",
  "claimed_destination",
  "claimed_intended_site",
  "informant_location",
  "statement_about_area",
  "mentioned_only",
] as const;
export type PlaceRole = (typeof PLACE_ROLES)[number];

export const DATE_ROLES = [
  "statement",
  "information_received",
  "claimed_event",
  "claimed_event_start",
  "publication",
] as const;
export type DateRole = (typeof DATE_ROLES)[number];

/**
 * Basis of the best date. `reported`: from documents of the speaker's own side, or from the same words in another source. They date a
 * statement and confirm nothing.
 */
export const DATE_BASES = [
  "stated",
  "stated_without_year",
  "relative_resolved",
  "editorial_insertion",
  "inferred",
  "reported",
  "corroborated",
  "undated",
] as const;
export type DateBasis = (typeof DATE_BASES)[number];

export const DATE_PRECISIONS = ["day", "days", "week", "month", "since", "before", "undated"] as const;

export const FLAGS = [
  "transmission_conflict",
  "year_inferred",
  "toponym_uncertain",
  "sic",
  "editorial_insertion",
  "speaker_inferred",
  "speaker_hedge",
  "misplaced_hedge",
  "referent_unclear",
  "accused_implied",
  "headline_attributed",
  "headline_unattributed",
] as const;
export type Flag = (typeof FLAGS)[number];

/** Kinds of gazetteer entries: the groups that geocoding and drawing need. Not a feature catalogue. */
export const PLACE_KINDS = [
  "settlement",
  "camp",
  "base",
  "crossing",
  "facility",
  "admin1",
  "admin2",
  "country",
  "zone",
  "region",
  "river",
  "lake",
  "sea",
  "mountain",
  "island",
  "desert",
  "border",
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** In the order of EDTF's codes 21 to 24. */
export const SEASONS = ["spring", "summer", "autumn", "winter"] as const;
export type Season = (typeof SEASONS)[number];
