import type { Messages } from "../../../geo/messages/messages.ts";
import type { FrameSelection } from "../frame-messages.ts";

/**
 * How the scripts of embed.html reach each other. They are classic scripts, since a frame with an opaque origin may load no module
 * and fetch nothing from a host that sends no CORS header; so they meet in the window.
 */
declare global {
  interface Window {
    /** Called by the data scripts, each with the text of a file. */
    claimAtlasData?: (name: string, text: string) => void;
    /** The exports of one file of geo/messages/locales, set by its script. */
    claimAtlasMessages?: Readonly<Record<string, unknown>>;
    /** Set by the script of the app: takes over the served frame. Throws when the text is no map file. */
    claimAtlasApp?: (root: HTMLElement, start: AppStart) => void;
  }
}

/** What the app is given by the script that started it. */
export interface AppStart {
  /** The map file; of a large atlas its index. */
  mapFile: string;
  /** Of a large atlas: the first part of its texts, and what loads any file that the index names. */
  large?: { firstTexts: string; loadFile: (name: string) => Promise<string>; listed: string[] };
  /** Where the map file can be had, relative to the frame; the other files stand beside it. */
  mapFileAddress: string;
  messages: Messages;
  /** URL of the reader's page, relative to the frame. */
  page: string;
  loadBasemap: () => Promise<string>;
  /** Gives the app what the page around the frame asks for. */
  connect: (requests: HostRequests) => void;
  /** Tells the page around the frame what is selected. */
  tellSelected: (selection: FrameSelection) => void;
  /** To be called when the app has failed and the served frame stands again. */
  onFailure: () => void;
}

/** Targets are those of frame-messages.ts; null selects or marks nothing. */
export interface HostRequests {
  open: (target: string | null) => void;
  highlight: (target: string | null) => void;
}
