import { buildMessage, type FrameSelection, parseHostMessage } from "../frame-messages.ts";
import type { FrameSettings } from "../frame-settings.ts";
import type { HostRequests } from "./frame-globals.ts";
import { buildHeightMessages, isHeightRequest, parseHostDialect } from "./host-dialects.ts";

/** Messages from the frame to the page around it. */
export interface HostConnection {
  /** Reports that the frame is ready, and its height when the page uses it. */
  begin: () => void;
  tellSelected: (selection: FrameSelection) => void;
}

/**
 * Exchanges messages with the page around the frame only. The origin of that page is unknown and no message is secret, so they are
 * posted to "*". No message makes the frame navigate.
 */
export function connectToHost(
  frame: HTMLElement,
  name: string,
  { fit }: FrameSettings,
  requests: HostRequests,
): HostConnection {
  const dialect = parseHostDialect(location.search, location.hash);
  const isNewHeight = limitHeights();
  let isFollowed = fit === "content" || dialect.pymChild !== undefined || dialect.secret !== undefined;
  let selection: FrameSelection = { statement: null, place: null, names: [] };

  const post = (message: object | string) => {
    if (window.parent !== window) window.parent.postMessage(message, "*");
  };
  const tellHeight = (isAsked: boolean) => {
    // A hidden frame has no width, so its height would be meaningless.
    if (!isFollowed || window.innerWidth === 0) return;
    const height = Math.ceil(frame.getBoundingClientRect().height);
    if (!(isNewHeight(height, window.innerWidth, performance.now()) || isAsked)) return;
    for (const message of buildHeightMessages(height, name, dialect)) post(message);
  };
  const tellFirstHeight = (wait = FIRST_WAIT) => {
    if (window.innerWidth > 0) tellHeight(true);
    else if (wait <= LONGEST_WAIT) setTimeout(() => tellFirstHeight(2 * wait), wait);
  };
  const follow = () => document.documentElement.classList.toggle("is-fitted", isFollowed);
  const tellSelected = (selected: FrameSelection) => {
    selection = selected;
    post(buildMessage({ kind: "selected", ...selected }));
  };

  window.addEventListener("message", ({ data, source }) => {
    if (source !== window.parent || window.parent === window) return;
    if (isHeightRequest(data, dialect)) {
      isFollowed = true;
      follow();
      tellHeight(true);
      return;
    }
    const message = parseHostMessage(data);
    if (message?.kind === "open") requests.open(message.target);
    if (message?.kind === "highlight") requests.highlight(message.target);
    if (message?.kind !== "hello") return;
    post(buildMessage({ kind: "ready" }));
    tellHeight(true);
    tellSelected(selection);
  });

  return {
    begin: () => {
      follow();
      post(buildMessage({ kind: "ready" }));
      // Not by the observer alone: it does not run in a frame that is out of view or, as WordPress begins, not visible.
      tellFirstHeight();
      new ResizeObserver(() => tellHeight(false)).observe(frame);
    },
    tellSelected,
  };
}

/** Waits for the size of a frame whose script runs before the browser has told it; the next is twice as long. Milliseconds. */
const FIRST_WAIT = 50;
const LONGEST_WAIT = 30_000;
/** Smaller changes are rounding errors; CSS pixels. */
const LEAST_CHANGE = 1;
/** More growing heights at one width, or more changes without a pause, are a feedback loop of frame and page. */
const MAX_STEPS = 20;
/** Minimum length of a pause; milliseconds. */
const PAUSE = 1000;

/**
 * Returns a function that tells whether to report a height: it differs from the last one, and frame and page are not in a feedback
 * loop. `at`: time in milliseconds, from any origin.
 */
export function limitHeights(): (height: number, width: number, at: number) => boolean {
  let last = { height: Number.NaN, width: Number.NaN };
  let growth = 0;
  let changes = 0;
  let changedAt = Number.NEGATIVE_INFINITY;
  return (height, width, at) => {
    if (Math.abs(height - last.height) <= LEAST_CHANGE) return false;
    const grows = height > last.height && width === last.width;
    growth = grows ? growth + 1 : width === last.width ? growth : 0;
    changes = at - changedAt > PAUSE ? 0 : changes + 1;
    changedAt = at;
    if (growth > MAX_STEPS || changes > MAX_STEPS) return false;
    last = { height, width };
    return true;
  };
}
