import type { Messages } from "../../../geo/messages/messages.ts";
import type { FrameSelection } from "../frame-messages.ts";

/**
 * Globals that connect the scripts of embed.html. They are classic scripts: a frame with an opaque origin cannot load modules or fetch
 * from a host without CORS headers.
 */
declare global {
  interface Window {
    /** Called by the data scripts, each with the text of a file. */
    claimAtlasData?: (name: string, text: string) => void;
    /** The exports of one file of geo/messages/locales, set by its script. */
    claimAtlasMessages?: Readonly<Record<string, unknown>>;
    /** Set by the script of the app: hydrates the served frame. Throws when the text is no map file. */
    claimAtlasApp?: (root: HTMLElement, start: AppStart) => void;
  }
}

/** The input of the app, from the script that starts it. */
export interface AppStart {
  /** The map file; of a large atlas its index. */
  mapFile: string;
  /** Only for a large atlas: the first part of its texts, and a loader for the files that the index names. */
  large?: { firstTexts: string; loadFile: (name: string) => Promise<string>; listed: string[] };
  /** URL of the map file, relative to the frame. The other files are in the same folder. */
  mapFileAddress: string;
  messages: Messages;
  /** URL of the reader's page, relative to the frame. */
  page: string;
  loadBasemap: () => Promise<string>;
  /** Registers the handlers for requests of the page around the frame. */
  connect: (requests: HostRequests) => void;
  /** Tells the page around the frame what is selected. */
  tellSelected: (selection: FrameSelection) => void;
  /** Called when the app has failed and the served frame is restored. */
  onFailure: () => void;
}

/** Targets as in frame-messages.ts; null clears the selection or the highlight. */
export interface HostRequests {
  open: (target: string | null) => void;
  highlight: (target: string | null) => void;
}
