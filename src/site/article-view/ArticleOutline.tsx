import { useState } from "react";
import { describeSpeaker } from "../../../geo/geojson/describe/describe-attribution.ts";
import type { StatementView } from "../../../geo/geojson/view/atlas-view.ts";
import { AtlasText, Sentence } from "../cards/AtlasText.tsx";
import { useAtlas } from "../page/atlas-context.ts";
import { useLocale, useMessages } from "../page/messages-context.tsx";
import { findStretch, type Stretch } from "./article-stretches.ts";

/** Number of stretches listed on either side of the current one, so that long articles stay fast. */
const REACH = 60;

interface ArticleOutlineProps {
  stretches: Stretch[];
  current: StatementView;
}

/** The outline of the article, folded: the statements of each paragraph, and the paragraphs without any. */
export function ArticleOutline({ stretches, current }: ArticleOutlineProps) {
  const { articleView } = useMessages();
  const [open, setOpen] = useState(false);
  const here = findStretch(stretches, current);
  return (
    <details className="article-outline" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{articleView.outline}</summary>
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

function OutlineEntry({ stretch, current }: { stretch: Stretch; current: StatementView }) {
  const { articleView } = useMessages();
  if (stretch.kind !== "paragraph") {
    return <p className="fine">{articleView[stretch.kind](stretch.from, stretch.to)}</p>;
  }
  return (
    <>
      {stretch.number > 0 && <p className="fine">{articleView.paragraphAlone(stretch.number)}</p>}
      <ul>
        {stretch.statements.map((statement) => (
          <li key={statement.id}>
            <StatementLink statement={statement} isCurrent={statement === current} />
          </li>
        ))}
      </ul>
      {stretch.hidden.length > 0 && <p className="fine">{articleView.hiddenHere(stretch.hidden.length)}</p>}
    </>
  );
}

interface ArticleParagraphProps {
  stretches: Stretch[];
  current: StatementView;
}

/** The other statements of the paragraph, and the number that the filters hide. */
export function Neighbours({ stretches, current }: ArticleParagraphProps) {
  const { articleView } = useMessages();
  const paragraph = stretches[findStretch(stretches, current)];
  if (paragraph?.kind !== "paragraph") return null;
  const neighbours = paragraph.statements.filter((statement) => statement !== current);
  if (neighbours.length + paragraph.hidden.length === 0) return null;
  return (
    <section className="article-neighbours">
      <h3>{articleView.neighbours}</h3>
      {neighbours.length > 0 && (
        <ul>
          {neighbours.map((statement) => (
            <li key={statement.id}>
              <StatementLink statement={statement} />
            </li>
          ))}
        </ul>
      )}
      {paragraph.hidden.length > 0 && (
        <p className="fine">{articleView.hiddenHere(paragraph.hidden.length)}</p>
      )}
    </section>
  );
}

/** Before the first statement of a paragraph: the paragraphs between it and the previous paragraph with statements. */
export function Skipped({ stretches, current }: ArticleParagraphProps) {
  const { articleView } = useMessages();
  const here = findStretch(stretches, current);
  const paragraph = stretches[here];
  if (paragraph?.kind !== "paragraph" || paragraph.statements[0] !== current) return null;
  const before = stretches.slice(0, here);
  return before.slice(before.findLastIndex(({ kind }) => kind === "paragraph") + 1).map(
    (stretch) =>
      stretch.kind !== "paragraph" && (
        <p key={stretch.from} className="fine">
          {articleView[stretch.kind](stretch.from, stretch.to)}
        </p>
      ),
  );
}

interface StatementLinkProps {
  statement: StatementView;
  isCurrent?: boolean;
}

/** A link to a statement: its speaker, and its quote or text. */
function StatementLink({ statement, isCurrent = false }: StatementLinkProps) {
  const { atlas } = useAtlas();
  const messages = useMessages();
  const speaker = describeSpeaker(statement, messages, useLocale(), atlas.language);
  return (
    <a className="statement-link" href={`#${statement.id}`} aria-current={isCurrent ? "true" : undefined}>
      <Sentence>{speaker}</Sentence>
      {messages.colon}
      <AtlasText>{statement.quote === null ? statement.text : `“${statement.quote}”`}</AtlasText>
    </a>
  );
}
