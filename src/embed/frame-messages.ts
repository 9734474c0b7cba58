/** Lowest and highest frame on a page, in CSS pixels. */
export const LEAST_HEIGHT = 200;
export const MOST_HEIGHT = 4000;
/** How high a frame begins that sets its own height. */
export const FIRST_HEIGHT = 480;

/** Keeps a height, in CSS pixels, between the lowest and the highest frame. */
export function boundHeight(height: number): number {
  return Math.min(Math.max(height, LEAST_HEIGHT), MOST_HEIGHT);
}

/**
 * What a frame of ours and the page around it say to each other by `postMessage`. Every message is
 * `{ type: "claim-atlas", version: 1, kind, ... }`; whatever else arrives is none of ours and is left alone.
 *
 * | from  | kind        | members                        | meaning                                              |
 * |-------|-------------|--------------------------------|------------------------------------------------------|
 * | frame | `ready`     |                                | the frame listens                                    |
 * | frame | `height`    | `height`                       | CSS pixels that its content takes                    |
 * | frame | `selected`  | `statement`, `place`, `names`  | what is selected there, or null; what the place is called |
 * | page  | `hello`     |                                | asks for `ready`, `height` and `selected` once more  |
 * | page  | `highlight` | `target`                       | shows a place or statement while pointed at; null ends it |
 * | page  | `open`      | `target`                       | selects it; null selects nothing                     |
 *
 * A `target` is a statement (`S45`), one of its places (`S45/hill-town`), a place by the last part of such an id
 * (`hill-town`) or by its key (`own:hill-town`). No message makes anybody navigate.
 */
export type FrameMessage =
  | { kind: "ready" }
  | { kind: "height"; height: number }
  | ({ kind: "selected" } & FrameSelection);

export interface FrameSelection {
  statement: string | null;
  /** Key of the place. */
  place: string | null;
  /** What else the place answers to in a `target`: `hill-town`, not `S45/hill-town`. */
  names: string[];
}

export type HostMessage =
  | { kind: "hello" }
  | { kind: "highlight"; target: string | null }
  | { kind: "open"; target: string | null };

const TYPE = "claim-atlas";
const VERSION = 1;
const NAME = /^[A-Za-z0-9][A-Za-z0-9:._/-]{0,199}$/;
const MOST_NAMES = 100;

/** What is posted, in either direction. */
export function buildMessage(message: FrameMessage | HostMessage): object {
  return { type: TYPE, version: VERSION, ...message };
}

/** What a frame says; undefined where it is no message of ours. The page sets its own bounds to the height. */
export function parseFrameMessage(data: unknown): FrameMessage | undefined {
  const kind = readKind(data);
  if (kind === "ready") return { kind };
  if (kind === "height") {
    const height = parseHeight(readMember(data, "height"));
    return height === undefined ? undefined : { kind, height };
  }
  if (kind !== "selected") return undefined;
  const statement = parseTarget(readMember(data, "statement"));
  const place = parseTarget(readMember(data, "place"));
  const names = readMember(data, "names");
  if (statement === undefined || place === undefined || !Array.isArray(names)) return undefined;
  return { kind, statement, place, names: names.slice(0, MOST_NAMES).filter(isName) };
}

/** What the page around a frame says; undefined where it is no message of ours. */
export function parseHostMessage(data: unknown): HostMessage | undefined {
  const kind = readKind(data);
  if (kind === "hello") return { kind };
  if (kind !== "highlight" && kind !== "open") return undefined;
  const target = parseTarget(readMember(data, "target"));
  return target === undefined ? undefined : { kind, target };
}

/** A name that a message may hold: letters, digits and a few marks, so that it can be no markup; it is looked up, never followed. */
function isName(value: unknown): value is string {
  return typeof value === "string" && NAME.test(value);
}

/** Whole CSS pixels, bounded; undefined for what is no such number. */
function parseHeight(value: unknown): number | undefined {
  if (typeof value !== "number" || !(value > 0 && value < 1e6)) return undefined;
  return Math.ceil(value);
}

function parseTarget(value: unknown): string | null | undefined {
  return value === null || isName(value) ? value : undefined;
}

function readKind(data: unknown): unknown {
  const isOurs = readMember(data, "type") === TYPE && readMember(data, "version") === VERSION;
  return isOurs ? readMember(data, "kind") : undefined;
}

function readMember(data: unknown, name: string): unknown {
  return typeof data === "object" && data !== null ? Reflect.get(data, name) : undefined;
}
