import { useMemo } from "react";
import type { ResponseView } from "../../../geo/geojson/atlas-view.ts";
import { useAtlas } from "../page/atlas-context.ts";
import { Fold } from "../page/Fold.tsx";
import { useMessages } from "../page/messages-context.tsx";
import { AtlasText, RecordText, sourceAnchor } from "./AtlasText.tsx";
import { DocumentName, DocumentTerms } from "./CardDetails.tsx";
import { ExternalLink } from "./ExternalLink.tsx";

interface SourceListProps {
  /** Id of the document that a link leads to; null when none does. */
  asked: string | null;
}

/** Every document that statements refer to, once, with what it says, its standard and its limits. */
export function SourceList({ asked }: SourceListProps) {
  const { responses } = useAtlas().atlas;
  const { source } = useMessages();
  const sorted = useMemo(
    () =>
      [...responses.values()].sort(
        (a, b) => (a.date?.last ?? a.date?.first ?? Infinity) - (b.date?.last ?? b.date?.first ?? Infinity),
      ),
    [responses],
  );
  if (responses.size === 0) return null;
  return (
    <section className="list-group" aria-labelledby="sources">
      <Fold
        className="section-fold"
        summaryClass="section-head"
        opensFor={asked ?? undefined}
        summary={
          <h2 id="sources">
            {source.title} <span className="count">{source.documents(responses.size)}</span>
          </h2>
        }
      >
        <ol className="sources">
          {sorted.map((response) => (
            <SourceEntry key={response.id} response={response} />
          ))}
        </ol>
      </Fold>
    </section>
  );
}

function SourceEntry({ response }: { response: ResponseView }) {
  const { source, responseKind, timing, independence, comma } = useMessages();
  const { id, document, url, language, linkNote, kind, furtherUrls } = response;
  return (
    <li id={sourceAnchor(id)}>
      <p>
        <strong>
          <ExternalLink address={url} language={language}>
            <DocumentName response={response} />
          </ExternalLink>
        </strong>
        {furtherUrls.map((address, position) => (
          <span key={address}>
            {comma}
            <ExternalLink address={address}>{source.furtherPage(position + 2)}</ExternalLink>
          </span>
        ))}
        . <AtlasText>{document}</AtlasText>
      </p>
      <p>
        <RecordText>{response.fact}</RecordText>
      </p>
      <p className="fine">
        {responseKind[kind]}
        {comma}
        {independence[response.independence]}
        {comma}
        {timing[response.timing]}. <DocumentTerms response={response} />{" "}
        {linkNote !== null && <RecordText>{linkNote}</RecordText>}
      </p>
    </li>
  );
}
