import { GROUPS, ROLES } from "../names/words-of-names.ts";
import { isCapitalised, type Token } from "../sentences/tokens.ts";
import type { Unit } from "../sentences/units.ts";
import type { FoundCue } from "./attribution.ts";

/** "Name: what was said" at the beginning of a paragraph, as in interviews. */
export function findLabel({ tokens, paragraph, start }: Unit): FoundCue | undefined {
  if (start !== paragraph.start || paragraph.kind === "heading" || paragraph.kind === "title")
    return undefined;
  const colon = tokens.slice(0, 7).findIndex(({ text }) => text === ":");
  const isOneQuotation = tokens[colon + 1]?.kind === "quotation";
  if (colon < 1 || (colon + 2 >= tokens.length && !isOneQuotation)) return undefined;
  const label = tokens.slice(0, colon);
  const isName = label.every(
    (token) =>
      isCapitalised(token) || /^(?:the|of|for|de|al|[A-Z]\.?)$/u.test(token.lower) || token.text === ".",
  );
  if (
    !isName ||
    label.some(({ lower }) =>
      /^(?:note|update|updated|photo|image|related|read|watch|correction|source|sources|date|location|who|what|where|when|why|how|q|question|tags)$/u.test(
        lower,
      ),
    )
  )
    return undefined;
  const head = { from: 0, to: colon };
  return {
    cue: { from: colon, to: colon + 1 },
    class: "say",
    lemma: ":",
    weight: 0.9,
    source: { ...head, head, isPassive: false },
    contents: [{ from: colon + 1, to: tokens.length }],
    rule: "label",
    opens: 0,
  };
}

/** "Tate: “We have won”" */
function isNameBeforeQuotation(tokens: readonly Token[], colon: number): boolean {
  return tokens[colon + 1]?.kind === "quotation" && tokens.slice(0, colon).every(isCapitalised);
}

/** "What is alleged – MoD", "MoD: what is alleged", "What is alleged, says minister". */
export function findHeadingSource({ tokens, paragraph }: Unit): FoundCue | undefined {
  if (paragraph.kind !== "heading" && paragraph.kind !== "title") return undefined;
  const common = { class: "say" as const, weight: 0.9, rule: "heading" as const, opens: 0 };
  const dash = tokens.findLastIndex(({ text }) => /^[–—-]$/u.test(text));
  if (dash > 2 && tokens.length - dash - 1 <= 5 && dash + 1 < tokens.length) {
    const head = { from: dash + 1, to: tokens.length };
    const isSource = tokens
      .slice(dash + 1)
      .some(
        (token) =>
          /^\p{Lu}{2,}$|^\p{Lu}\p{L}\p{Lu}$/u.test(token.text) ||
          ROLES.has(token.lower) ||
          GROUPS.has(token.lower),
      );
    if (isSource)
      return {
        ...common,
        cue: { from: dash, to: dash + 1 },
        lemma: "–",
        source: { ...head, head, isPassive: false },
        contents: [{ from: 0, to: dash }],
      };
  }
  const colon = tokens.findIndex(({ text }) => text === ":");
  if (
    colon > 0 &&
    colon <= 4 &&
    tokens.length - colon > (tokens[colon + 1]?.kind === "quotation" ? 1 : 3) &&
    (isNameBeforeQuotation(tokens, colon) ||
      tokens
        .slice(0, colon)
        .some(
          (token) => ROLES.has(token.lower) || GROUPS.has(token.lower) || /^\p{Lu}{2,}$/u.test(token.text),
        ))
  ) {
    const head = { from: 0, to: colon };
    return {
      ...common,
      cue: { from: colon, to: colon + 1 },
      lemma: ":",
      source: { ...head, head, isPassive: false },
      contents: [{ from: colon + 1, to: tokens.length }],
    };
  }
  return undefined;
}
