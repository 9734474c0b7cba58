import { type ReactNode, useCallback, useId, useState } from "react";
import type { Mark } from "../../../../geo/cartography/mark.ts";
import type { ClaimView, PlaceView, StatementView } from "../../../../geo/geojson/atlas-view.ts";
import { describeCandidate } from "../../../../geo/geojson/describe-place.ts";
import { formatList } from "../../../../geo/messages/grammar.ts";
import { formatMessage } from "../../../../geo/messages/reason-messages.ts";
import type { BoundingBox } from "../../../../geo/model/position.ts";
import type { Message } from "../../../../geo/model/reason.ts";
import { PlaceName } from "../../cards/AtlasText.tsx";
import { ExternalLink } from "../../cards/CopyLink.tsx";
import { StatementCard } from "../../cards/StatementCard.tsx";
import { useAtlas } from "../../page/atlas-context.ts";
import { useLocale, useMessages } from "../../page/messages-context.tsx";
import { formatSelection } from "../../page/selection.ts";
import {
  drawnAt,
  markPrecision,
  placeCount,
  placeTitle,
  statementsOf,
  type Wording,
} from "../marks/mark-texts.ts";
import { MapPopup, type PopupAnchor } from "./MapPopup.tsx";

const PAGE = 10;
/** Fewer statements are read as fast in any order. */
const LEAST_TO_ORDER = 3;

interface PlacePopupProps {
  mark: Mark;
  place: PlaceView;
  /** Statement to show first, of those that mention the place. */
  statement: string | null;
  anchor: PopupAnchor;
  reach: BoundingBox;
  wording: Wording;
  /** Leads back to the list of the cluster from which the place was chosen. */
  back: ReactNode;
  onClose: () => void;
}

/** The popup of one place: what statements say of it first, then the place itself and how surely it is known. */
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
  const statements = statementsOf(mark, wording.atlas);
  const drawn = drawnAt(place);
  const unplaced = place.statements.filter((id) => !drawn.has(id));
  /** The card of the statement that was asked for stands at the top, when the popup has its content. */
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={showStatement} className="sheet-body" tabIndex={0} aria-label={title}>
        {back}
        {drawn.size > statements.length && (
          <p className="sheet-filtered">{map.somePass(statements.length, drawn.size)}</p>
        )}
        <PlaceStatements place={place} statements={statements} statement={statement} />
        <Unplaced ids={unplaced} wording={wording} />
        <PlaceReasons place={place} uncertain={mark.uncertain} />
      </section>
    </MapPopup>
  );
}

interface PlaceStatementsProps {
  place: PlaceView;
  statements: readonly StatementView[];
  /** Statement that must be among those shown. */
  statement: string | null;
}

/** The statements about a place, those of one claim together, ten at a time. */
function PlaceStatements({ place, statements, statement }: PlaceStatementsProps) {
  const { map } = useMessages();
  const [order, setOrder] = useState<StatementOrder>("article");
  const [most, setMost] = useState(PAGE);
  const groups = groupByClaim(statements, order);
  const position = groups.flatMap((group) => group.statements).findIndex(({ id }) => id === statement);
  const shown = Math.max(most, Math.ceil((position + 1) / PAGE) * PAGE);
  const left = statements.length - shown;
  return (
    <>
      {takeStatements(groups, shown).map((group) => (
        <Group key={group.statements[0]?.id} group={group} place={place} />
      ))}
      {left > 0 && (
        <button type="button" className="sheet-more" onClick={() => setMost(shown + PAGE)}>
          {map.more(Math.min(PAGE, left))}
        </button>
      )}
      {statements.length >= LEAST_TO_ORDER && <OrderChoice order={order} setOrder={setOrder} />}
    </>
  );
}

/** Several statements of one claim stand under its name. */
function Group({ group, place }: { group: ClaimGroup; place: PlaceView }) {
  const { atlas } = useAtlas();
  const id = useId();
  const cards = group.statements.map((statement) => (
    <div key={statement.id} className="popup-statement" data-statement={statement.id}>
      <StatementCard statement={statement} density="compact" place={place.key} />
    </div>
  ));
  if (group.claim === null || group.statements.length === 1) return cards;
  return (
    <section aria-labelledby={id} className="claim-group">
      <h3 id={id} className="claim-name" lang={atlas.language}>
        {group.claim.name}
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

/** Statements that mention the place and put nothing there: each by its own words, leading to its card. */
function Unplaced({ ids, wording: { atlas } }: { ids: readonly string[]; wording: Wording }) {
  const { map } = useMessages();
  if (ids.length === 0) return null;
  return (
    <details className="reasons">
      <summary>{map.unplaced(ids.length)}</summary>
      <ul className="fine">
        {ids.map((id) => (
          <li key={id}>
            <a href={formatSelection({ kind: "statement", statement: id, feature: null })}>
              {atlas.statementsById.get(id)?.text}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Why this place was taken for the name; of an uncertain one the candidates stand in the open, their reasons folded. */
function PlaceReasons({ place, uncertain }: { place: PlaceView; uncertain: boolean }) {
  const messages = useMessages();
  const { map } = messages;
  const locale = useLocale();
  const { candidates, reasons, source } = place;
  // Likeliest first; numbered as the rings on the map are.
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

/** As in the article, or what was said last first and what has no date at the end. */
type StatementOrder = "article" | "newest";

interface ClaimGroup {
  /** Null for statements that share their claim with none. */
  claim: ClaimView | null;
  statements: StatementView[];
}

/** Statements that allege the same thing, together: groups in the order of their first statement. */
function groupByClaim(statements: readonly StatementView[], order: StatementOrder): ClaimGroup[] {
  const sorted = order === "article" ? statements : [...statements].sort((a, b) => lastDay(b) - lastDay(a));
  const groups: ClaimGroup[] = [];
  const byClaim = new Map<ClaimView, ClaimGroup>();
  for (const statement of sorted) {
    const { claim } = statement;
    const known = claim === null ? undefined : byClaim.get(claim);
    if (known !== undefined) {
      known.statements.push(statement);
      continue;
    }
    const group = { claim, statements: [statement] };
    groups.push(group);
    if (claim !== null) byClaim.set(claim, group);
  }
  return groups;
}

/** The first so many statements of the groups, and their groups. */
function takeStatements(groups: readonly ClaimGroup[], most: number): ClaimGroup[] {
  let left = most;
  return groups.flatMap((group) => {
    const statements = group.statements.slice(0, Math.max(0, left));
    left -= statements.length;
    return statements.length === 0 ? [] : [{ ...group, statements }];
  });
}

function lastDay({ said }: StatementView): number {
  const date = said?.best ?? said?.article;
  return date?.last ?? date?.first ?? Number.NEGATIVE_INFINITY;
}
