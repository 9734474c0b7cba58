import { useMessages } from "../../site/page-1/messages-context.tsx";

interface FrameFootProps {
  statements: number;
  page: string;
}

/** The switch between map and list, and the way to the full page. Without script the switch is a link down the page. */
export function FrameFoot({ statements, page }: FrameFootProps) {
  const { frame } = useMessages();
  return (
    <nav className="frame-foot" aria-label={frame.views}>
      <a className="foot-link to-list" href="#statements" target="_self">
        {frame.toList(statements)}
      </a>
      <a className="foot-link to-map" href="#map" target="_self">
        {frame.toMap}
      </a>
      <a className="foot-link to-page" href={page} rel="noopener">
        {frame.toPage}
      </a>
    </nav>
  );
}
