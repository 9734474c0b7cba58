import { UsageError } from "../../effects.ts";

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
