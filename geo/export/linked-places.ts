import type { MapFile, StatementFeature } from "../model/map-file-1.ts";
import { dayBounds } from "./iso-dates.ts";
import { type NamedPlace, namedPlaces } from "./named-places.ts";
import { placeAnchor } from "./place-anchor.ts";
import { placeClass } from "./place-class.ts";

/** The context that the text of Linked Places Format 1.3 names. */
const CONTEXT =
  "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld";

/**
 * The places as Linked Places Format 1.3 (GeoJSON and JSON-LD at once), a Feature each; a name that nobody could place is a
 * Feature too, with a null geometry. Each description is a statement that names the place, with its speaker. `address` is
 * where the page of the atlas stands; without it, ids lead from wherever the file is.
 */
export function buildLinkedPlaces(mapFile: MapFile, address = ""): string {
  const collection = {
    "@context": CONTEXT,
    type: "FeatureCollection",
    title: `${mapFile.atlas.title}. ${mapFile.atlas.notice}`,
    features: namedPlaces(mapFile).map((place) => buildPlace(place, mapFile, address)),
  };
  return `${JSON.stringify(collection, undefined, 1)}\n`;
}

function buildPlace(place: NamedPlace, mapFile: MapFile, address: string) {
  const { shared, naming, title } = place;
  const { featureClass, concept } = placeClass(shared?.kind, naming[0]?.properties.precision);
  const when = attestedWhen(naming);
  const links = matchesOf(place);
  return {
    "@id": `${address === "" ? "" : `${address}places.lpf.json`}${placeAnchor(place.key)}`,
    type: "Feature",
    properties: {
      title,
      ccodes: shared !== undefined && /^[A-Z]{2}$/.test(shared.country) ? [shared.country] : [],
      fclasses: [featureClass],
      kind: shared?.kindLabel ?? "not identified",
      province: shared?.province ?? null,
      precision: naming[0]?.properties.precisionLabel ?? null,
      why: shared?.reasons ?? [naming[0]?.properties.notDrawnBecause ?? "No place was found for the name"],
    },
    ...(when === undefined ? {} : { when }),
    names: namesOf(place, mapFile, address),
    ...(concept === undefined
      ? {}
      : {
          types: [
            {
              identifier: concept[0],
              label: concept[1],
              sourceLabels: [{ label: shared?.kindLabel ?? concept[1], lang: "en" }],
            },
          ],
        }),
    geometry: geometryOf(place),
    ...(links.length === 0 ? {} : { links }),
    descriptions: naming.map(({ properties }) => ({
      "@id": `${address}claims.jsonld#${properties.statement}`,
      value: `${properties.text} (${properties.source}. Status: ${properties.statusLabel}.)`,
      lang: mapFile.atlas.language,
    })),
  };
}

/** The name in the atlas's words, each spelling that the article prints, and the Arabic one. All are cited from the atlas. */
function namesOf({ title, shared, naming }: NamedPlace, { atlas }: MapFile, address: string) {
  const year = Number(atlas.updated.slice(0, 4));
  const cite = (source: string) => [
    {
      label: `Claim Atlas: ${atlas.title}, after: ${source}`,
      year,
      ...(address === "" ? {} : { "@id": address }),
    },
  ];
  const printed = naming.map(({ properties }) => ({
    toponym: properties.place ?? title,
    lang: atlas.language,
    citations: cite(properties.source),
  }));
  const others = [
    { toponym: title, lang: atlas.language },
    ...(shared?.arabic ? [{ toponym: shared.arabic, lang: "ar" }] : []),
  ].map((name) => ({ ...name, citations: cite(shared?.source.name ?? atlas.article.description) }));
  const byToponym = new Map([...others, ...printed].map((name) => [name.toponym, name]));
  return [...byToponym.values()];
}

/** When the statements that name the place were said: the format has no EDTF, so outer bounds as ISO 8601. */
function attestedWhen(naming: StatementFeature[]) {
  const said = new Map(
    naming.flatMap(({ properties }) => {
      const bounds = dayBounds(properties.said);
      return bounds === undefined ? [] : [[properties.said, bounds] as const];
    }),
  );
  if (said.size === 0) return undefined;
  const timespans = [...said.values()].map(({ first, last }) => {
    if (first !== null && first === last) return { start: { in: first } };
    // A start is required; all that is known of this one is that it is no later than the end.
    if (first === null) return { start: { latest: last }, end: { latest: last } };
    return { start: { earliest: first }, ...(last === null ? {} : { end: { latest: last } }) };
  });
  const isUncertain = [...said.values()].some((bounds) => bounds.isUncertain);
  return {
    timespans,
    label: "when the statements that name it are said to have been made",
    certainty: isUncertain ? "less-certain" : "certain",
  };
}

/** The shape as the map draws it, with the certainty that the name means this place, and where the position comes from. */
function geometryOf({ shared, naming }: NamedPlace) {
  const drawn = naming.find(({ geometry }) => geometry !== null);
  if (drawn === undefined || drawn.geometry === null) return null;
  const { toponymCertainty, uncertaintyKm, soft } = drawn.properties;
  return {
    ...drawn.geometry,
    certainty: soft && toponymCertainty === "certain" ? "less-certain" : (toponymCertainty ?? "uncertain"),
    ...(uncertaintyKm === null ? {} : { uncertaintyKm }),
    ...(shared === undefined
      ? {}
      : {
          citations: [
            {
              label: `${shared.source.name} (${shared.source.licence})`,
              ...(shared.source.url === null ? {} : { "@id": shared.source.url }),
            },
          ],
        }),
  };
}

/** The GeoNames record that the position comes from; a near match only, where other places fit the name as well. */
function matchesOf({ shared, naming }: NamedPlace) {
  if (shared === undefined) return [];
  const candidates = [shared.key, shared.source.id, shared.source.url ?? ""];
  const number = candidates
    .map((id) => /^(?:geonames:|https?:\/\/(?:www\.)?geonames\.org\/)(\d+)/.exec(id)?.[1])
    .find((found) => found !== undefined);
  if (number === undefined) return [];
  const isSure = naming.some(({ properties }) => properties.toponymCertainty === "certain");
  return [{ type: isSure ? "exactMatch" : "closeMatch", identifier: `gn:${number}` }];
}
