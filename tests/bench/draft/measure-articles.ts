import { readFileSync } from "node:fs";
import { distance } from "@turf/distance";
import { type ArticleDraft, draftArticle } from "../../../geo/draft/draft-article.ts";
import { overlaps, type Span } from "../../../geo/draft/proposal.ts";
import { readPlainText } from "../../../geo/draft/read/read-text.ts";
import type { Gazetteer } from "../../../geo/geocoder/gazetteer/gazetteer.ts";
import { lonLatOf } from "../../../geo/model/position.ts";
import { isWithinOwnSize } from "../documents.ts";
import { type Counts, countSpans } from "./measure.ts";

/** An article with its places, one JSON object a line of a file. */
interface AnnotatedArticle {
  id: string;
  text: string;
  places: (Span & { text: string; lat: number; lon: number })[];
}

export interface ArticleMeasures {
  articles: number;
  toponyms: Counts;
  sites: Counts;
  /** Found, and placed as near as the place's own size explains. */
  endToEnd: Counts;
  misses: string[];
}

/** Toponyms of annotated articles: the tuned half and the unseen half, told apart by the length of its text. */
export function measureArticles(
  file: string,
  gazetteer: Gazetteer,
): Record<"tuned" | "unseen", ArticleMeasures> {
  const halves = { tuned: noMeasures(), unseen: noMeasures() };
  for (const line of readFileSync(file, "utf8").trim().split("\n")) {
    const article: AnnotatedArticle = JSON.parse(line);
    const draft = draftArticle(readPlainText(article.text), gazetteer);
    const half = isTuned(article) ? "tuned" : "unseen";
    measureOne(article, draft, gazetteer, halves[half]);
  }
  return halves;
}

function isTuned({ text }: AnnotatedArticle): boolean {
  return text.length % 2 === 0;
}

function noMeasures(): ArticleMeasures {
  const none = (): Counts => ({ found: 0, proposed: 0, wanted: 0 });
  return { articles: 0, toponyms: none(), sites: none(), endToEnd: none(), misses: [] };
}

function measureOne(
  { id, text, places }: AnnotatedArticle,
  draft: ArticleDraft,
  gazetteer: Gazetteer,
  measures: ArticleMeasures,
): void {
  const toponyms = draft.toponyms.filter(({ use }) => use !== "part-of-name");
  measures.articles += 1;
  countSpans(measures.toponyms, places, toponyms);
  countSpans(
    measures.sites,
    places,
    toponyms.filter(({ use }) => use === "site" || use === "origin"),
  );
  const around = ({ start, end }: Span) => text.slice(Math.max(0, start - 40), end + 30).replace(/\s+/g, " ");
  for (const wanted of places) {
    const match = toponyms.find((each) => overlaps(each, wanted));
    const placed = match && draft.placed.get(match);
    const position = lonLatOf(wanted.lon, wanted.lat);
    const isRight = placed?.place !== undefined && isWithinOwnSize(placed.place, position, gazetteer);
    measures.endToEnd.wanted += 1;
    measures.endToEnd.proposed += Number(placed?.place !== undefined);
    measures.endToEnd.found += Number(isRight);
    if (match === undefined) measures.misses.push(`${id} missed: ${wanted.text} | ${around(wanted)}`);
    else if (!isRight) {
      const km =
        placed?.position === undefined ? "" : `, ${Math.round(distance(placed.position, position))} km`;
      measures.misses.push(
        `${id} misplaced: ${wanted.text} as ${match.text} = ${placed?.place?.key ?? "nothing"} ${placed?.place?.country ?? ""}${km} | ${around(wanted)}`,
      );
    }
  }
  for (const each of toponyms)
    if (!places.some((wanted) => overlaps(each, wanted)))
      measures.misses.push(`${id} wrong: ${each.text} (${each.use}, ${each.rule}) | ${around(each)}`);
}
