import type { Span } from "../proposal.ts";

export interface Token extends Span {
  /** As printed; a quotation is one token when units are read (see units.ts). */
  text: string;
  lower: string;
  kind: "word" | "number" | "mark" | "quotation";
}

/** Abbreviations that keep their point and end no sentence. */
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr prof gen lt col maj capt sgt cpl brig adm cmdr gov sen rep rev hon pres st sr jr messrs mme supt insp det cllr amb " +
    "jan feb mar apr jun jul aug sep sept oct nov dec vs etc no nos inc corp co ltd dept univ ave blvd rd mt ft est approx " +
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo " +
    "ont que alta p pp art op cit al lt-gen maj-gen"
  ).split(" "),
);

export function isAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word);
}

/** Names in capitals that would else be taken for function words: the WHO, the US, IS. */
const NO_WORDS = /^(?:WHO|US|IT|IS)$/u;

const TOKEN =
  /(?:\p{Lu}\.){2,}|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?\b|[\p{L}\p{M}\p{N}]+(?:(?:[-‐‑'’ʼ&@]|\/(?!\p{Lu}\p{Ll}))[\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
/** Sydney-based, Australia-wide: the place is a word of its own. */
const PLACE_SUFFIX = /(?<=\p{Ll}|\p{Lu}{2}|\.)[-‐‑](?:based|wide|born|area|bound)$/u;
const POSSESSIVE = /['’ʼ]s$/iu;

/** Words, numbers and marks. The possessive 's is a token of its own; the point of an abbreviation belongs to it. */
export function tokenize(text: string, { start, end }: Span): Token[] {
  const tokens: Token[] = [];
  const add = (from: number, to: number) => {
    const piece = text.slice(from, to);
    const kind = /^\d/u.test(piece) ? "number" : /[\p{L}\p{N}]/u.test(piece) ? "word" : "mark";
    tokens.push({
      start: from,
      end: to,
      text: piece,
      lower: NO_WORDS.test(piece) ? piece : piece.toLowerCase(),
      kind,
    });
  };
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const from = start + match.index;
    const to = from + match[0].length;
    const last = tokens.at(-1);
    if (
      match[0] === "." &&
      last?.kind === "word" &&
      last.end === from &&
      isAbbreviation(last.text) &&
      to < end
    ) {
      last.end = to;
      last.text = text.slice(last.start, to);
      last.lower = last.text.toLowerCase();
      continue;
    }
    const suffix = PLACE_SUFFIX.exec(match[0]);
    if (suffix !== null) {
      add(from, from + suffix.index);
      add(from + suffix.index, to);
    } else if (POSSESSIVE.test(match[0])) {
      add(from, to - 2);
      add(to - 2, to);
    } else add(from, to);
  }
  return tokens;
}

/** Begins with a capital, or with a small Arabic article before one: al-Bab. */
export function isCapitalised({ text, kind }: Token): boolean {
  return (
    kind === "word" &&
    (/^\p{Lu}/u.test(text) || /^(?:al|el|ad|an|ar|as|ash|at|az|d|l)[-'’]\p{Lu}/u.test(text))
  );
}
