import type { StatementRecord } from "../cards/atlas-index.ts";
import { useMessages } from "../page/messages-context.tsx";
import { findStretch, type Stretch } from "./article-stretches.ts";
import { StatementLink } from "./StatementLink.tsx";

interface WalkParagraphProps {
  stretches: Stretch[];
  current: StatementRecord;
}

/** The other statements of the paragraph, and how many of them the filters hide. */
export function Neighbours({ stretches, current }: WalkParagraphProps) {
  const { walk } = useMessages();
  const paragraph = stretches[findStretch(stretches, current)];
  if (paragraph?.kind !== "paragraph") return null;
  const neighbours = paragraph.records.filter((record) => record !== current);
  if (neighbours.length + paragraph.hidden.length === 0) return null;
  return (
    <section className="walk-neighbours">
      <h3>{walk.neighbours}</h3>
      {neighbours.length > 0 && (
        <ul>
          {neighbours.map((record) => (
            <li key={record.id}>
              <StatementLink record={record} />
            </li>
          ))}
        </ul>
      )}
      {paragraph.hidden.length > 0 && <p className="fine">{walk.hiddenHere(paragraph.hidden.length)}</p>}
    </section>
  );
}

/** Before the first statement of a paragraph: what there is between it and the paragraph that was read before. */
export function Skipped({ stretches, current }: WalkParagraphProps) {
  const { walk } = useMessages();
  const here = findStretch(stretches, current);
  const paragraph = stretches[here];
  if (paragraph?.kind !== "paragraph" || paragraph.records[0] !== current) return null;
  const before = stretches.slice(0, here);
  return before.slice(before.findLastIndex(({ kind }) => kind === "paragraph") + 1).map(
    (stretch) =>
      stretch.kind !== "paragraph" && (
        <p key={stretch.from} className="fine">
          {walk[stretch.kind](stretch.from, stretch.to)}
        </p>
      ),
  );
}
