import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../../geo/draft/proposal.ts";

/** A text of ours with what drafting should find in it. The texts are invented; their places are real. */
export interface GoldText {
  name: string;
  text: string;
  published: string | undefined;
  toponyms: (Span & { isSite: boolean; position: [lat: number, lon: number] | undefined })[];
  dates: (Span & { edtf: string })[];
  attributions: { source: Span | undefined; cue: Span | undefined; contents: Span[] }[];
}

/**
 * Reads texts with their marks: `{s1|speaker}`, `{u1|cue}`, `{c1|content}` with the number of the attribution, `{p LAT,LON|place}`,
 * `{m|place that acts}`, `{d EDTF|date}`. Marks may stand inside others.
 */
export function readGold(folder: string): GoldText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => parseGold(name.replace(/\.txt$/, ""), readFileSync(join(folder, name), "utf8")));
}

function parseGold(name: string, source: string): GoldText {
  const [head = "", ...lines] = source.split("\n");
  const gold: GoldText = {
    name,
    text: "",
    published: /published: (\S+)/.exec(head)?.[1],
    toponyms: [],
    dates: [],
    attributions: [],
  };
  const open: { code: string; start: number }[] = [];
  const body = lines.join("\n");
  for (let at = 0; at < body.length; at++) {
    const mark = /^\{([supcmd][^|{}]*)\|/.exec(body.slice(at));
    if (mark?.[1] !== undefined) {
      open.push({ code: mark[1], start: gold.text.length });
      at += mark[0].length - 1;
    } else if (body[at] === "}") {
      const closed = open.pop();
      if (closed === undefined) throw new Error(`${name}: a mark is closed that was not opened`);
      take(gold, closed.code, { start: closed.start, end: gold.text.length });
    } else gold.text += body[at];
  }
  if (open.length > 0) throw new Error(`${name}: a mark is not closed`);
  gold.attributions = gold.attributions.filter((each) => each !== undefined && each.contents.length > 0);
  return gold;
}

function take(gold: GoldText, code: string, span: Span): void {
  const kind = code[0] ?? "";
  const rest = code.slice(1).trim();
  if (kind === "d") gold.dates.push({ ...span, edtf: rest });
  else if (kind === "m") gold.toponyms.push({ ...span, isSite: false, position: undefined });
  else if (kind === "p") {
    const [lat, lon] = rest.split(",").map(Number);
    gold.toponyms.push({
      ...span,
      isSite: true,
      position: lat === undefined || lon === undefined ? undefined : [lat, lon],
    });
  } else {
    const number = Number(rest);
    gold.attributions[number] ??= { source: undefined, cue: undefined, contents: [] };
    const attribution = gold.attributions[number];
    if (kind === "s") attribution.source = span;
    else if (kind === "u") attribution.cue = span;
    else attribution.contents.push(span);
  }
}
