import type { PlaceKind } from "../../model/vocabulary.ts";
import type { Token } from "../sentences/tokens.ts";
import type { LookUpPlaces } from "./place-knowledge.ts";

/** Words for a kind of place, as they stand before "of" or after a name, with the kinds that they mean. */
const KINDS: readonly [words: RegExp, kinds: PlaceKind[]][] = [
  [/^(?:province|governorate|oblast|prefecture|canton)$/u, ["admin1", "admin2"]],
  [/^(?:region|department|state|territory)$/u, ["admin1", "admin2", "region", "settlement"]],
  [/^(?:district|county|municipality|borough)$/u, ["admin2", "settlement", "admin1"]],
  [/^(?:city|town|village|hamlet|capital|suburb|port|neighbou?rhood)$/u, ["settlement"]],
  [/^rivers?$/u, ["river"]],
  [/^lakes?$/u, ["lake"]],
  [/^islands?$/u, ["island", "admin1", "admin2"]],
  [/^(?:mountains?|hills)$/u, ["mountain"]],
  [/^(?:sea|gulf|strait)$/u, ["sea"]],
  [/^camp$/u, ["camp", "settlement"]],
];

/** English puts "the" before no town, but before all others, from the likeliest: the Kafue, the Netherlands, the Donbas, the Kremlin. */
const AFTER_THE: PlaceKind[] = [
  "river",
  "country",
  "region",
  "desert",
  "mountain",
  "lake",
  "sea",
  "admin1",
  "admin2",
  "zone",
  "island",
  "border",
  "facility",
  "base",
  "crossing",
  "camp",
];
/** Those that an unknown name after "the" may be. */
const NATURE: PlaceKind[] = ["river", "region", "desert", "mountain", "lake", "sea"];

/** What follows a name that no noun takes: "across the Khabur.", "in the Donbas on Tuesday". */
const ENDS_NAME =
  /^(?:[.,;:!?)\]"”’—–-]|and|or|but|at|in|on|of|to|from|near|with|for|by|into|towards?|since|after|before|until|during|while|when|where|which|that|who|as|is|are|was|were|has|had|have|will|would|last|this|yesterday|today)$/u;

/**
 * Kinds that the words beside a name give it: "Masvingo province", "the village of Azaz", "the River Tees", "into the Kafue"; undefined
 * where they give none.
 */
export function kindsBeside(
  context: readonly Token[],
  from: number,
  to: number,
  lookUp: LookUpPlaces,
): PlaceKind[] | undefined {
  const after = context[to];
  const before = context[from - 1];
  const word =
    before?.lower === "of"
      ? context[from - 2]
      : /^(?:River|Lake|Mount)$/u.test(before?.text ?? "")
        ? before
        : undefined;
  // "Aleppo city", but not "in Aleppo, city officials".
  return (
    kindsOf(word) ??
    (after?.kind === "word" ? kindsOf(after) : undefined) ??
    kindsAfterThe(context, from, to, lookUp)
  );
}

/** "the Kafue", but not "the Aleppo countryside", nor "the Hague", a town of that name. */
function kindsAfterThe(
  context: readonly Token[],
  from: number,
  to: number,
  lookUp: LookUpPlaces,
): PlaceKind[] | undefined {
  const after = context[to];
  const isBare = after === undefined || ENDS_NAME.test(after.lower);
  if (context[from - 1]?.text !== "the" || !isBare) return undefined;
  const name = context
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");
  if (lookUp(`The ${name}`)?.best.kind === "settlement") return undefined;
  const kinds = lookUp(name)?.kinds;
  // Nothing to tell apart.
  if (kinds?.size === 1 && !kinds.has("settlement")) return undefined;
  const known = AFTER_THE.filter((kind) => kinds?.has(kind));
  return known.length > 0 ? known : NATURE;
}

function kindsOf(token: Token | undefined): PlaceKind[] | undefined {
  const word = token?.lower.replace(/^mount$/u, "mountain") ?? "";
  return KINDS.find(([words]) => words.test(word))?.[1];
}
