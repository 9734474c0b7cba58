import { editScalars } from "./edit-scalars.ts";
import { readFields, setField } from "./edit-yaml.ts";
import { headOf, type Work } from "./work.ts";

/** In a translation, `actors.<id>.name` and `actors.<id>.role` are the texts of a party, each as the atlas has it and translated. */
function keysOf(text: string, id: string): string[] {
  return Object.keys(readFields(text) ?? {}).filter((key) => key.startsWith(`actors.${id}.`));
}

/** The texts of a party that is another one now, but for those that still stand elsewhere in the atlas. */
export function dropFromTranslations(work: Work, id: string): Work {
  const language = languageOf(work);
  const rest = textsOf(work);
  return editTranslations(work, (text) =>
    keysOf(text, id).reduce((edited, key) => {
      const entry = readFields(edited)?.[key];
      const source = (entry as Record<string, unknown> | null | undefined)?.[language];
      if (typeof source === "string" && rest.has(source)) return edited;
      return setField(edited, key, undefined).replace(/\n{3,}/g, "\n\n");
    }, text),
  );
}

/** A party with another name is the same party: its name in the other language stays. */
export function renameInTranslations(
  work: Work,
  from: { id: string; name: string },
  to: { id: string; name: string },
): Work {
  const language = languageOf(work);
  return editTranslations(work, (text) => {
    const named = editScalars(text, (path, value) =>
      path === `actors.${from.id}.name.${language}` && value === from.name ? to.name : undefined,
    );
    return keysOf(named, from.id).reduce(
      (edited, key) =>
        edited.replace(`${key}:`, `actors.${to.id}.${key.slice(`actors.${from.id}.`.length)}:`),
      named,
    );
  });
}

function editTranslations(work: Work, edit: (text: string) => string): Work {
  const others = Object.entries(work.others).map(([name, text]) => [
    name,
    name.startsWith("translations/") ? edit(text) : text,
  ]);
  return { ...work, others: Object.fromEntries(others) };
}

function languageOf(work: Work): string {
  const { language } = headOf(work);
  return typeof language === "string" ? language : "en";
}

/** Every text that stands in the atlas itself, other names of parties left out: those are not translated. */
function textsOf(work: Work): Set<string> {
  const texts = new Set<string>();
  const own = Object.entries(work.others).filter(([name]) => /^[^/]+\.yaml$/.test(name));
  const all = [
    ...own.map(([, text]) => text),
    ...work.files.flatMap(({ before, pieces, after }) => [
      before,
      ...pieces.map(({ source }) => source),
      after,
    ]),
  ];
  for (const text of all)
    editScalars(text, (path, value) => {
      if (!/(?:^|\.)alsoKnownAs$/.test(path)) texts.add(value);
      return undefined;
    });
  return texts;
}
