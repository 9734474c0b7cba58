import { describeProblem } from "../messages/problems/describe-problem.ts";
import type { Problem } from "../model/problem.ts";

/** Names inside a built site that are its own. */
const TAKEN = /^(?:assets|desk|index\.html|embed(?:-\d+)?\.js|embed\.json|\.claim-atlas)$/iu;
/** Characters that not every disk and web server can have in the name of a folder. */
const NOT_EVERYWHERE = /[<>:"|?*\\\p{Cc}]|[. ]$/u;

/** The name of an atlas's folder is a part of its address: every name is encoded there, and some cannot be used. */
export function checkSlug(slug: string): Problem[] {
  const named = { file: "atlas.yaml", line: 1 };
  if (TAKEN.test(slug)) {
    return [
      {
        severity: "error",
        ...named,
        ...describeProblem("folderNameTaken", { name: slug, proposed: proposeSlug(slug) }),
      },
    ];
  }
  const [character] = NOT_EVERYWHERE.exec(slug) ?? [];
  if (character === undefined) return [];
  return [
    {
      severity: "warning",
      ...named,
      ...describeProblem("folderNameRefused", { character, proposed: proposeSlug(slug) }),
    },
  ];
}

/** Small letters without marks, digits and hyphens; of a name in another script a name that says what it is. */
function proposeSlug(slug: string): string {
  const plain = slug
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-|-$/gu, "");
  return plain === "" || TAKEN.test(plain) ? `my-${plain}-map`.replace("--", "-") : plain;
}
