import type {
  CreativeWork,
  GeoCoordinates,
  GeoShape,
  Graph,
  Organization,
  Person,
  Place,
  Thing,
} from "schema-dts";
import { formatIsoDay, isUncertain } from "../dates/days.ts";
import { describeChain, describePassage } from "../geojson/describe/describe-attribution.ts";
import { describeDate, describeResponseDate } from "../geojson/describe/describe-date.ts";
import { describeCandidate, describePrecision, nameIn } from "../geojson/describe/describe-place.ts";
import { describeReplies, describeStatus } from "../geojson/describe/describe-status.ts";
import type {
  ActorView,
  AtlasView,
  ClaimView,
  ResponseView,
  StatementView,
} from "../geojson/view/atlas-view.ts";
import { formatMessage } from "../messages/reason-messages.ts";
import type { FeatureGeometry } from "../model/map-file.ts";
import { bearsOnStatement } from "../model/response-kinds.ts";
import { ASPECT_OF_MODALITY, type Kind } from "../model/vocabulary.ts";
import { describeArticle, describeAtlas, plainDate } from "./atlas-jsonld.ts";
import type { ExportContext } from "./export-context.ts";
import { anchorOf, findNamedPlaces, type NamedPlace, placeFragment } from "./named-places.ts";

/** Only allegations are a `Claim`. Headings, footnotes, glosses and positions are a `Statement`. */
const CLAIM_KINDS: readonly Kind[] = ["allegation", "publisher_allegation"];

/**
 * Every allegation as a schema.org `Claim`. Never as a `ClaimReview` or an `Event`: nothing is rated, and nothing is said to have
 * happened. Article, speakers, places, responses and groups of claims are nodes with ids such as `#S27`; when the site URL is known,
 * the ids are absolute.
 */
export function buildClaimsJsonLd(atlas: AtlasView, context: ExportContext): string {
  const graph: Graph = {
    "@context": "https://schema.org",
    "@graph": [
      describeAtlas(atlas, context, { article: { "@id": "#article" } }),
      { ...describeArticle(atlas, context), "@id": "#article" },
      ...atlas.claims.filter(isGroup).map(describeGroup),
      ...atlas.statements.map((statement) => describeStatement(statement, atlas, context)),
      ...speakersOf(atlas).map((speaker) => describeSpeaker(speaker, context)),
      ...[...atlas.responses.values()].map((response) => describeResponse(response, context)),
      ...findNamedPlaces(atlas).map((place) => describePlace(place, context)),
    ],
  };
  const file = context.address === undefined ? "" : `${context.address}claims.jsonld`;
  const isOwnId = (key: string, value: unknown): value is string =>
    key === "@id" && typeof value === "string" && value.startsWith("#");
  return `${JSON.stringify(graph, (key, value) => (isOwnId(key, value) ? `${file}${value}` : value), 1)}\n`;
}

/**
 * `appearance`, not `firstAppearance`: somebody may have said it before the article. Replies and findings about this claim are
 * `subjectOf`, since schema.org has no property for "denied by". Those about similar claims are only in the description, so that they
 * do not look like answers to this one.
 */
function describeStatement(statement: StatementView, atlas: AtlasView, context: ExportContext): Thing {
  const { messages, locale } = context;
  const { exported, labelled } = messages;
  const date = statedDate(statement);
  const coverage = coverageOf(statement);
  const placesOf = (drawn: boolean) => {
    const anchors = statement.placements.filter((placement) => placement.drawn === drawn).map(anchorOf);
    return [...new Set(anchors)].map((anchor) => ({ "@id": placeFragment(anchor) }));
  };
  const [drawn, named] = [placesOf(true), placesOf(false)];
  const { near, further, inArticle } = statement.replies;
  const about = [
    ...(inArticle.kind === "given" ? [{ "@id": `#${inArticle.statement}` }] : []),
    ...[...near, ...further, ...statement.context]
      .filter(({ relation }) => bearsOnStatement(relation))
      .map(({ response }) => ({ "@id": `#response-${response.id}` })),
  ];
  const authors = statement.speakers.filter(canBeAuthor).map(({ id }) => ({ "@id": `#speaker-${id}` }));
  const lines: [string, string | null][] = [
    [exported.chain, describeChain(statement, messages, locale)],
    [exported.said, statement.said && describeDate(statement.said, messages, locale)],
    [exported.status, describeStatus(statement.status, messages, locale)],
    [exported.replies, describeReplies(statement, atlas, messages, locale)],
  ];
  const description = [
    `${describePassage(statement, atlas, messages, locale)}.`,
    ...lines.flatMap(([label, value]) =>
      value === null || value === "" ? [] : [labelled(label, `${value.replace(/\.$/u, "")}.`)],
    ),
  ];
  const isClaim = CLAIM_KINDS.includes(statement.kind);
  const group = statement.claim !== null && isGroup(statement.claim) ? statement.claim : null;
  return {
    // schema-dts has no type for schema.org's pending `Statement`.
    "@type": (isClaim ? "Claim" : "Statement") as "Claim",
    "@id": `#${statement.id}`,
    identifier: statement.id,
    text: statement.text,
    description: description.join(" "),
    inLanguage: atlas.language,
    isPartOf: group === null ? { "@id": "#atlas" } : [{ "@id": "#atlas" }, { "@id": `#claim-${group.id}` }],
    ...(isClaim ? { appearance: { "@id": "#article" } } : { isBasedOn: { "@id": "#article" } }),
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(date === undefined ? {} : { datePublished: date }),
    ...(coverage === undefined ? {} : { temporalCoverage: coverage }),
    ...(drawn.length === 0 ? {} : { contentLocation: drawn }),
    ...(named.length === 0 ? {} : { mentions: named }),
    ...(about.length === 0 ? {} : { subjectOf: about }),
  };
}

/** A date that the article itself states. Inferred dates and dates of other sources are only in the description. */
function statedDate({ said }: StatementView): string | undefined {
  if (said === null || said.basis !== "stated" || said.article === null) return undefined;
  return said.best?.edtf === said.article.edtf ? plainDate(said.article) : undefined;
}

/** The event as ISO 8601; only when both ends are known and certain, since `..` would mean "still going on". A set of days has none. */
function coverageOf({ happened, modality, placements }: StatementView): string | undefined {
  // A plan is not an event. The role of a place can also make it a plan.
  const isPlan =
    ASPECT_OF_MODALITY[modality] === "plan" || placements.some(({ aspect }) => aspect === "plan");
  const date = happened?.best;
  if (isPlan || date === null || date === undefined) return undefined;
  if (date.parts.form === "set" || isUncertain(date) || date.first === null || date.last === null)
    return undefined;
  const [first, last] = [formatIsoDay(date.first), formatIsoDay(date.last)];
  return first === last ? first : `${first}/${last}`;
}

function isGroup({ statements }: ClaimView): boolean {
  return statements.length > 1;
}

function describeGroup({ id, name, statements }: ClaimView): CreativeWork {
  return {
    "@type": "Collection",
    "@id": `#claim-${id}`,
    identifier: id,
    name,
    isPartOf: { "@id": "#atlas" },
    hasPart: statements.map((statement) => ({ "@id": `#${statement}` })),
  };
}

function speakersOf({ statements }: AtlasView): ActorView[] {
  return [...new Set(statements.flatMap(({ speakers }) => speakers))].filter(canBeAuthor);
}

/** Only persons and organisations: an unnamed group is neither, and an actor without a kind may be either. */
function canBeAuthor({ kind }: ActorView): boolean {
  return kind !== null && kind !== "unnamed_group";
}

function describeSpeaker(
  { id, names, role, kind }: ActorView,
  { locale }: ExportContext,
): Person | Organization {
  const { text } = nameIn(names, locale);
  const others = Object.values(names).filter((name) => name !== text);
  return {
    "@type": kind === "person" ? "Person" : "Organization",
    "@id": `#speaker-${id}`,
    name: text,
    ...(others.length === 0 ? {} : { alternateName: others }),
    ...(role === null ? {} : { description: role }),
  };
}

function describeResponse(response: ResponseView, { messages, locale }: ExportContext): CreativeWork {
  const { id, document, fact, body, url, standard, limits, kind, independence, timing } = response;
  const about = [
    messages.responseKind[kind],
    describeResponseDate(response, messages, locale),
    messages.independence[independence],
    messages.timing[timing],
  ].join("; ");
  const { labelled, exported } = messages;
  return {
    "@type": "CreativeWork",
    "@id": `#response-${id}`,
    name: document,
    // Not `author`: whether a body is a person or an organisation is not recorded.
    creditText: body,
    abstract: fact,
    description: [
      `${about}.`,
      ...(standard === null ? [] : [`${labelled(exported.standard, standard)}.`]),
      ...(limits === null ? [] : [labelled(exported.limits, limits)]),
    ].join(" "),
    inLanguage: response.language,
    ...(url === null ? {} : { url }),
  };
}

/**
 * A place that claims refer to. It has coordinates only when the name is not uncertain, since JSON-LD cannot show a dashed ring. An
 * area is a shape, never a point.
 */
function describePlace(
  { anchor, title, place, placements }: NamedPlace,
  { messages, locale }: ExportContext,
): Place {
  const drawn = placements.find(({ geometry, certainty }) => geometry !== null && certainty !== "uncertain");
  const candidates = drawn === undefined ? (place?.candidates ?? []) : [];
  const otherNames = Object.values(place?.names ?? {}).filter((name) => name !== title);
  const words = [
    ...(place === null ? [] : [messages.placeKind[place.kind]]),
    describePrecision(drawn ?? placements[0], messages),
    ...(place?.reasons ?? []).map((reason) => formatMessage(reason, messages)),
    ...(candidates.length === 0
      ? []
      : [
          messages.labelled(
            messages.exported.candidates,
            candidates.map((item) => describeCandidate(item, messages, locale)).join("; "),
          ),
        ]),
  ];
  return {
    "@type": "Place",
    "@id": placeFragment(anchor),
    name: title,
    ...(otherNames.length === 0 ? {} : { alternateName: otherNames }),
    description: words.join("; "),
    ...(place === null || place.country === ""
      ? {}
      : { address: { "@type": "PostalAddress", addressCountry: place.country } }),
    ...(drawn?.geometry ? { geo: describeGeometry(drawn.geometry) } : {}),
  };
}

function describeGeometry(geometry: NonNullable<FeatureGeometry>): GeoCoordinates | GeoShape | GeoShape[] {
  switch (geometry.type) {
    case "Point": {
      const [longitude, latitude] = geometry.coordinates;
      return { "@type": "GeoCoordinates", latitude, longitude };
    }
    case "Polygon":
      return describeRing(geometry.coordinates);
    case "MultiPolygon":
      return geometry.coordinates.map(describeRing);
  }
}

/** The outer ring: schema.org has no holes. Latitude comes first. */
function describeRing([outer = []]: readonly (readonly (readonly [number, number])[])[]): GeoShape {
  return { "@type": "GeoShape", polygon: outer.map(([lon, lat]) => `${lat} ${lon}`).join(" ") };
}
