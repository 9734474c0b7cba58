import * as z from "zod/mini";
import { describeProblem } from "../messages/problems/describe-problem.ts";
import {
  ATLAS_FILES,
  type AtlasFileName,
  actor,
  atlasFile,
  type JsonLinesName,
  jsonLinesOf,
} from "../model/article.ts";
import { mention, ownPlace } from "../model/place.ts";
import type { Problem, Result } from "../model/problem.ts";
import { isRecord } from "../model/record.ts";
import { response } from "../model/response.ts";
import { claim, contextLine, statement } from "../model/statement.ts";
import { convertNames, type NamedFile, namesInNewForm } from "./convert-names.ts";
import { describeIssues } from "./describe-issue.ts";
import { type Beside, parseLightAtlas } from "./parse-light-atlas.ts";
import { readJsonLines } from "./read-json-lines.ts";
import { readYaml, type SourceFile } from "./read-yaml.ts";
import type { SourcedAtlas } from "./sourced-atlas.ts";

const LISTS = {
  "actors.yaml": actor,
  "places.yaml": ownPlace,
  "mentions.yaml": mention,
  "claims.yaml": claim,
  "responses.yaml": response,
  "context.yaml": contextLine,
  "statements.yaml": statement,
} as const;

const REQUIRED: AtlasFileName[] = ["atlas.yaml", "statements.yaml"];

/**
 * Parses the files of an atlas folder, name -> text. Records that fit the schema are kept and the others reported,
 * each with its line and id; the value is undefined only where `atlas.yaml` itself cannot be used.
 */
export function parseAtlas(
  slug: string,
  files: Partial<Record<AtlasFileName | JsonLinesName, string>>,
  beside: Beside = {},
): Result<SourcedAtlas | undefined> {
  const problems: Problem[] = [];
  const places = new Map<
    object,
    {
      source: SourceFile;
      path: PropertyKey[];
      id?: string | undefined;
      pathInFile?: ((path: readonly PropertyKey[]) => PropertyKey[]) | undefined;
    }
  >();
  const sources = new Map<AtlasFileName, SourceFile>();
  /** Ids of the records that could not be read, or that the whole file could not. */
  const missing = new Set<AtlasFileName>();
  const unread = new Map<AtlasFileName, Set<string> | "file">();
  for (const name of ATLAS_FILES) {
    const text = files[name];
    const lines = files[jsonLinesOf(name)];
    if (text === undefined && lines === undefined) {
      missing.add(name);
      if (REQUIRED.includes(name) && !(isLight() && name !== "atlas.yaml")) {
        problems.push({ severity: "error", file: name, ...describeProblem("fileMissing", {}) });
      }
      continue;
    }
    const read = text === undefined ? readJsonLines(jsonLinesOf(name), lines ?? "") : readYaml(name, text);
    problems.push(...read.problems);
    sources.set(name, read.value);
    if (read.problems.length > 0) unread.set(name, "file");
    if (
      REQUIRED.includes(name) &&
      !(isLight() && name !== "atlas.yaml") &&
      read.problems.length === 0 &&
      (read.value.value ?? null) === null
    ) {
      problems.push({ severity: "error", file: name, ...describeProblem("fileEmpty", {}) });
      unread.set(name, "file");
    }
  }

  if (isLight()) {
    const broken = new Set([...unread.keys()]);
    const light = parseLightAtlas(slug, sources, beside, broken);
    return { value: light.value, problems: [...problems, ...light.problems] };
  }
  const head = parseHead(sources.get("atlas.yaml"));
  const language = head?.language ?? "en";
  const lists = {
    actors: parseList("actors.yaml", actor),
    places: parseList("places.yaml", ownPlace),
    mentions: parseList("mentions.yaml", mention),
    claims: parseList("claims.yaml", claim),
    responses: parseList("responses.yaml", response),
    context: parseList("context.yaml", contextLine),
    statements: parseList("statements.yaml", statement),
  };
  if (head === undefined) return { value: undefined, problems };
  for (const { dates } of lists.statements) {
    // What the article supports alone is the best that is known where the author gives nothing better.
    for (const date of dates) if (date.article !== undefined) date.best ??= date.article;
  }
  const atlas = { ...head, slug, ...lists };
  return { value: { atlas, locate, couldHold, missing, translations: [] }, problems };

  /** The first file read says which form the folder has. */
  function isLight(): boolean {
    const main = sources.get("atlas.yaml")?.value;
    return isRecord(main) && "version" in main;
  }

  function parseHead(source: SourceFile | undefined) {
    if (source?.value === undefined || source.value === null) return undefined;
    const result = z.safeParse(atlasFile, source.value);
    if (result.success) return result.data;
    problems.push(...describeIssues(result.error.issues, { source, path: [], value: source.value }));
    return undefined;
  }

  function parseList<Schema extends z.ZodMiniType>(
    name: keyof typeof LISTS,
    schema: Schema,
  ): z.infer<Schema>[] {
    const source = sources.get(name);
    if (source?.value === undefined || source.value === null) return [];
    if (!Array.isArray(source.value)) {
      problems.push({ severity: "error", file: name, line: 1, ...describeProblem("fileNoList", {}) });
      unread.set(name, "file");
      return [];
    }
    const former = { fields: new Set<string>(), records: 0, line: undefined as number | undefined };
    const records = source.value.flatMap((value: unknown, index) => {
      const id = idOf(value);
      const { record, formerFields, pathInFile } = isNamedFile(name)
        ? convertNames(name, value, language)
        : { record: value, formerFields: [], pathInFile: undefined };
      if (formerFields.length > 0) {
        former.records += 1;
        former.line ??= source.lineOf([index]);
        for (const field of formerFields) former.fields.add(field);
      }
      const result = z.safeParse(schema, record);
      if (!result.success) {
        const issues = result.error.issues.map((issue) => ({
          ...issue,
          path: pathInFile === undefined ? issue.path : pathInFile(issue.path),
        }));
        problems.push(...describeIssues(issues, { source, path: [index], value, id }));
        const others = unread.get(name);
        if (others !== "file")
          unread.set(name, new Set([...(others ?? []), ...(id === undefined ? [] : [id])]));
        return [];
      }
      const data = result.data;
      if (typeof data === "object" && data !== null)
        places.set(data, { source, path: [index], id, pathInFile });
      return [data];
    });
    if (former.records > 0 && isNamedFile(name)) {
      problems.push({
        severity: "warning",
        file: name,
        line: former.line,
        ...describeProblem("formerNames", {
          records: former.records,
          fields: [...former.fields],
          names: namesInNewForm(former.fields, language),
          hasSpellings: former.fields.has("names"),
          isMention: name === "mentions.yaml",
        }),
      });
    }
    return records;
  }

  function locate(record: object, ...path: PropertyKey[]) {
    const place = places.get(record);
    if (place === undefined) return { file: "atlas.yaml", line: sources.get("atlas.yaml")?.lineOf(path) };
    const inner = place.pathInFile?.(path) ?? path;
    return { file: place.source.name, line: place.source.lineOf([...place.path, ...inner]), id: place.id };
  }

  function couldHold(file: AtlasFileName, id?: string) {
    const ids = unread.get(file);
    return ids !== undefined && (ids === "file" || id === undefined || ids.has(id));
  }
}

function isNamedFile(name: string): name is NamedFile {
  return ["actors.yaml", "places.yaml", "mentions.yaml"].includes(name);
}

function idOf(value: unknown): string | undefined {
  return isRecord(value) && typeof value.id === "string" ? value.id.slice(0, 64) : undefined;
}
