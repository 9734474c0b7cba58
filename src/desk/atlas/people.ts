import { parseDocument } from "yaml";
import { foldName, idFromName } from "../../../geo/authoring/name-ids.ts";
import { addItem, removeItem, setItemField } from "./edit-list.ts";
import { editScalars } from "./edit-scalars.ts";
import { readFields, setField } from "./edit-yaml.ts";
import { dropFromTranslations, renameInTranslations } from "./people-translations.ts";
import { isRecord, listOf, readRecord } from "./statement-record.ts";
import { headOf, piecesOf, replacePiece, setHead, type Work } from "./work.ts";

/** A person or an organisation of the atlas. */
export interface Person {
  id: string;
  name: string;
  /** As the file has it; undefined where it does not say. */
  kind: string | undefined;
  alsoKnownAs: readonly string[];
  /** Keys of the statements in which it speaks, is cited, is accused or answers. */
  statements: readonly string[];
  /** In how many it speaks. */
  spoken: number;
}

/** Where a record of statements, replies and actors names a party: the fields from the outside to the inside, lists left out. */
const PARTY_FIELDS = new Set([
  ...["who", "via", "citing", "origin", "accused", "responses.by"].flatMap((path) => [path, `${path}.name`]),
  ...["organisation", "noReply", "speaker.who", "speaker.organisation", "chain.who"],
  ...["actors.belongsTo"],
]);
const LISTS = ["via", "citing", "origin", "accused", "noReply", "who"] as const;
/** What stands in the stead of a party. */
const NOBODY = new Set(["article", "nobody", "unstated"]);
/** What says who a party is, and may say it once. */
const DETAILS = ["id", "names", "kind", "role", "belongsTo", "describedAs", "alsoKnownAs", "note"];

/** Every person and organisation, those in most statements first. */
export function listPeople(work: Work): Person[] {
  type Listed = Omit<Person, "statements"> & { statements: Set<string> };
  const people: Listed[] = [];
  const byId = new Map<string, Listed>();
  const byName = new Map<string, Listed>();
  const find = (reference: string) => byId.get(reference) ?? byName.get(foldName(reference));
  const list = (person: Listed) => {
    people.push(person);
    if (!byId.has(person.id)) byId.set(person.id, person);
    for (const name of [person.name, ...person.alsoKnownAs].map(foldName))
      if (!byName.has(name)) byName.set(name, person);
    return person;
  };
  for (const record of listedActors(work)) {
    const names = isRecord(record.names) ? Object.values(record.names) : [];
    const name = String(record.name ?? names[0] ?? record.id ?? "");
    if (name === "") continue;
    list({
      id: String(record.id ?? idFromName(name)),
      name,
      kind: textOf(record.kind),
      alsoKnownAs: [...names, ...listOf(record.alsoKnownAs)].map(String).filter((each) => each !== name),
      statements: new Set(),
      spoken: 0,
    });
  }
  for (const piece of piecesOf(work)) {
    const { fields, state } = readRecord(piece);
    if (state === "refused") continue;
    visitParties(fields, (reference, path, record) => {
      if (NOBODY.has(reference)) return;
      const person =
        find(reference) ??
        list({
          id: textOf(record?.id) ?? idFromName(reference),
          name: reference,
          kind: undefined,
          alsoKnownAs: listOf(record?.alsoKnownAs).map(String),
          statements: new Set(),
          spoken: 0,
        });
      person.kind ??= textOf(record?.kind);
      person.statements.add(piece.key);
      if (path === "who" || path === "speaker.who") person.spoken += 1;
    });
  }
  return people
    .map((person) => ({ ...person, statements: [...person.statements] }))
    .sort((a, b) => b.statements.length - a.statements.length || (a.name < b.name ? -1 : 1));
}

/** The name of a party that a field names by its name or its id. */
export function nameOfPerson(people: readonly Person[], reference: string): string {
  return people.find(({ id }) => id === reference)?.name ?? reference;
}

/**
 * One party takes over another: whatever names the other names it, in statements and replies, and the other's name becomes a further
 * name of it, so that texts with that name still name their speaker.
 */
export function mergePeople(work: Work, from: string, to: string): Work {
  const people = listPeople(work);
  const [taken, kept] = [from, to].map((name) => people.find((person) => person.name === name));
  if (taken === undefined || kept === undefined || taken === kept) return work;
  const known = [kept.name, ...kept.alsoKnownAs].map(foldName);
  const further = [...new Set([taken.name, ...taken.alsoKnownAs])].filter(
    (name) => !known.includes(foldName(name)),
  );
  const unlisted = editActors(work, (text, list, actors) => {
    const index = actors.findIndex((record) => isActor(record, taken));
    return index === -1 ? text : removeItem(text, list, index);
  });
  const merged = nameFurther(withoutDoubles(replaceParty(unlisted, taken, kept)), kept, further);
  return dropFromTranslations(merged, taken.id);
}

/** Another name for a party, wherever it stands. */
export function renamePerson(work: Work, from: string, to: string): Work {
  const person = listPeople(work).find(({ name }) => name === from);
  if (person === undefined || to.trim() === "" || to === from) return work;
  const renamed = editActors(work, (text, list, actors) => {
    const index = actors.findIndex((record) => isActor(record, person));
    return index === -1 || actors[index]?.name === undefined
      ? text
      : setItemField(text, list, index, "name", to);
  });
  const isListed = listedActors(work).some((record) => isActor(record, person));
  const id = isListed ? person.id : idFromName(to);
  return renameInTranslations(replaceParty(renamed, person, { ...person, name: to }), person, {
    id,
    name: to,
  });
}

function replaceParty(work: Work, from: Person, to: Person): Work {
  const other = (reference: string): string | undefined => {
    if (reference === from.id && reference !== from.name) return from.id === to.id ? undefined : to.id;
    return [from.name, ...(from.id === to.id ? [] : from.alsoKnownAs)].some(
      (name) => foldName(name) === foldName(reference),
    )
      ? to.name
      : undefined;
  };
  const replace = (text: string, prefix = "") =>
    editScalars(text, (path, value) => (PARTY_FIELDS.has(prefix + path) ? other(value) : undefined));
  const isMerge = from.id !== to.id;
  const named: Work = {
    ...work,
    files: work.files.map((file) => ({ ...file, before: replace(file.before), after: replace(file.after) })),
    others: Object.fromEntries(
      Object.entries(work.others).map(([name, text]) => {
        const section = /^(responses|actors)\.yaml$/.exec(name)?.[1];
        return [name, section === undefined ? text : replace(text, `${section}.`)];
      }),
    ),
  };
  return piecesOf(work).reduce(
    (next, { key }) =>
      replacePiece(next, key, (source) => replace(isMerge ? withoutDetails(source, from) : source)),
    named,
  );
}

/** A party that is another one is not described a second time. */
function withoutDetails(source: string, person: Person): string {
  const fields = readFields(source);
  if (fields === undefined) return source;
  return LISTS.reduce((text, field) => {
    const values = listOf(fields[field]);
    const plain = values.map((value) => {
      if (!isRecord(value) || foldName(String(value.name)) !== foldName(person.name)) return value;
      const kept = Object.fromEntries(Object.entries(value).filter(([name]) => !DETAILS.includes(name)));
      return Object.keys(kept).length === 1 ? value.name : kept;
    });
    if (JSON.stringify(plain) === JSON.stringify(values)) return text;
    return setField(text, field, Array.isArray(fields[field]) ? plain : plain[0]);
  }, source);
}

/** Where both stood in one list, one of them stands there. */
function withoutDoubles(work: Work): Work {
  return piecesOf(work).reduce((next, { key }) => {
    return replacePiece(next, key, (source) => {
      const fields = readFields(source);
      if (fields === undefined) return source;
      return LISTS.reduce((text, field) => {
        const values = listOf(fields[field]);
        const seen = new Set<string>();
        const single = values.filter((value) => {
          const name = foldName(String(isRecord(value) ? value.name : value));
          return seen.has(name) ? false : seen.add(name);
        });
        if (single.length === values.length) return text;
        return setField(text, field, single.length === 1 ? single[0] : single);
      }, source);
    });
  }, work);
}

function nameFurther(work: Work, { id, name }: Person, further: readonly string[]): Work {
  if (further.length === 0) return work;
  let isWritten = false;
  const edited = editActors(work, (text, list, actors) => {
    const index = actors.findIndex((record) => isActor(record, { id, name }));
    if (isWritten || index === -1) return text;
    isWritten = true;
    const before = listOf(actors[index]?.alsoKnownAs);
    return setItemField(text, list, index, "alsoKnownAs", [...before, ...further]);
  });
  if (isWritten) return edited;
  const record = { name, alsoKnownAs: [...further] };
  const inFile = work.others["actors.yaml"];
  if (inFile !== undefined)
    return { ...work, others: { ...work.others, "actors.yaml": addItem(inFile, undefined, record) } };
  const home = work.files.find(({ before, after }) =>
    [before, after].some((text) => Array.isArray(readFields(text)?.actors)),
  );
  if (home === undefined) return setHead(work, "actors", [record]);
  const isBefore = Array.isArray(readFields(home.before)?.actors);
  return {
    ...work,
    files: work.files.map((file) =>
      file !== home
        ? file
        : isBefore
          ? { ...file, before: addItem(file.before, "actors", record) }
          : { ...file, after: addItem(file.after, "actors", record) },
    ),
  };
}

type ActorRecord = Record<string, unknown>;

/** Edits each text that lists actors: the head and the tail of atlas.yaml, and actors.yaml. */
function editActors(
  work: Work,
  edit: (text: string, list: string | undefined, actors: readonly ActorRecord[]) => string,
): Work {
  const inHead = (text: string) => {
    const actors = readFields(text)?.actors;
    return Array.isArray(actors) ? edit(text, "actors", actors.filter(isRecord)) : text;
  };
  const { "actors.yaml": list } = work.others;
  return {
    ...work,
    files: work.files.map((file) =>
      file.name === "atlas.yaml" ? { ...file, before: inHead(file.before), after: inHead(file.after) } : file,
    ),
    others:
      list === undefined
        ? work.others
        : { ...work.others, "actors.yaml": edit(list, undefined, readList(list)) },
  };
}

function listedActors(work: Work): ActorRecord[] {
  const { actors } = headOf(work);
  const after = work.files.find(({ name }) => name === "atlas.yaml")?.after ?? "";
  const { "actors.yaml": list = "" } = work.others;
  return [...listOf(actors), ...listOf(readFields(after)?.actors), ...readList(list)].filter(isRecord);
}

function readList(text: string): ActorRecord[] {
  const document = parseDocument(text, { version: "1.2" });
  const list: unknown = document.errors.length > 0 ? [] : document.toJSON();
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

function isActor(record: ActorRecord, { id, name }: Pick<Person, "id" | "name">): boolean {
  const names = isRecord(record.names) ? Object.values(record.names) : [];
  return record.id === id || [record.name, ...names].some((each) => each === name);
}

function visitParties(
  value: unknown,
  take: (reference: string, path: string, record: Record<string, unknown> | undefined) => void,
  path = "",
): void {
  if (typeof value === "string") {
    if (PARTY_FIELDS.has(path)) take(value, path, undefined);
  } else if (Array.isArray(value)) {
    for (const item of value) visitParties(item, take, path);
  } else if (isRecord(value)) {
    if (PARTY_FIELDS.has(`${path}.name`)) {
      if (typeof value.name === "string") take(value.name, path, value);
    } else
      for (const [field, inner] of Object.entries(value))
        visitParties(inner, take, path === "" ? field : `${path}.${field}`);
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
