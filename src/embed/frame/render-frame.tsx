import { renderToString } from "react-dom/server";
import { FrameApp, type FrameAppProps } from "./FrameApp.tsx";

/**
 * The content of embed.html: the frame, complete without script, and before it what its first script shows when it is needed. Links
 * inside the frame stay in it, whatever `base` says.
 */
export function renderFrame(input: FrameAppProps): string {
  const { frame, page } = input.messages;
  const start = renderToString(
    <div className="frame-notices">
      <button type="button" className="frame-start" hidden={true}>
        <span className="when-idle">{frame.openMap}</span>
        <span className="when-busy">{frame.loading}</span>
      </button>
      <p className="frame-failed" role="alert" hidden={true}>
        {page.mapFailed}
      </p>
    </div>,
  );
  const app = renderToString(<FrameApp {...input} />);
  return `${start}<div id="root">${app.replaceAll(/<a (?=[^>]*href="#)/g, '<a target="_self" ')}</div>`;
}
