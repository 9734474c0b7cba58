import type { Words } from "../../../geo/messages/words.ts";
import type { Selected } from "../../site/page-1/selection.ts";

/**
 * What the scripts of embed.html know each other by. They are classic scripts, since a frame with an opaque origin may
 * load no module and fetch nothing from a host that sends no CORS header; so they meet in the window.
 */
declare global {
  interface Window {
    /** Called by the data scripts, which hold the text of a file each. */
    claimAtlasData?: (name: DataName, text: string) => void;
    /** The exports of one file of geo/messages/locales, set by its script before that of the map runs. */
    claimAtlasMessages?: Readonly<Record<string, Words>>;
    /** Set by the script of the map. */
    claimAtlasMap?: (stage: HTMLElement, options: MapOptions) => FrameMapHandle;
  }
}

export type DataName = "map" | "basemap";

export interface MapOptions {
  mapFile: string;
  /** Undefined where it could not be had: marks without a background. */
  basemap: string | undefined;
  /** Called after the first rendering and after each change. */
  onChange: (state: FrameState) => void;
  onFailure: () => void;
}

export interface FrameState {
  selected: Selected;
  /** What a page around the frame is told. */
  selection: { statement: string | null; place: string | null; names: string[] };
  /** Ids of the statements that pass the filters, and how many there are in words; null where all pass. */
  shown: { ids: ReadonlySet<string>; words: string } | null;
  /** The selected statement where it does not pass, in words, and what the button that shows it says. */
  hidden: { words: string; show: string } | null;
}

/** What the rest of the frame may ask of the map. */
export interface FrameMapHandle {
  /** Selects what a `target` of frame-messages.ts names; null selects nothing. False, and no change, for what is not here. */
  open: (target: string | null) => boolean;
  /** Marks it on the map while it is pointed at elsewhere. */
  highlight: (target: string | null) => void;
  showAll: () => void;
}
