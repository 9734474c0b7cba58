import { PLACE_KINDS, type PlaceKind, type Precision } from "../model/vocabulary.ts";

export interface PlaceClass {
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

export function placeClass(kind: string | undefined, precision: Precision | null | undefined): PlaceClass {
  if (kind !== undefined && isPlaceKind(kind)) return CLASSES[kind];
  return { featureClass: BY_PRECISION[precision ?? "unlocated"] };
}

function isPlaceKind(kind: string): kind is PlaceKind {
  return Object.hasOwn(PLACE_KINDS, kind);
}
