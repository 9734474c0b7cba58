import type { Messages } from "../messages/messages.ts";

/** What an exported file needs beside the atlas. */
export interface ExportContext {
  /** BCP 47 locale of the messages. */
  locale: string;
  messages: Messages;
  /** Where the page of the atlas stands, encoded, with a slash at the end; undefined when it is not known. */
  address: string | undefined;
}
