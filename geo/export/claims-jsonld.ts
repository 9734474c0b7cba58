import type { Claim, CreativeWork, Graph, Thing } from "schema-dts";
import type { AtlasMember, MapFile, StatementDetail, StatementFeature } from "../model/map-file-1.ts";
import { ASPECT_OF_MODALITY } from "../model/vocabulary.ts";
import { describeArticle, describeAtlas } from "./atlas-jsonld.ts";
import { dayBounds, plainDate } from "./iso-dates.ts";
import { namedPlaceKey, namedPlaces } from "./named-places.ts";
import { placeAnchor } from "./place-anchor.ts";
import { describePlace } from "./place-jsonld.ts";

/**
 * Every statement as a schema.org `Claim`, never a `ClaimReview` or an `Event`: nothing is rated and nothing is said to have
 * happened. The article, speakers, places and responses stand once, under ids such as `#S27` that lead from wherever the file
 * is; with `address`, where the page of the atlas stands, the ids are whole.
 */
export function buildClaimsJsonLd(mapFile: MapFile, address = ""): string {
  const { atlas, features } = mapFile;
  const details = new Map(atlas.statements.map((detail) => [detail.id, detail]));
  const byStatement = new Map<string, StatementFeature[]>();
  for (const feature of features) {
    const own = byStatement.get(feature.properties.statement);
    if (own === undefined) byStatement.set(feature.properties.statement, [feature]);
    else own.push(feature);
  }
  const graph: Graph = {
    "@context": "https://schema.org",
    "@graph": [
      describeAtlas(mapFile, { article: { "@id": "#article" }, address }),
      { ...describeArticle(atlas), "@id": "#article" },
      ...[...byStatement].map(([id, own]) => describeClaim(id, own, details.get(id), atlas)),
      ...atlas.speakers.map(describeSpeaker),
      ...atlas.responses.map((response) => describeResponse(response, atlas)),
      ...namedPlaces(mapFile).map(describePlace),
    ],
  };
  const isOwnId = (key: string, value: unknown): value is string =>
    key === "@id" && typeof value === "string" && value.startsWith("#");
  const file = address === "" ? "" : `${address}claims.jsonld`;
  return `${JSON.stringify(graph, (key, value) => (isOwnId(key, value) ? `${file}${value}` : value), 1)}\n`;
}

/**
 * `appearance` and not `firstAppearance`: that nobody said it before the article did is not known. Replies and findings about
 * this very claim are works that it is the subject of (`subjectOf`); schema.org has no property for "denied by", and those about
 * similar claims must not look as if they answered this one, so they stand in the description alone.
 */
function describeClaim(
  id: string,
  features: StatementFeature[],
  detail: StatementDetail | undefined,
  { language }: AtlasMember,
): Claim {
  const properties = features[0]?.properties;
  if (properties === undefined) throw new TypeError(`statement without a feature: ${id}`);
  const date = plainDate(properties.said);
  // A plan is no event: its date is nothing's. Marks know it by their place as well.
  const isPlan =
    ASPECT_OF_MODALITY[properties.modality] === "plan" ||
    features.some((feature) => feature.properties.aspect === "plan");
  const coverage = isPlan ? undefined : coverageOf(properties.happened);
  const drawn = features.filter((feature) => feature.properties.drawn).flatMap(placeOf);
  const named = features.filter((feature) => !feature.properties.drawn).flatMap(placeOf);
  const about = (detail === undefined ? [] : [...detail.replies, ...detail.context])
    .filter(({ relation }) => relation === "this_claim" || relation === "same_event")
    .map(({ response }) => ({ "@id": `#response-${response}` }));
  const inArticle = detail?.replyInArticle ? [{ "@id": `#${detail.replyInArticle.statement}` }] : [];
  const authors = (detail?.speakers ?? []).map((speaker) => ({ "@id": `#speaker-${speaker}` }));
  return {
    "@type": "Claim",
    "@id": `#${id}`,
    identifier: id,
    text: properties.text,
    description: [
      `${properties.source}.`,
      `Through whom: ${properties.via}.`,
      `Said: ${properties.saidLabel}.`,
      `Status: ${properties.statusLabel}.`,
      `Replies: ${properties.replies}`,
    ].join(" "),
    inLanguage: language,
    isPartOf: { "@id": "#atlas" },
    appearance: { "@id": "#article" },
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(date === undefined ? {} : { datePublished: date }),
    ...(coverage === undefined ? {} : { temporalCoverage: coverage }),
    ...(drawn.length === 0 ? {} : { contentLocation: drawn }),
    ...(named.length === 0 ? {} : { mentions: named }),
    ...(about.length + inArticle.length === 0 ? {} : { subjectOf: [...inArticle, ...about] }),
  };
}

function placeOf(feature: StatementFeature): { "@id": string }[] {
  const key = namedPlaceKey(feature);
  return key === undefined ? [] : [{ "@id": placeAnchor(key) }];
}

/** ISO 8601; only where both ends are known and in no doubt, since `..` would say that it goes on. A set of days is no interval. */
function coverageOf(happened: string | null): string | undefined {
  const bounds = dayBounds(happened);
  if (happened === null || bounds === undefined || /^[[{]/.test(happened) || bounds.isUncertain)
    return undefined;
  if (bounds.first === null || bounds.last === null) return undefined;
  return bounds.first === bounds.last ? bounds.first : `${bounds.first}/${bounds.last}`;
}

/** A group without a name is neither a person nor an organisation. */
function describeSpeaker({ id, name, role, kind }: AtlasMember["speakers"][number]): Thing {
  const type =
    kind === "person"
      ? "Person"
      : kind === "organisation" || kind === "government"
        ? "Organization"
        : "Thing";
  return {
    "@type": type,
    "@id": `#speaker-${id}`,
    name,
    ...(role === null ? {} : { description: role }),
  };
}

function describeResponse(
  response: AtlasMember["responses"][number],
  { language }: AtlasMember,
): CreativeWork {
  const { id, document, fact, body, url, kindLabel, dateLabel, standard, limits } = response;
  const about = [kindLabel, dateLabel, response.independenceLabel, response.timingLabel].join("; ");
  return {
    "@type": "CreativeWork",
    "@id": `#response-${id}`,
    name: document,
    // Whether a body is a person or an organisation is not recorded, so no author of a type.
    creditText: body,
    abstract: fact,
    description: `${about}. ${standard === null ? "" : `Standard: ${standard}. `}Limits: ${limits}`,
    inLanguage: response.language || language,
    ...(url === null ? {} : { url }),
  };
}
