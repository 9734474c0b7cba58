import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { readArticleFile } from "./atlas/read-article-file.ts";
import { type Effects, UsageError } from "./effects.ts";
import { buildLightSchema } from "./reference/light-schema.ts";

const HELP = `new DIR [--text FILE] [--title TITLE] [--language CODE] [--country XX]... [--json]

Writes a small atlas that builds at once, with comments that teach: atlas.yaml, and a copy of the article's text where
one is given. In a terminal it asks for what is not given; anywhere else it asks nothing.

  --text FILE   the article: plain text, Markdown or a saved HTML page
  --json        what was written, as JSON
`;

export async function newAtlas(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      text: { type: "string" },
      title: { type: "string" },
      language: { type: "string" },
      country: { type: "string", multiple: true },
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
    throw new UsageError("Name one new folder, such as: claim-atlas new my-map.");
  const folder = resolve(name);
  const kind = effects.kindOf(folder);
  if (kind === "file" || kind === "broken link")
    throw new UsageError(`${name} is a ${kind}. Name a new folder.`);
  if (effects.kindOf(join(folder, "atlas.yaml")) !== undefined)
    throw new UsageError(`${name} has an atlas.yaml already, which is left as it is. Name another folder.`);

  const ask = (values.json === true ? undefined : effects.ask) ?? (async () => "");
  const title = values.title ?? ((await ask("Title of the map: ")) || "What Ana Rios said about the wells");
  const text = values.text ?? (await ask("File with the article's text (empty for none): "));
  const language = values.language ?? ((await ask("Language of the map (en, ar, es, fr, ru): ")) || "en");
  const countries = values.country ?? splitCodes(await ask("Countries it is about, such as BO or SY IQ: "));

  const article = text === "" ? undefined : await readArticleFile(text, effects);
  if (article !== undefined) {
    // Saved as plain text: what quotes are looked for in is what the author can see.
    effects.writeFile(join(folder, "article.txt"), `${article.text.trimEnd()}\n`);
  }
  effects.writeFile(
    join(folder, "atlas.yaml"),
    firstAtlas({
      title,
      language,
      countries,
      today: effects.today?.() ?? "2026-01-31",
      hasArticle: article !== undefined,
    }),
  );
  effects.writeFile(join(folder, SCHEMA), `${JSON.stringify(buildLightSchema(), null, 2)}\n`);
  effects.writeFile(join(folder, ".gitignore"), "dist/\n");
  if (values.json === true) {
    const files = ["atlas.yaml", ...(article === undefined ? [] : ["article.txt"]), SCHEMA, ".gitignore"];
    effects.print(JSON.stringify({ folder, files, paragraphs: article?.paragraphs.length ?? null }, null, 2));
    return 0;
  }
  const shown = /\s/u.test(name) ? `"${name}"` : name;
  effects.print(
    `${join(name, "atlas.yaml")} is written: ${article === undefined ? "one example statement" : `an example statement, and the article as article.txt (${article.paragraphs.length} paragraphs)`}.`,
  );
  effects.print("Go on with:");
  effects.print(`  claim-atlas preview ${shown}    the map while you write, with its problems beside it`);
  effects.print(`  claim-atlas check ${shown}      every problem, and what each place was taken for`);
  effects.print(`  claim-atlas build ${shown}      the site, in dist/`);
  return 0;
}

function splitCodes(answer: string): string[] {
  return answer.toUpperCase().match(/[A-Z]{2}/g) ?? [];
}

interface FirstAtlas {
  title: string;
  language: string;
  countries: readonly string[];
  today: string;
  hasArticle: boolean;
}

const SCHEMA = "atlas.schema.json";

/** The first file of an author: every line of it may be changed. */
function firstAtlas({ title, language, countries, today, hasArticle }: FirstAtlas): string {
  const line = (value: object) => stringify(value, { lineWidth: 0 });
  return `# yaml-language-server: $schema=./${SCHEMA}
# One atlas: an article, and what it says of places. Save, and look at the preview.
version: 2
${line({ title })}${line({ updated: today })}${line({ language })}${
  countries.length === 0
    ? "# Places are sought in these countries first.\n# countries: [BO]\n"
    : `# Places are sought in these countries first.\ncountries: [${countries.join(", ")}]\n`
}
# What you know of the article. Leave out what you do not know.
# article: { title: ..., publisher: ..., date: 2026-01-12, url: "https://..." }

# Where those who are named can reply. Whoever publishes a map needs one.
# contact: desk@example.org

# When you have looked for replies and records, say so; "no reply found" needs it.
# searched: { on: ${today}, scope: public pages in English }

statements:
  # Five lines make a statement. \`text\` is yours, neutral, and names who speaks.
  - text: Ana Rios said the company closed the well at Uyuni.
    who: Ana Rios
    ${hasArticle ? "# quote: the article's own words, at most eleven; they are found in article.txt" : "quote: closed the well"}
    place: Uyuni
    said: 2026-01-12
    # More, when you need it:
    # accused: the company
    # happened: 2026-01            what is said to have happened, and when
    # via: La Patria               who passed the words on
    # citing: neighbours           whom the speaker cites
    # place: { name: Uyuni, is: geonames:3901903 }    the very place, as check offers it
    # responses:
    #   - { kind: denial, by: the company, fact: The company said the well is open., body: Letter, date: 2026-02-01, url: "https://..." }
`;
}
