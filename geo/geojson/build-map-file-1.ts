import { bbox } from "@turf/turf";
import type { Geometry } from "geojson";
import { geocodingEn } from "../messages/geocoding-messages/en.ts";
import { formatGeocodingReason } from "../messages/geocoding-messages.ts";
import type { Atlas } from "../model/atlas.ts";
import { FORMAT_VERSION } from "../model/format-version-1.ts";
import type {
  AtlasMember,
  MapFile,
  SharedPlace,
  SharedResponse,
  StatementFeature,
} from "../model/map-file-1.ts";
import { chiefName } from "../model/names.ts";
import type { Geocoding } from "../model/place.ts";
import type { Response } from "../model/response.ts";
import { INDEPENDENCES, PLACE_KINDS, RESPONSE_KINDS, TIMINGS } from "../model/vocabulary.ts";
import { joinWords } from "./attribution-words-1.ts";
import { buildDetail } from "./build-detail-1.ts";
import { buildFeature, candidateWords } from "./build-feature-1.ts";
import { buildMovements } from "./build-movements-1.ts";
import { type Pair, resolvePair } from "./resolve-pair-1.ts";
import { roundPosition } from "./round-geometry.ts";
import { dateLabel } from "./status-words-1.ts";

export const NOTICE = "A map of allegations, not of established events.";

/**
 * Builds the map file of an atlas that `checkAtlas` found without errors. The same input gives the same output:
 * features in the order of the article, no clock, coordinates as coarse as their precision.
 */
export function buildMapFile(atlas: Atlas, geocodings: ReadonlyMap<string, Geocoding>): MapFile {
  const pairs = new Map<string, Pair[]>();
  const features = atlas.statements.flatMap((statement, order) => {
    const own = (statement.places ?? []).map((link) => resolvePair(statement, link, atlas, geocodings));
    pairs.set(statement.id, own);
    return own.length === 0
      ? [buildFeature(statement, order, undefined, atlas)]
      : own.map((pair) => buildFeature(statement, order, pair, atlas));
  });
  const extent = extentOf(features);
  return {
    type: "FeatureCollection",
    ...(extent === null ? {} : { bbox: extent }),
    features,
    atlas: buildAtlasMember(atlas, features, pairs, extent),
  };
}

function buildAtlasMember(
  atlas: Atlas,
  features: StatementFeature[],
  pairs: Map<string, Pair[]>,
  extent: AtlasMember["extent"],
): AtlasMember {
  const drawn = new Set(
    features.filter(({ properties }) => properties.drawn).map(({ properties }) => properties.statement),
  ).size;
  const speakers = new Set(atlas.statements.flatMap(({ speaker }) => speaker.who ?? []));
  return {
    formatVersion: FORMAT_VERSION,
    slug: atlas.slug,
    title: atlas.title,
    description: atlas.description,
    language: atlas.language,
    notice: NOTICE,
    updated: atlas.updated,
    updatedLabel: dateLabel(atlas.updated, atlas),
    article: {
      sha256: atlas.article.sha256,
      paragraphs: atlas.article.paragraphs,
      title: atlas.article.title,
      publisher: atlas.article.publisher,
      date: atlas.article.date,
      url: atlas.article.url ?? null,
      description: articleWords(atlas),
    },
    searched: {
      on: atlas.searched?.on ?? atlas.updated,
      onLabel: dateLabel(atlas.searched?.on ?? atlas.updated, atlas),
      scope: atlas.searched?.scope ?? "",
    },
    notKnown: atlas.notKnown,
    contact: atlas.contact,
    corrections: atlas.corrections,
    counts: { statements: atlas.statements.length, drawn, listed: atlas.statements.length - drawn },
    extent,
    speakers: atlas.actors
      .filter(({ id }) => speakers.has(id))
      .map(({ id, names, role, kind }) => ({
        id,
        name: chiefName(names, atlas.language),
        role: role ?? null,
        kind,
      })),
    claims: atlas.claims.map((claim) => ({
      ...claim,
      statements: atlas.statements.filter((statement) => statement.claim === claim.id).map(({ id }) => id),
    })),
    statements: atlas.statements.map((statement) =>
      buildDetail(statement, pairs.get(statement.id) ?? [], atlas),
    ),
    responses: atlas.responses.map((response) => shareResponse(response, atlas)),
    places: sharePlaces([...pairs.values()].flat(), atlas.language),
    movements: atlas.statements.flatMap((statement) =>
      buildMovements(statement, pairs.get(statement.id) ?? [], atlas),
    ),
    credits: atlas.credits.map(({ what, name, licence, url }) => ({
      what,
      name,
      licence: licence ?? null,
      url: url ?? null,
    })),
  };
}

function shareResponse(response: Response, atlas: Atlas): SharedResponse {
  const { id, kind, fact, body, document, language, limits } = response;
  return {
    id,
    kind,
    kindLabel: RESPONSE_KINDS[kind],
    fact,
    body,
    document,
    dateLabel: dateLabel(response.date, atlas),
    url: response.url ?? null,
    furtherUrls: response.furtherUrls ?? [],
    linkNote: response.linkNote ?? null,
    language,
    standard: response.standard ?? null,
    limits,
    independenceLabel: INDEPENDENCES[response.independence],
    timingLabel: TIMINGS[response.timing],
    independence: response.independence,
    timing: response.timing,
  };
}

/** Every place that a feature refers to, once, under the words of the mention that is surest of it. */
function sharePlaces(pairs: Pair[], language: string): SharedPlace[] {
  const byKey = new Map<string, Pair>();
  for (const pair of pairs) {
    if (pair.placeKey === undefined || pair.place === undefined) continue;
    const before = byKey.get(pair.placeKey);
    if (before === undefined || surety(pair) > surety(before)) byKey.set(pair.placeKey, pair);
  }
  return [...byKey].map(([key, { mention, place, candidates, reasons }]) => {
    if (place === undefined) throw new TypeError(`place without whereabouts: ${key}`);
    return {
      key,
      name: mention.names?.[language] ?? mention.name,
      arabic: mention.names?.ar ?? place.arabic ?? null,
      kind: place.kind,
      kindLabel: PLACE_KINDS[place.kind],
      province: place.province ?? null,
      country: place.country,
      reasons,
      source: {
        name: place.source.name,
        licence: place.source.licence,
        url: place.source.url ?? null,
        id: place.key,
      },
      candidates:
        candidates.length < 2
          ? []
          : candidates.map((candidate) => {
              const { whereabouts } = candidate.place;
              const [lon, lat] =
                whereabouts.form === "point" ? roundPosition(whereabouts.position, 3) : [null, null];
              return {
                name: candidate.place.name,
                arabic: candidate.place.arabic ?? null,
                description: candidateWords(candidate),
                lon,
                lat,
                reasons: candidate.reasons.map((reason) => formatGeocodingReason(reason, geocodingEn)),
              };
            }),
    };
  });
}

/** A certain mention says best what a place is called; of the others, one that is drawn. */
function surety({ certainty, notDrawnBecause }: Pair): number {
  return (certainty === "certain" ? 2 : 0) + (notDrawnBecause === undefined ? 1 : 0);
}

/** West, south, east, north of everything drawn, the names of areas included. */
function extentOf(features: StatementFeature[]): AtlasMember["extent"] {
  const shapes = features.flatMap(({ geometry, properties: { drawn, labelLon, labelLat } }): Geometry[] => {
    if (!drawn) return [];
    if (geometry !== null) return [geometry];
    return labelLon === null || labelLat === null
      ? []
      : [{ type: "Point", coordinates: [labelLon, labelLat] }];
  });
  if (shapes.length === 0) return null;
  const [west, south, east, north] = bbox({ type: "GeometryCollection", geometries: shapes });
  return [west, south, east, north];
}

function articleWords(atlas: Atlas): string {
  const { title, publisher, date, note } = atlas.article;
  const missing = [
    ...(title === null ? ["title"] : []),
    ...(publisher === null ? ["publisher"] : []),
    ...(date === null ? ["date of publication"] : []),
  ];
  const known = [title === null ? undefined : `“${title}”`, publisher, date].filter(
    (part) => part !== undefined && part !== null,
  );
  const first = known.length === 0 ? "" : `${known.join(", ")}. `;
  const second =
    missing.length === 0
      ? ""
      : `The article's ${joinWords(missing)} ${missing.length === 1 ? "is" : "are"} not stated. `;
  return `${first}${second}${note ?? ""}`.trim();
}
