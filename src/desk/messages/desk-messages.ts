import type { Loose } from "../../../geo/messages/messages.ts";
import type { en } from "./en.ts";

/** Every text of the desk, in one language. */
export type DeskMessages = Loose<typeof en>;
