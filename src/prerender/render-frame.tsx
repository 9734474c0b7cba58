import { renderToStaticMarkup } from "react-dom/server";
import type { MapFile } from "../../geo/model/map-file.ts";
import { FramePage, type FrameScripts } from "../embed/frame/FramePage.tsx";
import type { Interface } from "../words/words.ts";

export interface FrameInput {
  mapFile: MapFile;
  slug: string;
  /** Address of the poster. */
  poster: string;
  /** Way to the reader's page. */
  page: string;
  /** Addresses of the scripts that bring the interactive map. */
  scripts: FrameScripts;
  /** The frame in each language: its code, a space, the way there. */
  languages: string[];
  face: Interface;
}

/** The page for a frame as HTML: text, poster, every statement; complete without script. */
export function renderFrame(input: FrameInput): string {
  return renderToStaticMarkup(<FramePage {...input} />);
}
