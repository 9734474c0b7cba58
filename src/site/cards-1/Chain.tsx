import { useMessages } from "../page-1/messages-context.tsx";
import type { StatementRecord } from "./atlas-index.ts";
import { ChainLine } from "./ChainLine.tsx";
import { endSentence } from "./end-sentence.ts";
import { RecordParagraph } from "./RecordParagraph.tsx";

/** How the words reached the article: link by link, and as one sentence, the weakest link included. */
export function Chain({ record }: { record: StatementRecord }) {
  const { card } = useMessages();
  return (
    <section className="part">
      <h4>{card.chain}</h4>
      <ChainLine chain={record.detail.chain} />
      <RecordParagraph className="via">{endSentence(record.properties.via)}</RecordParagraph>
    </section>
  );
}
