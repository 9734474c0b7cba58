import { parseArgs } from "node:util";
import { describeDraft } from "../../../geo/draft/describe-draft.ts";
import { draftArticle } from "../../../geo/draft/draft-article.ts";
import { formatProblem } from "../../../geo/model/problem.ts";
import { type Effects, UsageError } from "../effects.ts";
import { loadGazetteer } from "../gazetteer/load-gazetteer.ts";
import { readArticleFile } from "./read-article-file.ts";

const HELP = `draft ARTICLE [--published DATE] [--json]

Reads an article (plain text, Markdown or a saved HTML page) and proposes speakers, quotations, attribution chains, places, dates and
statements, each with its rule and its confidence. Nothing leaves this machine; the author decides.

  --published DATE   day of publication, YYYY-MM-DD, where the page does not state it
  --gazetteer FILE   a country file of GeoNames (XX.txt or XX.zip); may be given several times
  --json             one JSON object; spans are UTF-16 offsets of the text
`;

/** The command `draft`. */
export async function draft(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      published: { type: "string" },
      gazetteer: { type: "string", multiple: true },
      json: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help === true) {
    effects.print(HELP);
    return 0;
  }
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new UsageError("Which article? For example: draft article.txt --json");
  const article = await readArticleFile(path, effects);
  const published = readDay(values.published);
  const { value: gazetteer, problems } = await loadGazetteer({ countryFiles: values.gazetteer ?? [] });
  for (const problem of problems) effects.complain(formatProblem(problem));
  const made = draftArticle(article, gazetteer, { published });
  for (const notice of made.notices) effects.complain(notice);
  effects.print(JSON.stringify(describeDraft(made), null, values.json === true ? 0 : 2));
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
