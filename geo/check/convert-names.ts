import { isRecord } from "../model/record.ts";
/** A record with its names by language, and the way back from its paths to those of the author's file. */
export interface NamedRecord {
  record: unknown;
  /** Fields of the former form that were read, such as `name`; none where the record is in today's form. */
  formerFields: string[];
  pathInFile(path: readonly PropertyKey[]): PropertyKey[];
}

/** Files whose records have names for readers. */
export type NamedFile = "actors.yaml" | "places.yaml" | "mentions.yaml";

/**
 * Reads the former fields for names: `name` and `arabic` of a place, `name` of an actor, `english` and `arabic` of a
 * mention, and a list `names` of further spellings. `language` is that of the atlas.
 */
export function convertNames(file: NamedFile, record: unknown, language: string): NamedRecord {
  const unchanged = { record, formerFields: [], pathInFile: (path: readonly PropertyKey[]) => [...path] };
  if (!isRecord(record)) return unchanged;
  const { name, english, arabic, names, ...rest } = record;
  // The name of a mention is the one that the article prints.
  const former: [field: string, language: string, value: unknown][] =
    file === "mentions.yaml"
      ? [
          ["english", "en", english],
          ["arabic", "ar", arabic],
        ]
      : [
          ["name", language, name],
          ["arabic", "ar", arabic],
        ];
  const found = former.filter(([field]) => Object.hasOwn(record, field));
  const hasList = file === "places.yaml" && Array.isArray(names);
  // Both forms at once: what is left over is reported as a field that there is not.
  if ((found.length === 0 && !hasList) || isRecord(names)) return unchanged;
  const fieldOf = new Map(found.map(([field, tag]) => [tag, field]));
  return {
    record: {
      ...rest,
      ...(file === "mentions.yaml" && Object.hasOwn(record, "name") ? { name } : {}),
      ...(found.length === 0
        ? {}
        : { names: Object.fromEntries(found.map(([, tag, value]) => [tag, value])) }),
      ...(hasList ? { alsoKnownAs: names } : {}),
    },
    formerFields: [...found.map(([field]) => field), ...(hasList ? ["names"] : [])],
    pathInFile: ([first, second, ...others]) => {
      const field = first === "names" ? fieldOf.get(String(second)) : undefined;
      if (field !== undefined) return [field, ...others];
      const path = [first, second, ...others].filter((step) => step !== undefined);
      return first === "alsoKnownAs" && hasList ? ["names", ...path.slice(1)] : path;
    },
  };
}

/** `names: { en: ..., ar: ... }`: what to write instead of the former fields; "" where none of them holds a name by language. */
export function namesInNewForm(used: ReadonlySet<string>, language: string): string {
  const tags = [
    ...(used.has("name") ? [language] : []),
    ...(used.has("english") ? ["en"] : []),
    ...(used.has("arabic") && language !== "ar" ? ["ar"] : []),
  ];
  return tags.length === 0 ? "" : `names: { ${tags.map((tag) => `${tag}: ...`).join(", ")} }`;
}
