import type { Message } from "../model/message.ts";
import type { Messages } from "./messages.ts";

/** The text of a reason that `geo` or a map file gives as a code. */
export function formatMessage({ code, params = {} }: Message, { reason }: Pick<Messages, "reason">): string {
  const format: unknown = Object.hasOwn(reason, code) ? reason[code as keyof typeof reason] : undefined;
  // A file that others have changed may hold any code: the code itself then says more than nothing.
  return typeof format === "function" ? String(format(params)) : code;
}
