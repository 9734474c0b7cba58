/** Minimum and maximum height of a frame, in CSS pixels. */
export const LEAST_HEIGHT = 200;
export const MOST_HEIGHT = 4000;
/** Height of a frame before it sets its own, in CSS pixels. */
export const FIRST_HEIGHT = 480;

/** Limits a height to `LEAST_HEIGHT` to `MOST_HEIGHT`. NaN stays NaN. */
export function boundHeight(height: number): number {
  return Math.min(Math.max(height, LEAST_HEIGHT), MOST_HEIGHT);
}

/**
 * The messages between a frame and the page around it, sent by `postMessage`. Every message is
 * `{ type: "claim-atlas", version: 1, kind, ... }`; others are ignored.
 *
 * | from  | kind        | members                        | meaning                                              |
 * |-------|-------------|--------------------------------|------------------------------------------------------|
 * | frame | `ready`     |                                | the frame is ready                                   |
 * | frame | `height`    | `height`                       | CSS pixels that its content takes                    |
 * | frame | `selected`  | `statement`, `place`, `names`  | the selection, or null; further names of the place   |
 * | page  | `hello`     |                                | asks for `ready`, `height` and `selected`            |
 * | page  | `highlight` | `target`                       | highlights a place or statement; null ends it        |
 * | page  | `open`      | `target`                       | selects it; null selects nothing                     |
 *
 * A `target` is a statement (`S45`), one of its places (`S45/hill-town`), a place by the last part of such an id
 * (`hill-town`) or by its key (`own:hill-town`). No message causes navigation.
 */
export type FrameMessage =
  | { kind: "ready" }
  | { kind: "height"; height: number }
  | ({ kind: "selected" } & FrameSelection);

export interface FrameSelection {
  statement: string | null;
  /** Key of the place. */
  place: string | null;
  /** Further names of the place for a `target`: `hill-town`, not `S45/hill-town`. */
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

export function buildMessage(message: FrameMessage | HostMessage): object {
  return { type: TYPE, version: VERSION, ...message };
}

/** Parses a message from a frame; undefined for anything else. The height is not bounded. */
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

/** Parses a message from the page around a frame; undefined for anything else. */
export function parseHostMessage(data: unknown): HostMessage | undefined {
  const kind = readKind(data);
  if (kind === "hello") return { kind };
  if (kind !== "highlight" && kind !== "open") return undefined;
  const target = parseTarget(readMember(data, "target"));
  return target === undefined ? undefined : { kind, target };
}

/** Whether a value is a valid name. Its characters cannot form markup. Names are only looked up, never followed as links. */
function isName(value: unknown): value is string {
  return typeof value === "string" && NAME.test(value);
}

/** Whole CSS pixels; undefined unless it is a number above 0 and below a million. */
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
