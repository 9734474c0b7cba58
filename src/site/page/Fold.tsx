import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { useAtlas } from "./atlas-context.ts";

interface FoldProps {
  className?: string;
  summary: ReactNode;
  summaryClass?: string;
  /** Opens it from outside, such as a link does; another value opens it again. */
  opensFor?: string | number | undefined;
  /** What readers without script find in it. It costs no elements where scripts run. */
  withoutScript?: ReactNode;
  children: ReactNode;
}

/** A native fold whose content is drawn when it is opened or printed. */
export function Fold({ className, summary, summaryClass, opensFor, withoutScript, children }: FoldProps) {
  const { printing, unfolded = false } = useAtlas();
  const [open, setOpen] = useState(false);
  const [openedFor, setOpenedFor] = useState<string | number>();
  const element = useRef<HTMLDetailsElement>(null);
  // Opened before the page's script was here: nobody heard its event.
  useLayoutEffect(() => {
    if (element.current?.open) setOpen(true);
  }, []);
  if (opensFor !== openedFor) {
    setOpenedFor(opensFor);
    if (opensFor !== undefined) setOpen(true);
  }
  const isOpen = open || printing || unfolded;
  return (
    <details
      ref={element}
      className={className}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (!printing) setOpen(currentTarget.open);
      }}
    >
      <summary className={summaryClass}>{summary}</summary>
      {isOpen ? children : withoutScript !== undefined && <noscript>{withoutScript}</noscript>}
    </details>
  );
}
