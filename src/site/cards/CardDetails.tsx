import type { ReactNode } from "react";
import { formatDate } from "../../../geo/dates/format-date.ts";
import { describeLink, nameLink } from "../../../geo/geojson/describe/describe-attribution.ts";
import { describePrecision } from "../../../geo/geojson/describe/describe-place.ts";
import type {
  PlacementView,
  ResponseView,
  StatementView,
  VersionView,
} from "../../../geo/geojson/view/atlas-view.ts";
import { formatMessage } from "../../../geo/messages/reason-messages.ts";
import { useAtlas, useInteractive, useIsWhole } from "../page/atlas-context.ts";
import { useLocale, useMessages } from "../page/messages-context.tsx";
import {
  AtlasText,
  DocumentName,
  DocumentReference,
  endSentence,
  LinkedText,
  PlaceName,
  RecordText,
  Sentence,
  sourceAnchor,
  useAtlasLanguage,
} from "./AtlasText.tsx";
import { ExternalLink } from "./CopyLink.tsx";
import { describeCardDate, groupDocuments, listFlags, listNotKnown } from "./card-content.ts";
import { SharedDate, SharedText } from "./SharedTexts.tsx";

interface CardDetailsProps {
  statement: StatementView;
  /** Key of the place at which a popup stands: the popup itself says why that place. */
  placeKey: string | null;
}

/** What follows the source line: quotation, dates, other documents, versions, limits, places. */
export function CardDetails({ statement, placeKey }: CardDetailsProps) {
  return (
    <div className="card-details">
      <Quotation statement={statement} />
      <Dates statement={statement} />
      <Recorded statement={statement} />
      <Documents statement={statement} />
      <Versions versions={statement.versions} />
      <NotKnown statement={statement} />
      <Places statement={statement} placeKey={placeKey} />
    </div>
  );
}

interface PartProps {
  title: string;
  /** Its content speaks for itself on the page that is drawn all at once. */
  isPlain?: boolean;
  children: ReactNode;
}

function Part({ title, isPlain = false, children }: PartProps) {
  const isWhole = useIsWhole();
  return (
    <section className="part">
      {!(isPlain && isWhole) && <h4>{title}</h4>}
      {children}
    </section>
  );
}

function Quotation({ statement: { quote } }: { statement: StatementView }) {
  const { card } = useMessages();
  const { language } = useAtlas().atlas.article;
  if (quote === null) return null;
  return (
    <Part title={card.quotation} isPlain>
      <blockquote className="quote">
        <q lang={language} dir="auto">
          {quote}
        </q>
      </blockquote>
    </Part>
  );
}

function Dates({ statement: { dates, aspect } }: { statement: StatementView }) {
  const messages = useMessages();
  const locale = useLocale();
  const { atlas } = useAtlas();
  // That the article is not dated is said of the article, not of each of its own statements.
  const told = dates.filter(
    ({ role, best, words }) => role !== "publication" || best !== null || words !== null,
  );
  if (told.length === 0) return null;
  return (
    <Part title={messages.card.dates} isPlain>
      {told.map((date) => {
        const isContent = date.role === "claimed_event";
        const role = isContent && aspect !== null ? messages.aspect[aspect] : messages.dateRole[date.role];
        return (
          <p key={`${date.role} ${date.best?.edtf} ${date.words}`}>
            <span className="label">{`${role}${messages.colon.trimEnd()}`}</span>{" "}
            <SharedDate short={date.best === null ? "" : formatDate(date.best, locale, messages.dates)}>
              {describeCardDate(date, atlas, messages, locale)}
            </SharedDate>
          </p>
        );
      })}
    </Part>
  );
}

/** Why the status is what it is, and each part where parts differ. */
function Recorded({ statement }: { statement: StatementView }) {
  const { statusReason, parts, known } = statement;
  const messages = useMessages();
  const locale = useLocale();
  const { language } = useAtlas().atlas;
  const inferred = (statement.chain ?? []).filter(({ from }) => from !== null);
  if (statusReason === null && parts.length + known.length + inferred.length === 0) return null;
  return (
    <Part title={messages.card.recorded} isPlain>
      {statusReason !== null && (
        <p>
          <RecordText>{statusReason}</RecordText>
        </p>
      )}
      {parts.length > 0 && (
        <ul className="parts">
          {parts.map((part) => (
            <li key={part.id}>
              {messages.card.part} <AtlasText>{part.about}</AtlasText>
              {messages.colon}
              <RecordText>{part.reason}</RecordText>
            </li>
          ))}
        </ul>
      )}
      {inferred.map((link) => (
        <p key={nameLink(link, messages, locale, language)}>
          <LinkedText>
            {endSentence(describeLink(link, messages, locale, language, ({ id }) => id))}
          </LinkedText>
        </p>
      ))}
      {known.map((line) => (
        <p key={line}>
          <SharedText>{line}</SharedText>
        </p>
      ))}
    </Part>
  );
}

/**
 * The other documents, nearest first. Where scripts run each stands with what it says; the page that is drawn all at once has that
 * among the sources, and here the numbers.
 */
function Documents({ statement }: { statement: StatementView }) {
  const isWhole = useIsWhole();
  const { card, relation: relations } = useMessages();
  const groups = groupDocuments(statement, isWhole);
  const { otherRoutes } = statement;
  if (groups.length + otherRoutes.length === 0) return null;
  const routes = otherRoutes.map(({ response }) => response);
  if (isWhole) {
    return (
      <p className="numbers">
        {groups.map(({ relation, items }) => (
          <DocumentNumbers
            key={relation}
            title={card.documentsOn[relation]}
            responses={items.map(({ response }) => response)}
          />
        ))}
        {routes.length > 0 && <DocumentNumbers title={card.sameWords} responses={routes} />}
      </p>
    );
  }
  return (
    <Part title={card.documents}>
      {groups.map(({ relation, items }) => (
        <DocumentGroup
          key={relation}
          title={relations[relation]}
          responses={items.map(({ response }) => response)}
        />
      ))}
      {routes.length > 0 && <DocumentGroup title={card.otherRoutes(routes.length)} responses={routes} />}
    </Part>
  );
}

interface DocumentGroupProps {
  title: string;
  responses: ResponseView[];
}

function DocumentNumbers({ title, responses }: DocumentGroupProps) {
  return (
    <span>
      {title}{" "}
      {responses.map((response) => (
        <span key={response.id}>
          <DocumentReference response={response} />{" "}
        </span>
      ))}
    </span>
  );
}

function DocumentGroup({ title, responses }: DocumentGroupProps) {
  const messages = useMessages();
  return (
    <>
      <h5>{title}</h5>
      <ul className="documents">
        {responses.map((response) => (
          <li key={response.id} className="document">
            <p>
              <RecordText>{response.fact}</RecordText>
            </p>
            <p className="fine">
              {messages.responseKind[response.kind]}
              {messages.comma}
              {messages.independence[response.independence]}
              {messages.colon}
              <ExternalLink address={response.url} language={response.language}>
                <DocumentName response={response} />
              </ExternalLink>
              . <DocumentTerms response={response} />{" "}
              <a href={`#${sourceAnchor(response.id)}`}>{messages.source.entry}</a>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The standard of a finding, and what a document does not show. */
export function DocumentTerms({ response: { standard, limits } }: { response: ResponseView }) {
  const { source } = useMessages();
  return (
    <>
      {standard !== null && (
        <>
          {source.standard} <RecordText>{endSentence(standard)}</RecordText>{" "}
        </>
      )}
      {limits !== null && limits !== "" && (
        <>
          {source.limits} <RecordText>{endSentence(limits)}</RecordText>
        </>
      )}
    </>
  );
}

/** Words that changed on their way, side by side: the article's, and as another document has them. */
function Versions({ versions }: { versions: VersionView[] }) {
  const { card } = useMessages();
  if (versions.length === 0) return null;
  return (
    <Part title={card.versions}>
      {versions.map((version) => (
        <dl key={`${version.source.id} ${version.other}`} className="versions">
          <div>
            <dt>{card.theArticle}</dt>
            <VersionWords parts={version.differences.article} />
          </div>
          <div>
            <dt>
              <DocumentName response={version.source} />
            </dt>
            <VersionWords parts={version.differences.other} />
          </div>
        </dl>
      ))}
    </Part>
  );
}

function VersionWords({ parts }: { parts: VersionView["differences"]["article"] }) {
  const { card } = useMessages();
  const marks = useAtlasLanguage();
  return (
    <dd {...marks}>
      {parts.map((part, position) =>
        part.differs ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a version keep their places
          <mark key={position} className="differs">
            <span className="unseen">{card.differs}</span>
            {part.words}
          </mark>
        ) : (
          part.words
        ),
      )}
    </dd>
  );
}

/** What is not known, what is uncertain about the words, and what a careful reader should know. */
function NotKnown({ statement }: { statement: StatementView }) {
  const messages = useMessages();
  const { notes } = statement;
  const [notKnown, flags] = [listNotKnown(statement), listFlags(statement)];
  if (notKnown.length + notes.length + flags.length === 0) return null;
  return (
    <Part title={messages.card.notKnown} isPlain>
      <ul className="lines">
        {notKnown.map((line) =>
          typeof line === "string" ? (
            <li key={line}>
              <SharedText>{line}</SharedText>
            </li>
          ) : (
            <li key={`${line.code} ${JSON.stringify(line.params)}`}>
              <Sentence>{formatMessage(line, messages)}</Sentence>
            </li>
          ),
        )}
        {flags.map((flag) => (
          <li key={flag}>{endSentence(messages.flag[flag])}</li>
        ))}
        {notes.map((line) => (
          <li key={line}>
            <SharedText>{line}</SharedText>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The places that the statement names: those on the map lead there, the others stand with the reason. */
function Places({ statement, placeKey }: CardDetailsProps) {
  const isWhole = useIsWhole();
  const messages = useMessages();
  const { placements, notDrawn } = statement;
  const { card } = messages;
  // A reason that holds for all of them stands once.
  const isShared =
    placements.length > 1 && placements.every((placement) => placement.notDrawn?.code === notDrawn?.code);
  // Where all is drawn at once the list of places says the rest.
  const told = isWhole
    ? placements.filter(
        ({ note, notDrawn: own, certainty }) => note ?? (isShared ? null : own) ?? certainty === "uncertain",
      )
    : placements;
  const reason =
    notDrawn !== null && (isShared || placements.every((placement) => placement.notDrawn === null));
  if (told.length === 0 && !reason) return null;
  // Where all is drawn at once the heading of the list says that its statements are not on the map.
  const label = isWhole && placements.every((placement) => !placement.drawn) ? "" : card.notDrawn;
  return (
    <Part title={card.places} isPlain>
      <ul className="lines">
        {told.map((placement) => (
          <li key={placement.id}>
            <Place
              placement={placement}
              isHere={placeKey !== null && placement.place?.key === placeKey}
              label={isShared ? null : label}
            />
          </li>
        ))}
        {reason && (
          <li>
            {label} <Sentence>{endSentence(formatMessage(notDrawn, messages))}</Sentence>
          </li>
        )}
      </ul>
    </Part>
  );
}

interface PlaceProps {
  placement: PlacementView;
  isHere: boolean;
  /** Before the reason why it is not drawn; null where that is said elsewhere. */
  label: string | null;
}

function Place({ placement, isHere, label }: PlaceProps) {
  const interactive = useInteractive();
  const isWhole = useIsWhole();
  const messages = useMessages();
  const { place, toponym, drawn, notDrawn, note } = placement;
  const name = place === null ? <AtlasText>{toponym}</AtlasText> : <PlaceName names={place.names} />;
  return (
    <>
      {drawn && interactive && !isHere ? (
        <a href={`#${placement.id}`} data-opens-popup="">
          {name}
        </a>
      ) : (
        <strong>{name}</strong>
      )}
      {messages.colon}
      {!isHere && !isWhole && `${endSentence(describePrecision(placement, messages))} `}
      {note !== null && <SharedText>{note}</SharedText>}
      {notDrawn !== null && label !== null && (
        <>
          {" "}
          {label} <Sentence>{endSentence(formatMessage(notDrawn, messages))}</Sentence>
        </>
      )}
    </>
  );
}
