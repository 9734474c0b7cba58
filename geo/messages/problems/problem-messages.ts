import type {
  ProblemCode,
  ProblemMessage,
  ProblemParams,
  ProblemSentences,
} from "../../model/problem-message.ts";

/** The sentences of every problem in one language; a catalogue that lacks one does not compile. */
export type ProblemMessages = {
  [Code in ProblemCode]: (params: ProblemParams[Code]) => ProblemSentences;
};

export function sentencesOf(message: ProblemMessage, words: ProblemMessages): ProblemSentences {
  return sentences(message.code, message.params, words);
}

function sentences<Code extends ProblemCode>(
  code: Code,
  params: ProblemParams[Code],
  words: ProblemMessages,
): ProblemSentences {
  return words[code](params);
}
