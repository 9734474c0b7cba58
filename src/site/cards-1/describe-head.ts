import type { Words } from "../../../geo/messages/words.ts";
import type { StatementRecord } from "./atlas-index.ts";
import type { AtlasLanguage } from "./use-atlas-language.ts";

/** The head of a card in words, for page and frame. */
export interface HeadWords {
  /** With the organisation, unless the name holds it already. */
  speaker: string;
  /** Before `saidLabel`, with its space; empty for a label without a date, which stands for itself. */
  said: string;
  saidLabel: string;
  /** How the content stands in time: "Said to have happened". */
  happening: string;
}

/** Says who made a statement, when, and how its content stands in time. */
export function describeHead(
  { properties }: StatementRecord,
  { card, modality }: Words,
  chooseLabel: AtlasLanguage["chooseLabel"],
): HeadWords {
  const { speaker, organisation, saidLabel } = properties;
  const isDated = /^\p{Nd}/u.test(saidLabel);
  return {
    speaker:
      organisation === null || speaker.includes(organisation) ? speaker : `${speaker}, ${organisation}`,
    said: isDated ? `${card.said} ` : "",
    saidLabel: isDated ? saidLabel : upperFirst(saidLabel),
    happening: upperFirst(chooseLabel(properties.modalityLabel, modality[properties.modality])),
  };
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
