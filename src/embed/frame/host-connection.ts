import { buildMessage, type FrameSelection, parseHostMessage } from "../frame-messages.ts";
import type { FrameSettings } from "../frame-settings.ts";
import type { HostRequests } from "./frame-globals.ts";
import { buildHeightMessages, isHeightRequest, parseHostDialect } from "./host-dialects.ts";

/** What the frame says to the page around it. */
export interface HostConnection {
  /** Says that the frame listens, and its height where the page follows it. */
  begin: () => void;
  tellSelected: (selection: FrameSelection) => void;
}

/**
 * Talks with the page around the frame, and with no other window. Nothing here is secret, and the page's origin is not known, so
 * messages go to any; none of them makes the frame navigate.
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
    // A frame that is not shown has no width, and its height would be that of one letter a line.
    if (!isFollowed || window.innerWidth === 0) return;
    const height = Math.ceil(frame.getBoundingClientRect().height);
    if (!(isNewHeight(height, window.innerWidth, performance.now()) || isAsked)) return;
    for (const message of buildHeightMessages(height, name, dialect)) post(message);
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
      // At once: a frame out of sight is drawn, and so observed, only later.
      tellHeight(true);
      new ResizeObserver(() => tellHeight(false)).observe(frame);
    },
    tellSelected,
  };
}

/** Smaller changes are rounding. CSS pixels. */
const LEAST_CHANGE = 1;
/** More growth than this at one width is a loop of frame and page, and so are more changes without a pause between them. */
const MOST_STEPS = 20;
/** Milliseconds. */
const PAUSE = 1000;

/**
 * Returns a function that says whether a height is worth a message: it differs from the last one, and frame and page are not in a
 * loop in which each answers the other. `at` in milliseconds, from any start.
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
    if (growth > MOST_STEPS || changes > MOST_STEPS) return false;
    last = { height, width };
    return true;
  };
}
