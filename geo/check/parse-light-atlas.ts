import * as z from "zod/mini";
import { type AtlasLock, atlasLock, formatLock, LOCK_FILE } from "../authoring/atlas-lock.ts";
import { expandAtlas } from "../authoring/expand-atlas.ts";
import type { Fault } from "../authoring/expansion.ts";
import {
  type LightAtlas,
  type LightHead,
  type LightRecord,
  lightHead,
  SECTIONS,
  type SectionName,
} from "../authoring/light-form.ts";
import { type ArticleText, locateQuotes } from "../authoring/locate-quotes.ts";
import {
  normaliseHead,
  normaliseMention,
  normaliseResponse,
  normaliseStatement,
} from "../authoring/normalise.ts";
import { describeMessage, describeProblem } from "../messages/problems/describe-problem.ts";
import type { AtlasFileName } from "../model/article.ts";
import type { Mention } from "../model/place.ts";
import type { Problem, Result, Rule } from "../model/problem.ts";
import { isRecord } from "../model/record.ts";
import { describeIssues } from "./describe-issue.ts";
import { editorialWords } from "./editorial-words.ts";
import type { SourceFile } from "./read-yaml.ts";
import type { SourcedAtlas } from "./sourced-atlas.ts";

/** What stands beside an author's files: the lock file as text, and the article's text where it is at hand. */
export interface Beside {
  lock?: string | undefined;
  article?: ArticleText | undefined;
}

/** As many proposals are named at most. */
const NAMED_PROPOSALS = 12;

/** The rule that a mistake in a field breaks. */
const RULE_OF_FIELD: Readonly<Record<string, Rule>> = {
  who: "name-the-speaker",
  quote: "quote-exactly",
  place: "choose-the-place",
  independence: "treat-every-side-alike",
  timing: "cite-documents-with-their-limits",
  bearsOn: "cite-documents-with-their-limits",
  responses: "cite-documents-with-their-limits",
};

const NORMALISE: Partial<Record<SectionName, (record: unknown) => unknown>> = {
  statements: normaliseStatement,
  mentions: normaliseMention,
  responses: normaliseResponse,
};

/** An atlas of the light form: sections in `atlas.yaml`, in files of their own, or in both. */
export function parseLightAtlas(
  slug: string,
  sources: ReadonlyMap<AtlasFileName, SourceFile>,
  beside: Beside,
  broken: ReadonlySet<AtlasFileName>,
): Result<SourcedAtlas | undefined> {
  const problems: Problem[] = [];
  const origins = new Map<object, { source: SourceFile; path: PropertyKey[]; written: unknown }>();
  const unread = new Map<AtlasFileName, Set<string> | "file">([...broken].map((name) => [name, "file"]));
  const main = sources.get("atlas.yaml");
  const { head, inline } = parseHead();
  const sections = Object.fromEntries(
    (Object.keys(SECTIONS) as SectionName[]).map((name) => [name, parseSection(name)]),
  ) as LightAtlas["sections"];
  if (head === undefined || main === undefined) return { value: undefined, problems };
  if (sections.statements.length === 0 && !problems.some(({ severity }) => severity === "error")) {
    problems.push({ severity: "error", file: "atlas.yaml", ...describeProblem("noStatements", {}) });
  }

  const located = locateQuotes(sections.statements, parseLock(), beside.article);
  const rules = editorialWords(head.language ?? "en");
  const expanded = expandAtlas({ slug, head, sections }, { lock: located.lock, plan: rules?.plan });
  for (const fault of [...located.faults, ...expanded.faults]) problems.push(problemOf(fault));
  const proposed = expanded.unfinished.filter(({ record }) => record.state === "proposed");
  const [first] = proposed;
  if (first !== undefined) {
    problems.push({
      ...locateLight(first.record, ["state"]),
      severity: "warning",
      ...describeProblem("proposalsNotBuilt", {
        count: proposed.length,
        statements: proposed
          .slice(0, NAMED_PROPOSALS)
          .map(({ record, id }) => ({ id, line: locateLight(record, []).line })),
        more: Math.max(0, proposed.length - NAMED_PROPOSALS),
        lockFile: LOCK_FILE,
      }),
    });
  }
  const left = new Set(expanded.unfinished.map(({ id }) => id));
  if (left.size > 0) {
    const others = unread.get("statements.yaml");
    if (others !== "file") unread.set("statements.yaml", new Set([...(others ?? []), ...left]));
  }
  const { atlas } = expanded;
  return {
    value: {
      atlas,
      locate,
      couldHold: (file, id) => {
        const ids = unread.get(file);
        return ids !== undefined && (ids === "file" || id === undefined || ids.has(id));
      },
      missing: new Set(),
      translations: [],
      lock: formatLock(located.lock),
      proposedMentions: findProposedMentions(),
    },
    problems,
  };

  /** What the places would be if every proposal were accepted. */
  function findProposedMentions(): Mention[] {
    if (head === undefined || proposed.length === 0) return [];
    const statements = sections.statements.flatMap(({ state, ...record }) =>
      state === "refused" ? [] : [record],
    );
    const known = new Set(atlas.mentions.map((mention) => mention.id));
    const accepted = expandAtlas({ slug, head, sections: { ...sections, statements } }).atlas;
    // Where a proposal gives a position of the author's own, there is nothing to look up.
    return accepted.mentions.filter(
      ({ id, settled }) => !known.has(id) && settled?.place.startsWith("own:") !== true,
    );
  }

  function parseHead(): { head: LightHead | undefined; inline: Partial<Record<SectionName, unknown>> } {
    const written = main?.value;
    if (main === undefined || !isRecord(written)) return { head: undefined, inline: {} };
    const isSection = (name: string) => Object.hasOwn(SECTIONS, name);
    const entries = Object.entries(written);
    const rest = normaliseHead(Object.fromEntries(entries.filter(([name]) => !isSection(name))));
    const parsed = z.safeParse(lightHead, rest);
    if (!parsed.success)
      problems.push(...describeIssues(parsed.error.issues, { source: main, path: [], value: rest }));
    return { head: parsed.data, inline: Object.fromEntries(entries.filter(([name]) => isSection(name))) };
  }

  function parseSection<Name extends SectionName>(name: Name): LightRecord<Name>[] {
    const file: AtlasFileName = `${name}.yaml`;
    const own = sources.get(file);
    return [
      ...(main === undefined ? [] : parseList(name, main, [name], inline[name])),
      ...(own === undefined ? [] : parseList(name, own, [], own.value)),
    ];
  }

  function parseList<Name extends SectionName>(
    name: Name,
    source: SourceFile,
    base: PropertyKey[],
    value: unknown,
  ): LightRecord<Name>[] {
    if (value === undefined || value === null) return [];
    const file: AtlasFileName = `${name}.yaml`;
    if (!Array.isArray(value)) {
      problems.push({
        severity: "error",
        file: source.name,
        line: source.lineOf(base),
        ...describeProblem("sectionNoList", { section: base.length === 0 ? null : name }),
      });
      unread.set(file, "file");
      return [];
    }
    return value.flatMap((written: unknown, index) => {
      const path = [...base, index];
      const normal = NORMALISE[name]?.(written) ?? written;
      const parsed = z.safeParse(SECTIONS[name], normal);
      if (!parsed.success) {
        const id = isRecord(written) && typeof written.id === "string" ? written.id.slice(0, 64) : undefined;
        problems.push(...describeIssues(parsed.error.issues, { source, path, value: normal, id }));
        const others = unread.get(file);
        if (id === undefined) unread.set(file, "file");
        else if (others !== "file") unread.set(file, new Set([...(others ?? []), id]));
        return [];
      }
      const record = parsed.data as LightRecord<Name> & object;
      origins.set(record, { source, path, written });
      return [record];
    });
  }

  function parseLock(): AtlasLock | undefined {
    if (beside.lock === undefined) return undefined;
    try {
      const parsed = z.safeParse(atlasLock, JSON.parse(beside.lock));
      if (parsed.success) return parsed.data;
    } catch {
      // The problem below reports it.
    }
    problems.push({ severity: "warning", file: LOCK_FILE, ...describeProblem("lockUnreadable", {}) });
    return undefined;
  }

  function locate(record: object, ...path: PropertyKey[]) {
    const origin = expanded.origins.get(record);
    if (origin === undefined) return { file: "atlas.yaml", line: main?.lineOf(path) };
    const id = "id" in record && typeof record.id === "string" ? record.id : undefined;
    return { ...locateLight(origin.record, origin.pathOf(path)), id };
  }

  function locateLight(record: object, path: PropertyKey[]): { file: string; line?: number | undefined } {
    const found = origins.get(record);
    if (found === undefined) return { file: "atlas.yaml" };
    return { file: found.source.name, line: found.source.lineOf([...found.path, ...path]) };
  }

  function problemOf({ record, path, severity, message }: Fault): Problem {
    const id = "id" in record && typeof record.id === "string" ? record.id : undefined;
    const rule = RULE_OF_FIELD[String(path[0])];
    return { ...locateLight(record, path), id, severity, rule, ...describeMessage(message) };
  }
}
