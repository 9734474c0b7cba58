import type { StatementFeature } from "../../../geo/model/map-file-1.ts";
import { useMessages } from "../page-1/messages-context.tsx";
import { ArabicName } from "./ArabicName.tsx";
import { AtlasText } from "./AtlasText.tsx";
import type { StatementRecord } from "./atlas-index.ts";
import { endSentence } from "./end-sentence.ts";
import { useReading } from "./ReadingContext.ts";
import { useAtlasLanguage } from "./use-atlas-language.ts";

interface PlaceLinksProps {
  record: StatementRecord;
  /** Key of the place at which the reader is: then the others stand here, and that there are others. */
  besides: string | null;
}

/** The places of a statement: those on the map lead there, the others stand with the reason. */
export function PlaceLinks({ record, besides }: PlaceLinksProps) {
  const { card } = useMessages();
  const named = record.features.filter(({ properties }) => properties.place !== null);
  const listed = besides === null ? named : named.filter(({ properties }) => properties.placeKey !== besides);
  if (listed.length === 0) return null;
  return (
    <>
      {besides !== null && <p className="places-more">{card.severalPlaces(named.length)}</p>}
      <ul className={besides === null ? "places" : "places places-others"} aria-label={card.places}>
        {listed.map((feature) => (
          <PlaceEntry key={feature.id} feature={feature} brief={besides !== null} />
        ))}
      </ul>
    </>
  );
}

function PlaceEntry({ feature: { id, properties }, brief }: { feature: StatementFeature; brief: boolean }) {
  const { interactive } = useReading();
  const { card, precision } = useMessages();
  const { chooseLabel } = useAtlasLanguage();
  const name = (
    <>
      <AtlasText>{properties.place}</AtlasText> <ArabicName>{properties.placeArabic}</ArabicName>
    </>
  );
  const { drawn, precisionLabel, notDrawnBecause } = properties;
  const isSaidWhyNot = !drawn && !brief;
  return (
    <li>
      {drawn && interactive ? (
        <a className="place" href={`#${id}`} data-opens-popup="">
          {name}
        </a>
      ) : (
        <span className={drawn ? "place" : "place-unmapped"}>{name}</span>
      )}
      <span className="place-note">
        {properties.precision !== null && chooseLabel(precisionLabel ?? "", precision[properties.precision])}
        {isSaidWhyNot && (
          <>
            {". "}
            {card.notDrawn} <AtlasText>{endSentence(notDrawnBecause ?? "")}</AtlasText>
          </>
        )}
      </span>
    </li>
  );
}
