import { parentOf } from "../attribution/attribute.ts";
import type { Attribution } from "../attribution/attribution.ts";
import type { UsedToponym } from "../names/toponym-use.ts";
import { covers, type Span } from "../proposal.ts";
import { splitSentences, type Unit } from "../sentences/units.ts";
import { accuses, CHARACTERISATIONS, HANGING_WITH } from "./accusing-words.ts";
import { splitPiece } from "./split-piece.ts";
import type { Piece, StatementKind, Voice } from "./statement.ts";

export interface PieceParts {
  text: string;
  attributions: readonly Attribution[];
  toponyms: readonly UsedToponym[];
}

export const SHORTEST_PIECE = 12;
/** Before a report that the sentence answers or explains, and that is a statement of its own. */
const ABOUT_REPORTS = /\b(?:following|after|amid|despite|over|to)\s+(?:\p{L}+\s+){0,2}$/u;
/** A page's own sentence of fewer letters says too little. */
const SHORTEST_OWN_VOICE = 30;

/** What a sentence says: what it hands on of others, and in its own voice only what accuses. */
export function findPieces(unit: Unit, parts: PieceParts): Piece[] {
  const { kind } = unit.paragraph;
  if (kind === "title" || kind === "furniture" || unit.isDateline) return [];
  const mine = parts.attributions.filter((each) => each.unit === unit && each.depth === 0);
  if (kind === "heading") return headingPieces(unit, mine[0]);
  if (kind === "footnote") return [plainPiece(unit, "boilerplate", "boilerplate", "footnote", 0.8)];
  const top = mine.filter((each) => isStated(each) && isTop(each, parts));
  const attributed = top.flatMap((own) => attributedPieces(own, parts));
  const isQuotedOnly = parts.attributions.some(({ contents }) =>
    contents.some((content) => covers(content, unit)),
  );
  const own = attributed.length > 0 || isQuotedOnly ? [] : ownVoicePieces(unit, parts);
  return [...attributed, ...own, ...descriptions(unit, [...attributed, ...own], parts)];
}

function plainPiece(
  unit: Unit,
  kind: StatementKind,
  voice: Voice,
  rule: string,
  confidence: number,
  span: Span = unit,
): Piece {
  const { start, end } = span;
  return { start, end, whole: { start, end }, kind, voice, rule, confidence, own: undefined, unit };
}

/** Plans and beliefs that the page tells of are no statements of their own. */
function isStated({ class: cueClass, rule, lemma }: Attribution): boolean {
  if (cueClass === "plan") return /^(?:vow|pledge|promise|threaten)$/u.test(lemma);
  return cueClass !== "think" && cueClass !== "cite" && !(rule === "participle" && cueClass === "accuse");
}

/** No other attribution holds it, or it is a report that a denial answers. */
function isTop(own: Attribution, { attributions, text }: PieceParts): boolean {
  const others = attributions.filter((other) => isStated(other) && other.cue.start !== own.cue.start);
  const longer = others.filter((other) => lengthOf(other.contents[0]) > lengthOf(own.contents[0]));
  const parent = parentOf(own.cue, own, others) ?? parentOf(own.contents[0] ?? own.cue, own, longer);
  return parent === undefined || isAnsweredReport(own, text);
}

function lengthOf(span: Span | undefined): number {
  return span === undefined ? 0 : span.end - span.start;
}

function isAnsweredReport({ rule, cue }: Attribution, text: string): boolean {
  return rule === "noun cue" && ABOUT_REPORTS.test(text.slice(Math.max(0, cue.start - 30), cue.start));
}

function headingPieces(unit: Unit, own: Attribution | undefined): Piece[] {
  const words = unit.tokens.filter(({ kind }) => kind === "word");
  const isTold = own !== undefined || accuses(words.map(({ text }) => text).join(" "));
  if (words.length < 4 || !isTold) return [];
  return [{ ...plainPiece(unit, "headline", "headline", "heading", 0.8, own?.contents[0]), own }];
}

function attributedPieces(own: Attribution, parts: PieceParts): Piece[] {
  const { text } = parts;
  return own.contents.flatMap((content) => {
    const clipped = beforeAnsweredReport(own, content, parts);
    return sentencesOf(text, clipped, own.rule === "label").flatMap((sentence) => {
      const piece: Piece = {
        ...withDenier(own, sentence),
        whole: sentence,
        kind: kindOf(own, text.slice(sentence.start, sentence.end)),
        voice: voiceOf(text, content),
        own,
        unit: own.unit,
        rule: own.rule,
        confidence: own.confidence * 0.95,
      };
      return splitPiece(piece, text);
    });
  });
}

/** "a coalition spokesman denied that": what is quoted of a denial begins with who denies. */
function withDenier({ class: cueClass, source }: Attribution, sentence: Span): Span {
  const isBefore = cueClass === "deny" && source !== undefined && source.start < sentence.start;
  return { start: isBefore ? source.start : sentence.start, end: sentence.end };
}

/** "denied that C following reports that D": D is a statement of its own. */
function beforeAnsweredReport(own: Attribution, content: Span, { attributions, text }: PieceParts): Span {
  const report = attributions.find(
    (other) => other !== own && covers(content, other.cue) && isAnsweredReport(other, text),
  );
  const link = report && ABOUT_REPORTS.exec(text.slice(content.start, report.cue.start));
  return link == null ? content : { start: content.start, end: content.start + link.index };
}

/** Sentences of a quotation, without its marks, and of what follows a label; other content is one. */
function sentencesOf(text: string, { start, end }: Span, isLabelled: boolean): Span[] {
  if (isLabelled)
    return splitSentences(text, { start, end }).filter((sentence) => lengthOf(sentence) >= SHORTEST_PIECE);
  if (!/^[“"«„]/u.test(text.slice(start))) return [{ start, end }];
  const close = /[”"»“]$/u.test(text.slice(start, end)) ? 1 : 0;
  return splitSentences(text, { start: start + 1, end: end - close }).filter(
    (sentence) => lengthOf(sentence) >= SHORTEST_PIECE,
  );
}

function kindOf({ class: cueClass, lemma }: Attribution, words: string): StatementKind {
  if (cueClass === "deny" || (NAMES.test(lemma) && DISMISSIVE_NAME.test(words))) return "denial";
  if (cueClass === "ask" || (cueClass === "accuse" && lemma !== "accuse" && lemma !== "blame"))
    return "reported_position";
  return /^(?:we|our|i)\b/iu.test(words) && !accuses(words) ? "self_report" : "allegation";
}

/** "called the report false", "described it as a fabrication": a denial of what was said. */
const NAMES = /^(?:call|label|brand|dub|term|deem|describe|portray|characteri[sz]e)$/u;
const DISMISSIVE_NAME =
  /\b(?:false|untrue|baseless|groundless|unfounded|fabricat\p{L}+|lies?|nonsense|propaganda|slander|smear|fake|fiction|invention|absurd|ridiculous)\b/iu;

function voiceOf(text: string, content: Span): Voice {
  const words = text.slice(content.start, content.end);
  if (/^[“"«„]/u.test(words) && /[”"»“]$/u.test(words)) return "direct_quote";
  return /[“”"«»]/u.test(words) ? "mixed_quote" : "reported_speech";
}

/** The page's own sentences, only where they accuse, or place what others are accused about. */
function ownVoicePieces(unit: Unit, { text, toponyms }: PieceParts): Piece[] {
  const words = text.slice(unit.start, unit.end);
  const places = toponyms.filter((each) => covers(unit, each));
  if (
    /\b(?:located|situated|lies|stands)\b/iu.test(words) &&
    places.length >= 2 &&
    !/\bkilled\b/iu.test(words)
  ) {
    return [plainPiece(unit, "background", "publisher_gloss", "where a place lies", 0.6)];
  }
  if (!accuses(words) || words.length < SHORTEST_OWN_VOICE) return [];
  const own = plainPiece(unit, "publisher_allegation", "publisher_assertion", "own voice", 0.55);
  const hanging = HANGING_WITH.exec(words);
  if (hanging?.[1] === undefined || !accuses(hanging[1])) return [own];
  const start = unit.start + hanging.index + hanging[0].indexOf(hanging[1]);
  return [
    { ...own, end: unit.start + hanging.index },
    { ...own, start, end: start + hanging[1].length },
  ];
}

/** "Al-Qaeda affiliated", "notorious for their fakes": said in passing, and allegations of their own. */
function descriptions(unit: Unit, pieces: readonly Piece[], { text, attributions }: PieceParts): Piece[] {
  const words = text.slice(unit.start, unit.end);
  return CHARACTERISATIONS.flatMap(({ rule, words: pattern }) =>
    [...words.matchAll(pattern)].flatMap((match): Piece[] => {
      const start = unit.start + match.index;
      const span = { start, end: start + match[0].trimEnd().length };
      const isQuoted = unit.quotations.some((each) => covers(each, span));
      const own = isQuoted
        ? attributions.find(({ contents }) => contents.some((content) => covers(content, span)))
        : undefined;
      if (own === undefined && !pieces.some((piece) => covers(piece, span))) return [];
      const voice = own === undefined ? "publisher_assertion" : "direct_quote";
      return [{ ...plainPiece(unit, "characterisation", voice, rule, 0.7, span), own }];
    }),
  );
}
