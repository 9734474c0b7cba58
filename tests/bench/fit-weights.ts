import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Gazetteer } from "../../geo/geocoder/gazetteer/gazetteer.ts";
import { geocodeMentions } from "../../geo/geocoder/rank/geocode-mentions.ts";
import { RULES, UNKNOWN_POINTS } from "../../geo/geocoder/rank/rules.ts";
import type { Mention } from "../../geo/model/place.ts";
import { lonLatOf } from "../../geo/model/position.ts";
import { loadGazetteer } from "../../src/cli/gazetteer/load-gazetteer.ts";
import { findWorldFile } from "../../src/cli/gazetteer/package-files.ts";
import {
  type BenchDocument,
  isWithinOwnSize,
  makeDocuments,
  readArticles,
  readNonPlaces,
} from "./documents.ts";
import { leaveOneOut } from "./leave-one-out.ts";
import { isTuned } from "./read-names.ts";

/*
 * Fits the weights of the ranking rules by maximum likelihood: conditional logit over the candidates of each name and the
 * answer that it is none of them. Prints weights to be written into geo/geocoder/rank/rules.ts.
 * Arguments: a country file, a file of articles.
 */
const [countryFile = "", articles = ""] = process.argv.slice(2);

interface Example {
  /** What each rule says of each candidate. */
  values: Float64Array[];
  /** Of the right candidates; empty where the name is none of them. */
  right: Set<number>;
  weight: number;
}

const names = RULES.map(({ name }) => name);
/** Rules that the examples say nothing of. */
const FIXED = new Set(["near", "region", "kind", "town's name", "own file"]);
const STEPS = 400;
const RATE = 0.05;
/** Pulls weights to where they were: some rules are seldom heard in the examples. */
const PULL = 0.002;

function examplesOf(documents: readonly BenchDocument[], gazetteer: Gazetteer, weight: number): Example[] {
  return documents.flatMap((document) => {
    const mentions = document.map(
      ({ name, province, country }, index): Mention => ({
        id: String(index),
        name,
        precision: "settlement",
        ...(province === undefined ? {} : { province }),
        ...(country === undefined ? {} : { country }),
      }),
    );
    const found = geocodeMentions(mentions, gazetteer, { countries: [], explain: true, listed: 60 });
    return document.flatMap(({ position }, index): Example[] => {
      const candidates = (found.get(String(index))?.candidates ?? []).filter(({ score }) => score > 0);
      if (candidates.length === 0) return [];
      const values = candidates.map(({ working = [] }) => {
        const row = new Float64Array(names.length);
        for (const { rule, value } of working) row[names.indexOf(rule)] = value;
        return row;
      });
      const right = new Set(
        position === undefined
          ? []
          : candidates.flatMap(({ place }, at) => (isWithinOwnSize(place, position, gazetteer) ? [at] : [])),
      );
      return [{ values, right, weight }];
    });
  });
}

function maximiseLikelihood(examples: readonly Example[]): { weights: Float64Array; unknown: number } {
  const start = Float64Array.from([...RULES.map(({ weight }) => weight), UNKNOWN_POINTS]);
  const weights = start.slice();
  const first = new Float64Array(weights.length);
  const second = new Float64Array(weights.length);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(weights.length);
    let loss = 0;
    for (const { values, right, weight } of examples) {
      const points = values.map((row) => row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0));
      const unknown = weights.at(-1) ?? 0;
      const most = Math.max(unknown, ...points);
      const odds = points.map((each) => Math.exp(each - most));
      const none = Math.exp(unknown - most);
      const all = odds.reduce((sum, each) => sum + each, none);
      const good = right.size === 0 ? none : [...right].reduce((sum, at) => sum + (odds[at] ?? 0), 0);
      loss -= weight * Math.log(Math.max(1e-12, good / all));
      for (const [at, row] of values.entries()) {
        const share = odds[at] ?? 0;
        const slope = (right.has(at) ? share / good : 0) - share / all;
        for (let rule = 0; rule < row.length; rule++)
          gradient[rule] = (gradient[rule] ?? 0) + weight * slope * (row[rule] ?? 0);
      }
      const last = weights.length - 1;
      gradient[last] = (gradient[last] ?? 0) + weight * ((right.size === 0 ? none / good : 0) - none / all);
    }
    for (let at = 0; at < weights.length; at++) {
      if (FIXED.has(names[at] ?? "")) continue;
      const slope = (gradient[at] ?? 0) / total - PULL * ((weights[at] ?? 0) - (start[at] ?? 0));
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * slope;
      second[at] = 0.999 * (second[at] ?? 0) + 0.001 * slope * slope;
      const step1 = (first[at] ?? 0) / (1 - 0.9 ** step);
      const step2 = Math.sqrt((second[at] ?? 0) / (1 - 0.999 ** step));
      weights[at] = (weights[at] ?? 0) + (RATE * step1) / (step2 + 1e-8);
    }
    if (step % 100 === 0) console.log(`step ${step}: loss ${(loss / total).toFixed(4)}`);
  }
  return { weights: weights.slice(0, -1), unknown: weights.at(-1) ?? 0 };
}

const cacheFolder = mkdtempSync(join(tmpdir(), "fit-"));
try {
  const world = (await loadGazetteer({})).value;
  const leftOut = leaveOneOut(countryFile, findWorldFile(), cacheFolder);
  const withFile = (
    await loadGazetteer({
      countryFiles: [leftOut.countryFile],
      worldFile: leftOut.worldFile,
      cacheFolder: undefined,
    })
  ).value;
  const spellings = leftOut.names
    .filter(isTuned)
    .map(({ name, province, country, position: [lon = 0, lat = 0] = [] }) => ({
      name,
      province,
      country,
      position: lonLatOf(lon, lat),
    }));
  const inProvince = spellings.map((spelling) => [spelling]);
  const bare = spellings.map(({ name, position }) => [{ name, position }]);
  const examples = [
    ...examplesOf(inProvince, withFile, 0.5),
    ...examplesOf(bare, withFile, 0.5),
    ...examplesOf(
      readArticles(articles).filter((_, index) => index % 2 === 0),
      world,
      3,
    ),
    ...examplesOf(makeDocuments(findWorldFile(), 150, "US"), world, 1),
    ...examplesOf(makeDocuments(findWorldFile(), 150, undefined), world, 1),
    ...examplesOf(
      readNonPlaces(join(import.meta.dirname, "non-places.tsv")).filter((_, index) => index % 2 === 0),
      world,
      2,
    ),
  ];
  console.log(`${examples.length} examples`);
  const { weights, unknown } = maximiseLikelihood(examples);
  for (const [at, name] of names.entries())
    console.log(`${name.padEnd(14)} ${(weights[at] ?? 0).toFixed(2)}`);
  console.log(`unknown        ${unknown.toFixed(2)}`);
} finally {
  rmSync(cacheFolder, { recursive: true });
}
