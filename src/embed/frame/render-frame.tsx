import { renderToString } from "react-dom/server";
import { FrameApp, type FrameAppProps } from "./FrameApp.tsx";

/**
 * The content of embed.html: the frame, complete without scripts, and the hidden notices that its first script shows. Links to
 * fragments get `target="_self"`, since the `base` of the frame opens links in a new window.
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
