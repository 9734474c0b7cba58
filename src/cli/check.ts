import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import { checkText } from "../../geo/check/check-text.ts";
import type { Geocoding, Mention } from "../../geo/model/place.ts";
import { formatProblems, type Problem } from "../../geo/model/problem.ts";
import { type Effects, UsageError } from "./effects.ts";
import { sayReason } from "./find/describe-candidates.ts";
import { geocodeAtlas } from "./geocode-atlas.ts";
import { atlasName, findAtlasFolder, listAtlases, readAtlas } from "./read-atlas.ts";

const HELP = `check [ATLAS]... [--text FILE]

Reads the files of an atlas and reports every problem at once: file, line, id, what is wrong, what to do. An atlas
without errors has its places explained: what each name was taken for, and why.
Without ATLAS, all of them. Exit code 1 when there are errors; warnings alone leave it 0.

  --text FILE   the article's own text (UTF-8): checks its hash and every quotation against it,
                exact, moved (a warning with the new offsets) or lost (an error)
`;

export async function check(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { text: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help === true) {
    effects.print(HELP);
    return 0;
  }
  const names = positionals.length > 0 ? positionals : listAtlases(effects);
  if (values.text !== undefined && names.length !== 1)
    throw new UsageError("--text goes with one atlas: name it.");
  let errors = 0;
  for (const name of names) errors += await checkOne(name, values.text, effects);
  return errors > 0 ? 1 : 0;
}

async function checkOne(name: string, textPath: string | undefined, effects: Effects): Promise<number> {
  const { value, problems } = readAtlas(findAtlasFolder(name, effects), effects);
  const summary: string[] = [];
  const places: string[] = [];
  if (value !== undefined) {
    const { atlas } = value;
    summary.push(
      `${atlas.statements.length} statements, ${atlas.claims.length} claims, ${atlas.responses.length} responses.`,
    );
    // Ids that point nowhere would make the rest guess.
    if (!problems.some(({ severity }) => severity === "error")) {
      const geocoded = await geocodeAtlas(value);
      problems.push(...geocoded.problems);
      const outcomes = [...geocoded.value.geocodings.values()].map(({ outcome }) => outcome);
      places.push(
        ...value.atlas.mentions.map((mention) =>
          explainPlace(mention, geocoded.value.geocodings.get(mention.id)),
        ),
      );
      const count = (outcome: string) => outcomes.filter((item) => item === outcome).length;
      summary.push(
        `${outcomes.length} names of places: ${count("placed")} placed, ${count("ambiguous")} ambiguous, ${count("unknown")} not sought or not found.`,
      );
    }
    if (textPath !== undefined) {
      const bytes = effects.readFile(textPath);
      if (bytes === undefined) throw new UsageError(`There is no file ${textPath}.`);
      const report = checkText(
        value,
        new TextDecoder().decode(bytes),
        createHash("sha256").update(bytes).digest("hex"),
      );
      problems.push(...report.problems);
      const count = (state: string) => report.anchors.filter((anchor) => anchor.state === state).length;
      summary.push(`Quotations: ${count("exact")} exact, ${count("moved")} moved, ${count("lost")} lost.`);
    }
  }
  for (const line of places) effects.print(line);
  for (const line of formatProblems(problems, atlasName(name))) effects.complain(line);
  const errors = countOf(problems, "error");
  effects.print(
    `${name}: ${[...summary, `${errors} errors, ${countOf(problems, "warning")} warnings.`].join(" ")}`,
  );
  return errors;
}

/** What a name of the article was taken for, and why: "Azaz: I‘zāz (geonames:172082), certain: the same name; …". */
function explainPlace(mention: Mention, geocoding: Geocoding | undefined): string {
  const name = `  ${mention.id}  ${mention.name}`;
  switch (geocoding?.outcome) {
    case "placed":
      return `${name}: ${geocoding.place.name} (${geocoding.place.key}), ${geocoding.certainty}: ${geocoding.reasons.map(sayReason).join("; ").replace(/\.$/u, "")}.`;
    case "ambiguous": {
      const candidates = geocoding.candidates.map(
        ({ place, reasons }, index) =>
          `    ${index + 1}. ${place.name} (${place.key}): ${reasons.map(sayReason).join("; ")}`,
      );
      return [`${name}: ambiguous: ${sayReason(geocoding.reason)}.`, ...candidates].join("\n");
    }
    default:
      return `${name}: no place: ${geocoding === undefined ? "not sought" : sayReason(geocoding.reason)}`;
  }
}

function countOf(problems: Problem[], severity: Problem["severity"]): number {
  return problems.filter((problem) => problem.severity === severity).length;
}
