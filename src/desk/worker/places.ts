import { type Geocoder, openGeocoder } from "../../../geo/geocoder/index.ts";
import type { Atlas } from "../../../geo/model/article.ts";
import type { Candidate, Geocoding, Place } from "../../../geo/model/place.ts";
import type { Message } from "../../../geo/model/reason.ts";

/** A place that a name may mean, as the desk lists and draws it. */
export interface FoundPlace {
  key: string;
  name: string;
  province: string | undefined;
  country: string;
  kind: Place["kind"];
  /** Longitude, latitude; undefined for what lies nowhere. */
  at: readonly [number, number] | undefined;
  uncertaintyKm: number | undefined;
  /** 0 to 1. */
  score: number;
  reasons: Message[];
}

/** What was found for one name of the atlas. */
export interface Finding {
  /** As the article prints it. */
  name: string;
  outcome: Geocoding["outcome"];
  place: FoundPlace | undefined;
  candidates: FoundPlace[];
  reasons: Message[];
  /** The statement is about it; it is not only where its informant was, or named in passing. */
  isSite: boolean;
}

const MOST_CANDIDATES = 8;

/** The gazetteer of the desk: its shards lie beside the page, and are loaded once. */
export class PlaceFinder {
  #geocoder: Promise<Geocoder> | undefined;
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  open(): Promise<Geocoder> {
    this.#geocoder ??= openGeocoder({
      loadShard: async (name) => {
        const answer = await fetch(new URL(`gazetteer/${name}.txt`, this.#base));
        return answer.ok ? answer.text() : undefined;
      },
    });
    return this.#geocoder;
  }

  /** Mention id -> what was found. */
  async geocode({ mentions, places, countries }: Atlas): Promise<Map<string, Geocoding>> {
    const geocoder = await this.open();
    geocoder.setOwn(places);
    return geocoder.findAll(mentions, { countries, listed: MOST_CANDIDATES });
  }

  async search(
    name: string,
    country: string | undefined,
    countries: readonly string[],
  ): Promise<FoundPlace[]> {
    const geocoder = await this.open();
    const stated = country === undefined ? {} : { country };
    const found = await geocoder.find(name, stated, { countries, listed: MOST_CANDIDATES });
    const { candidates } = toFinding(name, found);
    return candidates;
  }
}

export function toFinding(name: string, geocoding: Geocoding): Omit<Finding, "isSite"> {
  const candidates = (geocoding.candidates ?? []).slice(0, MOST_CANDIDATES).map(toFoundPlace);
  if (geocoding.outcome !== "placed")
    return {
      name,
      outcome: geocoding.outcome,
      place: undefined,
      candidates,
      reasons: [geocoding.reason as Message],
    };
  const { place } = geocoding;
  const reasons = [...geocoding.reasons] as Message[];
  const chosen =
    candidates.find(({ key }) => key === place.key) ??
    toFoundPlace({ place, score: 1, reasons: geocoding.reasons });
  return { name, outcome: "placed", place: chosen, candidates, reasons };
}

function toFoundPlace({ place, score, reasons }: Candidate): FoundPlace {
  const { key, name, province, country, kind, location } = place;
  const at =
    location.form === "point" ? location.position : location.form === "none" ? undefined : location.label;
  const uncertaintyKm = "uncertaintyKm" in location ? location.uncertaintyKm : undefined;
  return { key, name, province, country, kind, at, uncertaintyKm, score, reasons: [...reasons] as Message[] };
}
