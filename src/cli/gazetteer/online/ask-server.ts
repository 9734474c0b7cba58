import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Problem, Result } from "../../../../geo/model/problem.ts";
import { UsageError } from "../../effects.ts";

/** What asking a server needs of the machine; tests pass their own waits and cache. */
export interface ServerEffects {
  /** Undefined keeps no answers. */
  cacheFolder: string | undefined;
  /** Milliseconds until an answer is given up. */
  timeoutMs: number;
  wait(milliseconds: number): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}

export function serverEffects(cacheFolder: string | undefined): ServerEffects {
  return {
    cacheFolder,
    timeoutMs: 10_000,
    wait: (milliseconds) => sleep(milliseconds).then(() => undefined),
    now: () => Date.now(),
  };
}

/** Names the tool, as the usage policies ask. */
const USER_AGENT = "claim-atlas/0.1.0 (map of an article's statements; command-line tool)";
/** Ten places take 20 KB. */
const MAX_ANSWER_BYTES = 2_000_000;
/**
 * Days for which an answer on disk serves. The policy of Nominatim asks for a cache and sets no age; OpenStreetMap
 * itself changes daily, and names of places over months.
 */
export const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;
const MAX_TRIES = 3;
const RETRY_MS = 1000;
/** A server that wants a longer pause than this is not waited for. */
const LONGEST_WAIT_MS = 60_000;

/** One try: an answer, or what went wrong and whether, and after how long, to try again. */
type Try = { answer: unknown } | { failure: string; retryMs?: number };

/**
 * Gets JSON from a geocoder: from the cache on disk where it was asked before, otherwise at the pace that the service
 * allows, again where it is busy. Whatever goes wrong is a problem, and the value is undefined.
 */
export async function askServer(
  service: OnlineService,
  address: string,
  effects: ServerEffects,
): Promise<Result<unknown>> {
  const file = effects.cacheFolder && join(effects.cacheFolder, "online", `${hashOf(address)}.json`);
  const kept = file ? readKept(file, address, effects.now()) : undefined;
  if (kept !== undefined) return { value: kept, problems: [] };
  let failure = "";
  for (let tries = 1; tries <= MAX_TRIES; tries++) {
    await keepPace(service, effects);
    const tried = await tryOnce(address, effects);
    if ("answer" in tried) {
      if (file) writeWhole(file, JSON.stringify({ address, asked: effects.now(), answer: tried.answer }));
      return { value: tried.answer, problems: [] };
    }
    failure = tried.failure;
    if (tried.retryMs === undefined || tried.retryMs > LONGEST_WAIT_MS) break;
    if (tries < MAX_TRIES) await effects.wait(tried.retryMs);
  }
  const problem: Problem = {
    severity: "warning",
    file: new URL(service.baseUrl).host,
    what: `The ${service.kind} server gave no answer that could be used: ${failure}.`,
    remedy: "The other layers serve; try again later, or name another server with --online-url.",
  };
  return { value: undefined, problems: [problem] };
}

async function tryOnce(address: string, { timeoutMs, now }: ServerEffects): Promise<Try> {
  try {
    const response = await fetch(address, {
      headers: { "User-Agent": USER_AGENT, Accept: "application/json" },
      signal: AbortSignal.timeout(timeoutMs),
      redirect: "error",
    });
    if (response.status === 429 || response.status >= 500) {
      await response.body?.cancel();
      return {
        failure: `it answered ${response.status}`,
        retryMs: retryAfterMs(response.headers, now()) ?? RETRY_MS,
      };
    }
    if (!response.ok) {
      await response.body?.cancel();
      return { failure: `it answered ${response.status}` };
    }
    const text = await readBounded(response);
    if (text === undefined) return { failure: `its answer is larger than ${MAX_ANSWER_BYTES / 1e6} MB` };
    try {
      return { answer: JSON.parse(text) };
    } catch {
      return { failure: "its answer is no JSON, or was cut off" };
    }
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === "TimeoutError";
    if (isLate) return { failure: `it did not answer within ${timeoutMs / 1000} seconds` };
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { failure: cause instanceof Error ? cause.message : String(cause), retryMs: RETRY_MS };
  }
}

async function readBounded(response: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
    bytes += next.value.length;
    if (bytes > MAX_ANSWER_BYTES) {
      await reader?.cancel();
      return undefined;
    }
    text += decoder.decode(next.value, { stream: true });
  }
  return text + decoder.decode();
}

/** Seconds or a date, RFC 9110 section 10.2.3. */
function retryAfterMs(headers: Headers, now: number): number | undefined {
  const value = headers.get("retry-after");
  if (value === null) return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Waits until the service may be asked again, by this run or the one before it: a file says when it was asked last. */
async function keepPace({ baseUrl, pauseMs }: OnlineService, effects: ServerEffects): Promise<void> {
  if (pauseMs === 0) return;
  const folder = effects.cacheFolder;
  const mark = folder && join(folder, "online", `${hashOf(new URL(baseUrl).host)}.asked`);
  const last = mark ? readTime(mark) : Number.NaN;
  const passed = Number.isNaN(last) ? pauseMs : effects.now() - last;
  if (passed < pauseMs) await effects.wait(Math.min(pauseMs, pauseMs - passed));
  if (mark) writeWhole(mark, String(effects.now()));
}

function readTime(mark: string): number {
  try {
    return Number.parseFloat(readFileSync(mark, "utf8"));
  } catch {
    return Number.NaN;
  }
}

/** Undefined too where it is too old, or from a time to come. */
function readKept(file: string, address: string, now: number): unknown {
  try {
    const kept: { address?: unknown; asked?: unknown; answer?: unknown } = JSON.parse(
      readFileSync(file, "utf8"),
    );
    const age = typeof kept.asked === "number" ? now - kept.asked : Number.NaN;
    const isFresh = age >= 0 && age < KEPT_DAYS * DAY_MS;
    return isFresh && kept.address === address ? kept.answer : undefined;
  } catch {
    return undefined;
  }
}

/** A cache that cannot be written is done without. */
function writeWhole(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const draft = `${file}.${process.pid}.draft`;
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch {
    return;
  }
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 24);
}

/** A geocoder on the web that an author chose to ask. */
export interface OnlineService {
  kind: "nominatim" | "photon";
  /** Without a slash at its end. */
  baseUrl: string;
  /**
   * Milliseconds between two requests. The public servers ask for at most one a second:
   * https://operations.osmfoundation.org/policies/nominatim/ and https://photon.komoot.io/ ("fair use"). One's own server sets none.
   */
  pauseMs: number;
}

const PUBLIC: Record<OnlineService["kind"], string> = {
  nominatim: "https://nominatim.openstreetmap.org",
  photon: "https://photon.komoot.io",
};
const PUBLIC_PAUSE_MS = 1000;

/** The service that `--online` and `--online-url` name; undefined where none is asked for. */
export function readOnlineService(
  kind: string | undefined,
  url: string | undefined,
): OnlineService | undefined {
  if (kind === undefined) {
    if (url === undefined) return undefined;
    throw new UsageError("--online-url goes with --online nominatim or --online photon.");
  }
  if (kind !== "nominatim" && kind !== "photon") {
    throw new UsageError(`--online takes nominatim or photon; not ${kind}.`);
  }
  const baseUrl = url === undefined ? PUBLIC[kind] : readBaseUrl(url);
  const isPublic = Object.values(PUBLIC).some((known) => new URL(known).host === new URL(baseUrl).host);
  return { kind, baseUrl, pauseMs: isPublic ? PUBLIC_PAUSE_MS : 0 };
}

function readBaseUrl(url: string): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new UsageError(`--online-url takes an address that begins with https:// or http://; not ${url}.`);
  }
  return url.replace(/\/+$/, "");
}
