import { useMemo } from "react";
import { describeSpeakerAt } from "../../../geo/geojson/describe/describe-attribution.ts";
import { describeCandidate, describePrecision } from "../../../geo/geojson/describe/describe-place.ts";
import { codesAt, valuesAt } from "../../../geo/geojson/view/atlas-columns.ts";
import {
  type AtlasOutline,
  drawingAt,
  type PlaceOutline,
  statementsAt,
} from "../../../geo/geojson/view/atlas-outline.ts";
import { formatList } from "../../../geo/messages/grammar.ts";
import { useAtlas, useInteractive, useIsWhole } from "../page/atlas-context.ts";
import { useListAddresses } from "../page/list-addresses.ts";
import { useLocale, useMessages } from "../page/messages-context.tsx";
import { usePlaceEntry } from "../page/use-statement.ts";
import { AtlasText, LocalName, Name, Sentence } from "./AtlasText.tsx";

interface PlaceListProps {
  /** By position: 1 where the statement passes the filters. */
  passes: Uint8Array;
  /** Key of the selected place. */
  selected: string | null;
}

/** The places on the map, each with what was said about it in a few words. Markers lead here where no scripts run. */
export function PlaceList({ passes, selected }: PlaceListProps) {
  const { atlas, listed: chosen } = useAtlas();
  const { places } = useMessages();
  const listed = useMemo(() => listPlaces(atlas, passes, chosen), [atlas, passes, chosen]);
  if (listed.length === 0) return null;
  return (
    <section className="list-group" aria-labelledby="places">
      <h2 id="places">{places.title}</h2>
      {chosen !== undefined && <p className="fine">{places.some(listed.length, atlas.places.length)}</p>}
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
  place: PlaceOutline;
  /** Positions of the statements drawn there: one entry for each speaker and topic. */
  topics: number[][];
}

function listPlaces(
  atlas: AtlasOutline,
  passes: Uint8Array,
  chosen: ReadonlySet<string> | undefined,
): ListedPlace[] {
  const { columns } = atlas;
  const { speaker, topic } = columns.facets;
  return atlas.places.flatMap((place) => {
    if (chosen?.has(place.key) === false) return [];
    const topics = new Map<string, number[]>();
    for (const position of statementsAt(columns, place).drawn) {
      if (passes[position] !== 1) continue;
      const key = [speaker, topic].map((facet) => codesAt(facet, position).join(" ")).join("/");
      topics.set(key, [...(topics.get(key) ?? []), position]);
    }
    return topics.size === 0 ? [] : [{ place, topics: [...topics.values()] }];
  });
}

/** Lines of a place in the list of a large atlas, on paper and where no scripts run. */
const MOST_TOPICS = 5;

function PlaceEntry({ place, topics }: ListedPlace) {
  const { atlas, listed, printing } = useAtlas();
  const interactive = useInteractive();
  const isWhole = useIsWhole();
  const messages = useMessages();
  const drawing = drawingAt(atlas.columns, place);
  const candidates = <Candidates place={place} />;
  const name = <Name names={place.names} />;
  const lines = (listed === undefined ? topics : topics.slice(0, MOST_TOPICS)).map((positions) => (
    <Topic key={positions[0]} positions={positions} />
  ));
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
        {drawing !== undefined && (
          <span className="fine">
            {drawing.certainty === "uncertain"
              ? describePrecision({ ...drawing, place }, messages)
              : messages.precision[drawing.precision]}
          </span>
        )}
        {listed !== undefined && (
          <span className="fine">
            {drawing !== undefined && messages.comma}
            {messages.list.statements(topics.flat().length)}
          </span>
        )}
      </p>
      {listed === undefined || printing ? lines : <noscript>{lines}</noscript>}
      {isWhole &&
        listed === undefined &&
        drawing?.certainty === "uncertain" &&
        (printing ? candidates : <noscript>{candidates}</noscript>)}
    </>
  );
}

/** What else an uncertain name may be; the map's popup says it where there is one, with all the reasons. */
function Candidates({ place }: { place: PlaceOutline }) {
  const messages = useMessages();
  const locale = useLocale();
  const candidates = usePlaceEntry(place)?.candidates ?? [];
  const described = candidates.map((candidate) => describeCandidate(candidate, messages, locale));
  if (described.length < 2) return null;
  return (
    <p className="fine">
      <Sentence>{messages.map.mayBe(formatList(described, locale, "disjunction"))}</Sentence>
    </p>
  );
}

/** "Igor Konashenkov: alleged movement of people", with a link to each statement. */
function Topic({ positions }: { positions: number[] }) {
  const { atlas } = useAtlas();
  const messages = useMessages();
  const locale = useLocale();
  const { facets } = atlas.columns;
  const { statement: addressOf } = useListAddresses();
  const [first, ...others] = positions;
  if (first === undefined) return null;
  const [topic] = valuesAt(facets.topic, first);
  return (
    <p className="place-topic">
      <a href={addressOf(first)}>
        <Sentence>{describeSpeakerAt(first, atlas, messages, locale)}</Sentence>
        {messages.colon}
        <AtlasText>{String(topic?.label)}</AtlasText>
      </a>
      {others.map((position, order) => (
        <span key={position}>
          {messages.comma}
          <a href={addressOf(position)}>{messages.places.another(order + 2)}</a>
        </span>
      ))}
    </p>
  );
}
