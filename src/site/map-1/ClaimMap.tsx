import { type ReactNode, useCallback, useMemo, useState } from "react";
import { MapContainer } from "react-leaflet";
import { fitView } from "../../../geo/cartography/fit-view.ts";
import { drawnMovements, groupMarks, type Mark } from "../../../geo/cartography/group-marks.ts";
import type { MapFile } from "../../../geo/model/map-file-1.ts";
import { isMotionReduced } from "../page-1/is-motion-reduced.ts";
import type { Selected } from "../page-1/selection.ts";
import { type Select, useAddress } from "../page-1/use-address.ts";
import { BasemapLayers } from "./BasemapLayers.tsx";
import { CandidateLayer } from "./CandidateLayer.tsx";
import { ClusterSheet } from "./ClusterSheet.tsx";
import type { HaloState } from "./HaloLayer.tsx";
import { Legend } from "./Legend.tsx";
import { MapCredit } from "./MapCredit.tsx";
import { MapPatterns } from "./MapPatterns.tsx";
import { MapView } from "./MapView.tsx";
import { MarksAndNames } from "./MarksAndNames.tsx";
import type { MarkGroup } from "./mark-group.ts";
import { PlaceSheet } from "./PlaceSheet.tsx";
import { SelectionView } from "./SelectionView.tsx";
import { toLatLng } from "./to-lat-lng.ts";
import type { BasemapShapes } from "./unpack-basemap.ts";
import { useFirstSize } from "./use-box-size.ts";

const NO_LABELS: BasemapShapes["labels"] = [];
const WORLD: [number, number, number, number] = [-170, -56, 170, 72];

interface ClaimMapProps {
  mapFile: MapFile;
  selected: Selected;
  select: Select;
  /** Null where it could not be loaded: marks without a background. */
  basemap: BasemapShapes | null;
  /** Whether the selected place opens its popup, beside being shown. */
  withPopup?: boolean;
  /** More that stands on the map. */
  children?: ReactNode;
}

/** The interactive map: background, areas, halos, movements, marks, and the popup of the selected place. */
export function ClaimMap({ mapFile, basemap, selected, select, withPopup = true, children }: ClaimMapProps) {
  const marks = useMemo(() => groupMarks(mapFile), [mapFile]);
  const movements = useMemo(() => movementsShown(mapFile), [mapFile]);
  const [opened, setOpened] = useState<{ cluster: MarkGroup; of: Mark[] }>();
  const [halos, setHalos] = useState<HaloState>("hidden");
  const { view } = useAddress();
  const extent = mapFile.atlas.extent ?? basemap?.extent ?? WORLD;
  const calm = isMotionReduced();
  const [room, setRoom] = useState<HTMLElement | null>(null);
  const size = useFirstSize(room);
  const chosen = useMemo(
    () => marks.find(({ key }) => key === selected.placeKey),
    [marks, selected.placeKey],
  );
  const start =
    size &&
    (view === null ? fitView(extent, size) : { center: [view.lng, view.lat] as const, zoom: view.zoom });
  // Filters change what a cluster holds; the list of another one would mislead.
  const openCluster = opened?.of === marks ? opened.cluster : undefined;

  const onCluster = useCallback(
    (cluster: MarkGroup) => {
      setOpened({ cluster, of: marks });
      select(undefined);
    },
    [select, marks],
  );
  const closeAll = useCallback(() => {
    setOpened(undefined);
    select(undefined);
  }, [select]);

  return (
    <>
      <MapPatterns />
      <div ref={setRoom} className="map-room">
        {start !== undefined && (
          <MapContainer
            className="map"
            center={toLatLng(start.center)}
            zoom={start.zoom}
            trackResize={false}
            zoomControl={false}
            attributionControl={false}
            zoomSnap={0.25}
            closePopupOnClick={false}
            zoomAnimation={!calm}
            fadeAnimation={!calm}
            inertia={!calm}
          >
            {basemap !== null && <BasemapLayers layers={basemap.layers} />}
            <MarksAndNames
              marks={marks}
              movements={movements}
              labels={basemap?.labels ?? NO_LABELS}
              chosen={chosen}
              openCluster={chosen === undefined ? openCluster?.id : undefined}
              select={select}
              onCluster={onCluster}
              onHalos={setHalos}
            />
            <SelectionView chosen={chosen} onBareMap={closeAll} />
            {chosen !== undefined && withPopup && chosen.uncertain && <CandidateLayer mark={chosen} />}
            {chosen !== undefined && withPopup && (
              <PlaceSheet
                key={chosen.key}
                mark={chosen}
                statement={selected.statement}
                cluster={openCluster?.members.includes(chosen) ? openCluster : undefined}
                onBack={() => select(undefined)}
                onClose={closeAll}
              />
            )}
            <MapView extent={extent} lookedAt={(chosen ?? openCluster?.anchor)?.at}>
              {(noteReader) =>
                chosen === undefined &&
                openCluster !== undefined && (
                  <ClusterSheet
                    key={openCluster.id}
                    cluster={openCluster}
                    onClose={closeAll}
                    onMove={noteReader}
                  />
                )
              }
            </MapView>
            {children}
          </MapContainer>
        )}
      </div>
      <div className="map-foot">
        <Legend marks={marks} movements={movements} halos={halos} />
        <MapCredit credits={mapFile.atlas.credits} />
      </div>
    </>
  );
}

/** Of statements that pass the filters. */
function movementsShown(mapFile: MapFile): ReturnType<typeof drawnMovements> {
  const movements = drawnMovements(mapFile);
  if (movements.length === 0) return movements;
  const shown = new Set(mapFile.features.map(({ properties }) => properties.statement));
  return movements.filter(({ statement }) => shown.has(statement));
}
