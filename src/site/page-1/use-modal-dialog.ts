import { type MouseEvent, type RefObject, useCallback, useEffect, useRef } from "react";

interface ModalDialog {
  ref: RefObject<HTMLDialogElement | null>;
  close: () => void;
  /** For the dialog's clicks: a press on itself is one beside its content. */
  closeFromBeside: (event: MouseEvent<HTMLDialogElement>) => void;
}

/**
 * A dialog over the whole page, open as long as it is drawn. What closes it asks the browser, which gives the focus back
 * to where it was and then calls `onClose`: a dialog that is removed while it is open loses the focus.
 */
export function useModalDialog(): ModalDialog {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  const close = useCallback(() => ref.current?.close(), []);
  const closeFromBeside = useCallback(
    ({ target, currentTarget }: MouseEvent<HTMLDialogElement>) => {
      if (target === currentTarget) close();
    },
    [close],
  );
  return { ref, close, closeFromBeside };
}
