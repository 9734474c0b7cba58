import { type Document, isCollection, isMap, isPair, isScalar, isSeq, type Node, visit } from "yaml";

/** Longest line of a file that is written anew. */
const WIDTH = 140;

/**
 * YAML with as few lines as it reads well in: texts without the mark of a block, short records and lists in braces, and braces filled to
 * the width of a line. Comments are kept: what holds one stays as it is.
 */
export function formatCompactly(
  document: Document,
  isShort: (path: readonly string[], depth: number) => boolean,
): string {
  visit(document, {
    Scalar(_key, node) {
      const isOneParagraph = typeof node.value === "string" && !node.value.includes("\n");
      if (isOneParagraph && node.comment == null && /^BLOCK/.test(node.type ?? "")) node.type = "PLAIN";
    },
    Collection(_key, node, ancestors) {
      const path = ancestors.flatMap((step) => (isPair(step) ? [String(step.key)] : []));
      if (isShort(path, ancestors.filter(isCollection).length) && !holdsComment(node)) node.flow = true;
    },
  });
  return fillBraces(document.toString({ lineWidth: WIDTH }));
}

function holdsComment(node: Node): boolean {
  if (isScalar(node)) return node.comment != null || node.commentBefore != null;
  if (!isCollection(node)) return false;
  const inner = isMap(node)
    ? node.items.flatMap(({ key, value }) => [key, value])
    : isSeq(node)
      ? node.items
      : [];
  return node.comment != null || inner.some((item) => item != null && holdsComment(item as Node));
}

/** Puts as many entries of a broken list or record on each line as it has room for. */
function fillBraces(text: string): string {
  const lines = text.split("\n");
  const filled: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const end = /[[{]$/.test(line) && !/^\s*#/.test(line) ? closingLine(lines, at) : undefined;
    if (end === undefined) {
      filled.push(line);
      continue;
    }
    const indent = `${/^[ -]*/.exec(line)?.[0].replaceAll("-", " ") ?? ""}  `;
    const isBare = /^[\s-]*[[{]$/.test(line);
    let current = line;
    if (isBare && !/-/.test(line)) {
      // The brace stands alone under its field.
      current = `${filled.pop() ?? ""} ${line.trim()}`;
    }
    for (const inner of lines.slice(at + 1, end + 1).map((each) => each.trim())) {
      const isClosing = /^[\]}]+,?$/.test(inner);
      if (!isClosing && `${current} ${inner}`.length > WIDTH) {
        filled.push(current);
        current = `${indent}${inner}`;
      } else current = `${current} ${inner}`;
    }
    filled.push(current);
    at = end;
  }
  return filled.join("\n");
}

/** The line on which the brace that ends a line is closed: the first that is indented as it is. */
function closingLine(lines: readonly string[], start: number): number | undefined {
  const opened = lines[start] ?? "";
  const brace = opened.endsWith("{") ? "}" : "]";
  const lead = /^[\s-]*/.exec(opened)?.[0].length ?? 0;
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line.trim().replace(/,$/, "") === brace && line.search(/\S/) <= lead) return at;
    if (line.trim() !== "" && line.search(/\S/) < lead) return undefined;
  }
  return undefined;
}
