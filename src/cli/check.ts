import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import { checkText } from "../../geo/check/check-text.ts";
import type { SourcedAtlas } from "../../geo/check/sourced-atlas.ts";
import type { CommandLineMessages } from "../../geo/messages/command-line/command-line-messages.ts";
import { loadCommandLineMessages } from "../../geo/messages/command-line/load-command-line-messages.ts";
import { loadMessages } from "../../geo/messages/load-messages.ts";
import { localeFor } from "../../geo/messages/messages.ts";
import { formatProblems, type Problem } from "../../geo/model/problem.ts";
import { geocodeAtlas, geocodeProposed } from "./atlas/geocode-atlas.ts";
import {
  atlasName,
  defaultAtlases,
  findAtlasFolder,
  formerFormOf,
  readAtlas,
  writeLock,
} from "./atlas/read-atlas.ts";
import { describePlaces, type PlaceLine, printPlace } from "./describe-places.ts";
import { type Effects, UsageError } from "./effects.ts";

const HELP = `check [ATLAS]... [--text FILE] [--map FILE] [--json]

Reads the files of an atlas and reports every problem at once: file, line, id, what is wrong, what to do. Then one line
a place: what the name was taken for, where that is, how sure that is, and the runner-up.
Without ATLAS, the one in this folder, or all of the repository. Exit code 1 when there are errors; warnings alone leave it 0.

  --text FILE   the article's own text, where it is not article.txt, article.md or article.html beside atlas.yaml:
                finds every quotation in it, and writes where to atlas.lock.json
  --map FILE    writes a picture of the map, .svg or .png
  --explain     the reasons for each place too
  --json        everything as JSON, for programs
`;

interface Report {
  atlas: string;
  words: CommandLineMessages;
  summary: string[];
  places: PlaceLine[];
  /** Places that only proposed statements name. */
  proposedPlaces: PlaceLine[];
  problems: Problem[];
}

export async function check(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      text: { type: "string" },
      map: { type: "string" },
      explain: { type: "boolean" },
      json: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help === true) {
    effects.print(HELP);
    return 0;
  }
  const names = positionals.length > 0 ? positionals : defaultAtlases(effects);
  for (const option of ["text", "map"] as const)
    if (values[option] !== undefined && names.length !== 1)
      throw new UsageError(`--${option} goes with one atlas: name it.`);
  const reports: Report[] = [];
  for (const name of names) {
    const report = await checkOne(name, values, effects);
    reports.push(report);
    if (values.json !== true) print(report, values.explain === true, effects);
  }
  if (values.json === true) {
    const all = reports.map(({ atlas, places, proposedPlaces, problems }) => ({
      atlas,
      errors: countOf(problems, "error"),
      warnings: countOf(problems, "warning"),
      problems: problems.map(({ message: _message, ...problem }) => problem),
      places,
      proposedPlaces,
    }));
    effects.print(JSON.stringify(all, null, 2));
  }
  return reports.some(({ problems }) => countOf(problems, "error") > 0) ? 1 : 0;
}

async function checkOne(
  name: string,
  { text, map }: { text?: string | undefined; map?: string | undefined },
  effects: Effects,
): Promise<Report> {
  const folder = findAtlasFolder(name, effects);
  const { value, problems } = await readAtlas(folder, effects, text);
  writeLock(folder, value?.lock, effects);
  problems.push(...formerFormOf(name, value));
  const locale = localeFor(value?.atlas.language ?? "en");
  const words = await loadCommandLineMessages(locale);
  const report: Report = { atlas: name, words, summary: [], places: [], proposedPlaces: [], problems };
  if (value === undefined) return report;
  const { statements, claims, responses } = value.atlas;
  report.summary.push(words.contents(statements.length, claims.length, responses.length));
  // Ids that point nowhere would make the rest guess.
  if (countOf(problems, "error") === 0) {
    const geocoded = await geocodeAtlas(value);
    problems.push(...geocoded.problems);
    const messages = await loadMessages(locale);
    report.places = describePlaces(value.atlas, geocoded.value.geocodings, messages);
    const { proposedMentions = [] } = value;
    report.proposedPlaces = describePlaces(
      { mentions: [...proposedMentions], places: value.atlas.places },
      geocodeProposed(value, geocoded.value.gazetteer),
      messages,
    );
    const count = (outcome: string) => report.places.filter((place) => place.outcome === outcome).length;
    report.summary.push(
      words.places(report.places.length, count("placed"), count("ambiguous"), count("unknown")),
    );
    if (map !== undefined) await writeMap(value, map, effects);
  }
  // Files in the form of before hold offsets, which are compared with the text.
  if (text !== undefined && value.lock === undefined) {
    const bytes = effects.readFile(text) ?? new Uint8Array();
    const compared = checkText(
      value,
      new TextDecoder().decode(bytes),
      createHash("sha256").update(bytes).digest("hex"),
    );
    problems.push(...compared.problems);
    const count = (state: string) => compared.anchors.filter((anchor) => anchor.state === state).length;
    report.summary.push(words.quotations(count("exact"), count("moved"), count("lost")));
  }
  return report;
}

function print(report: Report, explain: boolean, effects: Effects): void {
  const { atlas, words, summary, places, proposedPlaces, problems } = report;
  for (const place of places) effects.print(printPlace(place, explain, words));
  if (proposedPlaces.length > 0) effects.print(words.proposed);
  for (const place of proposedPlaces) effects.print(printPlace(place, explain, words));
  for (const line of formatProblems(problems, atlasName(atlas))) effects.printError(line);
  const found = words.problems(countOf(problems, "error"), countOf(problems, "warning"));
  effects.print(`${atlas}: ${[...summary, found].join(" ")}`);
}

async function writeMap(sourced: SourcedAtlas, path: string, effects: Effects): Promise<void> {
  const { buildAtlas } = await import("./build/build-atlas.ts");
  const { value } = await buildAtlas(sourced);
  if (value === undefined) return;
  const isPng = /\.png$/i.test(path);
  if (!isPng && !/\.svg$/i.test(path)) throw new UsageError("--map writes .svg or .png: name the file so.");
  const picture = isPng ? await drawPicture(value.poster) : value.poster;
  effects.writeFile(path, picture);
}

async function drawPicture(svg: string): Promise<Uint8Array> {
  const { drawPng } = await import("../build/draw-png.ts");
  return drawPng(svg, (await import("./build/node-tools.ts")).nodeTools);
}

function countOf(problems: Problem[], severity: Problem["severity"]): number {
  return problems.filter((problem) => problem.severity === severity).length;
}
