import type { PlaceKind } from "../../model/vocabulary.ts";
import type { Attribution } from "../attribution/attribution.ts";
import type { FoundDate } from "../dates/find-dates.ts";
import type { UsedToponym } from "../names/toponym-use.ts";
import { covers, overlaps, type Span } from "../proposal.ts";
import type { ArticleText } from "../read/article-text.ts";
import type { Unit } from "../sentences/units.ts";
import type { ActorRegistry } from "./actors.ts";
import { buildChain, nestedIn } from "./build-chain.ts";
import { chooseQuote } from "./choose-quote.ts";
import { findAccused } from "./find-accused.ts";
import { findPieces, SHORTEST_PIECE } from "./find-pieces.ts";
import { groupClaims } from "./group-claims.ts";
import { linkReplies } from "./link-replies.ts";
import { noteSilences } from "./note-silences.ts";
import type { ChainLink, DraftStatement, Piece } from "./statement.ts";
import { writeWords } from "./write-words.ts";

export interface StatementParts {
  article: ArticleText;
  units: readonly Unit[];
  attributions: readonly Attribution[];
  toponyms: readonly UsedToponym[];
  dates: readonly FoundDate[];
  registry: ActorRegistry;
}

/** Share of its longer words that a piece has in common with an earlier one of the same speaker and paragraph: it repeats it. */
const REPEATS = 0.6;

/** Statements before one that it may repeat. */
const MOST_REPEATED = 40;

/** Statements in the order of the text, each with speaker, chain, quote, places, dates and words. */
export function buildStatements(parts: StatementParts): DraftStatement[] {
  const { article, attributions, toponyms } = parts;
  const pieces = parts.units
    .flatMap((unit) => findPieces(unit, { text: article.text, attributions, toponyms }))
    .filter(({ start, end }) => end - start >= SHORTEST_PIECE)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const statements: DraftStatement[] = [];
  for (const piece of pieces) {
    const made = toStatement(piece, parts, statements.length + 1);
    if (!statements.slice(-MOST_REPEATED).some((earlier) => isRepeated(made, earlier))) statements.push(made);
  }
  linkReplies(statements, article.text);
  noteSilences(statements, parts.units, article.text);
  for (const statement of statements) statement.words = writeWords(statement);
  groupClaims(statements);
  return statements;
}

/** Kinds of statements that may say who did something. */
const MAY_ACCUSE = new Set<Piece["kind"]>(["allegation", "publisher_allegation"]);

const PUBLISHER: ChainLink = { role: "publisher", actor: undefined, asDescribed: undefined, span: undefined };

function toStatement(piece: Piece, parts: StatementParts, number: number): DraftStatement {
  const { own, unit, whole } = piece;
  const { registry, attributions } = parts;
  const { text } = parts.article;
  const chain =
    own === undefined ? [PUBLISHER] : buildChain(own, whole, { text, all: attributions, registry });
  const speaker = chain.find(({ role }) => role === "speaker")?.span;
  const resolved = speaker === undefined ? undefined : registry.resolveSpan(speaker);
  const core = coreOf(piece, attributions);
  const accusedSpan = MAY_ACCUSE.has(piece.kind) ? findAccused(piece, core, text) : undefined;
  const accused = accusedSpan && registry.resolveParty(accusedSpan);
  const made: Omit<DraftStatement, "words"> = {
    id: `S${String(number).padStart(2, "0")}`,
    start: piece.start,
    end: piece.end,
    text: text.slice(piece.start, piece.end),
    confidence: piece.confidence * (resolved?.certainty ?? 1),
    rule: piece.rule,
    paragraph: unit.paragraph.number,
    kind: piece.kind,
    voice: piece.voice,
    modality: modalityOf(piece, text.slice(piece.start, piece.end)),
    speaker: resolved?.actor,
    speakerSpan: own?.source,
    speakerCertainty: resolved?.certainty ?? 1,
    accused: accused === undefined || accused.id === resolved?.actor.id ? undefined : accused,
    chain,
    quote: chooseQuote(text, core),
    places: placesOf(piece, text, parts.toponyms),
    dates: parts.dates.filter(
      (each) => covers(whole, each) || (each.role === "said" && overlaps(unit, each)),
    ),
    attribution: own,
  };
  return { ...made, words: writeWords(made) };
}

/** What was said in the end: the content of the innermost attribution. */
function coreOf(piece: Piece, attributions: readonly Attribution[]): Span {
  if (piece.own === undefined) return piece;
  const inner = nestedIn(piece.own, piece, attributions)
    .flatMap(({ contents }) => contents)
    .filter(({ start }) => start > piece.start && start < piece.end - SHORTEST_PIECE)
    .sort((a, b) => b.start - a.start)[0];
  return inner === undefined ? piece : { start: inner.start, end: Math.min(inner.end, piece.end) };
}

/** Toponyms of the piece itself; a cargo or an added quotation has those of its sentence where it names none. */
function placesOf(piece: Piece, text: string, toponyms: readonly UsedToponym[]): DraftStatement["places"] {
  const isDrawn = ({ use }: UsedToponym) => use !== "part-of-name" && use !== "actor";
  const mine = toponyms.filter((each) => covers(piece, each) && isDrawn(each));
  const isPart = piece.rule === "cargo" || piece.rule === "quotation adds";
  const found =
    mine.length === 0 && isPart
      ? toponyms.filter((each) => covers(piece.whole, each) && isDrawn(each))
      : mine;
  return found.map((each) => ({
    text: each.text,
    start: each.start,
    end: each.end,
    role: roleOf(text, each, piece.rule),
    kinds: tellingKinds(each),
  }));
}

/** Kinds that rule out a place of the name. */
function tellingKinds({ kinds, knowledge }: UsedToponym): PlaceKind[] | undefined {
  return [...(knowledge?.kinds ?? [])].some((kind) => kinds?.includes(kind) === false) ? kinds : undefined;
}

type PlaceRole = DraftStatement["places"][number]["role"];

function roleOf(text: string, { start, use }: UsedToponym, rule: string): PlaceRole {
  if (use === "origin") return "informant";
  if (rule === "intended use") return "intended";
  const before = text.slice(Math.max(0, start - 60), start);
  if (/\bfrom\s+(?:the\s+)?(?:\p{Ll}+\s+(?:of\s+)?)?$/u.test(before)) return "origin";
  const isGoal = /\b(?:to|into|towards?)\s+(?:the\s+)?(?:\p{Ll}+\s+(?:of\s+)?)?$/u.test(before);
  return isGoal || /\barriv\p{L}+\s+(?:in|at)\b[^.;]*$/u.test(before) ? "destination" : "site";
}

const PLAN =
  /\b(?:plan(?:s|ned|ning)?(?! (?:event|meeting|permission|application|officer|committee|law|papers|department|authority|inspector|system))|prepar(?:e|es|ed|ing|ations?)|intend(?:s|ed)?|aim(?:s|ed|ing)? to|(?:would|will)(?! not\b| never\b| have\b)|going to|about to|for use|meant for)\b/iu;
const ONGOING = /\b(?:is|are)\s+(?:\p{L}+ly\s+)?(?:\p{L}+ing|in)\b|\bcontinues?\b/iu;

function modalityOf({ kind, rule, own }: Piece, words: string): DraftStatement["modality"] {
  if (kind === "denial") return "denial";
  if (kind === "characterisation" || kind === "background" || kind === "boilerplate") return "asserted_state";
  if (rule === "intended use" || own?.class === "plan" || PLAN.test(words)) return "alleged_plan";
  return ONGOING.test(words) ? "alleged_ongoing" : "alleged_past";
}

function isRepeated(made: DraftStatement, earlier: DraftStatement): boolean {
  const isOther = earlier.paragraph !== made.paragraph || earlier.speaker?.id !== made.speaker?.id;
  if (
    isOther ||
    overlaps(earlier, made) ||
    earlier.kind === "characterisation" ||
    made.kind === "characterisation"
  )
    return false;
  const words = wordsOf(made.text);
  const others = wordsOf(earlier.text);
  const shared = [...others].filter((word) => words.has(word)).length;
  return shared >= 5 && shared >= Math.min(words.size, others.size) * REPEATS;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
}
