import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from "yaml";
import { type AtlasLock, formatLock, LOCK_FILE } from "../authoring/atlas-lock.ts";
import { shortenStatement } from "../authoring/upgrade-statement.ts";
import type { Statement } from "../model/statement.ts";
import { type AtlasFiles, checkAtlas } from "./check-atlas.ts";

interface Upgraded {
  /** Name -> text, of the files that change. */
  files: Record<string, string>;
  /** Statements that stay in their long form, because the short one would not say the same. */
  kept: string[];
}

/**
 * The files of a folder in the former form -> those of the light form, comments kept, with the lock file. Every statement is read again in
 * its new form; one that would come out otherwise stays as it is. The folder must have no errors.
 */
export function upgradeAtlas(slug: string, files: AtlasFiles): Upgraded {
  const before = checkAtlas(slug, files).value?.atlas;
  const head = parseDocument(files["atlas.yaml"] ?? "", { version: "1.2" });
  if (before === undefined || !isMap(head.contents)) throw new TypeError("an atlas that cannot be read");
  const { sha256, paragraphs } = before.article;
  const lock: AtlasLock = {
    version: 1,
    ...(sha256 === undefined || paragraphs === undefined ? {} : { article: { sha256, paragraphs } }),
    statements: before.statements.map(({ id, quote, text, paragraph }) => ({
      id,
      words: quote?.exact ?? text,
      ...(quote?.start === undefined || quote.end === undefined
        ? {}
        : { start: quote.start, end: quote.end }),
      ...(paragraph === undefined ? {} : { paragraph }),
    })),
  };
  addVersion(head, head.contents as YAMLMap);
  if (lock.article !== undefined) {
    head.deleteIn(["article", "sha256"]);
    head.deleteIn(["article", "paragraphs"]);
  }
  const kept = new Set<string>();
  const write = () => {
    const statements = parseDocument(files["statements.yaml"] ?? "", { version: "1.2" });
    if (isSeq(statements.contents)) {
      for (const node of statements.contents.items) {
        if (isMap(node) && !kept.has(String(node.get("id")))) shortenStatement(node, statements);
      }
    }
    return {
      "atlas.yaml": head.toString({ lineWidth: 110 }),
      "statements.yaml": statements.toString({ lineWidth: 110 }),
      [LOCK_FILE]: formatLock(lock),
    };
  };
  let written = write();
  const after =
    checkAtlas(slug, { ...files, ...written }, { lock: written[LOCK_FILE] }).value?.atlas.statements ?? [];
  const byId = new Map(after.map((statement) => [statement.id, comparable(statement)]));
  for (const statement of before.statements) {
    if (byId.get(statement.id) !== comparable(statement)) kept.add(statement.id);
  }
  if (kept.size > 0) written = write();
  return { files: written, kept: [...kept] };
}

function addVersion(document: Document, contents: YAMLMap): void {
  const [first] = contents.items;
  const pair = document.createPair("version", 2);
  const key = first?.key as { commentBefore?: string | null; spaceBefore?: boolean } | undefined;
  if (key?.commentBefore != null && document.commentBefore == null) {
    document.commentBefore = key.commentBefore;
    key.commentBefore = null;
  }
  contents.items.unshift(pair as (typeof contents.items)[number]);
}

/** What a statement says, without what the lock file now holds and what follows from its dates. */
function comparable({ quote, dates, paragraph, ...statement }: Statement): string {
  const said = {
    ...statement,
    quote: quote?.exact,
    paragraph,
    dates: dates.map(({ precision: _, ...date }) => sorted(date)),
  };
  return JSON.stringify(sorted(said));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
  );
}
