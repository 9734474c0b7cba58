import { buildMessage, type FrameSelection, type HostMessage } from "../frame-messages.ts";

/** A Claim Atlas frame on the page, and its state. */
export interface KnownFrame {
  frame: HTMLIFrameElement;
  /** The publisher's element: the `<claim-map>`, or the frame itself. */
  element: HTMLElement;
  isReady: boolean;
  /** Whether the frame may set its height. A plain iframe asks for it in its URL. */
  mayResize: boolean;
  /** Target that a reader chose before the frame was ready. */
  pending: string | null;
  /** The frame was not ready in time after a reader's click. */
  isSilent: boolean;
  selection: FrameSelection | null;
  /** Number of consecutive growing heights at one width, and the time of the last one in milliseconds. */
  growth: number;
  grownAt: number;
  width: number;
}

const known = new Map<HTMLIFrameElement, KnownFrame>();

export function addFrame(frame: HTMLIFrameElement, element: HTMLElement, mayResize: boolean): KnownFrame {
  const added: KnownFrame = {
    frame,
    element,
    isReady: false,
    mayResize,
    pending: null,
    isSilent: false,
    selection: null,
    growth: 0,
    grownAt: 0,
    width: 0,
  };
  known.set(frame, added);
  return added;
}

export function removeFrame(frame: HTMLIFrameElement): void {
  known.delete(frame);
}

/** Identifies the frame by its window, not by origin: the origin of any sandboxed frame is "null". */
export function findSender(source: MessageEventSource | null): KnownFrame | undefined {
  addPlainFrames();
  return [...known.values()].find(({ frame }) => source !== null && frame.contentWindow === source);
}

/**
 * The map for linked words of the article: the map with the id that they name, or the first map of the page. A plain iframe that has
 * not answered may belong to another site, so it comes last.
 */
export function findMapOf(words: Element): KnownFrame | undefined {
  addPlainFrames();
  const id = words.getAttribute("data-claim-map-for");
  const byElement = new Map([...known.values()].map((each) => [each.element, each]));
  const found = [...document.querySelectorAll<HTMLElement>("claim-map, iframe")].flatMap((element) => {
    const each = byElement.get(element);
    return each !== undefined && (id === null || id === element.id) ? [each] : [];
  });
  return found.find(({ isReady, frame, element }) => isReady || element !== frame) ?? found[0];
}

/** Adds the publisher's plain iframes, which are recognised by their URL. Other iframes are ignored. Returns all known frames. */
export function addPlainFrames(): KnownFrame[] {
  for (const frame of known.keys()) if (!frame.isConnected) known.delete(frame);
  for (const frame of document.querySelectorAll("iframe")) {
    if (!known.has(frame) && /\/embed\.html([?#]|$)/.test(frame.src)) {
      addFrame(frame, frame, /[?&]fit=content\b/.test(frame.src));
    }
  }
  return [...known.values()];
}

export function tell({ frame }: KnownFrame, message: HostMessage): void {
  frame.contentWindow?.postMessage(buildMessage(message), "*");
}
