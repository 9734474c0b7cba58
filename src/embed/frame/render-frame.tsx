import { renderToStaticMarkup } from "react-dom/server";
import { FramePage, type FramePageProps } from "./FramePage.tsx";

/** The page for a frame as HTML: text, poster, every statement; complete without script. */
export function renderFrame(input: FramePageProps): string {
  return renderToStaticMarkup(<FramePage {...input} />);
}
