import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from "yaml";
import { type AtlasLock, formatLock, LOCK_FILE } from "../authoring/atlas-lock.ts";
import { formatCompactly } from "../authoring/compact-yaml.ts";
import { timingOf } from "../authoring/expand-response.ts";
import { type ArticleText, locateQuotes } from "../authoring/locate-quotes.ts";
import { type StatementDefaults, shortenResponse, shortenStatement } from "../authoring/shorten-records.ts";
import { ATLAS_FILES, type Atlas, type AtlasFileName } from "../model/article.ts";
import type { Statement } from "../model/statement.ts";
import { type AtlasFiles, checkAtlas } from "./check-atlas.ts";
import { editorialWords } from "./editorial-words.ts";

interface Upgraded {
  /** Name -> text, of the files that change. */
  files: Record<string, string>;
  /** Records that stay in their long form, because the short one would not say the same. */
  kept: string[];
}

/**
 * The files of a folder in the former form -> those of the light form, comments kept, with the lock file. Every record is read again in
 * its new form; one that would come out otherwise stays as it is. The folder must have no errors.
 */
export function upgradeAtlas(slug: string, files: AtlasFiles, article?: ArticleText): Upgraded {
  const before = checkAtlas(slug, files).value?.atlas;
  if (before === undefined) throw new TypeError("an atlas that cannot be read");
  const lock = lockOf(before, article);
  const isTextKnown = article !== undefined && article.sha256 === before.article.sha256;
  const kept = new Set<string>();
  let written = writeFiles(files, before, { lock, isTextKnown, kept });
  // Another pass where something came out otherwise: it is kept, and may be what others refer to.
  for (let pass = 0; pass < 2; pass += 1) {
    const after = checkAtlas(slug, { ...files, ...written }, { lock: written[LOCK_FILE] }).value?.atlas;
    const lost = changedRecords(before, after).filter((id) => !kept.has(id));
    if (lost.length === 0) break;
    for (const id of lost) kept.add(id);
    written = writeFiles(files, before, { lock, isTextKnown, kept });
  }
  return { files: written, kept: [...kept] };
}

function lockOf({ article, statements }: Atlas, text: ArticleText | undefined): AtlasLock {
  const { sha256, paragraphs } = article;
  const lock: AtlasLock = {
    version: 1,
    ...(sha256 === undefined || paragraphs === undefined ? {} : { article: { sha256, paragraphs } }),
    statements: statements.map(({ id, quote, text: words, paragraph }) => ({
      id,
      words: quote?.exact ?? words,
      ...(quote?.start === undefined || quote.end === undefined
        ? {}
        : { start: quote.start, end: quote.end }),
      ...(paragraph === undefined ? {} : { paragraph }),
    })),
  };
  return text?.sha256 === sha256 && text !== undefined
    ? locateQuotes(
        statements.map(({ id, text: words, quote, paragraph }) => ({ id, text: words, quote, paragraph })),
        lock,
        text,
      ).lock
    : lock;
}

function writeFiles(
  files: AtlasFiles,
  atlas: Atlas,
  { lock, isTextKnown, kept }: { lock: AtlasLock; isTextKnown: boolean; kept: ReadonlySet<string> },
): Record<string, string> {
  const isReadForReplies = atlas.statements.every(
    ({ accused = [], replyInArticle }) => accused.length === 0 || replyInArticle !== undefined,
  );
  const kinds = new Map(atlas.actors.map(({ id, kind }) => [id, kind]));
  const quoted = new Set(lock.statements.flatMap(({ id, quoted }) => (quoted === true ? [id] : [])));
  const plan = editorialWords(atlas.language)?.plan;
  const defaults: StatementDefaults = {
    kindOf: (actor) => kinds.get(actor),
    isPlan: (text) => plan?.test(text) === true,
    isReadForReplies,
    voiceOf: (id) => (isTextKnown ? (quoted.has(id) ? "mixed_quote" : "reported_speech") : undefined),
  };
  const said = atlas.statements.flatMap(({ dates }) =>
    dates.flatMap(({ role, best }) => (role === "statement" && best !== undefined ? [best] : [])),
  );
  const written: Record<string, string> = {};
  for (const name of ATLAS_FILES) {
    const text = files[name];
    if (text === undefined) continue;
    const document = parseDocument(withoutSchema(text), { version: "1.2" });
    if (name === "atlas.yaml" && isMap(document.contents)) {
      addHead(document, document.contents as YAMLMap, isReadForReplies);
      if (lock.article !== undefined) {
        document.deleteIn(["article", "sha256"]);
        document.deleteIn(["article", "paragraphs"]);
      }
    }
    const records = isSeq(document.contents) ? document.contents.items.filter((node) => isMap(node)) : [];
    for (const node of records as YAMLMap[]) {
      if (kept.has(String(node.get("id")))) continue;
      if (name === "statements.yaml") shortenStatement(node, document, defaults);
      if (name === "responses.yaml") {
        const date = node.get("date");
        const timing = timingOf(typeof date === "string" ? date : undefined, said);
        shortenResponse(node, document, { language: atlas.language, timing });
      }
    }
    const isDense = DENSE.has(name);
    if (isDense) for (const node of records.slice(1)) node.spaceBefore = node.commentBefore != null;
    written[name] = formatCompactly(document, (path, depth) =>
      isDense ? depth > 0 : path.length > 0 && SHORT.has(path.at(-1) ?? path[0] ?? ""),
    );
  }
  return { ...written, [LOCK_FILE]: formatLock(lock) };
}

/** Files of short records: each stands in braces. */
const DENSE: ReadonlySet<AtlasFileName> = new Set([
  "actors.yaml",
  "places.yaml",
  "mentions.yaml",
  "claims.yaml",
]);

/** Fields whose records and lists stand in braces. */
const SHORT = new Set(
  "who speaker via citing origin chain accused noReply place places near to movement said happened began received published dates refs bearsOn by furtherUrls flags replyInArticle versions subclaims statements countries credits searched view labels".split(
    " ",
  ),
);

/** The schema of the former form does not know the light one. */
function withoutSchema(text: string): string {
  return text.replace(/^# yaml-language-server:[^\n]*\n/, "");
}

function addHead(document: Document, contents: YAMLMap, isReadForReplies: boolean): void {
  const [first] = contents.items;
  const key = first?.key as { commentBefore?: string | null; spaceBefore?: boolean } | undefined;
  if (key?.commentBefore != null && document.commentBefore == null) {
    document.commentBefore = key.commentBefore;
    key.commentBefore = null;
  }
  const pairs = [
    document.createPair("version", 2),
    ...(isReadForReplies ? [document.createPair("readForReplies", true)] : []),
  ];
  contents.items.unshift(...(pairs as (typeof contents.items)[number][]));
}

/** Ids of the records that say something else than before. */
function changedRecords(before: Atlas, after: Atlas | undefined): string[] {
  const changed = <List extends "statements" | "responses" | "actors" | "mentions" | "places" | "claims">(
    list: List,
    describe: (record: Atlas[List][number]) => string,
  ) => {
    const now = new Map(after?.[list].map((record) => [record.id, describe(record)]));
    return before[list].flatMap((record) => (now.get(record.id) === describe(record) ? [] : [record.id]));
  };
  const whole = (record: object) => JSON.stringify(sorted(record));
  return [
    ...changed("statements", comparable),
    ...(["responses", "actors", "mentions", "places", "claims"] as const).flatMap((list) =>
      changed(list, whole),
    ),
  ];
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
