import { join } from "node:path";
import { parseArgs } from "node:util";
import type { AtlasFiles } from "../../geo/check/check-atlas.ts";
import { upgradeAtlas } from "../../geo/check/upgrade-atlas.ts";
import { ATLAS_FILES } from "../../geo/model/article.ts";
import { formatProblems } from "../../geo/model/problem.ts";
import { findArticleFile } from "./atlas/read-article-file.ts";
import { atlasName, findAtlasFolder, readArticle, readAtlas } from "./atlas/read-atlas.ts";
import { type Effects, UsageError } from "./effects.ts";

const HELP = `upgrade ATLAS [--text FILE] [--json]

Writes the files of an atlas in the light form (version: 2): statements become shorter, offsets and the article's hash go
to atlas.lock.json. Comments are kept, and nothing that an atlas says changes: a statement that would come out otherwise
stays in its long form, which version 2 reads too.

  --text FILE   the article's text, where it does not lie beside the atlas: what follows from a quote is then left out too
  --json        what was written, as JSON
`;

export async function upgrade(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      text: { type: "string" },
      json: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help === true) {
    effects.print(HELP);
    return 0;
  }
  const [name] = positionals;
  if (name === undefined || positionals.length > 1)
    throw new UsageError("Name one atlas, such as: upgrade my-atlas.");
  const folder = findAtlasFolder(name, effects);
  const { value, problems } = await readAtlas(folder, effects);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (value === undefined || errors.length > 0) {
    for (const line of formatProblems(errors, atlasName(name))) effects.printError(line);
    effects.printError("Nothing was changed: mend the errors first.");
    return 1;
  }
  if (value.lock !== undefined) {
    effects.print(`${name} is in the light form already.`);
    return 0;
  }
  const files: AtlasFiles = {};
  for (const file of ATLAS_FILES) {
    const bytes = effects.readFile(join(folder, file));
    if (bytes !== undefined) files[file] = new TextDecoder().decode(bytes);
  }
  const text = values.text ?? findArticleFile(folder, effects);
  const article = text === undefined ? undefined : await readArticle(text, effects);
  const upgraded = upgradeAtlas(value.atlas.slug, files, article);
  const lines = (texts: Iterable<string>) =>
    [...texts].reduce((sum, text) => sum + text.split("\n").length - 1, 0);
  const before = lines(Object.keys(upgraded.files).flatMap((file) => files[file as keyof AtlasFiles] ?? []));
  const { "atlas.lock.json": _lock, ...written } = upgraded.files;
  for (const [file, text] of Object.entries(upgraded.files)) effects.writeFile(join(folder, file), text);
  const after = lines(Object.values(written));
  if (values.json === true) {
    const report = { atlas: name, files: Object.keys(upgraded.files), before, after, kept: upgraded.kept };
    effects.print(JSON.stringify(report, null, 2));
    return 0;
  }
  effects.print(`${name} had ${before} lines and has ${after}, in ${Object.keys(written).join(", ")}.`);
  if (upgraded.kept.length > 0) effects.print(`In their long form: ${upgraded.kept.join(", ")}.`);
  return 0;
}
