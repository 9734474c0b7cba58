import { boundHeight, type FrameMessage, parseFrameMessage } from "../frame-messages.ts";
import { addPlainFrames, findSender, type KnownFrame, tell } from "./known-frames.ts";
import { markWords } from "./link-words.ts";

/** More growing heights without a pause are a feedback loop of frame and page. */
const MAX_GROWTH = 25;
/** Minimum length of a pause; milliseconds. */
const PAUSE = 1000;

/** Handles messages of Claim Atlas frames. A frame can only set its height and report its selection. */
export function listenToFrames(): void {
  addEventListener("message", ({ data, source, timeStamp }) => {
    const message = parseFrameMessage(data);
    if (message === undefined) return;
    const sender = findSender(source);
    if (sender !== undefined) hear(sender, message, timeStamp);
  });
  // Frames that loaded before this script have already sent their messages.
  for (const frame of addPlainFrames()) tell(frame, { kind: "hello" });
}

function hear(sender: KnownFrame, message: FrameMessage, at: number): void {
  if (!sender.isReady) {
    sender.isReady = true;
    sender.element.dispatchEvent(new Event("claim-map-ready"));
  }
  if (sender.pending !== null) {
    tell(sender, { kind: "open", target: sender.pending });
    sender.pending = null;
  }
  if (message.kind === "height" && sender.mayResize) resize(sender, message.height, at);
  if (message.kind === "selected") {
    const { statement, place, names } = message;
    sender.selection = { statement, place, names };
    markWords();
    const detail = sender.selection;
    sender.element.dispatchEvent(new CustomEvent("claim-map-select", { bubbles: true, detail }));
  }
}

function resize(sender: KnownFrame, wanted: number, at: number): void {
  const height = boundHeight(wanted);
  const { clientHeight: now, clientWidth: width } = sender.frame;
  if (height > now) {
    const isAgain = width === sender.width && at - sender.grownAt < PAUSE;
    sender.growth = isAgain ? sender.growth + 1 : 0;
    sender.width = width;
    sender.grownAt = at;
    if (sender.growth > MAX_GROWTH) return;
  }
  if (height !== now) sender.frame.style.height = `${height}px`;
}
