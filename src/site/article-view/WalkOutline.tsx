import { useState } from "react";
import type { StatementRecord } from "../cards/atlas-index.ts";
import { useMessages } from "../page/messages-context.tsx";
import { findStretch, type Stretch } from "./article-stretches.ts";
import { StatementLink } from "./StatementLink.tsx";

/** Stretches listed on either side of the one being read: an article of thousands is not laid out at once. */
const REACH = 60;

interface WalkOutlineProps {
  stretches: Stretch[];
  current: StatementRecord;
}

/** The article paragraph by paragraph, folded: which statements stand where, and which paragraphs have none. */
export function WalkOutline({ stretches, current }: WalkOutlineProps) {
  const { walk } = useMessages();
  const [open, setOpen] = useState(false);
  const here = findStretch(stretches, current);
  return (
    <details className="walk-outline" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{walk.outline}</summary>
      {open && (
        <ol>
          {stretches.slice(Math.max(0, here - REACH), here + REACH + 1).map((stretch) => (
            <li key={stretch.kind === "paragraph" ? stretch.number : stretch.from}>
              <OutlineEntry stretch={stretch} current={current} />
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}

function OutlineEntry({ stretch, current }: { stretch: Stretch; current: StatementRecord }) {
  const { walk } = useMessages();
  if (stretch.kind !== "paragraph") {
    return <p className="fine">{walk[stretch.kind](stretch.from, stretch.to)}</p>;
  }
  return (
    <>
      <p className="fine">{walk.paragraphAlone(stretch.number)}</p>
      <ul>
        {stretch.records.map((record) => (
          <li key={record.id}>
            <StatementLink record={record} isCurrent={record === current} />
          </li>
        ))}
      </ul>
      {stretch.hidden.length > 0 && <p className="fine">{walk.hiddenHere(stretch.hidden.length)}</p>}
    </>
  );
}
