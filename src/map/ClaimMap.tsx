import { type ReactNode, useMemo } from "react";
import { MapContainer, ZoomControl } from "react-leaflet";
import { drawnMovements, groupMarks } from "../../geo/cartography/group-marks.ts";
import type { MapFile } from "../../geo/model/map-file.ts";
import { isMotionReduced } from "../explore/is-motion-reduced.ts";
import type { Selected } from "../explore/selection.ts";
import type { Select } from "../explore/use-address.ts";
import { AreaLayer } from "./AreaLayer.tsx";
import { BasemapLayers } from "./BasemapLayers.tsx";
import { HaloLayer } from "./HaloLayer.tsx";
import { Legend } from "./Legend.tsx";
import { MapCredit } from "./MapCredit.tsx";
import { MapPatterns } from "./MapPatterns.tsx";
import { MarkPopup } from "./MarkPopup.tsx";
import { MarksAndNames } from "./MarksAndNames.tsx";
import { MovementLayer } from "./MovementLayer.tsx";
import type { BasemapShapes } from "./unpack-basemap.ts";
import { SelectionView } from "./SelectionView.tsx";
import { toLatLngBounds } from "./to-lat-lng.ts";
import { ViewLimits } from "./ViewLimits.tsx";

const NO_LABELS: BasemapShapes["labels"] = [];
const WORLD: [number, number, number, number] = [-170, -56, 170, 72];

interface ClaimMapProps {
  mapFile: MapFile;
  selected: Selected;
  select: Select;
  /** Null where it could not be loaded: marks without a background. */
  basemap: BasemapShapes | null;
  /** More that stands on the map. */
  children?: ReactNode;
}

/** The interactive map: background, areas, halos, movements, marks, and the popup of the selected place. */
export function ClaimMap({ mapFile, basemap, selected, select, children }: ClaimMapProps) {
  const marks = useMemo(() => groupMarks(mapFile), [mapFile]);
  const movements = useMemo(() => drawnMovements(mapFile), [mapFile]);
  const extent = mapFile.atlas.extent ?? basemap?.extent ?? WORLD;
  const calm = isMotionReduced();
  const chosen = marks.find(({ key }) => key === selected.placeKey);
  return (
    <>
      <MapPatterns />
      <MapContainer
        className="map"
        bounds={toLatLngBounds(extent)}
        boundsOptions={{ padding: [28, 28] }}
        zoomControl={false}
        attributionControl={false}
        zoomSnap={0.25}
        closePopupOnClick={false}
        maxBoundsViscosity={0.8}
        zoomAnimation={!calm}
        fadeAnimation={!calm}
        inertia={!calm}
      >
        <ViewLimits extent={extent} />
        {basemap !== null && <BasemapLayers layers={basemap.layers} />}
        <AreaLayer marks={marks} chosen={chosen} select={select} />
        <HaloLayer marks={marks} />
        <MovementLayer movements={movements} />
        <MarksAndNames
          marks={marks}
          movements={movements}
          labels={basemap?.labels ?? NO_LABELS}
          chosen={chosen}
          select={select}
        />
        <ZoomControl position="topright" />
        <SelectionView chosen={chosen} select={select} />
        {chosen !== undefined && (
          <MarkPopup key={chosen.key} mark={chosen} statement={selected.statement} select={select} />
        )}
        {children}
      </MapContainer>
      <Legend marks={marks} movements={movements} />
      <MapCredit credits={mapFile.atlas.credits} />
    </>
  );
}
