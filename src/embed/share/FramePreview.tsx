import { useEffect, useRef, useState } from "react";
import { useMessages } from "../../site/page/messages-context.tsx";
import { boundHeight, FIRST_HEIGHT } from "../frame-height.ts";
import { parseFrameMessage } from "../frame-messages.ts";
import { fixHeight, SANDBOX, type SnippetChoices } from "./build-snippet.ts";

interface FramePreviewProps {
  choices: SnippetChoices;
  /** Of the frame, absolute, with everything that was chosen. */
  address: string;
  title: string;
}

/** The frame as a publisher's page will have it, in a column as wide as the dialog leaves. */
export function FramePreview({ choices: { method, size, isSandboxed }, address, title }: FramePreviewProps) {
  const { share } = useMessages();
  const frame = useRef<HTMLIFrameElement>(null);
  const [wanted, setWanted] = useState(FIRST_HEIGHT);
  const isOwnHeight = method !== "frame" && "ratio" in size;
  useEffect(() => {
    const hear = ({ data, source }: MessageEvent) => {
      const message = parseFrameMessage(data);
      if (message?.kind !== "height" || source !== frame.current?.contentWindow) return;
      setWanted(boundHeight(message.height));
    };
    addEventListener("message", hear);
    return () => removeEventListener("message", hear);
  }, []);
  const height = "height" in size ? fixHeight(size.height) : wanted;
  return (
    <section className="share-preview" aria-label={share.preview}>
      {/* A new frame for a new address: changing that of one adds a step to the page's history. */}
      <iframe
        key={`${address} ${isSandboxed}`}
        ref={frame}
        src={address}
        title={title}
        sandbox={isSandboxed ? SANDBOX : undefined}
        allow="fullscreen"
        style={"ratio" in size && !isOwnHeight ? { aspectRatio: size.ratio, minHeight: 400 } : { height }}
      />
    </section>
  );
}
