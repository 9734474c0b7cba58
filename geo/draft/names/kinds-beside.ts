import type { PlaceKind } from "../../model/vocabulary.ts";
import type { Token } from "../sentences/tokens.ts";

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

/** Kinds that the words beside a name give it: "Masvingo province", "the village of Azaz", "the River Tees"; undefined where they give none. */
export function kindsBeside(context: readonly Token[], from: number, to: number): PlaceKind[] | undefined {
  const after = context[to];
  const before = context[from - 1];
  const word =
    before?.lower === "of"
      ? context[from - 2]
      : /^(?:River|Lake|Mount)$/u.test(before?.text ?? "")
        ? before
        : undefined;
  // "Aleppo city", but not "in Aleppo, city officials".
  return kindsOf(word) ?? (after?.kind === "word" ? kindsOf(after) : undefined);
}

function kindsOf(token: Token | undefined): PlaceKind[] | undefined {
  const word = token?.lower.replace(/^mount$/u, "mountain") ?? "";
  return KINDS.find(([words]) => words.test(word))?.[1];
}
