import type { ArticleDraft } from "../draft-article.ts";
import { overlaps, type Span } from "../proposal.ts";
import type { DraftStatement } from "../statements/statement.ts";

/** A question to a helper model: it may choose one of the candidates, or words of the passage that name another speaker. */
export interface SpeakerQuestion {
  statement: DraftStatement;
  /** What the model is shown of the article. */
  passage: Span;
  prompt: string;
  candidates: readonly string[];
}

/** Speakers that the text does not name with certainty are asked about. */
const CERTAIN = 0.9;
/** Letters of the article before the sentence that the model is shown. */
const CONTEXT = 600;

/** One question for each statement whose speaker is a pronoun, a role, or taken from another sentence. */
export function askAboutSpeakers(draft: ArticleDraft): SpeakerQuestion[] {
  const people = draft.actors.filter(({ kind }) => kind !== "unidentified").map(({ name }) => name);
  return draft.statements.flatMap((statement) => {
    const { attribution, speakerCertainty } = statement;
    if (attribution === undefined || (speakerCertainty >= CERTAIN && !attribution.isImplied)) return [];
    const named = people.filter((name) => name.length > 1);
    if (named.length < 2) return [];
    const end = Math.max(statement.end, attribution.unit.end);
    const passage = { start: Math.max(0, statement.start - CONTEXT), end };
    const words = draft.article.text.slice(passage.start, passage.end);
    return [{ statement, passage, candidates: named, prompt: writePrompt(words, named) }];
  });
}

function writePrompt(passage: string, candidates: readonly string[]): string {
  return [
    "Who says the last sentence of this passage of a news article?",
    "Answer with the number of one candidate. If it is none of them, answer with the words that name the speaker, exactly as they stand in the passage, or with 0.",
    "",
    passage.trim(),
    "",
    ...candidates.map((name, index) => `${index + 1}. ${name}`),
  ].join("\n");
}

/**
 * Takes an answer over where it is the number of a candidate, or words that stand in the passage and name somebody; anything else
 * changes nothing. True where it was taken.
 */
export function applyAnswer(draft: ArticleDraft, question: SpeakerQuestion, answer: string): boolean {
  const { statement, candidates } = question;
  const number = /^\s*(\d{1,3})\s*\.?\s*$/u.exec(answer)?.[1];
  const name = number === undefined ? undefined : candidates[Number(number) - 1];
  const actor =
    number === undefined
      ? actorNamed(draft, question, answer)
      : draft.actors.find((each) => each.name === name);
  if (actor === undefined) return false;
  const isSame = statement.speaker?.id === actor.id;
  statement.words =
    statement.speaker === undefined
      ? statement.words
      : statement.words.replace(statement.speaker.name, actor.name);
  for (const link of statement.chain) if (link.role === "speaker") link.actor = actor;
  statement.speaker = actor;
  statement.confidence = isSame ? Math.min(0.95, statement.confidence + 0.1) : statement.confidence;
  statement.rule = isSame ? statement.rule : "helper model";
  return true;
}

const MOST_WORDS = 8;

/** Whom the words of an answer name: they stand in the passage once or more, outside what was said, and name a person or a body. */
function actorNamed(draft: ArticleDraft, { passage, statement }: SpeakerQuestion, answer: string) {
  const words = answer.trim().replace(/^["'“‘«]+|["'”’».]+$/gu, "");
  if (words === "" || words.split(/\s+/u).length > MOST_WORDS) return undefined;
  const { text } = draft.article;
  for (let at = text.indexOf(words, passage.start); at >= 0; at = text.indexOf(words, at + 1)) {
    const span = { start: at, end: at + words.length };
    if (span.end > passage.end) return undefined;
    const isWhole = !/[\p{L}\p{N}]/u.test((text[at - 1] ?? " ") + (text[span.end] ?? " "));
    const isSaid = statement.attribution?.contents.some((content) => overlaps(content, span)) === true;
    const isName = [...draft.names.people, ...draft.names.bodies].some((each) => overlaps(each, span));
    if (isWhole && isName && !isSaid) return draft.actorAt(span);
  }
  return undefined;
}
