import { useState } from "react";
import { useMap } from "react-leaflet";
import type { PlacedCluster } from "../../../../geo/cartography/map-layout.ts";
import { countAspects, type Mark } from "../../../../geo/cartography/mark.ts";
import { fitView } from "../../../../geo/cartography/web-mercator.ts";
import { extentOf } from "../../../../geo/geojson/antimeridian.ts";
import { type BoundingBox, wrapLongitude } from "../../../../geo/model/position.ts";
import { PlaceName } from "../../cards/AtlasText.tsx";
import { WaitingText } from "../../cards/WaitingText.tsx";
import { formatSelection } from "../../page/address/selection.ts";
import { isMotionReduced } from "../../page/media-queries.ts";
import { useMessages } from "../../page/messages-context.tsx";
import { useStatement } from "../../page/use-statement.ts";
import { sizeOf, toLatLng } from "../leaflet-map.ts";
import { clusterSummary, clusterTitle, placeTitle, type Wording } from "../marks/mark-texts.ts";
import { SymbolOf } from "../marks/SymbolShapes.tsx";
import { noteReaderMove } from "../use-view-address.ts";
import { MapPopup, type PopupAnchor } from "./MapPopup.tsx";

const PAGE = 10;

interface ClusterPopupProps {
  cluster: PlacedCluster;
  anchor: PopupAnchor;
  reach: BoundingBox;
  wording: Wording;
  onClose: () => void;
}

/** The popup of a cluster: its places, most statements first, each with its first statement. */
export function ClusterPopup({ cluster, anchor, reach, wording, onClose }: ClusterPopupProps) {
  const map = useMap();
  const { map: messages } = useMessages();
  const [most, setMost] = useState(PAGE);
  const { members } = cluster;
  const title = clusterTitle(cluster, wording);
  const box = extentOf(
    members.map(({ at: [longitude, latitude] }) => ({ type: "Point", coordinates: [longitude, latitude] })),
  );
  // Zooming in cannot separate places at the same point.
  const mayZoom =
    box !== null && map.getZoom() < map.getMaxZoom() && (box[0] !== box[2] || box[1] !== box[3]);

  function zoomIn(): void {
    if (box === null) return;
    onClose();
    noteReaderMove(map);
    const { center, zoom } = fitView(box, sizeOf(map), { padding: 64, maxZoom: map.getMaxZoom() });
    const longitude = wrapLongitude(center[0], map.getCenter().lng);
    map.setView(toLatLng([longitude, center[1]]), zoom, { animate: !isMotionReduced() });
    map.getContainer().focus({ preventScroll: true });
  }

  return (
    <MapPopup anchor={anchor} reach={reach} label={title} onClose={onClose} heading={<h2>{title}</h2>}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <section className="sheet-body" tabIndex={0} aria-label={title}>
        <p>{clusterSummary(cluster, wording)}</p>
        {mayZoom && (
          <button type="button" className="sheet-zoom" onClick={zoomIn}>
            {messages.zoomInOnThese}
          </button>
        )}
        <ul className="cluster-places">
          {members.slice(0, most).map((mark) => (
            <ClusterPlace key={mark.id} mark={mark} wording={wording} />
          ))}
        </ul>
        {members.length > most && (
          <button type="button" className="sheet-more" onClick={() => setMost(most + PAGE)}>
            {messages.more(Math.min(PAGE, members.length - most))}
          </button>
        )}
      </section>
    </MapPopup>
  );
}

function ClusterPlace({ mark, wording }: { mark: Mark; wording: Wording }) {
  const { atlas } = wording;
  const place = atlas.placesByKey.get(mark.id);
  const [first] = mark.statements;
  if (place === undefined) return null;
  return (
    <li>
      <SymbolOf aspects={countAspects(mark.statements)} uncertain={mark.uncertain} />
      <div>
        <a
          className="place"
          href={formatSelection({ kind: "place", key: mark.anchor })}
          data-opens-popup=""
          aria-label={placeTitle(place, wording)}
        >
          <PlaceName names={place.names} />
        </a>
        <span className="cluster-count">{mark.statements.length}</span>
        {first !== undefined && (
          <p className="cluster-said" lang={atlas.language} dir="auto">
            <FirstSaid position={first.order} />
          </p>
        )}
      </div>
    </li>
  );
}

function FirstSaid({ position }: { position: number }) {
  return useStatement(position)?.text ?? <WaitingText position={position} />;
}
