import type { ArticleDraft } from "../../../geo/draft/draft-article.ts";
import { overlaps, type Span } from "../../../geo/draft/proposal.ts";
import type { Gazetteer } from "../../../geo/geocoder/gazetteer/gazetteer.ts";
import { lonLatOf } from "../../../geo/model/position.ts";
import { isWithinOwnSize } from "../documents.ts";
import type { GoldText } from "./read-gold.ts";

/** Counts that are added up over texts. */
export interface Counts {
  found: number;
  proposed: number;
  wanted: number;
}

export interface Measures {
  toponyms: Counts;
  sites: Counts;
  placed: Counts;
  speakers: Counts;
  contentTokens: Counts;
  whole: Counts;
  dates: Counts;
  dateValues: Counts;
  /** Of attributions proposed: how sure, and whether one of the text's has most of its content. */
  reliability: { said: number; isRight: boolean }[];
}

/** Share of tokens in common from which on content counts as found whole. */
const WHOLE = 0.9;

export function noMeasures(): Measures {
  const none = (): Counts => ({ found: 0, proposed: 0, wanted: 0 });
  return {
    toponyms: none(),
    sites: none(),
    placed: none(),
    speakers: none(),
    contentTokens: none(),
    whole: none(),
    dates: none(),
    dateValues: none(),
    reliability: [],
  };
}

/** A text without marks of a kind was not marked for that kind, and says nothing of it. */
export function measureText(
  gold: GoldText,
  draft: ArticleDraft,
  gazetteer: Gazetteer,
  measures: Measures,
): void {
  if (gold.toponyms.length > 0) measureToponyms(gold, draft, gazetteer, measures);
  if (gold.attributions.length > 0) measureAttributions(gold, draft, measures);
  if (gold.dates.length > 0) measureDates(gold, draft, measures);
}

function measureToponyms(
  gold: GoldText,
  draft: ArticleDraft,
  gazetteer: Gazetteer,
  measures: Measures,
): void {
  const toponyms = draft.toponyms.filter(({ use }) => use !== "part-of-name");
  countSpans(measures.toponyms, gold.toponyms, toponyms);
  const sites = toponyms.filter(({ use }) => use === "site" || use === "origin");
  countSpans(
    measures.sites,
    gold.toponyms.filter(({ isSite }) => isSite),
    sites,
  );
  for (const wanted of gold.toponyms) {
    if (wanted.position === undefined) continue;
    const [lat, lon] = wanted.position;
    const match = toponyms.find((each) => overlaps(each, wanted));
    const place = match && draft.placed.get(match)?.place;
    measures.placed.wanted += 1;
    measures.placed.proposed += Number(place !== undefined);
    if (place !== undefined && isWithinOwnSize(place, lonLatOf(lon, lat), gazetteer))
      measures.placed.found += 1;
  }
}

function measureDates(gold: GoldText, draft: ArticleDraft, measures: Measures): void {
  countSpans(measures.dates, gold.dates, draft.dates);
  for (const wanted of gold.dates) {
    const match = draft.dates.find((each) => overlaps(each, wanted));
    measures.dateValues.wanted += 1;
    measures.dateValues.proposed += 1;
    if (match !== undefined && (match.edtf === wanted.edtf || match.interval === wanted.edtf))
      measures.dateValues.found += 1;
  }
}

export function countSpans(counts: Counts, wanted: readonly Span[], proposed: readonly Span[]): void {
  counts.wanted += wanted.length;
  counts.proposed += proposed.length;
  counts.found += wanted.filter((each) => proposed.some((other) => overlaps(each, other))).length;
}

function measureAttributions(gold: GoldText, draft: ArticleDraft, measures: Measures): void {
  const proposed = draft.attributions.filter(({ depth }) => depth === 0);
  for (const wanted of gold.attributions) {
    const tokens = tokensOf(gold.text, wanted.contents);
    const best = proposed
      .map((each) => ({
        each,
        shared: sharedCount(tokens, tokensOf(gold.text, each.contents)),
        isSameCue: wanted.cue !== undefined && overlaps(each.cue, wanted.cue),
      }))
      .sort((a, b) => Number(b.isSameCue) - Number(a.isSameCue) || b.shared - a.shared)[0];
    const match = best !== undefined && best.shared > 0 ? best.each : undefined;
    const theirs = match === undefined ? new Set<number>() : tokensOf(gold.text, match.contents);
    const shared = sharedCount(tokens, theirs);
    const source = match?.source;
    const isSpeaker = wanted.source !== undefined && source !== undefined && overlaps(wanted.source, source);
    if (wanted.source !== undefined) {
      measures.speakers.wanted += 1;
      measures.speakers.proposed += Number(match !== undefined);
      measures.speakers.found += Number(isSpeaker);
    }
    measures.contentTokens.wanted += tokens.size;
    measures.contentTokens.proposed += theirs.size;
    measures.contentTokens.found += shared;
    const isWhole = shared >= tokens.size * WHOLE && shared >= theirs.size * WHOLE;
    measures.whole.wanted += 1;
    measures.whole.proposed += Number(match !== undefined);
    measures.whole.found += Number((isSpeaker || wanted.source === undefined) && isWhole);
  }
  for (const each of proposed) {
    const tokens = tokensOf(gold.text, each.contents);
    const isRight = gold.attributions.some(
      (wanted) =>
        sharedCount(tokens, tokensOf(gold.text, wanted.contents)) >= tokens.size * 0.8 &&
        (wanted.source === undefined || (each.source !== undefined && overlaps(wanted.source, each.source))),
    );
    measures.reliability.push({ said: each.confidence, isRight });
  }
}

/** Starts of the words inside spans. */
function tokensOf(text: string, spans: readonly Span[]): Set<number> {
  return new Set(
    spans.flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => start + index),
    ),
  );
}

function sharedCount(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return [...a].filter((each) => b.has(each)).length;
}
