import type { Attribution } from "./attribution.ts";
import { spanOfTokens } from "./attribution.ts";
import { findSourceAfter } from "./find-source.ts";

/** What the sentence says of where the words came from: "citing X", "quoted by Y", "in a statement to Z". */
export function findCited(attribution: Attribution): Attribution["cited"] {
  const { tokens } = attribution.unit;
  const at = tokens.findIndex(({ start }) => start === attribution.cue.start);
  const cited: Attribution["cited"] = [];
  for (let index = Math.max(0, at - 12); index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || (token.kind === "quotation" && index > at)) continue;
    const role = roleOf(tokens[index - 1]?.text, token.lower, tokens[index + 1]?.lower);
    if (role === undefined || token.start === attribution.cue.start) continue;
    const from = /^(?:by|to|as)$/u.test(tokens[index + 1]?.lower ?? "") ? index + 2 : index + 1;
    const group = findSourceAfter(tokens, from) ?? groupWithoutArticle(tokens, from);
    const span = group && spanOfTokens(tokens, group.from, group.to);
    if (span !== undefined) cited.push({ span, role });
  }
  return cited;
}

function roleOf(
  previous: string | undefined,
  word: string,
  next: string | undefined,
): Attribution["cited"][number]["role"] | undefined {
  if (word === "citing" || word === "quoting") return "cited_body";
  if (
    (word === "quoted" ||
      word === "cited" ||
      word === "relayed" ||
      word === "carried" ||
      word === "published") &&
    next === "by"
  )
    return previous === "," || previous === undefined ? "relayer" : "relayer";
  return undefined;
}

/** "citing information provided by X", "citing eyewitnesses". */
function groupWithoutArticle(tokens: Attribution["unit"]["tokens"], from: number) {
  let to = from;
  while (to < tokens.length && tokens[to]?.kind === "word") to += 1;
  return to === from ? undefined : { from, to };
}
