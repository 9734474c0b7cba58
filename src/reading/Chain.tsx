import type { StatementRecord } from "./atlas-index.ts";
import { endSentence } from "./end-sentence.ts";
import { RecordText } from "./RecordText.tsx";

/** How the words reached the article, in words, its weakest link included. */
export function Chain({ record }: { record: StatementRecord }) {
  return (
    <section className="part">
      <h4>How it reached the article</h4>
      <p>
        <RecordText>{endSentence(record.properties.via)}</RecordText>
      </p>
    </section>
  );
}
