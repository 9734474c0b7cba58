import { buildMessage, type FrameSelection, type HostMessage } from "../frame-messages.ts";

/** A frame of ours on the page, and what is known of it. */
export interface KnownFrame {
  frame: HTMLIFrameElement;
  /** What the publisher wrote: the `<claim-map>`, or the frame itself. */
  element: HTMLElement;
  isReady: boolean;
  /** Whether the frame may set its height; a plain frame asks for that in its address. */
  mayResize: boolean;
  /** What a reader chose before the frame was ready. */
  pending: string | null;
  /** It was not ready in time for a reader's click. */
  isSilent: boolean;
  selection: FrameSelection | null;
  /** Heights that grew one right after the other at one width, and when the last one came, in milliseconds. */
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

/** Finds by window, never by origin: that of a sandboxed frame is "null", as anybody's may be. */
export function findSender(source: MessageEventSource | null): KnownFrame | undefined {
  addPlainFrames();
  return [...known.values()].find(({ frame }) => source !== null && frame.contentWindow === source);
}

/**
 * The map that words of the article belong to: the one they name by its id, or the first of the page. A plain frame that
 * has not answered may be anybody's, and stands back behind the others.
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

/** Frames that the publisher wrote as such, known by their address: others of the page are none of ours to hear. */
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
