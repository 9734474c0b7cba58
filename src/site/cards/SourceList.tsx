import type { SharedResponse } from "../../../geo/model/map-file-1.ts";
import { useMessages } from "../page/messages-context.tsx";
import { AtlasText } from "./AtlasText.tsx";
import { ExternalLink } from "./ExternalLink.tsx";
import { useReading } from "./ReadingContext.ts";
import { sourceAnchor } from "./source-anchor.ts";
import { useAtlasLanguage } from "./use-atlas-language.ts";

/** Every document that a card refers to, with body, date, standard and limits, under an anchor of its own. */
export function SourceList() {
  const { responses } = useReading().index;
  const { source } = useMessages();
  if (responses.size === 0) return null;
  return (
    <section className="list-group" aria-labelledby="sources">
      <h2 id="sources">
        {source.title} <span className="count">{responses.size}</span>
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
  const { source, responseKind, timing } = useMessages();
  const { marks, chooseLabel } = useAtlasLanguage();
  const { id, body, document, dateLabel, url, language, linkNote, standard, limits } = response;
  const issued =
    response.timing === undefined
      ? response.timingLabel
      : chooseLabel(response.timingLabel, timing[response.timing]);
  return (
    <li id={sourceAnchor(id)}>
      <span className="record-id">{id}</span>
      <div>
        <p>
          <AtlasText>
            <ExternalLink address={url} language={language}>
              {body}
            </ExternalLink>
            , {document}, {dateLabel}.
          </AtlasText>{" "}
          {chooseLabel(response.kindLabel, responseKind[response.kind])}, {issued}.
        </p>
        <p {...marks}>{response.fact}</p>
        {standard !== null && <LabelledLine label={source.standard}>{standard}</LabelledLine>}
        {limits !== "" && <LabelledLine label={source.limits}>{limits}</LabelledLine>}
        {linkNote !== null && (
          <p className="fine" {...marks}>
            {linkNote}
          </p>
        )}
        <FurtherPages response={response} />
      </div>
    </li>
  );
}

function LabelledLine({ label, children }: { label: string; children: string }) {
  return (
    <p className="fine">
      {label} <AtlasText>{children}</AtlasText>
    </p>
  );
}

function FurtherPages({ response: { furtherUrls, body } }: { response: SharedResponse }) {
  const { source } = useMessages();
  if (furtherUrls.length === 0) return null;
  return (
    <p className="fine">
      {source.furtherPages}{" "}
      {furtherUrls.map((address, position) => (
        <span key={address}>
          {position > 0 && ", "}
          <ExternalLink address={address}>{`${body} (${position + 2})`}</ExternalLink>
        </span>
      ))}
    </p>
  );
}
