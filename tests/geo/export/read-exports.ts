import { kml } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";
import jsonld, { type ContextDefinition } from "jsonld";
import Papa from "papaparse";
import { expect } from "vitest";

export type Row = Record<string, string>;

/** Reads as strictly as the reader can: every row as long as the header. */
export function readCsv(text: string, first = "id"): Row[] {
  const { data, errors, meta } = Papa.parse<Row>(text, { header: true, delimiter: ",", newline: "\r\n" });
  expect(meta.fields?.[0]).toBe(first);
  // The reader takes the end of the last line for a row of its own, which is too short.
  const wrong = errors.filter(({ row }) => row !== data.length - 1);
  expect(wrong).toEqual([]);
  return data.slice(0, -1);
}

/** Throws at the first fault of XML. */
export function readXml(text: string) {
  const onError = (level: string, message: string) => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(text, "text/xml");
}

export function readKml(text: string) {
  // The reader asks for the browser's own type of document, of which it uses what this one has too.
  return kml(readXml(text) as unknown as Document).features;
}

/** What a balloon shows: its HTML as words, with line breaks. Throws where the HTML is not well-formed. */
export function readBalloon(description: unknown): string {
  const html =
    typeof description === "object" && description !== null && "value" in description
      ? String(description.value)
      : String(description);
  expect(html).not.toMatch(/<(?!\/?p>)/);
  return readXml(`<div>${html}</div>`).documentElement?.textContent ?? "";
}

export const BASE = "https://maps.example/atlases/sample/";

/**
 * As RDF, in N-Quads, by the reference implementation, without network. `strict`: a term that the context does not know is an
 * error, where the reader would leave it out in silence.
 */
export async function readJsonLd(text: string, file: string, strict: boolean): Promise<string> {
  const documentLoader = async (url: string) => {
    const document = CONTEXTS[url];
    if (document === undefined) throw new Error(`a context that is not stored: ${url}`);
    return { document, documentUrl: url };
  };
  const options = {
    base: `${BASE}${file}`,
    documentLoader,
    safe: strict,
    format: "application/n-quads" as const,
  };
  return String(await jsonld.toRDF(JSON.parse(text), options));
}

/** What the published contexts say of the terms that are used here. */
const CONTEXTS: Record<string, { "@context": ContextDefinition }> = {
  "https://schema.org": {
    "@context": {
      "@vocab": "http://schema.org/",
      url: { "@type": "@id" },
      contentUrl: { "@type": "@id" },
    },
  },
  "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld": {
    "@context": {
      id: "@id",
      type: "@type",
      lpo: "http://linkedpasts.org/ontology/lpo_latest.ttl#",
      geojson: "https://purl.org/geojson/vocab#",
      dct: "http://purl.org/dc/terms/",
      identifier: "dct:identifier",
      title: "dct:title",
      label: "http://www.w3.org/2000/01/rdf-schema#label",
      value: "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
      FeatureCollection: "geojson:FeatureCollection",
      Feature: "geojson:Feature",
      Point: "geojson:Point",
      Polygon: "geojson:Polygon",
      MultiPolygon: "geojson:MultiPolygon",
      features: { "@id": "lpo:hasFeature", "@type": "geojson:Feature", "@container": "@set" },
      properties: "geojson:properties",
      geometry: "https://github.com/kgeographer/geojson-t/geometry",
      coordinates: { "@id": "geojson:coordinates", "@container": "@list" },
      ccodes: "http://www.geonames.org/ontology#countryCode",
      when: "lpo:when",
      timespans: { "@id": "lpo:timespan", "@type": "lpo:Timespan", "@container": "@set" },
      start: "lpo:has_start",
      end: "lpo:has_end",
      earliest: "lpo:earliest",
      latest: "lpo:latest",
      in: "lpo:in",
      names: { "@id": "lpo:name_attestation", "@type": "lpo:NameAttestation", "@container": "@set" },
      toponym: "lpo:toponym",
      lang: "dct:language",
      types: { "@id": "lpo:type_attestation", "@type": "lpo:TypeAttestation", "@container": "@set" },
      sourceLabels: "lpo:source_label",
      links: { "@id": "lpo:link_attestation", "@type": "lpo:LinkAttestation", "@container": "@set" },
      closeMatch: "http://www.w3.org/2004/02/skos/core#closeMatch",
      exactMatch: "http://www.w3.org/2004/02/skos/core#exactMatch",
      certainty: "lpo:has_certainty",
      citations: { "@id": "http://purl.org/spar/cito#cites", "@type": "@id" },
      descriptions: { "@id": "dct:description", "@type": "@id", "@container": "@set" },
    },
  },
};
