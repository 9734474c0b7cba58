import { Fragment } from "react";
import type { AtlasIndex } from "./atlas-index.ts";
import { useReading } from "./ReadingContext.ts";
import { sourceAnchor } from "./source-anchor.ts";

/** A text in which the ids of statements and sources, such as (D20), are links to them. */
export function RecordLinks({ children }: { children: string }) {
  const { index } = useReading();
  const pieces = children.split(/\b([A-Z][A-Za-z-]{0,20}\d{1,6})\b/);
  return pieces.map((piece, position) => {
    const address = position % 2 === 1 ? addressOf(piece, index) : undefined;
    // The pieces of a text keep their places.
    // biome-ignore lint/suspicious/noArrayIndexKey: position is the identity here
    return <Fragment key={position}>{address ? <a href={address}>{piece}</a> : piece}</Fragment>;
  });
}

function addressOf(id: string, { statements, responses }: AtlasIndex): string | undefined {
  if (statements.has(id)) return `#${id}`;
  return responses.has(id) ? `#${sourceAnchor(id)}` : undefined;
}
