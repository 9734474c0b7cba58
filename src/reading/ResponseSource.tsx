import type { SharedResponse } from "../../geo/model/map-file.ts";
import { ExternalLink } from "./ExternalLink.tsx";
import { endSentence } from "./end-sentence.ts";
import { sourceAnchor } from "./source-anchor.ts";

interface ResponseSourceProps {
  response: SharedResponse;
  /** Whether it is about this statement or about another event. */
  relationLabel: string;
}

/** Who issued a response, when, what it is about, by which standard, and what it does not show. */
export function ResponseSource({ response, relationLabel }: ResponseSourceProps) {
  return (
    <p className="source">
      <span className="kind">{response.kindLabel}</span>, <strong>{relationLabel}</strong>.{" "}
      <ExternalLink address={response.url} language={response.language}>
        {response.body}
      </ExternalLink>
      , {response.dateLabel}, {response.timingLabel}, {response.independenceLabel}.
      {response.standard !== null && ` Standard: ${endSentence(response.standard)}`}
      {response.limits !== "" && ` Limits: ${endSentence(response.limits)}`}{" "}
      <a className="record-id" href={`#${sourceAnchor(response.id)}`}>
        {response.id}
      </a>
    </p>
  );
}
