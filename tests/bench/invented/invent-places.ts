import type { Random } from "../seeded-random.ts";

/** An invented place: its record in the author's gazetteer, and the mention that means it. */
export interface InventedPlace {
  /** As the article prints it. */
  name: string;
  mention: { id: string } & Record<string, unknown>;
  /** Absent for a real province, which the gazetteer has. */
  own?: Record<string, unknown>;
  uncertain: boolean;
}

/** West, south, east, north in degrees: well inside each country, so that every position passes the check. */
const GROUNDS = {
  FR: [0, 44.5, 5, 48.5],
  ES: [-5, 38.5, -1.5, 41.5],
  DE: [8.5, 49.5, 11.5, 52.5],
  PL: [17, 50.5, 22.5, 53.5],
  UA: [26, 48.5, 34, 50.5],
  TR: [29.5, 38, 41, 39.8],
  DZ: [0, 27.5, 8, 35],
  EG: [27, 24, 32, 30],
} as const;
type Country = keyof typeof GROUNDS;

export const COUNTRIES = Object.keys(GROUNDS) as Country[];

/** Real provinces, whose areas are drawn. They do not multiply with statements. */
const PROVINCES: [string, Country][] = [
  ["Bavaria", "DE"],
  ["Hesse", "DE"],
  ["Normandy", "FR"],
  ["Brittany", "FR"],
  ["Andalusia", "ES"],
  ["Poltava", "UA"],
];

const CLUMPS = 40;
const SPREAD = 0.25;

/** Two thirds in clumps, as towns are, the others anywhere; a few are provinces. */
export function inventPlaces(count: number, random: Random): InventedPlace[] {
  const centres = Array.from({ length: CLUMPS }, () => {
    const country = random.pick(COUNTRIES);
    return { country, at: anywhere(country, random) };
  });
  const provinces = PROVINCES.slice(0, Math.floor(count / 20));
  return Array.from({ length: count }, (_, index) => {
    // Spread over the list: the first places of the list take most statements.
    const province = index % 20 === 19 ? provinces[Math.floor(index / 20)] : undefined;
    if (province !== undefined) return provincePlace(index, province);
    if (random.next() < 0.33) {
      const country = random.pick(COUNTRIES);
      return townPlace(index, country, anywhere(country, random), random);
    }
    const { country, at } = random.pick(centres);
    const near: Point = [at[0] + SPREAD * random.normal(), at[1] + SPREAD * random.normal()];
    return townPlace(index, country, within(country, near), random);
  });
}

type Point = [lon: number, lat: number];

function provincePlace(index: number, [name, country]: [string, Country]): InventedPlace {
  return {
    name,
    mention: { id: `place-${index}`, name, kind: ["admin1"], precision: "admin1", country },
    uncertain: false,
  };
}

function townPlace(index: number, country: Country, [lon, lat]: Point, random: Random): InventedPlace {
  const name = inventName(random);
  const id = `place-${index}`;
  return {
    name,
    mention: {
      id,
      name,
      kind: ["settlement"],
      precision: "settlement",
      country,
      settled: { place: `own:${id}`, because: "The place is invented." },
    },
    own: {
      id,
      names: { en: name },
      kind: "settlement",
      country,
      point: { lon, lat },
      uncertaintyKm: 2,
      source: { name: "invented for measuring" },
      reason: "No gazetteer has an invented place.",
    },
    uncertain: random.next() < 0.05,
  };
}

const SYLLABLES = "ba do ka le mi no pe ra su ta ve zo lin mar tor den gal hul".split(" ");

/** Three syllables: no place that there is, or none that was meant. */
export function inventName(random: Random): string {
  return capitalize(Array.from({ length: 3 }, () => random.pick(SYLLABLES)).join(""));
}

/** Four syllables; another word for each number up to 100,000. */
export function inventWord(number: number): string {
  const { length } = SYLLABLES;
  const digits = [0, 1, 2, 3].map((place) => Math.floor(number / length ** place) % length);
  return capitalize(digits.map((digit) => SYLLABLES[digit]).join(""));
}

function capitalize(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function anywhere(country: Country, random: Random): Point {
  const [west, south, east, north] = GROUNDS[country];
  return within(country, [west + random.next() * (east - west), south + random.next() * (north - south)]);
}

function within(country: Country, [lon, lat]: Point): Point {
  const [west, south, east, north] = GROUNDS[country];
  return [round(Math.min(east, Math.max(west, lon))), round(Math.min(north, Math.max(south, lat)))];
}

function round(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
