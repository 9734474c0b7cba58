import { once } from "node:events";
import { createReadStream, statSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Gazetteer } from "../../../geo/geocoder/gazetteer/gazetteer.ts";
import { alpha2Of, alpha3Of } from "../../../geo/geocoder/gazetteer/layers/country-codes.ts";
import { createLineSplitter } from "../../../geo/geocoder/gazetteer/layers/geonames-file.ts";
import { parseCoordinates } from "../../../geo/geocoder/parse-coordinates.ts";
import { geocodeMentions } from "../../../geo/geocoder/rank/geocode-mentions.ts";
import type { Candidate, Geocoding, Mention, Place } from "../../../geo/model/place.ts";
import { formatProblem, type Problem } from "../../../geo/model/problem.ts";
import { createDecoder } from "../atlas/decode-text.ts";
import {
  describeCandidate,
  inWords,
  lookAround,
  nearCandidates,
  type ShownCandidate,
} from "./describe-candidates.ts";

/** What a batch does to the world outside; tests pass their own. */
export interface BatchEffects {
  /** `-` is standard input. */
  read(path: string): AsyncIterable<Uint8Array>;
  /** Bytes; undefined where that is not known. */
  size(path: string): number | undefined;
  /** Waits until whoever reads the output has caught up. */
  write(text: string): Promise<void>;
  printError(line: string): void;
  /** Draws over the line it drew before; undefined where nobody looks at a terminal. */
  showProgress?: ((line: string) => void) | undefined;
}

export interface BatchRequest {
  file: string;
  /** Solve the lines up to a blank line together, as the names of one document. */
  together: boolean;
  limit: number;
  countries: readonly string[];
  /** Where the texts were published. */
  region?: Place | undefined;
  /** For lines that state none. */
  defaults: Pick<Mention, "province" | "country" | "kind">;
}

/** Names of one document that are solved together; a longer one is solved in parts. */
const MAX_TOGETHER = 2000;
const MAX_ERRORS = 100;
/** Output that is gathered before it is written, UTF-16 code units: some dozens of answers. */
const MAX_OUTPUT = 200_000;
const BAR_WIDTH = 30;

/** Looks up the names of a file, one a line, and writes one JSON object a line in the same order. Gives how many were found. */
export async function findBatch(
  request: BatchRequest,
  gazetteer: Gazetteer,
  effects: BatchEffects = processEffects(),
): Promise<number> {
  const { file, together, defaults } = request;
  const lines: { text: string; number: number }[] = [];
  const splitter = createLineSplitter((text, number) => lines.push({ text, number }), { blank: true });
  const decoder = createDecoder(file, splitter.push);
  const printError = limitErrors(file, effects);
  const document: BatchLine[] = [];
  const progress = { bytes: 0, names: 0, found: 0 };
  const total = effects.size(file);

  async function takeLines(): Promise<void> {
    let output = "";
    for (const { text, number } of lines.splice(0)) {
      const isBlank = text.trim() === "";
      if (together && isBlank) {
        output += `${solveDocument()}\n`;
        continue;
      }
      const line = readBatchLine(text, number, gazetteer, defaults);
      for (const what of line.problems) printError(number, what);
      document.push(line);
      if (together && document.length === MAX_TOGETHER) {
        printError(number, `A document of more than ${MAX_TOGETHER} names is solved in parts.`);
      }
      if (!together || document.length === MAX_TOGETHER) output += solveDocument();
      if (output.length > MAX_OUTPUT) {
        await effects.write(output);
        output = "";
        // Places are only forgotten between two turns of Node's loop.
        await nextTurn();
      }
    }
    if (output !== "") await effects.write(output);
    effects.showProgress?.(progressLine(progress, total));
  }

  function solveDocument(): string {
    const solved = solve(document.splice(0), gazetteer, request);
    progress.names += solved.length;
    progress.found += solved.filter(({ outcome }) => outcome !== "unknown").length;
    return solved.map((answer) => `${JSON.stringify(answer)}\n`).join("");
  }

  for await (const piece of effects.read(file)) {
    progress.bytes += piece.length;
    decoder.push(piece);
    await takeLines();
  }
  const problems = decoder.finish();
  splitter.finish();
  await takeLines();
  const last = solveDocument();
  if (last !== "") await effects.write(last);
  effects.showProgress?.(`${progressLine(progress, total)}\n`);
  for (const problem of problems) effects.printError(formatProblem(problem));
  if (progress.names === 0)
    effects.printError(
      `${file} holds no name: a line each, and nothing else in a line but tabs, province and country.`,
    );
  return progress.found;
}

/** Each line as the object that is printed; what is typed as coordinates has the places around it as candidates. */
function solve(lines: BatchLine[], gazetteer: Gazetteer, { countries, limit, region }: BatchRequest) {
  const positions = lines.map(({ name }) => parseCoordinates(name));
  const mentions = lines.flatMap(({ mention }, index) =>
    mention === undefined || positions[index] !== undefined ? [] : [mention],
  );
  const geocodings = geocodeMentions(mentions, gazetteer, { countries, listed: limit, region });
  return lines.map(({ name, mention }, index) => {
    const typed = positions[index];
    if (typed !== undefined && "position" in typed) {
      const near = nearCandidates(lookAround(typed.position, gazetteer, limit));
      return answerOf(name, "placed", near);
    }
    const geocoding = mention === undefined ? undefined : geocodings.get(mention.id);
    return answerOf(
      name,
      geocoding?.outcome ?? "unknown",
      candidatesOf(geocoding).slice(0, limit).map(inWords),
    );
  });
}

function answerOf(name: string, outcome: Geocoding["outcome"], candidates: ShownCandidate[]) {
  return { name, outcome, candidates: candidates.map(describeCandidate) };
}

function candidatesOf(geocoding: Geocoding | undefined): Candidate[] {
  return geocoding?.candidates ?? [];
}

/** A file of another kind would have a complaint on every line. */
function limitErrors(file: string, effects: BatchEffects) {
  let count = 0;
  return (line: number, what: string) => {
    count += 1;
    const problem: Problem = {
      severity: "warning",
      file,
      line,
      what,
      remedy: "The other lines are looked up.",
    };
    if (count <= MAX_ERRORS) effects.printError(formatProblem(problem));
    if (count === MAX_ERRORS) effects.printError("More lines have errors; they are not told one by one.");
  };
}

function progressLine({ bytes, names }: { bytes: number; names: number }, total: number | undefined): string {
  if (total === undefined || total === 0) return `${names} names`;
  const done = Math.min(1, bytes / total);
  const bar = "█".repeat(Math.round(done * BAR_WIDTH)).padEnd(BAR_WIDTH, "░");
  return `${bar} ${Math.floor(done * 100)}%, ${names} names`;
}

function processEffects(): BatchEffects {
  return {
    read: (path) => (path === "-" ? process.stdin : createReadStream(path)),
    size: (path) => (path === "-" ? undefined : statSync(path).size),
    async write(text) {
      if (!process.stdout.write(text)) await once(process.stdout, "drain");
    },
    printError: (line) => console.error(line),
    showProgress: process.stderr.isTTY ? (line) => process.stderr.write(`\r\u001b[K${line}`) : undefined,
  };
}

/** One line of a batch: the name and what it states, or why it cannot be looked up. */
interface BatchLine {
  name: string;
  /** Undefined where there is nothing to look up. */
  mention?: Mention;
  /** What is doubtful or wrong about it, each a sentence. */
  problems: string[];
}

/** Longest name that is looked up, UTF-16 code units; the longest toponyms on Earth have under 200. */
const MAX_NAME = 200;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/gu;

/** Reads name, tab, optional province, tab, optional country; further columns are passed over. */
function readBatchLine(
  line: string,
  number: number,
  gazetteer: Gazetteer,
  defaults: Pick<Mention, "province" | "country" | "kind">,
): BatchLine {
  const [written = "", province = "", country = ""] = line.split("\t").map((column) => column.trim());
  const name = written.replace(CONTROL, "");
  const problems: string[] = [];
  if (name === "") return { name, problems: ["The line has no name."] };
  if (name.length > MAX_NAME) {
    return {
      name,
      problems: [`The name has ${name.length} characters; names of up to ${MAX_NAME} are looked up.`],
    };
  }
  if (name !== written) problems.push("The name holds control characters; they were left out.");
  if (name.includes("\ufffd")) problems.push("The line is not in UTF-8; save the file as UTF-8.");
  const typed = parseCoordinates(name);
  if (typed !== undefined && "problem" in typed) return { name, problems: [`${name}: ${typed.problem}.`] };
  const code = country === "" ? defaults.country : findCountryCode(country, gazetteer);
  if (country !== "" && code === undefined) {
    problems.push(`${JSON.stringify(country.slice(0, 60))} is no country; a code of two letters is safest.`);
  }
  const stated = province.slice(0, MAX_NAME) || defaults.province;
  const mention: Mention = {
    id: `line-${number}`,
    name,
    precision: "settlement",
    ...(defaults.kind === undefined ? {} : { kind: defaults.kind }),
    ...(stated === undefined ? {} : { province: stated }),
    ...(code === undefined ? {} : { country: code }),
  };
  return { name, mention, problems };
}

/** ISO alpha-2 of a code of two or three letters, or of a country's name in one of some languages. */
function findCountryCode(country: string, gazetteer: Gazetteer): string | undefined {
  const upper = country.toUpperCase();
  if (alpha3Of(upper) !== undefined) return upper;
  const fromAlpha3 = alpha2Of(upper);
  if (fromAlpha3 !== undefined) return fromAlpha3;
  return gazetteer.find(country).find(({ place, match }) => place.kind === "country" && match === "same")
    ?.place.country;
}
