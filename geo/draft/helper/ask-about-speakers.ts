import type { ArticleDraft } from "../draft-article.ts";
import type { Span } from "../proposal.ts";
import type { DraftStatement } from "../statements/statement.ts";

/** A question to a helper model: it may choose one of the candidates, and nothing else. */
export interface SpeakerQuestion {
  statement: DraftStatement;
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
    return [{ statement, candidates: named, prompt: writePrompt(draft.article.text, statement, named) }];
  });
}

function writePrompt(
  text: string,
  statement: Span & { attribution: DraftStatement["attribution"] },
  candidates: readonly string[],
): string {
  const end = Math.max(statement.end, statement.attribution?.unit.end ?? 0);
  const passage = text.slice(Math.max(0, statement.start - CONTEXT), end);
  return [
    "Who says the last sentence of this passage of a news article?",
    "Answer with the number of one candidate, or 0 if it is none of them. Write the number only.",
    "",
    passage.trim(),
    "",
    ...candidates.map((name, index) => `${index + 1}. ${name}`),
  ].join("\n");
}

/** Takes an answer over where it is the number of a candidate; anything else changes nothing. True where it was taken. */
export function applyAnswer(
  draft: ArticleDraft,
  { statement, candidates }: SpeakerQuestion,
  answer: string,
): boolean {
  const number = /^\s*(\d{1,3})\s*\.?\s*$/u.exec(answer)?.[1];
  const name = number === undefined ? undefined : candidates[Number(number) - 1];
  const actor = draft.actors.find((each) => each.name === name);
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
