import { distance } from "@turf/distance";
import type { Place } from "../../model/place.ts";
import { geocodingReason as because, type GeocodingReason } from "../../model/reason.ts";
import type { PlaceKind } from "../../model/vocabulary.ts";
import { knownForm, type NameMatch } from "../names/match-names.ts";
import { judgeProvince } from "./judge-province.ts";
import type { Judgement, RankingRule } from "./ranking-context.ts";

/**
 * Weights of the ranking rules, in natural logarithms of odds: a rule of value 1 and weight 2 makes a place e² times as
 * likely. Fitted by maximum likelihood (`tests/bench/fit-weights.ts`); see the table in `../README.md`.
 */
export const WEIGHTS = {
  spelling: 14,
  sameWords: 2.2,
  province: 4.2,
  near: 4,
  region: 4,
  kind: 10,
  country: 9,
  coherence: 12,
  importance: 4.8,
  greatPlace: 2,
  kindPrior: 2,
  namesakeOfTown: -4.5,
  ownFile: 1,
};

/** Points of the answer that the name is no place the gazetteers know. */
export const UNKNOWN_POINTS = 20;
/** The same of a name that stands alone, where no other names could have spoken for a place. */
export const UNKNOWN_POINTS_ALONE = 17.3;
/** Points become probabilities a little sharper than they were fitted: several right candidates share what the fit gives them. */
export const SHARPNESS = 1.5;

/** How close the place's spelling comes to the printed name. */
const spelling: RankingRule = {
  name: "spelling",
  weight: WEIGHTS.spelling,
  judge: (match) => ({ value: match.closeness, reasons: [describeSpelling(match)] }),
};

/** The words of the name are those of a name of the place, not only another spelling of it. */
const sameWords: RankingRule = {
  name: "same words",
  weight: WEIGHTS.sameWords,
  judge: ({ closeness }) => (closeness >= SAME_WORDS ? { value: 1 } : undefined),
};

/** A closeness that only the same words have, under the place's chief name or another. */
const SAME_WORDS = 0.9;

function describeSpelling({ place, written, match }: NameMatch): GeocodingReason {
  const { bare } = knownForm(written);
  const params = { name: written, of: place.name };
  switch (match) {
    case "same":
      if (bare === knownForm(place.name).bare) return because("sameName", { name: place.name });
      return place.formerNames?.some((former) => knownForm(former).bare === bare) === true
        ? because("formerName", params)
        : because("sameSpelling", params);
    case "folded":
      return because("otherRomanisation", params);
    case "sounds":
      return because("soundsAlike", params);
    case "landform":
      return because("landformName", params);
    default:
      return because("similarName", params);
  }
}

/** Whether the place lies in the province that the text states. */
const statedProvince: RankingRule = {
  name: "province",
  weight: WEIGHTS.province,
  judge: judgeProvince,
};

/** How near the place lies to those that the text puts it near. */
const near: RankingRule = {
  name: "near",
  weight: WEIGHTS.near,
  judge({ place: { location } }, { near: anchors }) {
    if (anchors.length === 0) return undefined;
    // An area is neither near nor far.
    if (location.form !== "point") return { value: 0.5 };
    const distances = anchors
      .map(({ name, position }) => ({ name, km: distance(position, location.position) }))
      .sort((a, b) => a.km - b.km);
    const mean = distances.reduce((sum, { km }) => sum + km, 0) / distances.length;
    const reasons = distances.map(({ name, km }) => because("kmFrom", { km: Math.round(km), name }));
    return { value: halving(mean, NEAR_KM), reasons };
  },
};

/** How near the place lies to where the text was published. */
const region: RankingRule = {
  name: "region",
  weight: WEIGHTS.region,
  judge({ place }, { region: published }) {
    const at = positionOf(place);
    if (published === undefined || at === undefined) return undefined;
    const km = Math.round(distance(published.position, at));
    const reasons = km <= 5 * REGION_KM ? [because("nearRegion", { km, name: published.name })] : [];
    return { value: halving(km, REGION_KM), reasons };
  },
};

/** Kilometres at which nearness counts half. */
const NEAR_KM = 50;
const REGION_KM = 100;

function halving(km: number, half: number): number {
  return 1 / (1 + km / half);
}

function positionOf({ location }: Place) {
  if (location.form === "none") return undefined;
  return location.form === "point" ? location.position : location.label;
}

/** Kinds that texts and gazetteers use for one another: a garrison "town", a "village" that is a camp. */
const INHABITED: readonly PlaceKind[] = ["settlement", "camp", "base", "crossing", "facility"];
/** What texts call a country or a region. */
const AREAS: readonly PlaceKind[] = ["country", "admin1", "admin2", "region", "island", "mountain", "desert"];
/** For each place down the list of kinds, from the likeliest. */
const STEP = 0.05;

/** Whether the place is of a kind that the text's words allow. */
const kind: RankingRule = {
  name: "kind",
  weight: WEIGHTS.kind,
  judge({ place }, { kinds }) {
    if (kinds.length === 0) return undefined;
    const rank = kinds.indexOf(place.kind);
    if (rank >= 0)
      return { value: 1 - STEP * rank, reasons: [because("kindAsStated", { kind: place.kind })] };
    const isAkin = [INHABITED, AREAS].some(
      (akin) => akin.includes(place.kind) && kinds.some((each) => akin.includes(each)),
    );
    return {
      value: isAkin ? 0.4 : 0,
      isContradicted: !isAkin,
      reasons: [because("kindOtherwise", { kind: place.kind, stated: kinds })],
    };
  },
};

/** Whether the place lies in the country that is stated, in one that the text is about, or in one whose file was given. */
const country: RankingRule = {
  name: "country",
  weight: WEIGHTS.country,
  judge({ place }, { country: stated, countries, hasGreaterAbroad, gazetteer: { fileCountries } }) {
    // A sea is in no country, a long river in several: nothing to say for or against.
    if (place.country === "") return undefined;
    if (stated !== undefined) {
      if (place.country === stated) return { value: 1 };
      const reasons = [because("outsideStatedCountry", { country: place.country, stated })];
      return { value: 0, isContradicted: true, reasons };
    }
    const likely = countries.length > 0 ? countries : [...fileCountries];
    if (likely.length === 0) return undefined;
    const share = countries.length > 0 ? ARTICLE_COUNTRY : FILE_COUNTRY;
    const home = hasGreaterAbroad === true ? share * BESIDE_GREAT_CITY : share;
    if (likely.includes(place.country)) return { value: home };
    // A country is named wherever it lies.
    if (place.kind === "country") return { value: home * COUNTRY_ABROAD };
    const code = countries.length > 0 ? "outsideArticleCountries" : "outsideCountryFiles";
    return { value: 0, reasons: [because(code, { country: place.country })] };
  },
};

const COUNTRY_ABROAD = 0.5;
/** What a likely country counts beside one that is stated: texts name places abroad too. */
const ARTICLE_COUNTRY = 0.4;
const FILE_COUNTRY = 0.5;
/** What is left of that for a village with the name of a great city abroad. */
const BESIDE_GREAT_CITY = 0.5;

/** How well the place goes with all other names of the text, solved together. */
export const coherence: RankingRule = {
  name: "coherence",
  weight: WEIGHTS.coherence,
  judge({ place, match }, { near: stated, support, isLesserNamesake }) {
    if (support === undefined) return undefined;
    const found = support.get(place);
    const share = isLesserNamesake === true ? LESSER_SHARE : match === "same" ? 1 : RESEMBLING_SHARE;
    // Where the text itself says what is near, the distances would only tire.
    return { value: share * (found?.value ?? 0), reasons: stated.length > 0 ? [] : (found?.reasons ?? []) };
  },
};

/** Company counts less for a name that only resembles. */
const RESEMBLING_SHARE = 0.8;
/** And for a town that bears the name of a world city: Rome in Georgia, among names of the United States. */
const LESSER_SHARE = 0.8;

/** People of a city that counts full, by the logarithm; a country may count more. */
const LARGEST = 7;
/** A gazetteer's place without a number of people: listed in the world layer, or in a country file with many or few names. */
const IN_WORLD_LAYER = 1000;
const HAMLET = 20;
/** People of the best known place that a spelling which nobody lists may mean. */
const MOST_RESEMBLED = 5000;
/** A great river, mountain range or sea is known as a large city is. */
const GREAT_FEATURE = 2_000_000;

/** Better known places are named more often. */
const importance: RankingRule = {
  name: "importance",
  weight: WEIGHTS.importance,
  judge({ place, match }, { gazetteer }): Judgement {
    const people = gazetteer.peopleOf(place);
    if (people > 0) {
      const isCounted = place.population > 0;
      const value = Math.log10(Math.max(10, people)) / LARGEST;
      return {
        // The spellings of a well-known place are listed: one that is not is likelier that of a village.
        value: match === "same" ? value : Math.min(value, scaled(MOST_RESEMBLED)),
        reasons: isCounted ? [because("people", { count: place.population })] : [],
      };
    }
    const { layer } = place.source;
    if (layer === "world") return { value: scaled(IN_WORLD_LAYER), reasons: [because("inWorldLayer")] };
    if (layer === "features") return { value: scaled(GREAT_FEATURE), reasons: [because("greatFeature")] };
    if (layer === "own") return { value: scaled(IN_WORLD_LAYER) };
    return { value: scaled(Math.min(IN_WORLD_LAYER, HAMLET * Math.sqrt(place.names.length))) };
  },
};

function scaled(people: number): number {
  return Math.log10(people) / LARGEST;
}

/** What a kind of place counts less than a town as well known: most texts name towns, countries and provinces. */
const KIND_VALUE: Partial<Record<PlaceKind, number>> = {
  country: 1,
  admin1: 0.5,
  admin2: -0.5,
  river: 0,
  lake: 0,
  sea: 0.3,
  region: 0.3,
};

/** From a city of 500,000 on, the largest places are known beyond their country. */
const greatPlace: RankingRule = {
  name: "great place",
  weight: WEIGHTS.greatPlace,
  judge({ place, match }, { gazetteer }) {
    const people = gazetteer.peopleOf(place);
    return people > GREAT_CITY && match === "same"
      ? { value: Math.min(1, Math.log10(people / GREAT_CITY)) }
      : undefined;
  },
};

const GREAT_CITY = 500_000;

/** Kinds are named more or less often, whatever their size. */
const kindPrior: RankingRule = {
  name: "usual kind",
  weight: WEIGHTS.kindPrior,
  judge: ({ place }, { kinds }) => (kinds.length > 0 ? undefined : { value: KIND_VALUE[place.kind] ?? 0 }),
};

/** A province of the same name as a town in it is meant less often than the town. */
const namesakeOfTown: RankingRule = {
  name: "town's name",
  weight: WEIGHTS.namesakeOfTown,
  judge: ({ place }, { kinds, namesakesOfTowns }) =>
    kinds.length === 0 && namesakesOfTowns?.has(place) === true ? { value: 1 } : undefined,
};

/** The author's own row was written for this text. */
const ownFile: RankingRule = {
  name: "own file",
  weight: WEIGHTS.ownFile,
  judge: ({ place }) =>
    place.source.layer === "own" ? { value: 1, reasons: [because("ownFile")] } : undefined,
};

/** In the order in which reasons read well. */
export const RULES: readonly RankingRule[] = [
  spelling,
  sameWords,
  statedProvince,
  near,
  kind,
  country,
  coherence,
  region,
  importance,
  greatPlace,
  kindPrior,
  namesakeOfTown,
  ownFile,
];
