import { memo } from "react";
import { useMessages } from "../page/messages-context.tsx";
import { AtlasText } from "./AtlasText.tsx";
import type { StatementRecord } from "./atlas-index.ts";
import { endSentence } from "./end-sentence.ts";
import { StatementCard } from "./StatementCard.tsx";

interface ListedStatementProps {
  record: StatementRecord;
  selected: boolean;
}

/** A card of the list, with the reason where it is not on the map. Remembered: a new selection must not render every card again. */
export const ListedStatement = memo(function ListedStatement({ record, selected }: ListedStatementProps) {
  const { card } = useMessages();
  const reasons = record.drawn
    ? []
    : [...new Set(record.features.map(({ properties }) => properties.notDrawnBecause ?? ""))];
  return (
    <>
      {reasons.length > 0 && (
        <p className="not-drawn">
          {card.notDrawn} <AtlasText>{reasons.map(endSentence).join(" ")}</AtlasText>
        </p>
      )}
      <StatementCard record={record} form="list" selected={selected} />
    </>
  );
});
