import { memo } from "react";
import { describeSource, describeSpeakerAt } from "../../../geo/geojson/describe/describe-attribution.ts";
import { describeDocument } from "../../../geo/geojson/describe/describe-date.ts";
import { describeShortStatus } from "../../../geo/geojson/describe/describe-status.ts";
import { paragraphAt } from "../../../geo/geojson/view/atlas-columns.ts";
import { type AtlasOutline, findPosition } from "../../../geo/geojson/view/atlas-outline.ts";
import type { BearingView, StatementView } from "../../../geo/geojson/view/atlas-view.ts";
import { useAtlas } from "../page/atlas-context.ts";
import { Fold } from "../page/Fold.tsx";
import { useListAddresses } from "../page/list-addresses.ts";
import { useLocale, useMessages } from "../page/messages-context.tsx";
import { useStatement } from "../page/use-statement.ts";
import { endSentence, RecordText, Sentence, sourceAnchor, useAtlasLanguage } from "./AtlasText.tsx";
import { CardDetails } from "./CardDetails.tsx";
import { CopyLink } from "./CopyLink.tsx";
import { describeMissing, describeWho, findFurtherReply, findReply, restsOnSearch } from "./card-content.ts";
import { WaitingText } from "./WaitingText.tsx";

interface StatementCardProps {
  statement: StatementView;
  /** `full`: all of it in the open. `compact`: for little room, with everything after the source line in a fold. */
  density: "full" | "compact";
  /** Key of the place at which a popup stands. */
  place?: string | null;
  selected?: boolean;
}

/**
 * One statement. First what a reader wants: who said it, the statement, its status in a few words, the reply at the same size, the
 * source line. Everything else follows.
 */
export function StatementCard({ statement, density, place = null, selected = false }: StatementCardProps) {
  const { card } = useMessages();
  const details = <CardDetails statement={statement} placeKey={place} />;
  return (
    <article className={`card card-${density}`} aria-current={selected ? "true" : undefined}>
      <CardHead statement={statement} />
      <CardReply statement={statement} />
      <SourceLine statement={statement} />
      {density === "full" ? (
        details
      ) : (
        <Fold className="card-more" summaryClass="more-head" summary={card.more}>
          {details}
        </Fold>
      )}
      <p className="card-foot">
        {density === "compact" && (
          <a href={`#${statement.id}`} data-to-list="">
            {card.toList}
          </a>
        )}
        <CopyLink statement={statement.id} />
      </p>
    </article>
  );
}

interface StatementRowProps {
  statement: StatementView;
  /** Marked: it is selected, or drawn at the selected place. */
  selected: boolean;
  /** What opens it, such as a link that leads to it; another value opens it again. */
  opensFor?: string | undefined;
}

/**
 * A statement of the list: closed, with one line of status; opened, a full card. Memoised: a new selection must not render every
 * row again.
 */
const StatementRow = memo(function StatementRow({ statement, selected, opensFor }: StatementRowProps) {
  const { card } = useMessages();
  const { pageAddress = "" } = useAtlas();
  const addresses = useListAddresses();
  return (
    <article className="card card-row" id={statement.id} aria-current={selected ? "true" : undefined}>
      <Fold
        summaryClass="row-head"
        summary={<CardHead statement={statement} />}
        opensFor={opensFor}
        withoutScript={
          <div className="card-open">
            <CardReply statement={statement} />
            <SourceLine statement={statement} />
            <p className="card-foot">
              <a href={addresses.details(statement.order)}>{card.more}</a>{" "}
              <a href={`${pageAddress}#${statement.id}`}>{card.link}</a>
            </p>
          </div>
        }
      >
        <div className="card-open">
          <CardReply statement={statement} />
          <SourceLine statement={statement} />
          <CardDetails statement={statement} placeKey={null} />
          <p className="card-foot">
            <a href={`${pageAddress}#${statement.id}`}>{card.link}</a>
            <CopyLink statement={statement.id} />
          </p>
        </div>
      </Fold>
    </article>
  );
});

interface ListedStatementProps extends Omit<StatementRowProps, "statement"> {
  position: number;
}

/** The row of the statement at a position; until its text is here, its speaker. */
export const ListedStatement = memo(function ListedStatement({ position, ...state }: ListedStatementProps) {
  const { atlas } = useAtlas();
  const messages = useMessages();
  const locale = useLocale();
  const statement = useStatement(position);
  if (statement !== undefined) return <StatementRow statement={statement} {...state} />;
  return (
    <article className="card card-row" id={atlas.columns.ids[position]}>
      <h3 className="who">
        <Sentence>{describeSpeakerAt(position, atlas, messages, locale)}</Sentence>
      </h3>
      <p className="said">
        <WaitingText position={position} />
      </p>
    </article>
  );
});

/** Who said it, the statement, and what is recorded about it. */
function CardHead({ statement }: { statement: StatementView }) {
  const { atlas, showsIds } = useAtlas();
  const messages = useMessages();
  const locale = useLocale();
  const marks = useAtlasLanguage();
  return (
    <>
      <h3 className="who">
        {showsIds && <span className="record-id">{statement.id} </span>}
        <Sentence>{describeWho(statement, atlas, messages, locale)}</Sentence>
      </h3>
      <p className="said" {...marks}>
        {statement.text}
      </p>
      <p className="status">
        <Sentence>{describeShortStatus(statement.status, messages, locale, atlas.language)}</Sentence>
      </p>
    </>
  );
}

/** Of a statement of the atlas. */
function paragraphOf(atlas: AtlasOutline, id: string): number | null {
  return paragraphAt(atlas.columns, findPosition(atlas, id) ?? -1);
}

/** What the accused answered, at the statement's own size; or that no answer was found. Nothing where nothing is recorded. */
function CardReply({ statement }: { statement: StatementView }) {
  const { atlas, printing } = useAtlas();
  const messages = useMessages();
  const locale = useLocale();
  const marks = useAtlasLanguage();
  const reply = findReply(statement);
  const missing = describeMissing(statement, messages, locale);
  const further = findFurtherReply(statement);
  if (reply === null && missing.length === 0 && further === undefined) return null;
  return (
    <div className="reply">
      {reply !== null && <h4>{messages.card.reply}</h4>}
      {reply !== null && (
        <>
          <p className="said" {...marks}>
            {reply.kind === "in article" ? reply.text : reply.bearing.response.fact}
          </p>
          <p className="reply-source">
            {reply.kind === "in article" ? (
              <>
                <a href={`#${reply.statement}`}>
                  {messages.card.replyIn(paragraphOf(atlas, reply.statement))}
                </a>{" "}
                <RecordText reply={reply.statement}>{reply.extent}</RecordText>
              </>
            ) : (
              <Document bearing={reply.bearing} />
            )}
          </p>
        </>
      )}
      {missing.length > 0 && (
        // Plain text, not quotation style: no speaker said this.
        <p className="reply-absent">
          <Sentence>{missing.map(endSentence).join(" ")}</Sentence>{" "}
          {restsOnSearch(statement) && !printing && <a href="#searched">{messages.card.whatWasSearched}</a>}
        </p>
      )}
      {further !== undefined && (
        <p className="reply-source">
          <Document bearing={further} />
        </p>
      )}
    </div>
  );
}

/** "Denial, about a similar claim, not this one: White Helmets, 10 September 2018". */
function Document({ bearing: { response, relation } }: { bearing: BearingView }) {
  const messages = useMessages();
  const locale = useLocale();
  const { language } = useAtlas().atlas;
  const addresses = useListAddresses();
  return (
    <>
      {messages.card.documentKind(messages.responseKind[response.kind], messages.relation[relation])}{" "}
      <a href={addresses.source(sourceAnchor(response.id))}>
        <Sentence>{describeDocument(response, messages, locale, language)}</Sentence>
      </a>
    </>
  );
}

/** How the words reached the article, from their origin, in one line. */
function SourceLine({ statement }: { statement: StatementView }) {
  const { atlas } = useAtlas();
  const messages = useMessages();
  return (
    <p className="source-line">
      <span className="label">{messages.card.source}</span>{" "}
      <Sentence>{describeSource(statement, atlas, messages, useLocale())}</Sentence>
    </p>
  );
}
