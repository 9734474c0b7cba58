import { buildMessage, type FrameSelection, parseHostMessage } from "../frame-messages.ts";
import type { FrameSettings } from "../frame-settings.ts";
import { buildHeightMessages, isHeightRequest, parseHostDialect } from "./host-dialects.ts";
import { limitHeights } from "./limit-heights.ts";

interface HostEvents {
  open: (target: string | null) => void;
  highlight: (target: string | null) => void;
}

/** What the frame says to the page around it. */
export interface Host {
  /** Says that the frame listens, and its height where the page follows it. */
  begin: () => void;
  tellSelected: (selection: FrameSelection) => void;
}

/**
 * Speaks with the page around the frame, and with no other window. Nothing here is secret, and the page's origin is not
 * known, so messages go to any; none of them makes the frame go elsewhere.
 */
export function speakToHost(frame: HTMLElement, { fit }: FrameSettings, events: HostEvents): Host {
  const dialect = parseHostDialect(location.search, location.hash);
  const mayChange = limitHeights();
  let isFollowed = fit === "content" || dialect.pymChild !== undefined || dialect.secret !== undefined;
  let selection: FrameSelection = { statement: null, place: null, names: [] };

  const post = (message: object | string) => {
    if (window.parent !== window) window.parent.postMessage(message, "*");
  };
  const tellHeight = (isAsked: boolean) => {
    if (!isFollowed) return;
    const height = Math.ceil(frame.getBoundingClientRect().height);
    if (!(mayChange(height, window.innerWidth, performance.now()) || isAsked)) return;
    for (const message of buildHeightMessages(height, frame.dataset.atlas ?? "", dialect)) post(message);
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
    if (message?.kind === "open") events.open(message.target);
    if (message?.kind === "highlight") events.highlight(message.target);
    if (message?.kind !== "hello") return;
    post(buildMessage({ kind: "ready" }));
    tellHeight(true);
    tellSelected(selection);
  });

  return {
    begin: () => {
      follow();
      post(buildMessage({ kind: "ready" }));
      // At once, since a frame out of sight is drawn, and so observed, only later.
      tellHeight(true);
      new ResizeObserver(() => tellHeight(false)).observe(frame);
    },
    tellSelected,
  };
}
