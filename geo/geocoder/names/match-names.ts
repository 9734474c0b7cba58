import type { Place } from "../../model/place.ts";
import { type FoldedToponym, foldToponym, isCyrillic } from "./fold-toponym.ts";
import {
  ARTICLES,
  foldHebrewWord,
  latinOfCyrillic,
  otherReadingsOf,
  withoutArticle,
} from "./romanisation.ts";
import { isConsonantal, soundLikeness, soundsOf } from "./sounds.ts";

/** How a name was matched, strictest first; the words are for readers. */
const MATCHES = {
  same: "the same name",
  folded: "the same name in another romanisation",
  sounds: "a name that sounds alike",
  landform: "the same name after a word for a hill, a valley, a spring or a ruin",
  near: "a similar name",
} as const;

export interface NameMatch {
  place: Place;
  /** The spelling of the place that fits best. */
  written: string;
  match: keyof typeof MATCHES;
  /** 1 for the same words, falling to 0. */
  closeness: number;
}

/** A name taken apart for comparison: its folds, and its sounds. */
export interface NameForm extends FoldedToponym {
  /** Its letters without points where it is an abbreviation: US of U.S., Calif of Calif. */
  abbreviation: string | undefined;
  /** The name proper with doubled letters single: Mareaa, Marea. */
  single: string;
  sounds: string;
  consonantal: boolean;
  /** Begins with the Arabic article, in either script. */
  hasArticle: boolean;
  /** A few capitals, such as FIFA: an abbreviation, or a name in a heading. */
  isCapitals: boolean;
  /** Has a letter three times or more in a row: no spelling of a name has. */
  hasRun: boolean;
  /** Its sounds as other readings of its letters have them; only of names that are asked for. */
  otherSounds: readonly string[];
}

/** What a spelling counts less that is not the name a place is chiefly listed under. */
const OTHER_SPELLING = 0.03;
/** What a name counts less that is another than the one its place is chiefly listed under: a former one, a part's. */
const OTHER_NAME = 0.08;
/** The same of a great city, such as Rome or Moscow, and of the author's own rows. */
const OTHER_OF_GREAT_CITY = 0.01;
const GREAT_CITY = 300_000;
const VERY_GREAT_CITY = 1_000_000;
/** Names that differ only in a word for a landform: Tell X and X. */
const OTHER_LANDFORM = 0.75;
/** A place X for a name Tell X, and the other way round: the one that was asked for says more. */
const PLACE_HAS_LANDFORM = 0.7;
/** Longer runs of capitals are names in a heading. */
const LONGEST_ABBREVIATION = 10;
/** So few capitals are an abbreviation and no name: US is not the village of Us. */
const SHORTEST_CAPITALS = 3;
/** Two letters stand for states of several countries, and for words. */
const SHORT_ABBREVIATION = 0.85;
/** Smith is seldom Smith County, and Kansas is not Kansas City. */
const KIND_NOT_SAID = 0.2;
/** Long Island is not Long Island City: below what bears the name. */
const CITY_NOT_SAID = 0.25;
/** Ohio is seldom the Ohio River, and Victoria seldom the lake. */
const WATER_NOT_SAID = 0.2;
/**
 * What a place counts less that is listed in the script of the name, which leaves vowels out, and only sounds alike in
 * Latin letters: two spellings in one script would say more, and they differ.
 */
const LISTED_OTHERWISE = 0.05;
/** What a name is at most like that differs in a run of one letter, or is an abbreviation: Azzzaz, FIFA and Fife. */
const WITH_RUN = 0.7;
/** Likeness of sounds from which a name counts as the same in another spelling. */
const ALIKE = 0.87;
/** Likeness of sounds below which two names are different names. */
const LEAST_LIKENESS = 0.6;
/** Closeness of names that sound the same and are written otherwise. */
const MOST_ALIKE = 0.88;
/** The same of a name asked for in a script that leaves vowels out: it could not say more. */
const MOST_ALIKE_WITHOUT_VOWELS = 0.94;
/** What it counts less that only one of two names has an article: newspapers leave it out. */
const OTHER_ARTICLE = 0.05;
/** Likeness from which other readings are not tried, and what one counts less. */
const CLEAR = 0.95;
const OTHER_READING = 0.02;
/** How fast closeness falls as the sounds differ more. */
const FALL = 1.2;

/** A name taken apart. */
export function formOf(written: string): NameForm {
  const fold = foldToponym(written);
  return {
    ...fold,
    abbreviation: abbreviationOf(written),
    single: fold.bare.replace(/(.)\1+/gu, "$1"),
    sounds: isMachineMade(fold.bare) ? "" : soundsOfBare(fold.bare),
    consonantal: isConsonantal(fold.bare),
    hasArticle: startsWithArticle(fold.plain),
    isCapitals: /^\p{Lu}{3,5}$/u.test(written),
    hasRun: /(\p{L})\1\1/u.test(fold.plain),
    otherSounds: [],
  };
}

/** A name that is asked for, with the other readings of its letters. */
export function askedFormOf(written: string): NameForm {
  const form = formOf(written);
  return { ...form, otherSounds: otherReadingsOf(form.bare).map(soundsOfBare) };
}

/** One to five capitals, with points or without, or a short word that ends in one. */
const ABBREVIATION = /^(?:(?:\p{Lu}\.? ?){2,5}|\p{Lu}\p{Ll}{1,4}\.|\p{Lu}\. ?\p{Lu}\p{Ll}+\.)$/u;

function abbreviationOf(written: string): string | undefined {
  return written.length <= LONGEST_ABBREVIATION && ABBREVIATION.test(written)
    ? withoutPoints(written)
    : undefined;
}

function withoutPoints(written: string): string {
  return written.replace(/[. ]/g, "");
}

function soundsOfBare(bare: string): string {
  const words = bare.split(" ");
  return soundsOf(words.map((word, at) => spokenWord(word, at < words.length - 1)));
}

function startsWithArticle(plain: string): boolean {
  const [first = "", second] = plain.split(" ");
  return (second !== undefined && ARTICLES.has(first)) || withoutArticle(first) !== first;
}

/**
 * A word without its article; an h at its end, mute or the sign of a ta marbuta, is the vowel before it, and so is the
 * t of a ta marbuta that is spoken before another word.
 */
function spokenWord(word: string, construct: boolean): string {
  if (isCyrillic(word)) return latinOfCyrillic(word);
  if (!isConsonantal(word))
    return word.replace(/(?<=..[ae])h$/, MAYBE_H).replace(construct ? /(?<=...[ae])t$/ : /^$/, "");
  return word.charCodeAt(0) < 0x600
    ? foldHebrewWord(word)
    : withoutArticle(word).replace(/(?<=..)ه$|اه$/, "ا");
}

/** An h at the end of a word in Latin letters: the sign of a vowel, or ح. */
const MAYBE_H = "N";

/** Gazetteers list letter-by-letter transliterations without vowels: hmah, alsbkht. They are not in print. */
function isMachineMade(bare: string): boolean {
  return /^[b-df-hj-np-tv-xz]{4,}$/.test(bare);
}

/** Forms of spellings that lookups met; a common name is met in every document. */
const knownForms = new Map<string, NameForm>();
const MAX_KNOWN_FORMS = 40_000;

/** Of the spellings of a place, or those of them given, the one that comes closest to a name; undefined where none is like it. */
export function closestSpelling(
  place: Place,
  asked: NameForm,
  names: readonly string[] = place.names,
): NameMatch | undefined {
  let best: NameMatch | undefined;
  const chief = knownForm(place.name);
  for (const written of names) {
    const form = knownForm(written);
    const alike = closenessOf(form, asked);
    if (alike === 0) continue;
    const raw = isShortOfCity(form, chief, place) ? alike - CITY_NOT_SAID : alike;
    const isChief = form.bare === chief.bare || (form.consonantal && written === place.arabic);
    const other = isSpellingOf(form, chief) ? OTHER_SPELLING : OTHER_NAME;
    const closeness = raw - (isChief ? 0 : isKnownBy(place) ? OTHER_OF_GREAT_CITY : other);
    const least = best?.closeness ?? 0;
    if (closeness < least || (closeness === least && written !== asked.written)) continue;
    best = { place, written, match: matchOf(form, asked, closeness), closeness };
  }
  if (best === undefined || !isListedOtherwise(best, asked)) return best;
  return { ...best, closeness: best.closeness - LISTED_OTHERWISE };
}

/** A gazetteer lists Oklahoma for Oklahoma City, and nobody calls it so; Mexico and New York are called so. */
function isShortOfCity(form: NameForm, chief: NameForm, { population }: Place): boolean {
  return population < VERY_GREAT_CITY && isCity(chief) && `${form.plain} city` === chief.plain;
}

/** Every language has a name of its own for a great city, and the author lists the names of the text. */
function isKnownBy({ population, source }: Place): boolean {
  return population > GREAT_CITY || source.layer === "own";
}

function isListedOtherwise({ place, written }: NameMatch, asked: NameForm): boolean {
  if (!asked.consonantal || isConsonantal(written)) return false;
  return place.names.some((name) => isConsonantal(name) && isArabic(name) === isArabic(asked.written));
}

function isArabic(name: string): boolean {
  return name.charCodeAt(0) >= 0x600;
}

function isSpellingOf(form: NameForm, chief: NameForm): boolean {
  return soundLikeness(form.sounds, form.consonantal, chief.sounds, chief.consonantal) >= LEAST_LIKENESS;
}

/** Whether a spelling is anything like a name: asked before its place is made. */
export function isAlike(written: string, asked: NameForm): boolean {
  return closenessOf(knownForm(written), asked) > 0;
}

/** A spelling that lookups meet again and again, taken apart once. */
export function knownForm(written: string): NameForm {
  const known = knownForms.get(written);
  if (known !== undefined) return known;
  if (knownForms.size >= MAX_KNOWN_FORMS) knownForms.clear();
  const form = formOf(written);
  knownForms.set(written, form);
  return form;
}

/** Same words 1; the name proper the same 0.98, but for doubled letters 0.95; below that as the sounds are alike, 0 where they are not. */
function closenessOf(form: NameForm, asked: NameForm): number {
  if (form.abbreviation !== undefined) {
    if (form.abbreviation !== withoutPoints(asked.written)) return 0;
    return form.abbreviation.length === 2 ? SHORT_ABBREVIATION : 1;
  }
  if (asked.abbreviation !== undefined && asked.abbreviation.length <= SHORTEST_CAPITALS) return 0;
  if (form.plain === asked.plain) return 1;
  const isOther = form.hasRun !== asked.hasRun || (asked.isCapitals && form.bare !== asked.bare);
  const alike = isOther ? Math.min(WITH_RUN, likenessOf(form, asked)) : likenessOf(form, asked);
  return alike === 0 || form.hasArticle === asked.hasArticle ? alike : alike - OTHER_ARTICLE;
}

function likenessOf(form: NameForm, asked: NameForm): number {
  if (form.bare === asked.bare) {
    if (isWater(form) && !isWater(asked)) return 0.98 - WATER_NOT_SAID;
    if (form.kind === asked.kind) return 0.98;
    if (form.kind === "admin2") return 0.98 - KIND_NOT_SAID;
    return isCity(form) ? 0.98 - CITY_NOT_SAID : 0.98;
  }
  if (form.single === asked.single) return 0.95;
  const likeness = soundLikenessOf(form, asked);
  const most = asked.consonantal && !form.consonantal ? MOST_ALIKE_WITHOUT_VOWELS : MOST_ALIKE;
  const alike = likeness < LEAST_LIKENESS ? 0 : most - FALL * (1 - likeness);
  const same = form.key === asked.key ? Math.max(alike, 0.82) : alike;
  if (form.core === "" && asked.core === "") return same;
  if (form.core === asked.core || form.key === asked.core) return Math.max(same, OTHER_LANDFORM);
  return form.core === asked.key ? Math.max(same, PLACE_HAS_LANDFORM) : same;
}

function isCity({ plain }: NameForm): boolean {
  return plain.endsWith(" city");
}

function isWater({ kind }: NameForm): boolean {
  return kind === "river" || kind === "lake";
}

function soundLikenessOf(form: NameForm, asked: NameForm): number {
  const { sounds, consonantal } = form;
  let likeness = soundLikeness(sounds, consonantal, asked.sounds, asked.consonantal, LEAST_LIKENESS);
  if (likeness > CLEAR) return likeness;
  for (const other of asked.otherSounds) {
    const read = soundLikeness(sounds, consonantal, other, asked.consonantal, LEAST_LIKENESS);
    likeness = Math.max(likeness, read - OTHER_READING);
  }
  return likeness;
}

function matchOf(form: NameForm, asked: NameForm, closeness: number): keyof typeof MATCHES {
  if (form.abbreviation !== undefined) return "same";
  if (form.hasRun !== asked.hasRun) return "near";
  if (form.bare === asked.bare) return "same";
  if (form.key === asked.key) return "folded";
  if (form.core === asked.key && closeness <= PLACE_HAS_LANDFORM) return "landform";
  return closeness >= MOST_ALIKE - FALL * (1 - ALIKE) - OTHER_SPELLING ? "sounds" : "near";
}
