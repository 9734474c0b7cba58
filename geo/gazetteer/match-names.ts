import type { Place } from "../model/place.ts";
import { isCyrillic, type FoldedToponym, foldToponym } from "./fold-toponym.ts";
import { soundLikeness } from "./sound-distance.ts";
import { latinOfCyrillic } from "./spelling-variants.ts";
import { isConsonantal, soundsOf } from "./toponym-sounds.ts";

/** How a name was matched, strictest first; the words are for readers. */
export const MATCHES = {
  same: "the same name",
  folded: "the same name in another romanisation",
  sounds: "a name that sounds alike",
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
  sounds: string;
  consonantal: boolean;
  /** Whether it is the name that its place is chiefly listed under, or its Arabic name. */
  chief: boolean;
}

/** What a spelling counts less that is not the name a place is chiefly listed under. */
const OTHER_SPELLING = 0.03;
/** Names that differ only in a word for a landform: Tell X and X. */
const OTHER_LANDFORM = 0.75;
/** Likeness of sounds from which a name counts as the same in another spelling. */
const ALIKE = 0.87;
/** Likeness of sounds below which two names are different names. */
const LEAST_LIKENESS = 0.6;
/** How fast closeness falls as the sounds differ more. */
const FALL = 1.2;

/** A name taken apart; `chief` as its place has it. */
export function formOf(written: string, chief = true): NameForm {
  const fold = foldToponym(written);
  const words = fold.bare.split(" ");
  const latin = words.map((word) => (isCyrillic(word) ? latinOfCyrillic(word) : word));
  return { ...fold, sounds: soundsOf(latin), consonantal: isConsonantal(words[0] ?? ""), chief };
}

const formsOfPlaces = new WeakMap<Place, NameForm[]>();

/** The spelling of a place that comes closest to a name; undefined where none is like it. */
export function closestSpelling(place: Place, asked: NameForm): NameMatch | undefined {
  let best: NameMatch | undefined;
  for (const form of formsOf(place)) {
    const closeness = closenessOf(form, asked) - (form.chief ? 0 : OTHER_SPELLING);
    const least = best?.closeness ?? 0;
    if (closeness < least || (closeness === least && form.written !== asked.written)) continue;
    best = { place, written: form.written, match: matchOf(form, asked, closeness), closeness };
  }
  return best;
}

function formsOf(place: Place): NameForm[] {
  const known = formsOfPlaces.get(place);
  if (known !== undefined) return known;
  const chief = foldToponym(place.name).bare;
  const seen = new Set<string>();
  const forms: NameForm[] = [];
  for (const written of place.names) {
    const form = formOf(written);
    form.chief = form.bare === chief || written === place.arabic;
    // Of spellings that differ in marks alone, the first stands for all.
    if (seen.has(form.plain) && !form.chief) continue;
    seen.add(form.plain);
    forms.push(form);
  }
  formsOfPlaces.set(place, forms);
  return forms;
}

/** Same words 1; the name proper the same 0.97; below that as the sounds are alike, 0 where they are not. */
function closenessOf(form: NameForm, asked: NameForm): number {
  if (form.plain === asked.plain) return 1;
  if (form.bare === asked.bare) return 0.97;
  const likeness = soundLikeness(form.sounds, asked.sounds, form.consonantal !== asked.consonantal);
  const alike = likeness < LEAST_LIKENESS ? 0 : 0.94 - FALL * (1 - likeness);
  const same = form.key === asked.key ? Math.max(alike, 0.8) : alike;
  return form.core !== "" && form.core === asked.core ? Math.max(same, OTHER_LANDFORM) : same;
}

function matchOf(form: NameForm, asked: NameForm, closeness: number): keyof typeof MATCHES {
  if (form.bare === asked.bare) return "same";
  if (form.key === asked.key) return "folded";
  return closeness >= 0.94 - FALL * (1 - ALIKE) - OTHER_SPELLING ? "sounds" : "near";
}
