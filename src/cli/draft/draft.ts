import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { describeDraft } from "../../../geo/draft/describe-draft.ts";
import { type ArticleDraft, draftArticle } from "../../../geo/draft/draft-article.ts";
import { explainDraft } from "../../../geo/draft/explain-draft.ts";
import { formatNotice } from "../../../geo/messages/draft/draft-messages.ts";
import { en } from "../../../geo/messages/draft/en.ts";
import { formatProblem } from "../../../geo/model/problem.ts";
import { readArticleFile } from "../atlas/read-article-file.ts";
import { type Effects, UsageError } from "../effects.ts";
import { loadGazetteer } from "../gazetteer/load-gazetteer.ts";
import { findCacheFolder } from "../gazetteer/table-cache.ts";
import { askHelper, readHelper } from "./helper-model.ts";

const HELP = `draft ARTICLE --to DIR [--published DATE]
draft ARTICLE --json | --explain | --html FILE

Reads an article (plain text, Markdown or a saved HTML page) and proposes speakers, quotations, attribution chains, places, dates and
statements, each with its rule and its confidence. Nothing leaves this machine; the author decides.

  --to DIR           writes the atlas of proposals: atlas.yaml, and the text as it was read. A second draft adds what is new and changes
                     nothing that stands there
  --published DATE   day of publication, YYYY-MM-DD, where the page does not state it
  --explain          the working, sentence by sentence
  --html FILE        the article with its proposals in colour beside a map, one file
  --json             one JSON object; spans are UTF-16 offsets of the text
  --gazetteer FILE   a country file of GeoNames (XX.txt or XX.zip); may be given several times
  --with URL         a helper model on this machine (an OpenAI-compatible server) chooses among speakers where the rules are in doubt
  --model NAME       the model that it is to use
  --allow-remote     lets --with name another machine; passages of the article are sent to it then
`;

/** The command `draft`. */
export async function draft(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      to: { type: "string" },
      published: { type: "string" },
      gazetteer: { type: "string", multiple: true },
      json: { type: "boolean" },
      explain: { type: "boolean" },
      html: { type: "string" },
      with: { type: "string" },
      model: { type: "string" },
      "allow-remote": { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help === true) {
    effects.print(HELP);
    return 0;
  }
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new UsageError("Which article? For example: draft article.txt --to my-atlas");
  const published = readDay(values.published);
  const helper = readHelper(values, findCacheFolder(), effects);
  const article = await readArticleFile(path, effects);
  const { value: gazetteer, problems } = await loadGazetteer({ countryFiles: values.gazetteer ?? [] });
  for (const problem of problems) effects.printError(formatProblem(problem));
  const made = draftArticle(article, gazetteer, { published });
  for (const notice of made.notices) effects.printError(formatNotice(notice, en));
  if (helper !== undefined) {
    const { asked, taken } = await askHelper(made, helper, effects);
    effects.printError(
      `The helper model was asked about ${asked} speakers; ${taken} answers were candidates.`,
    );
  }
  const title = article.metadata.title ?? `Draft of ${basename(path)}`;
  if (values.html !== undefined) {
    const { writeReport } = await import("./write-report.ts");
    effects.writeFile(values.html, writeReport(made, title));
    effects.printError(`${values.html} shows the proposals.`);
  }
  if (values.to !== undefined) await writeTo(values.to, made, title, effects);
  if (values.json === true) effects.print(JSON.stringify(describeDraft(made)));
  else if (values.explain === true) effects.print(explainDraft(made, en));
  else if (values.to === undefined && values.html === undefined) effects.print(summary(made));
  return 0;
}

function readDay(day: string | undefined): string | undefined {
  if (day === undefined) return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  if (!isDay) throw new UsageError(`--published takes a day as YYYY-MM-DD, such as 2018-10-31; not ${day}.`);
  return day;
}

async function writeTo(folder: string, made: ArticleDraft, title: string, effects: Effects): Promise<void> {
  const { addToAtlas, writeNewAtlas } = await import("../../../geo/draft/write/write-atlas.ts");
  if (effects.kindOf(folder) === "file") throw new UsageError(`${folder} is a file; --to names a folder.`);
  const decode = (path: string) => {
    const bytes = effects.readFile(path);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  };
  const whole = join(folder, "atlas.yaml");
  const apart = join(folder, "statements.yaml");
  const target = effects.kindOf(apart) === "file" ? apart : whole;
  const before = decode(target);
  const updated = new Date().toISOString().slice(0, 10);
  const written = before === undefined ? writeNewAtlas(made, { title, updated }) : addToAtlas(before, made);
  if (written === undefined)
    throw new UsageError(
      `${target} cannot be read as YAML with a list of statements. Mend it first: run check ${folder}.`,
    );
  if (written.added > 0 || before === undefined) effects.writeFile(target, written.yaml);
  const textFile = join(folder, "article.txt");
  if (effects.kindOf(textFile) === undefined) effects.writeFile(textFile, made.article.text);
  effects.print(
    `${target}: ${written.added} statements proposed, ${written.known} stand there already. Next: claim-atlas check ${folder}`,
  );
}

function summary({ statements, attributions, toponyms, dates, quotations, actors }: ArticleDraft): string {
  const lines = statements.map(
    ({ id, words, rule, confidence }) => `${id}  ${words}\n     ${rule}, ${confidence.toFixed(2)}`,
  );
  const counts = `${statements.length} statements, ${attributions.length} attributions, ${quotations.length} quotations, ${actors.length} speakers, ${toponyms.length} toponyms, ${dates.length} dates`;
  return [...lines, counts, "Write them to an atlas with --to DIR; see the working with --explain."].join(
    "\n",
  );
}
