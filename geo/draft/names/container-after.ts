import { isCapitalised, type Token } from "../sentences/tokens.ts";
import type { LookUpPlaces, PlaceKnowledge } from "./place-knowledge.ts";
import { NAME_PARTICLES } from "./words-of-names.ts";

const NO_TOKEN: Token = { start: 0, end: 0, text: "", lower: "", kind: "mark" };

/** The name after a comma, where a place of the first name lies in a place of the second. */
export function containerAfter(
  context: readonly Token[],
  at: number,
  knowledge: PlaceKnowledge | undefined,
  lookUp: LookUpPlaces,
): string | undefined {
  // Countries and states that follow each other are a list.
  if (context[at]?.text !== "," || knowledge?.best.kind === "country") return undefined;
  const tokens: Token[] = [];
  for (let index = at + 1; index < Math.min(context.length, at + 5); index++) {
    const token = context[index];
    const goesOn = NAME_PARTICLES.has(token?.lower ?? "") && isCapitalised(context[index + 1] ?? NO_TOKEN);
    if (token === undefined || !(isCapitalised(token) || goesOn)) break;
    tokens.push(token);
  }
  for (let length = tokens.length; length > 0; length--) {
    const name = tokens
      .slice(0, length)
      .map(({ text }) => text)
      .join(" ");
    const container = lookUp(name);
    if (container === undefined) continue;
    const isUnit =
      container.kinds.has("country") || container.kinds.has("admin1") || container.kinds.has("admin2");
    if (!isUnit) continue;
    // States that follow each other are a list too.
    if (knowledge?.best.kind === "admin1" && container.kinds.has("admin1")) return undefined;
    if (knowledge === undefined)
      return container.best.kind === "country" || container.kinds.has("admin1") ? name : undefined;
    if ([...knowledge.countries].some((country) => container.countries.has(country))) return name;
  }
  return undefined;
}
