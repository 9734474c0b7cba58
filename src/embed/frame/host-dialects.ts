import { buildMessage } from "../frame-messages.ts";

/** The message formats of the page around the frame, besides the default ones. */
export interface HostDialect {
  /** pym.js: the id that its parent gave the frame in `?childId=`. */
  pymChild?: string;
  /** WordPress: the secret that its embed code adds to the URL as `#?secret=`. */
  secret?: string;
}

/** Reads the parameters that hosts add to the URL of a frame. */
export function parseHostDialect(search: string, hash: string): HostDialect {
  const pymChild = new URLSearchParams(search).get("childId") ?? "";
  const [, secret] = /#\?secret=([A-Za-z0-9]{1,64})$/.exec(hash) ?? [];
  return {
    ...(/^[A-Za-z][\w.:-]{0,99}$/.test(pymChild) && { pymChild }),
    ...(secret !== undefined && { secret }),
  };
}

/** The fragment without the secret of WordPress. */
export function withoutSecret(hash: string): string {
  return hash.replace(/#\?secret=.*$/, "");
}

/**
 * The messages that report a height, one for each kind of host; hosts ignore the others. Whole CSS pixels.
 *
 * | host        | message                                                            |
 * |-------------|--------------------------------------------------------------------|
 * | ours        | see frame-messages.ts                                              |
 * | Datawrapper | `{"datawrapper-height": {[id]: height}}`                           |
 * | AMP, frames | `{sentinel: "amp", type: "embed-size", height}`                    |
 * | pym         | `pymxPYMx` + id + `xPYMxheightxPYMx` + height                      |
 * | WordPress   | `{message: "height", value, secret}`                               |
 */
export function buildHeightMessages(
  height: number,
  frameId: string,
  { pymChild, secret }: HostDialect,
): (object | string)[] {
  return [
    buildMessage({ kind: "height", height }),
    { "datawrapper-height": { [frameId]: height } },
    { sentinel: "amp", type: "embed-size", height },
    ...(pymChild === undefined ? [] : [["pym", pymChild, "height", height].join("xPYMx")]),
    ...(secret === undefined ? [] : [{ message: "height", value: height, secret }]),
  ];
}

/** Whether a message asks for the height: AMP's `frames-init`, pym's `width`, WordPress's `ready`. */
export function isHeightRequest(data: unknown, { pymChild, secret }: HostDialect): boolean {
  if (typeof data === "string") {
    const start = ["pym", pymChild, "width", ""].join("xPYMx");
    return (
      pymChild !== undefined && data.startsWith(start) && /^\d{1,5}(\.\d+)?$/.test(data.slice(start.length))
    );
  }
  if (typeof data !== "object" || data === null) return false;
  const member = (name: string): unknown => Reflect.get(data, name);
  if (member("sentinel") === "amp") return member("type") === "frames-init";
  return secret !== undefined && member("message") === "ready" && member("secret") === secret;
}
