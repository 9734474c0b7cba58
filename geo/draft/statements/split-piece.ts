import { ACCUSING_RELATIVE, ADDING_QUOTATION, accuses, CARGO, INTENDED_USE } from "./accusing-words.ts";
import type { Piece } from "./statement.ts";

/** A part is less sure than the sentence that it is taken from. */
const PART = 0.85;
const COMES = /\b(?:arriv|came|brought|travel|enter|deliver|mov)/iu;

/** One sentence may say several things: an accusing relative clause, a cargo, an intended use, a quotation that adds. */
export function splitPiece(piece: Piece, text: string): Piece[] {
  const words = text.slice(piece.start, piece.end);
  const parts: Piece[] = [];
  let end = piece.end;
  let { voice } = piece;
  const take = (match: RegExpMatchArray | null, rule: string): boolean => {
    const part = match?.[1];
    if (match?.index === undefined || part === undefined) return false;
    const start = piece.start + match.index + match[0].indexOf(part);
    parts.push({ ...piece, start, end: start + part.length, rule, confidence: piece.confidence * PART });
    return true;
  };
  for (const match of words.matchAll(ACCUSING_RELATIVE)) take(match, "accusing relative clause");
  const cargo = CARGO.exec(words);
  if (cargo?.[1] !== undefined && COMES.test(words.slice(0, cargo.index)) && take(cargo, "cargo")) {
    end = Math.min(end, piece.start + cargo.index + cargo[0].indexOf(cargo[1]));
  }
  const use = INTENDED_USE.exec(words);
  if (use?.[1] !== undefined && /\p{Lu}/u.test(use[1]) && take(use, "intended use"))
    end = Math.min(end, piece.start + use.index);
  const adding = ADDING_QUOTATION.exec(words);
  if (
    adding?.[1] !== undefined &&
    adding.index > 20 &&
    accuses(adding[1]) &&
    take(adding, "quotation adds")
  ) {
    end = Math.min(end, piece.start + adding.index);
    voice = "reported_speech";
  }
  return [{ ...piece, end, voice }, ...parts];
}
