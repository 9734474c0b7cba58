import { dateOfDay, formatIsoDay, isUncertain as isUncertainDate } from "../dates/days.ts";
import { describeArticle, describePassage } from "../geojson/describe/describe-attribution.ts";
import { describePrecision } from "../geojson/describe/describe-place.ts";
import { describeStatus } from "../geojson/describe/describe-status.ts";
import type { AtlasView, PlaceEntry, StatementView } from "../geojson/view/atlas-view.ts";
import { formatMessage } from "../messages/reason-messages.ts";
import type { DateValue, Day } from "../model/date.ts";
import { PLACE_KINDS, type PlaceKind, type Precision } from "../model/vocabulary.ts";
import type { ExportContext } from "./export-context.ts";
import { findNamedPlaces, isSure, isUncertain, type NamedPlace, placeFragment } from "./named-places.ts";

/** The context that the text of Linked Places Format 1.3 names. */
const CONTEXT =
  "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld";

/** Codes of ISO 3166-1 that the schema of the World Historical Gazetteer does not list (2025). */
const NOT_IN_GAZETTEER = ["GS", "PS", "TW"];

/** Its pattern for addresses, which local ones do not fit. */
const PUBLIC_ADDRESS = /^https?:\/\/(www\.)?[a-zA-Z0-9.-]{2,256}\.[a-z]{2,63}(:\d{1,5})?(\/.*)?$/;

/**
 * The places as Linked Places Format 1.3 (GeoJSON and JSON-LD at once), a Feature each, as the server of the World Historical
 * Gazetteer accepts it; a toponym without a gazetteer entry is a Feature too, with a null geometry. Each description is a
 * statement that names the place, with its speaker. Without an address the ids are URNs.
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

/** Every name of the place, and each spelling that the article prints. All are cited from the atlas, with its year. */
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

/** When the statements that name the place were said: the format has no EDTF, so outer bounds as ISO 8601. Never absent. */
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
  const iso = (day: Day) => formatIsoDay(day);
  if (first !== null && first === last) return { start: { in: iso(first) } };
  // A start is required; all that is known of this one is that it is no later than the end.
  if (first === null)
    return last === null ? {} : { start: { latest: iso(last) }, end: { latest: iso(last) } };
  return { start: { earliest: iso(first) }, ...(last === null ? {} : { end: { latest: iso(last) } }) };
}

function yearOf({ first, last }: DateValue): string {
  const day = first ?? last;
  return day === null ? "" : String(dateOfDay(day).getUTCFullYear());
}

/**
 * The shape as the map draws it, with the certainty that the name means this place, and where the position comes from. Of a
 * name that fits several places, the positions of all of them.
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

/** The GeoNames record that the position comes from, only when the name surely means that place. */
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
  /** Concept of the Art & Architecture Thesaurus of the Getty, where one surely fits: identifier and label. */
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

/** For a name that could not be placed: how narrowly the article speaks of it. */
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

function placeClass(kind: string | undefined, precision: Precision | null | undefined): PlaceClass {
  if (kind !== undefined && isPlaceKind(kind)) return CLASSES[kind];
  return { featureClass: BY_PRECISION[precision ?? "unlocated"] };
}

function isPlaceKind(kind: string): kind is PlaceKind {
  return PLACE_KINDS.some((each) => each === kind);
}
