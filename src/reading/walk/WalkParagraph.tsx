import { useWords } from "../../words/words.ts";
import { AtlasText } from "../AtlasText.tsx";
import type { StatementRecord } from "../atlas-index.ts";
import type { Stretch } from "./article-stretches.ts";

interface WalkParagraphProps {
  stretches: Stretch[];
  current: StatementRecord;
}

/** Where in the article the statement stands: what was skipped before it, its paragraph, and the others in there. */
export function WalkParagraph({ stretches, current }: WalkParagraphProps) {
  const { walk } = useWords();
  const here = stretches.findIndex(
    (stretch) => stretch.kind === "paragraph" && stretch.records.includes(current),
  );
  const paragraph = stretches[here];
  if (paragraph?.kind !== "paragraph") return null;
  const neighbours = paragraph.records.filter((record) => record !== current);
  return (
    <>
      {paragraph.records[0] === current && <Skipped before={stretches.slice(0, here)} />}
      {neighbours.length > 0 && (
        <div className="walk-neighbours">
          <p id="walk-neighbours">{walk.neighbours}</p>
          <ul aria-labelledby="walk-neighbours">
            {neighbours.map((record) => (
              <li key={record.id}>
                <StatementLink record={record} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {paragraph.hidden.length > 0 && <p className="fine">{walk.hiddenHere(paragraph.hidden.length)}</p>}
    </>
  );
}

/** The stretches between the paragraph before and this one. */
function Skipped({ before }: { before: Stretch[] }) {
  const { walk } = useWords();
  const start = before.findLastIndex(({ kind }) => kind === "paragraph") + 1;
  return before.slice(start).map(
    (stretch) =>
      stretch.kind !== "paragraph" && (
        <p key={stretch.from} className="fine">
          {walk[stretch.kind](stretch.from, stretch.to)}
        </p>
      ),
  );
}

/** A statement in a line: id and speaker. */
export function StatementLink({
  record,
  isCurrent = false,
}: {
  record: StatementRecord;
  isCurrent?: boolean;
}) {
  return (
    <a href={`#${record.id}`} aria-current={isCurrent ? "true" : undefined}>
      <span className="record-id">{record.id}</span> <AtlasText>{record.properties.speaker}</AtlasText>
    </a>
  );
}
