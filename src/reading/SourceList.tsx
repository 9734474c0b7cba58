import type { SharedResponse } from "../../geo/model/map-file.ts";
import { ExternalLink } from "./ExternalLink.tsx";
import { useReading } from "./ReadingContext.ts";
import { sourceAnchor } from "./source-anchor.ts";

/** Every document that a card refers to, with body, date, standard and limits, under an anchor of its own. */
export function SourceList() {
  const { responses } = useReading().index;
  if (responses.size === 0) return null;
  return (
    <section className="list-group" aria-labelledby="sources">
      <h2 id="sources">
        Sources <span className="count">{responses.size}</span>
      </h2>
      <ol className="sources">
        {[...responses.values()].map((response) => (
          <SourceEntry key={response.id} response={response} />
        ))}
      </ol>
    </section>
  );
}

function SourceEntry({ response }: { response: SharedResponse }) {
  const { id, body, document, dateLabel, fact, url, furtherUrls, language, linkNote } = response;
  return (
    <li id={sourceAnchor(id)}>
      <span className="record-id">{id}</span>
      <div>
        <p>
          <ExternalLink address={url} language={language}>
            {body}
          </ExternalLink>
          , {document}, {dateLabel}. {response.kindLabel}, {response.timingLabel}.
        </p>
        <p>{fact}</p>
        {response.standard !== null && <p className="fine">Standard: {response.standard}</p>}
        {response.limits !== "" && <p className="fine">Limits: {response.limits}</p>}
        {linkNote !== null && <p className="fine">{linkNote}</p>}
        {furtherUrls.length > 0 && (
          <p className="fine">
            Further pages:{" "}
            {furtherUrls.map((address, position) => (
              <span key={address}>
                {position > 0 && ", "}
                <ExternalLink address={address}>{`${body} (${position + 2})`}</ExternalLink>
              </span>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}
