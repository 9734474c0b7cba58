import type { ReactNode } from "react";
import { useMessages } from "../page-1/messages-context.tsx";

/** The heading of a popup or a sheet, and the button that closes it. */
export function SheetHead({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const { map } = useMessages();
  return (
    <div className="sheet-head">
      {children}
      <button type="button" className="sheet-close" aria-label={map.close} onClick={onClose}>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M1 1L11 11M11 1L1 11" />
        </svg>
      </button>
    </div>
  );
}
