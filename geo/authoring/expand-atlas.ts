import type { Atlas } from "../model/article.ts";
import { problemMessage } from "../model/problem-message.ts";
import type { Response } from "../model/response.ts";
import type { Claim } from "../model/statement.ts";
import type { AtlasLock, LockedStatement } from "./atlas-lock.ts";
import { defaultTexts } from "./default-texts.ts";
import { registerActors } from "./expand-actors.ts";
import { registerPlaces } from "./expand-places.ts";
import { expandResponse } from "./expand-response.ts";
import { expandStatement } from "./expand-statement.ts";
import type { Expansion, Fault, Origin } from "./expansion.ts";
import type { LightAtlas, LightStatement } from "./light-form.ts";
import { foldName, hashOf, idFromName, takeFreeId, takeNextNumber } from "./name-ids.ts";

export interface ExpandedAtlas {
  atlas: Atlas;
  origins: ReadonlyMap<object, Origin>;
  faults: Fault[];
  /** Statements that are only proposed, or refused: they are no part of the atlas. */
  unfinished: { record: LightStatement; id: string }[];
}

export interface ExpandOptions {
  /** What is known of the article's text. */
  lock?: AtlasLock | undefined;
  /** Words that make a statement one about a plan, in the atlas's language. */
  plan?: Pick<RegExp, "test"> | undefined;
}

/**
 * The light form -> the full records that every later stage takes. Ids come from the lock, or are the next that are free; parties and
 * places join their lists where they are first named; what the author does not state stays absent.
 */
export function expandAtlas(
  { slug, head, sections }: LightAtlas,
  { lock, plan }: ExpandOptions = {},
): ExpandedAtlas {
  const faults: Fault[] = [];
  const expansion: Expansion = {
    origins: new Map(),
    fault: (record, path, message) => faults.push({ record, path, severity: "error", message }),
  };
  const { version: _version, view: _view, readForReplies, ...stated } = head;
  const language = head.language ?? "en";
  const countries = head.countries ?? [];
  const texts = defaultTexts(language);
  const register = registerActors(sections.actors, language, expansion);
  const places = registerPlaces(sections.mentions, sections.places, { language, countries }, expansion);

  const ids = assignIds(sections.statements, lock);
  const isUnfinished = ({ state }: LightStatement) => state === "proposed" || state === "refused";
  const kept = sections.statements.filter((statement) => !isUnfinished(statement));
  // What is said of a party or a place holds wherever it is named, before as well.
  for (const record of kept) {
    for (const field of ["who", "accused", "via", "citing", "origin"] as const)
      for (const [index, party] of (record[field] ?? []).entries())
        if (Object.keys(party).some((key) => !["name", "id", "as"].includes(key)))
          register.idOf(party, record, [field, index]);
  }

  const topics = { ...head.topics };
  const claims: Claim[] = [];
  const takenClaims = new Set(sections.claims.flatMap(({ id }) => id ?? []));
  for (const record of sections.claims) {
    const claim = { ...record, id: record.id ?? takeFreeId(idFromName(record.name), takenClaims) };
    claims.push(claim);
    expansion.origins.set(claim, { record, pathOf: (path) => [...path] });
  }
  const lockById = new Map(lock?.statements.map((statement) => [statement.id, statement]));
  const responses: Response[] = [];
  const takenResponses = new Set(
    [...sections.responses, ...kept.flatMap((record) => record.responses ?? [])].flatMap(
      ({ id }) => id ?? [],
    ),
  );

  const statements = kept.map((record) => {
    const id = ids.get(record) ?? "";
    return expandStatement(record, id, {
      ...expansion,
      actorOf: register.idOf,
      kindOf: register.kindOf,
      isReadForReplies: readForReplies === true,
      places,
      texts,
      plan,
      locked: lockById.get(id),
      topicOf: (words) => findTopic(words, record),
      claimOf: (words) => findClaim(words, record),
    });
  });
  const unbuilt = new Set(sections.statements.filter(isUnfinished).map((record) => ids.get(record) ?? ""));
  for (const [index, statement] of statements.entries()) {
    const { replyInArticle } = statement;
    const record = kept[index];
    if (typeof replyInArticle !== "object" || !unbuilt.has(replyInArticle.statement) || record === undefined)
      continue;
    delete statement.replyInArticle;
    faults.push({
      record,
      path: ["replyInArticle"],
      severity: "warning",
      message: problemMessage("replyNotBuilt", { reply: replyInArticle.statement }),
    });
  }
  const accusedOf = new Map(statements.map(({ id, accused = [] }) => [id, accused]));
  const said = statements.flatMap(({ dates }) =>
    dates.flatMap(({ role, best }) => (role === "statement" && best ? [best] : [])),
  );
  const context = { ...expansion, actorOf: register.idOf, language, accusedOf, said };
  for (const record of sections.responses) {
    responses.push(
      expandResponse(record, record.id ?? takeNextNumber("R", takenResponses), record, [], context),
    );
  }
  for (const record of kept) {
    for (const [index, { bearing, ...response }] of (record.responses ?? []).entries()) {
      const bearsOn = { [ids.get(record) ?? ""]: bearing ?? ("this_claim" as const), ...response.bearsOn };
      const id = response.id ?? takeNextNumber("R", takenResponses);
      responses.push(expandResponse({ ...response, bearsOn }, id, record, ["responses", index], context));
    }
  }
  const contextLines = sections.context.map((line) => ({ ...line }));
  for (const [index, line] of contextLines.entries()) {
    const record = sections.context[index];
    if (record !== undefined) expansion.origins.set(line, { record, pathOf: (path) => [...path] });
  }

  const atlas: Atlas = {
    ...stated,
    description: head.description ?? head.title,
    language,
    article: {
      ...lock?.article,
      ...head.article,
      title: head.article?.title ?? null,
      publisher: head.article?.publisher ?? null,
      date: head.article?.date ?? null,
    },
    countries,
    topics,
    notKnown: head.notKnown ?? [],
    contact: head.contact ?? null,
    corrections: head.corrections ?? [],
    credits: head.credits ?? [
      {
        what: texts.ground,
        name: "Natural Earth",
        licence: "public domain",
        url: "https://www.naturalearthdata.com/",
      },
      { what: texts.places, name: "GeoNames", licence: "CC BY 4.0", url: "https://www.geonames.org/" },
    ],
    slug,
    actors: register.actors,
    mentions: places.mentions,
    places: places.places,
    claims,
    statements,
    responses,
    context: contextLines,
  };
  if (head.view !== undefined) atlas.view = findView(head.view);
  return {
    atlas,
    origins: expansion.origins,
    faults,
    unfinished: sections.statements
      .filter(isUnfinished)
      .map((record) => ({ record, id: ids.get(record) ?? "" })),
  };

  function findTopic(words: string | undefined, record: object): string {
    if (words === undefined) {
      topics.article ??= texts.topic;
      return "article";
    }
    if (Object.hasOwn(topics, words)) return words;
    const known = Object.entries(topics).find(([, label]) => foldName(label) === foldName(words));
    if (known !== undefined) return known[0];
    // A word that looks like an id, where topics are listed, is a slip.
    if (head.topics !== undefined && !/\s/u.test(words)) {
      expansion.fault(
        record,
        ["topic"],
        problemMessage("noSuchTopic", { topic: words, topics: Object.keys(head.topics) }),
      );
    }
    const id = takeFreeId(idFromName(words), new Set(Object.keys(topics)));
    topics[id] = words;
    return id;
  }

  /** Places of the first view by their ids; a name that no statement has stays as it is, and is told of. */
  function findView(view: NonNullable<LightAtlas["head"]["view"]>): Atlas["view"] {
    if (!("places" in view)) return view;
    return {
      places: view.places.map((words) => {
        const found = places.mentions.find(
          ({ id, name }) => id === words || foldName(name) === foldName(words),
        );
        return found?.id ?? words;
      }),
    };
  }

  function findClaim(words: string, record: object): string {
    const known = claims.find(({ id, name }) => id === words || foldName(name) === foldName(words));
    if (known !== undefined) return known.id;
    if (!/\s/u.test(words)) return words;
    const claim = { id: takeFreeId(idFromName(words), takenClaims), name: words };
    claims.push(claim);
    expansion.origins.set(claim, { record, pathOf: () => ["claim"] });
    return claim.id;
  }
}

/** Ids of the author; those that the lock keeps for the same quote, or else for the same text; then the next that are free. */
export function assignIds(
  statements: readonly LightStatement[],
  lock?: AtlasLock,
): Map<LightStatement, string> {
  const taken = new Set(statements.flatMap(({ id }) => id ?? []));
  const ids = new Map<LightStatement, string>();
  for (const statement of statements) if (statement.id !== undefined) ids.set(statement, statement.id);
  const keep = (
    keyOf: (statement: LightStatement) => string | undefined,
    keyOfLocked: (locked: LockedStatement) => string | undefined,
  ) => {
    const free = new Map<string, string[]>();
    for (const locked of lock?.statements ?? []) {
      const key = keyOfLocked(locked);
      if (key !== undefined && !taken.has(locked.id)) free.set(key, [...(free.get(key) ?? []), locked.id]);
    }
    for (const statement of statements) {
      const id = ids.has(statement) ? undefined : free.get(keyOf(statement) ?? "")?.shift();
      if (id === undefined) continue;
      ids.set(statement, id);
      taken.add(id);
    }
  };
  keep(wordsOf, ({ words }) => words);
  // Where several have one text, it does not tell which is which.
  const repeated = new Set([
    ...repeatedIn(statements.map(({ text }) => hashOf(text))),
    ...repeatedIn((lock?.statements ?? []).map(({ text }) => text)),
  ]);
  const unlessRepeated = (text: string | undefined) => (repeated.has(text) ? undefined : text);
  keep(
    ({ text }) => unlessRepeated(hashOf(text)),
    ({ text }) => unlessRepeated(text),
  );
  // An id that was given once is not given to another statement.
  for (const { id } of lock?.statements ?? []) taken.add(id);
  for (const statement of statements) if (!ids.has(statement)) ids.set(statement, takeNextNumber("S", taken));
  return ids;
}

function repeatedIn<Value>(values: readonly Value[]): Value[] {
  const seen = new Set<Value>();
  return values.filter((value) => seen.size === seen.add(value).size);
}

/** The words that identify a statement in the lock. */
export function wordsOf({ quote, text }: LightStatement): string {
  return quote?.exact ?? text;
}
