import type { ResponseView } from "../../../geo/geojson/view/atlas-view.ts";
import type { Timing } from "../../../geo/model/vocabulary.ts";
import { useAtlas } from "../page/atlas-context.ts";
import { Fold } from "../page/Fold.tsx";
import { useListAddresses } from "../page/list-addresses.ts";
import { useMessages } from "../page/messages-context.tsx";
import type { Asked } from "../page/page-effects.ts";
import { AtlasText, DocumentName, RecordText, sourceAnchor } from "./AtlasText.tsx";
import { DocumentTerms } from "./CardDetails.tsx";
import { ExternalLink } from "./CopyLink.tsx";
import { listSources } from "./card-content.ts";

interface SourceListProps {
  /** The document that a link of the page led to last; null when none did. */
  asked: Asked | null;
}

/** Every document that statements refer to, once, with what it says, its standard and its limits. */
export function SourceList({ asked }: SourceListProps) {
  const { atlas } = useAtlas();
  const { responses } = atlas;
  const messages = useMessages();
  const { source } = messages;
  const addresses = useListAddresses();
  if (responses.size === 0) return null;
  return (
    <section className="list-group" aria-labelledby="sources">
      <Fold
        className="section-fold"
        summaryClass="section-head"
        opensFor={asked?.count}
        withoutScript={
          <p>
            <a href={addresses.sources}>{source.toList}</a>
          </p>
        }
        summary={
          <h2 id="sources">
            {source.title} <span className="count">{source.documents(responses.size)}</span>
          </h2>
        }
      >
        {groupByTiming(listSources(atlas)).map(({ timing, start, entries }) => (
          <section key={start}>
            <h3>{messages.timing[timing]}</h3>
            <ol className="sources" start={start}>
              {entries.map((response) => (
                <SourceEntry key={response.id} response={response} />
              ))}
            </ol>
          </section>
        ))}
      </Fold>
    </section>
  );
}

interface SourceGroup {
  timing: Timing;
  /** Number of its first document among the sources. */
  start: number;
  entries: ResponseView[];
}

/** Neighbours that were issued before, at the time of, or after the article. */
function groupByTiming(sources: readonly ResponseView[]): SourceGroup[] {
  const groups: SourceGroup[] = [];
  for (const [order, response] of sources.entries()) {
    const last = groups.at(-1);
    if (last?.timing === response.timing) last.entries.push(response);
    else groups.push({ timing: response.timing, start: order + 1, entries: [response] });
  }
  return groups;
}

function SourceEntry({ response }: { response: ResponseView }) {
  const { printing } = useAtlas();
  const { source, responseKind, independence, comma } = useMessages();
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
        {independence[response.independence]}. <DocumentTerms response={response} />{" "}
        {linkNote !== null && !printing && <RecordText>{linkNote}</RecordText>}
      </p>
    </li>
  );
}
