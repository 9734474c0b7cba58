import { type ReactNode, useCallback, useId, useState } from "react";
import type { Mark } from "../../../../geo/cartography/mark.ts";
import { describeCandidate } from "../../../../geo/geojson/describe/describe-place.ts";
import {
  type AtlasOutline,
  findPosition,
  type PlaceOutline,
  statementsAt,
} from "../../../../geo/geojson/view/atlas-outline.ts";
import { formatList } from "../../../../geo/messages/grammar.ts";
import { formatMessage } from "../../../../geo/messages/reason-messages.ts";
import type { BoundingBox } from "../../../../geo/model/position.ts";
import type { Message } from "../../../../geo/model/reason.ts";
import { PlaceName } from "../../cards/AtlasText.tsx";
import { ExternalLink } from "../../cards/CopyLink.tsx";
import { StatementCard } from "../../cards/StatementCard.tsx";
import { WaitingText } from "../../cards/WaitingText.tsx";
import { formatSelection } from "../../page/address/selection.ts";
import { useAtlas } from "../../page/atlas-context.ts";
import { useLocale, useMessages } from "../../page/messages-context.tsx";
import { usePlaceEntry, useStatement } from "../../page/use-statement.ts";
import { markPrecision, placeCount, placeTitle, type Wording } from "../marks/mark-texts.ts";
import { MapPopup, type PopupAnchor } from "./MapPopup.tsx";

const PAGE = 10;
/** With fewer statements, readers cannot choose the order. */
const LEAST_TO_ORDER = 3;

interface PlacePopupProps {
  mark: Mark;
  place: PlaceOutline;
  /** Id of the statement to scroll to. */
  statement: string | null;
  anchor: PopupAnchor;
  reach: BoundingBox;
  wording: Wording;
  /** Button back to the list of the cluster, if the place was opened there. */
  back: ReactNode;
  onClose: () => void;
}

/** The popup of a place: its statements, then the reasons for the place and its source. */
export function PlacePopup({
  mark,
  place,
  statement,
  anchor,
  reach,
  wording,
  back,
  onClose,
}: PlacePopupProps) {
  const { map } = useMessages();
  const title = placeTitle(place, wording);
  const positions = mark.statements.map(({ order }) => order);
  const { naming, drawn } = statementsAt(wording.atlas.columns, place);
  const unplaced = naming.filter((position) => !drawn.includes(position));
  /** Scrolls to the card of `statement`. */
  const showStatement = useCallback(
    (body: HTMLElement | null) => {
      const cards = [...(body?.querySelectorAll<HTMLElement>("[data-statement]") ?? [])];
      const card = cards.find(({ dataset }) => dataset.statement === statement);
      if (card !== undefined && card !== cards[0]) body?.scrollTo({ top: card.offsetTop - 8 });
    },
    [statement],
  );
  const count = placeCount(place, wording);
  return (
    <MapPopup
      anchor={anchor}
      reach={reach}
      label={title}
      onClose={onClose}
      heading={
        <h2>
          <PlaceName names={place.names} />
          <span className="sheet-precision">
            {[markPrecision(place, wording), count].filter(Boolean).join(" · ")}
          </span>
        </h2>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <section ref={showStatement} className="sheet-body" tabIndex={0} aria-label={title}>
        {back}
        {drawn.length > positions.length && (
          <p className="sheet-filtered">{map.somePass(positions.length, drawn.length)}</p>
        )}
        <PlaceStatements place={place} positions={positions} statement={statement} />
        <Unplaced positions={unplaced} />
        <PlaceReasons place={place} uncertain={mark.uncertain} />
      </section>
    </MapPopup>
  );
}

interface PlaceStatementsProps {
  place: PlaceOutline;
  /** Positions of the statements. */
  positions: readonly number[];
  /** Id of a statement that must be shown. */
  statement: string | null;
}

/** The statements about a place, grouped by claim, ten at a time. */
function PlaceStatements({ place, positions, statement }: PlaceStatementsProps) {
  const { map } = useMessages();
  const { atlas } = useAtlas();
  const [order, setOrder] = useState<StatementOrder>("article");
  const [most, setMost] = useState(PAGE);
  const groups = groupByClaim(positions, order, atlas);
  const asked = statement === null ? undefined : findPosition(atlas, statement);
  const rank = groups.flatMap((group) => group.positions).indexOf(asked ?? -1);
  const shown = Math.max(most, Math.ceil((rank + 1) / PAGE) * PAGE);
  const left = positions.length - shown;
  return (
    <>
      {takeStatements(groups, shown).map((group) => (
        <Group key={group.positions[0]} group={group} place={place} />
      ))}
      {left > 0 && (
        <button type="button" className="sheet-more" onClick={() => setMost(shown + PAGE)}>
          {map.more(Math.min(PAGE, left))}
        </button>
      )}
      {positions.length >= LEAST_TO_ORDER && <OrderChoice order={order} setOrder={setOrder} />}
    </>
  );
}

/** The statements of one claim. Several have the name of the claim as a heading. */
function Group({ group, place }: { group: ClaimGroup; place: PlaceOutline }) {
  const { atlas } = useAtlas();
  const id = useId();
  const cards = group.positions.map((position) => (
    <div key={position} className="popup-statement" data-statement={atlas.columns.ids[position]}>
      <PopupCard position={position} place={place} />
    </div>
  ));
  const claim = atlas.claims[group.claim];
  if (claim === undefined || group.positions.length === 1) return cards;
  return (
    <section aria-labelledby={id} className="claim-group">
      <h3 id={id} className="claim-name" lang={atlas.language}>
        {claim.name}
      </h3>
      {cards}
    </section>
  );
}

/** The card of a statement, when its text is loaded. */
function PopupCard({ position, place }: { position: number; place: PlaceOutline }) {
  const statement = useStatement(position);
  return statement === undefined ? (
    <WaitingText position={position} />
  ) : (
    <StatementCard statement={statement} density="compact" place={place.key} />
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

/** Links to statements that mention the place but are not drawn there. */
function Unplaced({ positions }: { positions: readonly number[] }) {
  const { map } = useMessages();
  const [open, setOpen] = useState(false);
  if (positions.length === 0) return null;
  return (
    <details className="reasons" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{map.unplaced(positions.length)}</summary>
      {open && (
        <ul className="fine">
          {positions.map((position) => (
            <li key={position}>
              <UnplacedStatement position={position} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function UnplacedStatement({ position }: { position: number }) {
  const { atlas } = useAtlas();
  const statement = useStatement(position);
  if (statement === undefined) return <WaitingText position={position} />;
  const id = atlas.columns.ids[position] ?? "";
  return <a href={formatSelection({ kind: "statement", statement: id, feature: null })}>{statement.text}</a>;
}

/** The reasons for the place, folded. The candidates of an uncertain place are not folded. */
function PlaceReasons({ place, uncertain }: { place: PlaceOutline; uncertain: boolean }) {
  const messages = useMessages();
  const { map } = messages;
  const locale = useLocale();
  const entry = usePlaceEntry(place);
  if (entry === undefined) return null;
  const { candidates, reasons, source } = entry;
  // Likeliest first, with the numbers of the rings on the map.
  const described = candidates.map((candidate) => describeCandidate(candidate, messages, locale));
  const numbered = described.map((words, position) => map.numbered(position + 1, words));
  return (
    <>
      {uncertain && candidates.length > 0 && (
        <p className="fine">
          {map.mayBe(formatList(numbered, locale, "disjunction"))}
          {candidates.length > 1 && ` ${map.candidatesOnMap}`}
        </p>
      )}
      <details className="reasons">
        <summary>{uncertain ? map.whyThese(candidates.length) : map.whyThis}</summary>
        {candidates.length > 0 ? (
          <ol className="numbered">
            {candidates.map((candidate, position) => (
              <li key={described[position]}>
                {described[position]}
                <Reasons reasons={candidate.reasons} />
              </li>
            ))}
          </ol>
        ) : (
          <Reasons reasons={reasons} />
        )}
        <p className="fine">
          {map.positionFrom} <ExternalLink address={source.url}>{source.name}</ExternalLink> ({source.licence}
          ).
        </p>
      </details>
    </>
  );
}

function Reasons({ reasons }: { reasons: readonly Message[] }) {
  const messages = useMessages();
  const texts = reasons.map((reason) => formatMessage(reason, messages));
  return (
    <ul className="fine">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** The order of the article; or newest first, with undated statements at the end. */
type StatementOrder = "article" | "newest";

interface ClaimGroup {
  /** Position among the claims; -1 for a statement without one. */
  claim: number;
  /** Of the statements. */
  positions: number[];
}

/** Groups statements by claim. Groups are in the order of their first statement. */
function groupByClaim(
  positions: readonly number[],
  order: StatementOrder,
  { columns }: AtlasOutline,
): ClaimGroup[] {
  const lastDay = (position: number) => {
    const { from, to } = columns.said;
    return [to[position], from[position]].find((day) => Number.isFinite(day)) ?? Number.NEGATIVE_INFINITY;
  };
  const sorted = order === "article" ? positions : [...positions].sort((a, b) => lastDay(b) - lastDay(a));
  const groups: ClaimGroup[] = [];
  const byClaim = new Map<number, ClaimGroup>();
  for (const position of sorted) {
    const claim = columns.claims[position] ?? -1;
    const known = byClaim.get(claim);
    if (known !== undefined) {
      known.positions.push(position);
      continue;
    }
    const group = { claim, positions: [position] };
    groups.push(group);
    if (claim >= 0) byClaim.set(claim, group);
  }
  return groups;
}

/** The groups with their first `most` statements in total. */
function takeStatements(groups: readonly ClaimGroup[], most: number): ClaimGroup[] {
  let left = most;
  return groups.flatMap((group) => {
    const positions = group.positions.slice(0, Math.max(0, left));
    left -= positions.length;
    return positions.length === 0 ? [] : [{ ...group, positions }];
  });
}
