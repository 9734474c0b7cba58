import { useMessages } from "../page-1/messages-context.tsx";
import { AtlasText } from "./AtlasText.tsx";
import type { StatementRecord } from "./atlas-index.ts";
import { RecordText } from "./RecordText.tsx";
import { useAtlasLanguage } from "./use-atlas-language.ts";

/** What is recorded about the statement, with the reason, and each part where parts differ. */
export function StatusLine({ record }: { record: StatementRecord }) {
  const { card, status } = useMessages();
  const { chooseLabel } = useAtlasLanguage();
  const { properties, detail } = record;
  const whole = chooseLabel(properties.statusLabel, status[properties.status]);
  return (
    <section className="part">
      <h4>{card.recorded}</h4>
      <p>
        <strong>{detail.parts.length > 0 ? status.mixed : whole}.</strong>{" "}
        <RecordText>{detail.statusReason}</RecordText>
      </p>
      {detail.parts.length > 0 && (
        <ul className="parts">
          {detail.parts.map((part) => (
            <li key={part.id}>
              {card.part} <AtlasText>{part.about}</AtlasText>:{" "}
              <strong>{chooseLabel(part.statusLabel, status[part.status])}.</strong>{" "}
              <RecordText>{part.reason}</RecordText>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
