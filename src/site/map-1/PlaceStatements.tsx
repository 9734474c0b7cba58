import { useId, useState } from "react";
import type { Mark } from "../../../geo/cartography/group-marks.ts";
import { useReading } from "../cards-1/ReadingContext.ts";
import { StatementCard } from "../cards-1/StatementCard.tsx";
import { useAtlasLanguage } from "../cards-1/use-atlas-language.ts";
import { useMessages } from "../page-1/messages-context.tsx";
import { type ClaimGroup, groupByClaim, type StatementOrder, takeStatements } from "./group-by-claim.ts";

const PAGE = 10;
/** Fewer statements are read as fast in any order. */
const LEAST_TO_ORDER = 3;

interface PlaceStatementsProps {
  mark: Mark;
  /** Statement that must be among those shown. */
  statement: string | null;
}

/** The statements about a place, those of one claim together, ten at a time. */
export function PlaceStatements({ mark, statement }: PlaceStatementsProps) {
  const { map } = useMessages();
  const [order, setOrder] = useState<StatementOrder>("article");
  const [most, setMost] = useState(PAGE);
  const groups = groupByClaim(mark.features, order);
  const position = groups
    .flatMap(({ features }) => features)
    .findIndex(({ properties }) => properties.statement === statement);
  const shown = Math.max(most, Math.ceil((position + 1) / PAGE) * PAGE);
  const left = mark.features.length - shown;
  return (
    <>
      {mark.features.length >= LEAST_TO_ORDER && <OrderChoice order={order} setOrder={setOrder} />}
      {takeStatements(groups, shown).map((group) => (
        <Group key={group.features[0]?.id} group={group} headed={mark.features.length > 1} />
      ))}
      {left > 0 && (
        <button type="button" className="sheet-more" onClick={() => setMost(shown + PAGE)}>
          {map.more(Math.min(PAGE, left))}
        </button>
      )}
    </>
  );
}

/** One statement alone needs no heading. */
function Group({ group: { name, features }, headed }: { group: ClaimGroup; headed: boolean }) {
  const { index } = useReading();
  const { marks } = useAtlasLanguage();
  const id = useId();
  const cards = features.map(({ properties }) => {
    const record = index.statements.get(properties.statement);
    return (
      record && (
        <div key={record.id} className="popup-statement" data-statement={record.id}>
          <StatementCard
            record={record}
            form="popup"
            placeKey={properties.placeKey}
            placeNote={properties.placeNote}
          />
        </div>
      )
    );
  });
  if (name === null || !headed) return cards;
  return (
    <section aria-labelledby={id} className="claim-group">
      <h3 id={id} className="claim-name" {...marks}>
        {name}
      </h3>
      {cards}
    </section>
  );
}

interface OrderChoiceProps {
  order: StatementOrder;
  setOrder: (order: StatementOrder) => void;
}

function OrderChoice({ order, setOrder }: OrderChoiceProps) {
  const { map } = useMessages();
  const name = useId();
  const choices: [StatementOrder, string][] = [
    ["article", map.orderOfArticle],
    ["newest", map.newestFirst],
  ];
  return (
    <fieldset className="sheet-order">
      <legend>{map.order}</legend>
      {choices.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name={name} checked={order === value} onChange={() => setOrder(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
