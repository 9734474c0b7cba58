import { readFileSync } from "node:fs";
import {
  defaultEffects,
  describeMissingPackage,
  describeSystemError,
  FileErrors,
  UsageError,
} from "./effects.ts";

const HELP = `claim-atlas: the statements of an article as a map

  new DIR [--text FILE] [--title ..]
                                    a small atlas that builds at once, with comments that teach
  preview [ATLAS]                   the page while you write, with its problems beside it
  desk                              an atlas made in the browser: paste an article, decide, take it away
  check [ATLAS] [--text FILE]       every problem of an atlas at once; with the article's text, its quotations too
  build [ATLAS] [--out DIR]         the static site
  draft ARTICLE [--published DATE] [--json]
                                    proposals from an article's text: speakers, quotations, places, dates, statements
  import FILE --to DIR              a table (CSV, XLSX, ODS, GeoJSON) as an atlas, or merged into one
  export ATLAS --table FILE         the statements of an atlas as a table for a spreadsheet
  upgrade ATLAS                     writes an atlas of the former form in the light one
  publish RECIPE [--to DIR]         files for GitHub Pages, GitLab, Netlify, nginx, Apache, S3
  find NAME [--in PROVINCE] [--country XX] [--gazetteer FILE]... [--json]
                                    places that fit a name, ranked, with reasons
  translate ATLAS LOCALE            the file for a translation of an atlas: its texts, with what is translated already
  guide [SECTION]                   the author's guide, or one section of it, such as a rule that check names
  completion SHELL                  completes commands and options in bash, zsh or fish
  --version                         the version

ATLAS is a path, or a folder under geo/data/articles; the folder you are in where it is left out.
Each command explains itself with --help. Exit code 0: done; 1: problems found; 2: the call was not
understood, or a file could not be read or written. Most commands have --json.
`;

type Commands = Record<
  string,
  () => Promise<(args: string[], effects: typeof defaultEffects) => number | Promise<number>>
>;

/** Commands by name; each is loaded only when it is called. */
const COMMANDS: Commands = {
  new: async () => (await import("./new.ts")).newAtlas,
  preview: async () => (await import("./preview/preview.ts")).preview,
  desk: async () => (await import("./desk.ts")).desk,
  check: async () => (await import("./check.ts")).check,
  build: async () => (await import("./build.ts")).build,
  draft: async () => (await import("./draft/draft.ts")).draft,
  import: async () => (await import("./import/import.ts")).importTable,
  export: async () => (await import("./import/export-table.ts")).exportTable,
  upgrade: async () => (await import("./upgrade.ts")).upgrade,
  publish: async () => (await import("./publish.ts")).publish,
  find: async () => (await import("./find/find.ts")).find,
  translate: async () => (await import("./translate.ts")).translate,
  guide: async () => (await import("./reference/guide.ts")).guide,
  completion: async () => {
    const { completion } = await import("./completion.ts");
    return (args, effects) => completion(args, effects, COMMANDS);
  },
};

/** Runs one command and returns its exit code. */
export async function run([name, ...args]: string[], effects = defaultEffects): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    effects.print(HELP);
    return name === undefined ? 2 : 0;
  }
  if (name === "--version" || name === "-v") {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    effects.print(version);
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    effects.printError(
      `There is no command ${name}. Commands: ${Object.keys(COMMANDS).join(", ")}; --help explains them.`,
    );
    return 2;
  }
  try {
    const command = await load();
    return await command(args, effects);
  } catch (error) {
    const message = isUserError(error)
      ? error.message
      : (describeSystemError(error) ?? describeMissingPackage(error));
    if (message === undefined) throw error;
    effects.printError(`${name}: ${message}`);
    return error instanceof FileErrors ? 1 : 2;
  }
}

/** A UsageError of ours, or an option that node:util's parseArgs does not know. */
function isUserError(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    error instanceof FileErrors ||
    (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))
  );
}
