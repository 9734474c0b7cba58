import { type ReactNode, useState } from "react";
import { useAtlas } from "./atlas-context.ts";

interface FoldProps {
  className?: string;
  summary: ReactNode;
  summaryClass?: string;
  /** Opens it from outside, such as a link does; another value opens it again. */
  opensFor?: string | number | undefined;
  children: ReactNode;
}

/**
 * A native fold whose content is drawn when it is opened or printed. The served page has it in a `noscript`, so that it costs no
 * elements where scripts run and is there where they do not.
 */
export function Fold({ className, summary, summaryClass, opensFor, children }: FoldProps) {
  const { printing } = useAtlas();
  const [open, setOpen] = useState(false);
  const [openedFor, setOpenedFor] = useState<string | number>();
  if (opensFor !== openedFor) {
    setOpenedFor(opensFor);
    if (opensFor !== undefined) setOpen(true);
  }
  const isOpen = open || printing;
  return (
    <details
      className={className}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (!printing) setOpen(currentTarget.open);
      }}
    >
      <summary className={summaryClass}>{summary}</summary>
      {isOpen ? children : <noscript>{children}</noscript>}
    </details>
  );
}
