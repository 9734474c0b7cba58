import { useState } from "react";
import { useMap } from "react-leaflet";
import type { Mark } from "../../../geo/cartography/group-marks.ts";
import { symbolRadius } from "../../../geo/cartography/mark-symbol.ts";
import { ArabicName } from "../cards-1/ArabicName.tsx";
import { AtlasText } from "../cards-1/AtlasText.tsx";
import { useAtlasLanguage } from "../cards-1/use-atlas-language.ts";
import { isMotionReduced } from "../page-1/is-motion-reduced.ts";
import { useMessages } from "../page-1/messages-context.tsx";
import { formatSelection } from "../page-1/selection.ts";
import { boxOf } from "./group-marks-in-view.ts";
import { MapPopup } from "./MapPopup.tsx";
import type { MarkGroup } from "./mark-group.ts";
import { formatClusterTitle, formatMarkTitle } from "./mark-words.ts";
import { SymbolShapes } from "./SymbolShapes.tsx";
import { toLatLngBounds } from "./to-lat-lng.ts";

const PAGE = 10;

interface ClusterSheetProps {
  cluster: MarkGroup;
  onClose: () => void;
  /** The reader, not the program, moves the map. */
  onMove: () => void;
}

/** The popup of a cluster: its places, those with most statements first, each with the first that is said of it. */
export function ClusterSheet({ cluster, onClose, onMove }: ClusterSheetProps) {
  const map = useMap();
  const words = useMessages();
  const [most, setMost] = useState(PAGE);
  const { anchor, members, summary } = cluster;
  const title = formatClusterTitle(cluster, words);
  const bounds = toLatLngBounds(boxAround(members));
  // Places at the same point stay together however close one looks.
  const mayZoom = map.getZoom() < map.getMaxZoom() && String(bounds[0]) !== String(bounds[1]);

  function zoomIn(): void {
    onClose();
    onMove();
    map.fitBounds(bounds, { padding: [64, 64], animate: !isMotionReduced() });
    map.getContainer().focus({ preventScroll: true });
  }

  return (
    <MapPopup
      place={anchor.key}
      at={anchor.at}
      raised={symbolRadius(summary.statements, true)}
      label={title}
      onClose={onClose}
      heading={<h2>{title}</h2>}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="sheet-body" tabIndex={0} aria-label={title}>
        <p className="sheet-precision">{words.map.clusterOf(members.length, summary.speakers)}</p>
        {mayZoom && (
          <button type="button" className="sheet-zoom" onClick={zoomIn}>
            {words.map.zoomInOnThese}
          </button>
        )}
        <ul className="cluster-places">
          {members.slice(0, most).map((mark) => (
            <ClusterPlace key={mark.key} mark={mark} />
          ))}
        </ul>
        {members.length > most && (
          <button type="button" className="sheet-more" onClick={() => setMost(most + PAGE)}>
            {words.map.more(Math.min(PAGE, members.length - most))}
          </button>
        )}
      </section>
    </MapPopup>
  );
}

function ClusterPlace({ mark }: { mark: Mark }) {
  const words = useMessages();
  const { marks } = useAtlasLanguage();
  const { key, place, arabic, aspects, uncertain, features } = mark;
  return (
    <li>
      <SymbolShapes aspects={aspects} uncertain={uncertain} />
      <div>
        <a
          className="place"
          href={formatSelection({ kind: "place", key })}
          data-opens-popup=""
          aria-label={formatMarkTitle(mark, words)}
        >
          <AtlasText>{place}</AtlasText> <ArabicName>{arabic}</ArabicName>
        </a>
        <span className="cluster-count">{features.length}</span>
        <p className="cluster-said" {...marks}>
          {features[0]?.properties.text}
        </p>
      </div>
    </li>
  );
}

/** West, south, east, north around places. */
function boxAround(marks: readonly Mark[]): [number, number, number, number] {
  const boxes = marks.map(boxOf);
  return boxes.reduce(([w, s, e, n], [west, south, east, north]) => [
    Math.min(w, west),
    Math.min(s, south),
    Math.max(e, east),
    Math.max(n, north),
  ]);
}
