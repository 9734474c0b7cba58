import { ArabicName } from "./ArabicName.tsx";
import type { StatementRecord } from "./atlas-index.ts";
import { useReading } from "./ReadingContext.ts";

/** The places of a statement: those on the map lead there, the others stand with the reason. */
export function PlaceLinks({ record }: { record: StatementRecord }) {
  const { interactive } = useReading();
  const named = record.features.filter(({ properties }) => properties.place !== null);
  if (named.length === 0) return null;
  return (
    <ul className="places" aria-label="Places">
      {named.map(({ id, properties }) => {
        const name = (
          <>
            {properties.place} <ArabicName>{properties.placeArabic}</ArabicName>
          </>
        );
        return (
          <li key={id}>
            {properties.drawn && interactive ? (
              <a className="place" href={`#${id}`} data-opens-popup="">
                {name}
              </a>
            ) : (
              <span className={properties.drawn ? "place" : "place-unmapped"}>{name}</span>
            )}
            <span className="place-note">
              {properties.precisionLabel}
              {properties.drawn ? "" : `; not on the map: ${lowerFirst(properties.notDrawnBecause ?? "")}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
