import type { DraftStatement } from "./statement.ts";

const VERBS: Record<string, string> = {
  deny: "denied",
  say: "said",
  accuse: "said",
  ask: "said",
  plan: "said",
  think: "said",
  cite: "said",
};

/** "The water company", "A coalition spokesman": a speaker without a name of its own keeps its article. */
function nameOf(speaker: NonNullable<DraftStatement["speaker"]>, chain: DraftStatement["chain"]): string {
  const described = chain.find(({ role }) => role === "speaker")?.asDescribed ?? speaker.name;
  const words = speaker.kind !== "person" && described.endsWith(speaker.name) ? described : speaker.name;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A statement's words from a template, the speaker inside. Only the quotation is the article's; the author writes the rest. */
export function writeWords({
  kind,
  modality,
  voice,
  speaker,
  chain,
  quote,
  attribution,
}: Omit<DraftStatement, "words">): string {
  const name = speaker === undefined ? "" : nameOf(speaker, chain);
  const quoted = `"${quote.text.replaceAll('"', "'")}"`;
  if (kind === "headline")
    return speaker === undefined
      ? `A heading says ${quoted}.`
      : `A heading says, attributing it to ${speaker.name}: ${quoted}.`;
  if (voice === "boilerplate") return `A footnote says ${quoted}.`;
  if (kind === "characterisation" && speaker === undefined)
    return `In its own voice, the article uses the words ${quoted}.`;
  if (attribution === undefined) return `In its own voice, the article says ${quoted}.`;
  if (speaker === undefined && attribution.rule === "passive")
    return `The article says, without naming a source: ${quoted}.`;
  if (speaker === undefined)
    return `The article refers to ${chain.at(-1)?.asDescribed ?? "reports"} without a source: ${quoted}.`;
  if (modality === "alleged_plan") return `${name} spoke of a plan: … ${quoted} …`;
  const verb = VERBS[attribution.class] ?? "said";
  return `${name} ${verb} … ${quoted} …`;
}
