import { isScalar, parseDocument, Scalar, visit } from "yaml";

/** Texts of a YAML text that are to be others, by the fields that they stand in; every other character stays. */
export function editScalars(
  text: string,
  change: (path: string, value: string) => string | undefined,
): string {
  const document = parseDocument(text, { version: "1.2", keepSourceTokens: false });
  if (document.errors.length > 0) return text;
  const edits: { from: number; to: number; words: string }[] = [];
  visit(document, {
    Scalar(key, node, parents) {
      if (key === "key" || typeof node.value !== "string" || !node.range) return;
      const path = parents
        .flatMap((parent) => ("key" in parent && isScalar(parent.key) ? [String(parent.key.value)] : []))
        .join(".");
      const words = change(path, node.value);
      if (words === undefined || words === node.value) return;
      edits.push({ from: node.range[0], to: node.range[1], words: formatScalar(words, node.type) });
    },
  });
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((edited, { from, to, words }) => edited.slice(0, from) + words + edited.slice(to), text);
}

/** As YAML writes it inside braces: what is plain there is plain everywhere. */
function formatScalar(words: string, type: Scalar["type"] | undefined): string {
  const document = parseDocument("[]", { version: "1.2" });
  const scalar = new Scalar(words);
  if (type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE") scalar.type = type;
  document.set(0, scalar);
  return document
    .toString({ lineWidth: 0 })
    .trim()
    .replace(/^\[\s*|\s*\]$/g, "");
}
