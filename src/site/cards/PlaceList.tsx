import { useMemo } from "react";
import type { AtlasView, PlaceView, StatementView } from "../../../geo/geojson/atlas-view.ts";
import { describeCandidate, describePrecision } from "../../../geo/geojson/describe-place.ts";
import { formatList } from "../../../geo/messages/grammar.ts";
import { formatMessage } from "../../../geo/messages/reason-messages.ts";
import { useAtlas } from "../page/atlas-context.ts";
import { useLocale, useMessages } from "../page/messages-context.tsx";
import { AtlasText, endSentence, LocalName, Name, Sentence } from "./AtlasText.tsx";
import { describeWho } from "./card-content.ts";

interface PlaceListProps {
  /** Ids of the statements that pass the filters. */
  shown: ReadonlySet<string>;
  /** Key of the selected place. */
  selected: string | null;
}

/** The places on the map, each with what was said about it in a few words. Markers lead here where no scripts run. */
export function PlaceList({ shown, selected }: PlaceListProps) {
  const { atlas } = useAtlas();
  const { places } = useMessages();
  const listed = useMemo(() => listPlaces(atlas, shown), [atlas, shown]);
  if (listed.length === 0) return null;
  return (
    <section className="list-group" aria-labelledby="places">
      <h2 id="places">{places.title}</h2>
      <ul className="places">
        {listed.map(({ place, topics }) => (
          <li
            key={place.key}
            id={`place=${place.anchor}`}
            aria-current={place.key === selected ? "true" : undefined}
          >
            <PlaceEntry place={place} topics={topics} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ListedPlace {
  place: PlaceView;
  /** What statements drawn there are about: one entry for each speaker and topic. */
  topics: StatementView[][];
}

function listPlaces(atlas: AtlasView, shown: ReadonlySet<string>): ListedPlace[] {
  return atlas.places.flatMap((place) => {
    const ids = new Set(place.placements.filter(({ drawn }) => drawn).map(({ statement }) => statement));
    const statements = [...ids].flatMap((id) => (shown.has(id) ? (atlas.statementsById.get(id) ?? []) : []));
    const topics = new Map<string, StatementView[]>();
    for (const statement of statements) {
      const key = `${statement.speakerAs} ${statement.speakers.map(({ id }) => id)} ${statement.topic.id}`;
      topics.set(key, [...(topics.get(key) ?? []), statement]);
    }
    return topics.size === 0 ? [] : [{ place, topics: [...topics.values()] }];
  });
}

function PlaceEntry({ place, topics }: ListedPlace) {
  const { interactive, isWhole } = useAtlas();
  const messages = useMessages();
  const placement = place.placements.find(({ drawn }) => drawn);
  const name = <Name names={place.names} />;
  return (
    <>
      <p className="place-name">
        {interactive ? (
          <a href={`#place=${place.anchor}`} data-opens-popup="">
            {name}
          </a>
        ) : (
          <strong>{name}</strong>
        )}{" "}
        <LocalName names={place.names} />{" "}
        {placement !== undefined && (
          <span className="fine">
            {placement.certainty === "uncertain"
              ? describePrecision(placement, messages)
              : messages.precision[placement.precision]}
          </span>
        )}
      </p>
      {topics.map((statements) => (
        <Topic key={statements[0]?.id} statements={statements} />
      ))}
      {isWhole && <Reasons place={place} />}
    </>
  );
}

/** Why the name was taken for this place, and what else it may be: the map's popup says it where there is one. */
function Reasons({ place: { reasons, candidates } }: { place: PlaceView }) {
  const messages = useMessages();
  const locale = useLocale();
  const { printing } = useAtlas();
  const described = candidates.map((candidate) => describeCandidate(candidate, messages, locale));
  const text = [
    ...(described.length > 1 ? [messages.map.mayBe(formatList(described, locale, "disjunction"))] : []),
    ...reasons.map((reason) => endSentence(formatMessage(reason, messages))),
  ].join(" ");
  if (text === "") return null;
  const line = (
    <p className="fine">
      {messages.map.whyThis}
      {messages.colon}
      <Sentence>{text}</Sentence>
    </p>
  );
  return printing ? line : <noscript>{line}</noscript>;
}

/** "Igor Konashenkov: alleged movement of people", with a link to each statement. */
function Topic({ statements }: { statements: StatementView[] }) {
  const { atlas } = useAtlas();
  const messages = useMessages();
  const locale = useLocale();
  const [first, ...others] = statements;
  if (first === undefined) return null;
  return (
    <p className="place-topic">
      <a href={`#${first.id}`}>
        <Sentence>{describeWho({ ...first, organisation: null }, atlas, messages, locale)}</Sentence>
        {messages.colon}
        <AtlasText>{first.topic.label}</AtlasText>
      </a>
      {others.map((statement, order) => (
        <span key={statement.id}>
          {messages.comma}
          <a href={`#${statement.id}`}>{messages.places.another(order + 2)}</a>
        </span>
      ))}
    </p>
  );
}
