import { type ComponentType, useState } from "react";
import { useMessages } from "../../site/page/messages-context.tsx";
import type { ShareDialogProps } from "./ShareDialog.tsx";

/** Opens the share dialog, which is loaded on first use. */
export function ShareButton() {
  const { share } = useMessages();
  const [Dialog, setDialog] = useState<ComponentType<ShareDialogProps> | null>(null);
  const [state, setState] = useState<"closed" | "open" | "failed">("closed");
  const open = async () => {
    try {
      const { ShareDialog } = await import("./ShareDialog.tsx");
      setDialog(() => ShareDialog);
      setState("open");
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <button type="button" className="plain-button share-button" aria-haspopup="dialog" onClick={open}>
        {share.open}
      </button>
      {state === "failed" && <p role="alert">{share.failed}</p>}
      {state === "open" && Dialog !== null && <Dialog onClose={() => setState("closed")} />}
    </>
  );
}
