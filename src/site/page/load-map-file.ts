import type { MapFile } from "../../../geo/model/map-file-1.ts";
import { breathe } from "./breathe.ts";
import { fetchOnce } from "./early-fetch.ts";
import { type GatheredCounts, gatherMapFile, RECORDS } from "./gather-map-file.ts";
import { type ParsedMapFile, parseMapFile } from "./parse-map-file.ts";
import { type JsonPiece, splitJson } from "./split-json.ts";

/** A long map file, as far as it has been read. */
export interface Growth {
  mapFile: MapFile;
  counts: GatheredCounts;
  /** `cut`: the rest could not be had or read; `newer`: the file says at its end that this page does not know its format. */
  state: "growing" | "complete" | "cut" | "newer";
}

/** Shows what there is; reading goes on when the promise is kept. */
export type ShowGrowth = (growth: Growth) => Promise<void>;

/** Marks that make a first map, and how much more there must be for each next one: each drawing takes time. */
const FIRST_MARKS = 200;
const NEXT = 4;
/** Milliseconds of reading between two breaths for pointer, keyboard and frames. */
const SLICE = 8;

/**
 * Reads a map file as it arrives. One of at most `whole` characters comes back parsed, judged whole and refused whole. A
 * longer one is shown while it grows and comes back undefined after its last showing; where nothing of it could be shown,
 * the trouble comes back.
 */
export async function loadMapFile(
  address: string,
  show: ShowGrowth,
  whole: number,
): Promise<ParsedMapFile | undefined> {
  const body = await fetchBody(address);
  if (body === undefined) return { ok: false, trouble: "missing" };
  const parts = readText(body);
  let head = "";
  while (head.length <= whole) {
    const part = await parts.next();
    if (part.done) return part.value === "whole" ? parseMapFile(head) : { ok: false, trouble: "missing" };
    head += part.value;
  }
  return grow(head, parts, show);
}

async function grow(head: string, parts: Parts, show: ShowGrowth): Promise<ParsedMapFile | undefined> {
  const gatherer = gatherMapFile();
  const splitter = splitJson(RECORDS);
  let next = FIRST_MARKS;
  const showAs = (state: Growth["state"]) =>
    show({ mapFile: gatherer.snapshot(), counts: gatherer.counts(), state });
  const takeIn = async (pieces: JsonPiece[]) => {
    let started = performance.now();
    for (const piece of pieces) {
      gatherer.add(piece);
      if (gatherer.isNewer()) return;
      if (gatherer.drawn() >= next) {
        next *= NEXT;
        await showAs("growing");
        started = performance.now();
      } else if (performance.now() - started > SLICE) {
        await breathe();
        started = performance.now();
      }
    }
  };
  await takeIn(splitter.push(head));
  let part = await parts.next();
  while (!part.done && !splitter.isBroken() && !gatherer.isNewer()) {
    await takeIn(splitter.push(part.value));
    part = await parts.next();
  }
  // What is not wanted any more need not be sent.
  await parts.return("cut");
  const isWhole = part.done && part.value === "whole" && splitter.isComplete();
  const shown = next > FIRST_MARKS;
  if (gatherer.isNewer()) {
    if (!shown) return { ok: false, trouble: "newer" };
    await showAs("newer");
  } else if (gatherer.counts().statements === 0) return { ok: false, trouble: "malformed" };
  else await showAs(isWhole ? "complete" : "cut");
  return undefined;
}

async function fetchBody(address: string): Promise<ReadableStream<Uint8Array> | undefined> {
  try {
    const response = await fetchOnce(address);
    if (isLedElsewhere(address, response)) return undefined;
    return response.ok ? (response.body ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

/** Only what the page's own address names may stand on another host: see `chooseMapFile`, which knows no redirects. */
function isLedElsewhere(address: string, response: Response): boolean {
  return URL.canParse(address) && new URL(response.url).origin !== new URL(address).origin;
}

type Parts = AsyncGenerator<string, "whole" | "cut">;

async function* readText(body: ReadableStream<Uint8Array>): Parts {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return "whole";
      yield decoder.decode(value, { stream: true });
    }
  } catch {
    // The host stopped sending; what has come stays.
    return "cut";
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
