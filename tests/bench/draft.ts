import { join } from "node:path";
import { parseArgs } from "node:util";
import { type ArticleDraft, draftArticle } from "../../geo/draft/draft-article.ts";
import { readPlainText } from "../../geo/draft/read/read-text.ts";
import type { Gazetteer } from "../../geo/geocoder/gazetteer/gazetteer.ts";
import { lonLatOf } from "../../geo/model/position.ts";
import { loadGazetteer } from "../../src/cli/gazetteer/load-gazetteer.ts";
import { isWithinOwnSize } from "./documents.ts";
import { type Counts, type Measures, measureText, noMeasures } from "./draft/measure.ts";
import { measureArticles } from "./draft/measure-articles.ts";
import { measureAtlas } from "./draft/measure-atlas.ts";
import { type GoldText, readGold } from "./draft/read-gold.ts";

const HELP = `bench:draft [ARTICLES] [--misses]
bench:draft --atlas SLUG --text FILE

What drafting finds in texts that we wrote with their answers: the tuned half, whose errors may be looked at, and the unseen half apart.
Columns: precision, recall, F1, and how many were wanted.

  ARTICLES           a folder with articles.jsonl, whose places are measured too: { id, text, places: [{ start, end, text, lat, lon }] } a line
  --atlas SLUG       compares the draft of an article's text with the atlas that its author made
  --text FILE        the article's text
  --misses           what was missed and what was wrong in the tuned half
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: "boolean" },
    atlas: { type: "string" },
    text: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
});

async function measure(): Promise<void> {
  const { value: gazetteer } = await loadGazetteer({});
  if (values.atlas !== undefined && values.text !== undefined) {
    for (const { name, found, wanted, misses } of await measureAtlas(values.atlas, values.text, gazetteer))
      console.log(
        [`${name.padEnd(32)} ${found} of ${wanted}`, ...misses.map((miss) => `    ${miss}`)].join("\n"),
      );
    return;
  }
  for (const half of ["tuned", "unseen"]) {
    const texts = readGold(join(import.meta.dirname, "draft", half));
    const measures = noMeasures();
    let words = 0;
    let ms = 0;
    for (const gold of texts) {
      const start = performance.now();
      const draft = draftArticle(readPlainText(gold.text), gazetteer, { published: gold.published });
      ms += performance.now() - start;
      words += gold.text.split(/\s+/).length;
      measureText(gold, draft, gazetteer, measures);
      if (values.misses === true && half === "tuned") printMisses(gold, draft, gazetteer);
    }
    print(half, texts.length, measures);
    console.log(`${words} words, ${((ms / words) * 1000).toFixed(0)} ms for 1000 words\n`);
  }
  const [folder] = positionals;
  if (folder !== undefined) printArticles(join(folder, "articles.jsonl"), gazetteer);
  console.log(`memory, at most: ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`);
}

function printArticles(file: string, gazetteer: Gazetteer): void {
  for (const [half, measures] of Object.entries(measureArticles(file, gazetteer))) {
    console.log(`${half}: ${measures.articles} articles with their places`);
    console.log(describeCounts("toponyms", measures.toponyms));
    console.log(describeCounts("sites alone", measures.sites));
    console.log(describeCounts("end to end", measures.endToEnd));
    if (values.misses === true && half === "tuned") console.log(measures.misses.join("\n"));
  }
}

function print(half: string, texts: number, { reliability, ...measures }: Measures): void {
  console.log(`${half}: ${texts} texts`);
  for (const [name, counts] of Object.entries(measures)) console.log(describeCounts(name, counts));
  for (const [from, to] of [
    [0, 0.6],
    [0.6, 0.8],
    [0.8, 0.9],
    [0.9, 1.01],
  ] as const) {
    const mine = reliability.filter(({ said }) => said >= from && said < to);
    const right = mine.filter(({ isRight }) => isRight).length;
    if (mine.length > 0)
      console.log(
        `  attributions said to be right with ${from} to ${Math.min(1, to)}: ${right} of ${mine.length} are`,
      );
  }
}

function describeCounts(name: string, { found, proposed, wanted }: Counts): string {
  const precision = proposed === 0 ? 0 : Math.min(1, found / proposed);
  const recall = wanted === 0 ? 0 : found / wanted;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const columns = [precision, recall, f1].map((value) => (value * 100).toFixed(1).padStart(6));
  return `  ${name.padEnd(14)} ${columns.join("")}   ${wanted}`;
}

function printMisses(gold: GoldText, draft: ArticleDraft, gazetteer: Gazetteer): void {
  const words = ({ start, end }: { start: number; end: number }) =>
    gold.text.slice(start, end).replaceAll("\n", " ");
  const lines: string[] = [];
  const isMarked = { toponyms: gold.toponyms.length > 0, dates: gold.dates.length > 0 };
  for (const wanted of gold.toponyms)
    if (!draft.toponyms.some((each) => each.start < wanted.end && wanted.start < each.end))
      lines.push(`toponym missed: ${words(wanted)}`);
  for (const { position, ...wanted } of gold.toponyms) {
    const match = draft.toponyms.find((each) => each.start < wanted.end && wanted.start < each.end);
    const place = match && draft.placed.get(match)?.place;
    if (position === undefined || match === undefined) continue;
    const [lat, lon] = position;
    if (place === undefined || !isWithinOwnSize(place, lonLatOf(lon, lat), gazetteer))
      lines.push(
        `misplaced: ${words(wanted)} in ${match.within ?? "-"} is ${lat},${lon}, found ${place?.key} ${place?.name} ${place?.country}`,
      );
  }
  for (const each of isMarked.toponyms ? draft.toponyms : []) {
    const wanted = gold.toponyms.find((other) => each.start < other.end && other.start < each.end);
    if (wanted === undefined && each.use !== "part-of-name")
      lines.push(`toponym wrong: ${each.text} (${each.rule})`);
    else if (wanted !== undefined && wanted.isSite !== (each.use === "site" || each.use === "origin"))
      lines.push(`use wrong: ${each.text} ${each.use}`);
  }
  for (const wanted of gold.dates) {
    const match = draft.dates.find((each) => each.start < wanted.end && wanted.start < each.end);
    if (match?.edtf !== wanted.edtf && match?.interval !== wanted.edtf)
      lines.push(`date: ${words(wanted)} is ${wanted.edtf}, found ${match?.edtf ?? "nothing"}`);
  }
  for (const each of isMarked.dates ? draft.dates : [])
    if (!gold.dates.some((other) => each.start < other.end && other.start < each.end))
      lines.push(`date wrong: ${words(each)} ${each.edtf}`);
  for (const wanted of gold.attributions) {
    const match = draft.attributions.find(
      ({ contents, source }) =>
        contents.length === wanted.contents.length &&
        contents.every((content, index) => near(content, wanted.contents[index])) &&
        (source === undefined) === (wanted.source === undefined) &&
        (source === undefined ||
          wanted.source === undefined ||
          (source.start < wanted.source.end && wanted.source.start < source.end)),
    );
    if (match === undefined)
      lines.push(
        `attribution: ${wanted.source === undefined ? "-" : words(wanted.source)} | ${wanted.cue === undefined ? "-" : words(wanted.cue)} | ${wanted.contents.map(words).join(" + ")}`,
      );
  }
  const isKnown = (each: ArticleDraft["attributions"][number]) =>
    gold.attributions.some((wanted) =>
      wanted.contents.some((content) => each.contents.some((other) => near(other, content))),
    );
  for (const each of draft.attributions)
    if (each.depth === 0 && !isKnown(each))
      lines.push(
        `  proposed: ${each.source === undefined ? "-" : words(each.source)} | ${words(each.cue)} | ${each.contents.map(words).join(" + ")} (${each.rule})`,
      );
  if (lines.length > 0) console.log([`-- ${gold.name}`, ...lines].join("\n"));
}

function near(a: { start: number; end: number }, b: { start: number; end: number } | undefined): boolean {
  return b !== undefined && Math.abs(a.start - b.start) <= 6 && Math.abs(a.end - b.end) <= 6;
}

if (values.help === true) console.log(HELP);
else await measure();
