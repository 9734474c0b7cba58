import { join } from "node:path";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { renewTranslation } from "../../geo/check/read-translation.ts";
import { isSameLanguage } from "../../geo/messages/isolate.ts";
import { isLocale, LOCALES } from "../../geo/messages/messages.ts";
import { formatProblems } from "../../geo/model/problem.ts";
import { translationFile } from "../../geo/model/translation.ts";
import { atlasName, findAtlasFolder, readAtlas } from "./atlas/read-atlas.ts";
import { type Effects, UsageError } from "./effects.ts";

const HELP = `translate ATLAS LOCALE [--json]

Writes translations/LOCALE.yaml in the folder of an atlas: every text that its translation needs, beside the words of the atlas. What
is translated already is kept; texts that are new or were changed are empty. Fill them in, then run check: when none is missing, build
makes the pages, the map file and the exports of that language from it.

LOCALE is one of ${LOCALES.join(", ")}. Quotations are not translated: they stand in the language of the article.
`;

export async function translate(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help === true) {
    effects.print(HELP);
    return 0;
  }
  const [name, locale] = positionals;
  if (name === undefined || locale === undefined || positionals.length > 2)
    throw new UsageError("Name an atlas and a locale, such as: translate my-atlas ar.");
  if (!isLocale(locale)) throw new UsageError(`${locale} is none of ${LOCALES.join(", ")}.`);
  const folder = findAtlasFolder(name, effects);
  const { value, problems } = await readAtlas(folder, effects);
  const errors = problems.filter(
    ({ severity, file }) => severity === "error" && !file.startsWith("translations/"),
  );
  if (value === undefined || errors.length > 0) {
    for (const line of formatProblems(errors, atlasName(name))) effects.printError(line);
    return 1;
  }
  const { language } = value.atlas;
  if (isSameLanguage(language, locale)) throw new UsageError(`The atlas itself is in ${language}.`);

  const path = join(folder, translationFile(locale));
  const bytes = effects.readFile(path);
  const entries = renewTranslation(value.atlas, locale, bytes && new TextDecoder().decode(bytes));
  const texts = entries.map(({ key, source, translation }) =>
    stringify({ [key]: { [language]: source, [locale]: translation } }, { lineWidth: 110 }),
  );
  effects.writeFile(path, `${HEAD}\n${texts.join("\n")}`);
  const left = entries.filter(({ translation }) => translation === "").length;
  if (values.json === true) {
    effects.print(JSON.stringify({ file: path, locale, texts: entries.length, left }, null, 2));
    return 0;
  }
  effects.print(`${path}: ${entries.length} texts, ${left} of them to be translated.`);
  return 0;
}

const HEAD = `# The translation of this atlas. Each entry has a text as the atlas has it, and below it in the other language.
# A text that stands at several places stands here once. The command \`translate\` writes this file anew and keeps what is translated.
`;
