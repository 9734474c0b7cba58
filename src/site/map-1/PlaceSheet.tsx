import { useEffect, useMemo, useRef } from "react";
import type { Mark } from "../../../geo/cartography/group-marks.ts";
import { symbolRadius } from "../../../geo/cartography/mark-symbol.ts";
import { ArabicName } from "../cards-1/ArabicName.tsx";
import { AtlasText } from "../cards-1/AtlasText.tsx";
import type { AtlasIndex } from "../cards-1/atlas-index.ts";
import { useReading } from "../cards-1/ReadingContext.ts";
import { useAtlasLanguage } from "../cards-1/use-atlas-language.ts";
import { useMessages } from "../page-1/messages-context.tsx";
import { useMedia } from "../page-1/use-media.ts";
import { isNamed } from "./is-named.ts";
import { MapPopup } from "./MapPopup.tsx";
import type { MarkGroup } from "./mark-group.ts";
import { formatMarkTitle } from "./mark-words.ts";
import { PlaceReasons } from "./PlaceReasons.tsx";
import { PlaceStatements } from "./PlaceStatements.tsx";

interface PlaceSheetProps {
  mark: Mark;
  /** Statement to show first, of those that mention the place. */
  statement: string | null;
  /** The cluster from whose list the place was chosen. */
  cluster: MarkGroup | undefined;
  onBack: () => void;
  onClose: () => void;
}

/** Half the height of a name; pixels. */
const HALF_NAME = 12;
/** As popup.css: a window in which what is said of the place would leave no room for what is said. */
const LOW = "(max-height: 320px)";

/** The popup of one place: the place in words, how surely it is known, and what statements say of it. */
export function PlaceSheet({ mark, statement, cluster, onBack, onClose }: PlaceSheetProps) {
  const { index } = useReading();
  const words = useMessages();
  const { chooseLabel } = useAtlasLanguage();
  const body = useRef<HTMLElement>(null);
  const all = useMemo(() => countStatementsAt(mark.key, index), [mark.key, index]);
  const title = formatMarkTitle(mark, words);
  const isLow = useMedia(LOW);

  useEffect(() => {
    const cards = [...(body.current?.querySelectorAll<HTMLElement>("[data-statement]") ?? [])];
    const card = cards.find(({ dataset }) => dataset.statement === statement);
    // Only within the sheet: the page and the map stay where they are.
    if (card !== undefined && card !== cards[0]) body.current?.scrollTo({ top: card.offsetTop - 8 });
  }, [statement]);

  const about = (
    <>
      <div className="sheet-place">
        <p className="sheet-precision">{chooseLabel(mark.precisionLabel, words.precision[mark.precision])}</p>
        <PlaceReasons place={index.places.get(mark.key)} uncertain={mark.uncertain} />
      </div>
      <p className="sheet-count">
        {title}
        {all > mark.features.length && (
          <span className="sheet-filtered">{words.map.somePass(mark.features.length, all)}</span>
        )}
      </p>
    </>
  );
  return (
    <MapPopup
      place={mark.key}
      at={mark.at}
      raised={isNamed(mark) ? HALF_NAME : symbolRadius(mark.features.length)}
      label={title}
      onClose={onClose}
      heading={
        <h2>
          <AtlasText>{mark.place}</AtlasText> <ArabicName>{mark.arabic}</ArabicName>
        </h2>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={body} className="sheet-body" tabIndex={0} aria-label={title}>
        {cluster !== undefined && (
          <button type="button" className="sheet-back" data-opens-popup="" onClick={onBack}>
            {words.map.backToCluster(cluster.members.length, cluster.anchor.place)}
          </button>
        )}
        {!isLow && about}
        <PlaceStatements mark={mark} statement={statement} />
        {isLow && about}
      </section>
    </MapPopup>
  );
}

/** Statements drawn at a place, whether they pass the filters or not. */
function countStatementsAt(key: string, { mapFile }: AtlasIndex): number {
  const here = mapFile.features.filter(({ properties }) => properties.drawn && properties.placeKey === key);
  return new Set(here.map(({ properties }) => properties.statement)).size;
}
