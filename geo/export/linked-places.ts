import { dateOfDay, formatIsoDay, isUncertain as isUncertainDate } from "../dates/days.ts";
import { describeArticle, describePassage } from "../geojson/describe/describe-attribution.ts";
import { describePrecision } from "../geojson/describe/describe-place.ts";
import { describeStatus } from "../geojson/describe/describe-status.ts";
import type { AtlasView, PlaceEntry, StatementView } from "../geojson/view/atlas-view.ts";
import { formatMessage } from "../messages/reason-messages.ts";
import type { DateValue } from "../model/date.ts";
import type { PlaceKind, Precision } from "../model/vocabulary.ts";
import type { ExportContext } from "./export-context.ts";
import { findNamedPlaces, isSure, isUncertain, type NamedPlace, placeFragment } from "./named-places.ts";

/** The JSON-LD context of Linked Places Format 1.3. */
const CONTEXT =
  "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld";

/** Codes of ISO 3166-1 that the schema of the World Historical Gazetteer lacks (2025). */
const NOT_IN_GAZETTEER = ["GS", "PS", "TW"];

/** The gazetteer's pattern for URLs. It excludes local ones. */
const PUBLIC_ADDRESS = /^https?:\/\/(www\.)?[a-zA-Z0-9.-]{2,256}\.[a-z]{2,63}(:\d{1,5})?(\/.*)?$/;

/**
 * The places as Linked Places Format 1.3 (both GeoJSON and JSON-LD), one Feature each, as the server of the World Historical
 * Gazetteer accepts it. A toponym without a gazetteer entry is a Feature without geometry. Each description is a statement that names
 * the place, with its speaker. When the site URL is unknown, ids are URNs.
 */
export function buildLinkedPlaces(atlas: AtlasView, context: ExportContext): string {
  const collection = {
    "@context": CONTEXT,
    type: "FeatureCollection",
    title: `${atlas.title}. ${context.messages.notice}`,
    features: findNamedPlaces(atlas).map((place) => buildPlace(place, atlas, context)),
  };
  return `${JSON.stringify(collection, undefined, 1)}\n`;
}

function buildPlace(named: NamedPlace, atlas: AtlasView, context: ExportContext) {
  const { messages, locale, address } = context;
  const { place, placements, title, anchor } = named;
  const [first] = placements;
  const { featureClass, concept } = placeClass(place?.kind, first.precision);
  const kind = place === null ? messages.exported.notIdentified : messages.placeKind[place.kind];
  const reasons = place?.reasons ?? [first.notDrawn].filter((reason) => reason !== null);
  const statements = placements.flatMap(({ statement }) => atlas.statementsById.get(statement) ?? []);
  const codes = place === null ? [] : countryCodes(place);
  const links = matchesOf(named);
  return {
    "@id": `${address === undefined ? `urn:claim-atlas:${encodeURIComponent(atlas.slug)}` : `${address}places.lpf.json`}${placeFragment(anchor)}`,
    type: "Feature",
    properties: {
      title,
      // Never empty: the gazetteer refuses an empty list.
      ...(codes.length === 0 ? {} : { ccodes: codes }),
      fclasses: [featureClass],
      kind,
      country: place?.country || null,
      province: place?.province ?? null,
      precision: describePrecision(first, messages),
      why: reasons.map((reason) => formatMessage(reason, messages)),
      ...(isUncertain(named) && place !== null && place.candidates.length > 0
        ? { candidates: candidatesOf(place, messages) }
        : {}),
    },
    when: whenOf(statements, atlas, messages),
    names: namesOf(named, statements, atlas, context),
    ...(concept === undefined
      ? {}
      : {
          types: [
            {
              identifier: concept[0],
              label: concept[1],
              sourceLabels: [{ label: kind, lang: locale }],
            },
          ],
        }),
    geometry: geometryOf(named),
    ...(links.length === 0 ? {} : { links }),
    descriptions: statements.map((statement) => ({
      value: messages.exported.passage(
        statement.text,
        describePassage(statement, atlas, messages, locale),
        describeStatus(statement.status, messages, locale),
      ),
      lang: atlas.language,
      ...(address !== undefined && PUBLIC_ADDRESS.test(address)
        ? { source: `${address}claims.jsonld#${statement.id}` }
        : {}),
    })),
  };
}

function countryCodes({ country }: PlaceEntry): string[] {
  return /^[A-Z]{2}$/.test(country) && !/^X/.test(country) && !NOT_IN_GAZETTEER.includes(country)
    ? [country]
    : [];
}

function candidatesOf({ candidates }: PlaceEntry, messages: ExportContext["messages"]) {
  return candidates.map(({ names, kind, province, position }) => ({
    names,
    kind: messages.placeKind[kind],
    province,
    position,
  }));
}

/** All names of the place and all spellings in the article. Each cites the atlas, with its year. */
function namesOf(
  { place, placements, title }: NamedPlace,
  statements: StatementView[],
  atlas: AtlasView,
  { messages, locale, address }: ExportContext,
) {
  const year = yearOf(atlas.updated);
  const cite = (source: string) => [
    {
      label: messages.exported.citedAfter(atlas.title, source),
      year,
      ...(address === undefined ? {} : { "@id": address }),
    },
  ];
  const source = place?.source.name ?? describeArticle(atlas, messages, locale);
  const names = Object.entries(place?.names ?? { [atlas.language]: title }).map(([lang, toponym]) => ({
    toponym,
    lang,
    citations: cite(source),
  }));
  const printed = placements.flatMap(({ toponym }, index) => {
    const statement = statements[index];
    return statement === undefined
      ? []
      : [
          {
            toponym,
            lang: atlas.article.language,
            citations: cite(describePassage(statement, atlas, messages, locale)),
          },
        ];
  });
  return [...new Map([...names, ...printed].map((name) => [name.toponym, name])).values()];
}

/** When the statements about the place were made, as ISO 8601 bounds: the format has no EDTF. Required by the format. */
function whenOf(statements: StatementView[], atlas: AtlasView, messages: ExportContext["messages"]) {
  const said = new Map(
    statements.flatMap(({ said: date }) => (date?.best ? [[date.best.edtf, date.best] as const] : [])),
  );
  const dates = [...said.values()].filter(hasIsoYears);
  if (dates.length === 0) {
    return { timespans: [timespanOf(atlas.updated)], label: messages.exported.whenMapped };
  }
  return {
    timespans: dates.map(timespanOf),
    label: messages.exported.whenSaid,
    certainty: dates.some(isUncertainDate) ? "less-certain" : "certain",
  };
}

/** The format's dates have years of four digits at most. */
function hasIsoYears({ first, last }: DateValue): boolean {
  return [first, last].every((day) => day === null || Math.abs(dateOfDay(day).getUTCFullYear()) <= 9999);
}

function timespanOf({ first, last }: DateValue) {
  if (first !== null && first === last) return { start: { in: formatIsoDay(first) } };
  if (first === null) {
    if (last === null) return {};
    // A start is required. An unknown start is not later than the end.
    const latest = formatIsoDay(last);
    return { start: { latest }, end: { latest } };
  }
  const end = last === null ? {} : { end: { latest: formatIsoDay(last) } };
  return { start: { earliest: formatIsoDay(first) }, ...end };
}

function yearOf({ first, last }: DateValue): string {
  const day = first ?? last;
  return day === null ? "" : String(dateOfDay(day).getUTCFullYear());
}

/**
 * The geometry on the map, with its certainty and its source. For an uncertain name: the positions of all candidates.
 */
function geometryOf(named: NamedPlace) {
  const { place, placements } = named;
  const drawn = placements.find(({ geometry }) => geometry !== null);
  if (place === null || drawn === undefined || drawn.geometry === null) return null;
  const positions = place.candidates.flatMap(({ position }) => position ?? []);
  if (isUncertain(named) && place.candidates.length > 1 && positions.length > 0) {
    return {
      type: "GeometryCollection",
      geometries: place.candidates.flatMap(({ position }) =>
        position === null ? [] : [{ type: "Point", coordinates: position, certainty: "uncertain" }],
      ),
    };
  }
  const { certainty, uncertaintyKm, soft } = drawn;
  const { name, licence, url } = place.source;
  return {
    ...drawn.geometry,
    certainty: soft && certainty === "certain" ? "less-certain" : certainty,
    ...(uncertaintyKm === null ? {} : { uncertaintyKm }),
    citations: [{ label: `${name} (${licence})`, ...(url === null ? {} : { "@id": url }) }],
  };
}

/** The GeoNames record of the place, only when the name certainly means it. */
function matchesOf(named: NamedPlace) {
  const { place } = named;
  if (place === null || !isSure(named)) return [];
  const number = [place.key, place.source.id, place.source.url ?? ""]
    .map((id) => /^(?:geonames:|https?:\/\/(?:www\.)?geonames\.org\/)(\d+)/.exec(id)?.[1])
    .find((found) => found !== undefined);
  return number === undefined ? [] : [{ type: "exactMatch", identifier: `gn:${number}` }];
}

interface PlaceClass {
  /** Feature class of GeoNames: A, H, L, P, S or T. */
  featureClass: string;
  /** Concept of the Getty Art & Architecture Thesaurus, identifier and label; absent when none fits exactly. */
  concept?: [identifier: string, label: string];
}

const CLASSES: Record<PlaceKind, PlaceClass> = {
  settlement: { featureClass: "P", concept: ["aat:300008347", "inhabited places"] },
  camp: { featureClass: "S" },
  base: { featureClass: "L", concept: ["aat:300000455", "military bases"] },
  crossing: { featureClass: "S" },
  facility: { featureClass: "S" },
  admin1: { featureClass: "A", concept: ["aat:300236157", "political divisions"] },
  admin2: { featureClass: "A", concept: ["aat:300236157", "political divisions"] },
  country: { featureClass: "A", concept: ["aat:300387506", "countries"] },
  zone: { featureClass: "L" },
  region: { featureClass: "L", concept: ["aat:300182722", "regions (geographic)"] },
  river: { featureClass: "H", concept: ["aat:300008707", "rivers"] },
  lake: { featureClass: "H", concept: ["aat:300008680", "lakes"] },
  sea: { featureClass: "H", concept: ["aat:300008694", "seas"] },
  mountain: { featureClass: "T" },
  island: { featureClass: "T" },
  desert: { featureClass: "T" },
  border: { featureClass: "L" },
};

/** Feature class of GeoNames for a name without a gazetteer entry, by its precision. */
const BY_PRECISION: Record<Precision, string> = {
  site: "S",
  settlement: "P",
  near_place: "P",
  admin2: "A",
  admin1: "A",
  zone: "L",
  region: "L",
  country: "A",
  unlocated: "L",
};

function placeClass(kind: PlaceKind | undefined, precision: Precision): PlaceClass {
  return kind === undefined ? { featureClass: BY_PRECISION[precision] } : CLASSES[kind];
}
