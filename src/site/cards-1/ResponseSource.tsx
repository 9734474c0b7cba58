import type { SharedResponse, StatementDetail } from "../../../geo/model/map-file-1.ts";
import { useMessages } from "../page-1/messages-context.tsx";
import { AtlasText } from "./AtlasText.tsx";
import { ExternalLink } from "./ExternalLink.tsx";
import { endSentence } from "./end-sentence.ts";
import { sourceAnchor } from "./source-anchor.ts";
import { useAtlasLanguage } from "./use-atlas-language.ts";

interface ResponseSourceProps {
  response: SharedResponse;
  /** Whether it is about this statement or about another event. */
  relation: StatementDetail["context"][number];
}

/** Who issued a response, when, what it is about, by which standard, and what it does not show. */
export function ResponseSource({ response, relation }: ResponseSourceProps) {
  const words = useMessages();
  const { chooseLabel } = useAtlasLanguage();
  const { independence, timing } = response;
  return (
    <p className="source">
      <span className="kind">{chooseLabel(response.kindLabel, words.responseKind[response.kind])}</span>
      {", "}
      <strong>{chooseLabel(relation.relationLabel, words.relation[relation.relation])}</strong>
      {". "}
      <AtlasText>
        <ExternalLink address={response.url} language={response.language}>
          {response.body}
        </ExternalLink>
        , {response.dateLabel}
      </AtlasText>
      {", "}
      {timing === undefined ? response.timingLabel : chooseLabel(response.timingLabel, words.timing[timing])}
      {", "}
      {independence === undefined
        ? response.independenceLabel
        : chooseLabel(response.independenceLabel, words.independence[independence])}
      {"."}
      {response.standard !== null && (
        <>
          {` ${words.source.standard} `}
          <AtlasText>{endSentence(response.standard)}</AtlasText>
        </>
      )}
      {response.limits !== "" && (
        <>
          {` ${words.source.limits} `}
          <AtlasText>{endSentence(response.limits)}</AtlasText>
        </>
      )}{" "}
      <a className="record-id" href={`#${sourceAnchor(response.id)}`}>
        {response.id}
      </a>
    </p>
  );
}
