import type { Geometry } from "geojson";
import { parseEdtf, readDate } from "../dates/parse-edtf.ts";
import type { Actor, Atlas } from "../model/article.ts";
import {
  FORMAT_VERSION,
  type MapFile,
  type ResponseRecord,
  type StatementFeature,
} from "../model/map-file.ts";
import type { Geocoding } from "../model/place.ts";
import type { BoundingBox } from "../model/position.ts";
import type { Response } from "../model/response.ts";
import { chiefName } from "../model/schema.ts";
import { extentOf } from "./antimeridian.ts";
import { type BuildContext, buildStatement } from "./build-statement.ts";
import { buildMovements, buildPlaces } from "./places-and-movements.ts";
import { resolvePlacement } from "./resolve-placement.ts";

/**
 * Builds the map file of an atlas that `checkAtlas` found without errors. Deterministic: features in the order of the article, no
 * clock, coordinates rounded to their precision.
 */
export function buildMapFile(atlas: Atlas, geocodings: ReadonlyMap<string, Geocoding>): MapFile {
  const { language, statements } = atlas;
  const mentionsById = new Map(atlas.mentions.map((mention) => [mention.id, mention]));
  const placements = statements.map((statement) =>
    (statement.places ?? []).map((link) => resolvePlacement(statement, link, mentionsById, geocodings)),
  );
  const places = buildPlaces(placements.flat(), atlas.article.language ?? language);
  const placeNames = new Map(places.map(({ key, names }) => [key, chiefName(names, language)]));
  const actors = new Map(atlas.actors.map((actor) => [actor.id, actor]));
  const context: BuildContext = {
    actors,
    responses: atlas.responses,
    searchedOn: readDate(atlas.searched?.on),
    nameActor: (id) => chiefName(findActor(id, actors).names, language),
    namePlace: (key) => placeNames.get(key),
  };
  const built = statements.map((statement, index) =>
    buildStatement(statement, placements[index] ?? [], context),
  );
  const features = built.flatMap((item) => item.features);
  const extent = extentOf(features.flatMap(drawnGeometry));
  const records = built.map(({ record }) => record);
  return {
    type: "FeatureCollection",
    ...(extent === null ? {} : { bbox: extent }),
    features,
    atlas: {
      formatVersion: FORMAT_VERSION,
      slug: atlas.slug,
      title: atlas.title,
      description: atlas.description,
      language,
      updated: dateOf(atlas.updated),
      article: {
        sha256: atlas.article.sha256 ?? null,
        paragraphs: atlas.article.paragraphs ?? null,
        language: atlas.article.language ?? language,
        title: atlas.article.title,
        publisher: atlas.article.publisher,
        ...articleDate(atlas.article.date),
        url: atlas.article.url ?? null,
        note: atlas.article.note ?? null,
      },
      searched:
        context.searchedOn === null ? null : { on: context.searchedOn, scope: atlas.searched?.scope ?? "" },
      notKnown: atlas.notKnown,
      contact: atlas.contact,
      author: atlas.author === undefined ? null : { ...atlas.author, url: atlas.author.url ?? null },
      licence: atlas.licence === undefined ? null : { ...atlas.licence, url: atlas.licence.url ?? null },
      corrections: atlas.corrections.map(({ date, ...correction }) => ({
        date: dateOf(date),
        ...correction,
      })),
      credits: atlas.credits.map(({ what, name, licence, url }) => ({
        what,
        name,
        licence: licence ?? null,
        url: url ?? null,
      })),
      extent,
      firstView: firstViewOf(atlas, features),
      tiles: tilesOf(atlas),
      topics: atlas.topics,
      actors: atlas.actors.map((actor) => ({
        id: actor.id,
        names: actor.names,
        kind: actor.kind ?? null,
        role: actor.role ?? null,
      })),
      claims: atlas.claims,
      places,
      responses: atlas.responses.map(buildResponse),
      context: atlas.context.map((line) => ({
        statements: line.statements,
        known: line.known ?? null,
        notKnown: line.notKnown ?? null,
      })),
      movements: statements.flatMap((statement, index) =>
        buildMovements(statement, placements[index] ?? [], mentionsById),
      ),
      statements: records,
    },
  };
}

function buildResponse(response: Response): ResponseRecord {
  const { id, kind, fact, body, document, language, limits, independence, timing } = response;
  return {
    id,
    kind,
    fact,
    body,
    document,
    date: readDate(response.date),
    url: response.url ?? null,
    furtherUrls: response.furtherUrls ?? [],
    linkNote: response.linkNote ?? null,
    language,
    standard: response.standard ?? null,
    limits: limits ?? null,
    independence,
    timing,
  };
}

function findActor(id: string, actors: ReadonlyMap<string, Actor>): Actor {
  const actor = actors.get(id);
  if (actor === undefined) throw new TypeError(`unchecked actor: ${id}`);
  return actor;
}

/** Authors may give the article's date in words instead of EDTF. */
function articleDate(date: string | null): Pick<MapFile["atlas"]["article"], "date" | "dateWords"> {
  const result = date === null ? undefined : parseEdtf(date);
  return result?.ok === true ? { date: result.value, dateWords: null } : { date: null, dateWords: date };
}

function dateOf(edtf: string) {
  const date = readDate(edtf);
  if (date === null) throw new TypeError("no date");
  return date;
}

/** The bounds that the author chose, or those of what is drawn for the chosen mentions. */
function firstViewOf({ view }: Atlas, features: readonly StatementFeature[]): BoundingBox | null {
  if (view === undefined) return null;
  if ("bounds" in view) return view.bounds;
  const chosen = features.filter(
    ({ properties: { mention } }) => mention !== null && view.places.includes(mention),
  );
  return extentOf(chosen.flatMap(drawnGeometry));
}

function tilesOf({ tiles }: Atlas): MapFile["atlas"]["tiles"] {
  if (tiles === undefined) return null;
  return {
    url: tiles.url,
    kind: /\.pmtiles([?#]|$)/i.test(tiles.url) ? "pmtiles" : "raster",
    credit: tiles.credit,
    creditUrl: tiles.creditUrl ?? null,
    maxZoom: tiles.maxZoom ?? 19,
  };
}

/** The geometry of a drawn feature, or its label position when it has no geometry; empty for a feature that is not drawn. */
function drawnGeometry({ geometry, properties }: StatementFeature): Geometry[] {
  const { drawn, labelLon, labelLat } = properties;
  if (!drawn) return [];
  if (geometry !== null) return [geometry];
  return labelLon === null || labelLat === null ? [] : [{ type: "Point", coordinates: [labelLon, labelLat] }];
}
