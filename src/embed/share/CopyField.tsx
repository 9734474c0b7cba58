import { useId, useRef, useState } from "react";
import { writeClipboard } from "../../site/cards/CopyLink.tsx";
import { announce } from "../../site/page/announcements.tsx";
import { useMessages } from "../../site/page/messages-context.tsx";

interface CopyFieldProps {
  label: string;
  /** On the button. */
  copy: string;
  text: string;
  /** Several lines of code. */
  isCode?: boolean;
}

/** A text to take away: to be copied by a button, or by hand where the browser refuses that. */
export function CopyField({ label, copy, text, isCode = false }: CopyFieldProps) {
  const { share } = useMessages();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<"start" | "copied" | "by hand">("start");
  const write = async () => {
    const isCopied = await writeClipboard(text);
    setState(isCopied ? "copied" : "by hand");
    announce(isCopied ? share.copied : share.copyByHand);
    if (!isCopied) {
      field.current?.focus();
      field.current?.select();
    }
  };
  return (
    <div className={isCode ? "copy-text is-code" : "copy-text"}>
      <label htmlFor={id}>{label}</label>
      {/* Left to right in every language: addresses and code. */}
      <textarea
        id={id}
        ref={field}
        readOnly={true}
        rows={isCode ? 7 : 1}
        dir="ltr"
        spellCheck={false}
        value={text}
      />
      <button type="button" className="strong-button" onClick={write} onBlur={() => setState("start")}>
        {{ start: copy, copied: share.copied, "by hand": share.copyByHand }[state]}
      </button>
    </div>
  );
}
