import "leaflet/dist/leaflet.css";
import "./map.css";
import "./popup/popup.css";
import type { Feature, FeatureCollection, Position } from "geojson";
import { LatLng, type Path, type PathOptions, Polygon, Polyline } from "leaflet";
import { Suspense, useEffect, useMemo, useState } from "react";
import { MapContainer, Pane, useMap } from "react-leaflet";
import { buildMapTexts } from "../../../geo/cartography/build-map-texts.ts";
import type { LonLatPair, Mark, Movement } from "../../../geo/cartography/mark.ts";
import { buildMarkIndex, type MarkIndex } from "../../../geo/cartography/mark-index.ts";
import type { AtlasOutline } from "../../../geo/geojson/view/atlas-outline.ts";
import type { Basemap } from "../../../geo/model/basemap.ts";
import type { BoundingBox } from "../../../geo/model/position.ts";
import type { Steps } from "../../../geo/steps.ts";
import type { Selected } from "../page/address/selection.ts";
import { type Select, useAddressPart } from "../page/address/use-address.ts";
import { useAtlas } from "../page/atlas-context.ts";
import { isMotionReduced } from "../page/media-queries.ts";
import { useLocale, useMessages } from "../page/messages-context.tsx";
import { PartBoundary } from "../page/PartBoundary.tsx";
import { runInSlices } from "../page/run-in-slices.ts";
import { basemapParts, extentOfMap, viewOfExtent } from "./first-view/first-view.ts";
import { GentleGestures } from "./GentleGestures.tsx";
import { toLatLng, useFirstSize } from "./leaflet-map.ts";
import type { HaloState } from "./MapFoot.tsx";
import { MapView } from "./MapView.tsx";
import { MapMarks } from "./marks/MapMarks.tsx";
import type { Wording } from "./marks/mark-texts.ts";
import { LazyTileLayers, type TileChoice } from "./TileSwitch.tsx";
import { joinExtents, LARGEST_ZOOM, type Turn, turnsNeeded } from "./view-limits.ts";

export interface ClaimMapProps {
  atlas: AtlasOutline;
  /** Marks of the statements that pass the filters. */
  marks: readonly Mark[];
  movements: readonly Movement[];
  selected: Pick<Selected, "statement" | "placeKey">;
  select: Select;
  /** Whether the selected place opens its popup. */
  withPopup: boolean;
  /** Null when it could not be loaded: the map then has no basemap. */
  basemap: Basemap | null;
  /** Key of a place to highlight. */
  pointed: string | null;
  /** In a frame: the map leaves scrolling to the page around it. */
  gentle: boolean;
  /** Tiles to show above our own basemap. */
  tiles: TileChoice | undefined;
  onTileFailure: () => void;
  /** Called with the visibility of circles of uncertainty, and with whether there are clusters, after each layout. */
  onHalos: (state: HaloState) => void;
  onClusters: (hasClusters: boolean) => void;
  /** Called when basemap, marks and labels are on the map. */
  onDrawn: () => void;
}

/** The interactive map: basemap, areas, movements, marks, labels, and the popup of the selected place. */
export function ClaimMap(props: ClaimMapProps) {
  const {
    atlas,
    marks,
    movements,
    selected,
    select,
    withPopup,
    basemap,
    pointed,
    gentle,
    tiles,
    onTileFailure,
    onHalos,
    onClusters,
    onDrawn,
  } = props;
  const messages = useMessages();
  const locale = useLocale();
  const index = indexOf(marks, movements);
  const { texts: statements } = useAtlas();
  const wording = useMemo(
    (): Wording => ({ atlas, texts: statements, messages, locale }),
    [atlas, statements, messages, locale],
  );
  // Tiles have their own labels.
  const hasTiles = tiles !== undefined;
  const texts = useMemo(
    () => buildMapTexts(atlas, hasTiles ? [] : (basemap?.labels ?? []), { messages, locale }),
    [atlas, basemap, hasTiles, messages, locale],
  );
  // Marks come when the ground is complete, or at once where there is none: each part of the map is a task of its own.
  const [isMarked, setMarked] = useState(basemap === null);
  const [lookedAt, setLookedAt] = useState<LonLatPair>();
  const view = useAddressPart("view");
  const { firstView } = atlas;
  const extent = useMemo(() => extentOfMap(atlas, basemap), [atlas, basemap]);
  const calm = isMotionReduced();
  const [room, setRoom] = useState<HTMLElement | null>(null);
  const size = useFirstSize(room);
  const start =
    size &&
    (view === null
      ? viewOfExtent(firstView ?? extent, size)
      : { center: [view.lng, view.lat] as const, zoom: view.zoom });
  const reach = useMemo(() => joinExtents(extent, firstView ?? extent), [extent, firstView]);

  return (
    <div ref={setRoom} className="map-room">
      {start !== undefined && (
        <MapContainer
          className="map"
          center={toLatLng(start.center)}
          zoom={start.zoom}
          trackResize={false}
          zoomControl={false}
          attributionControl={false}
          zoomSnap={0}
          closePopupOnClick={false}
          zoomAnimation={!calm}
          fadeAnimation={!calm}
          inertia={!calm}
        >
          {basemap !== null && (
            <Pane name={GROUND}>
              <Ground basemap={basemap} extent={reach} onComplete={setMarked} />
            </Pane>
          )}

          {tiles !== undefined && (
            <PartBoundary fallback={<TilesFailed onFailure={onTileFailure} />}>
              <Suspense>
                <LazyTileLayers tiles={tiles.tiles} address={tiles.address} onFailure={onTileFailure} />
              </Suspense>
            </PartBoundary>
          )}
          {isMarked && (
            <MapMarks
              index={index}
              texts={texts}
              wording={wording}
              selected={selected}
              select={select}
              withPopup={withPopup}
              start={firstView ?? extent}
              reach={reach}
              pointed={pointed}
              onHalos={onHalos}
              onClusters={onClusters}
              onDrawn={onDrawn}
              onLook={setLookedAt}
            />
          )}
          <MapView
            extent={extent}
            firstView={firstView}
            largestZoom={tiles?.tiles.maxZoom ?? LARGEST_ZOOM}
            lookedAt={lookedAt}
          />
          {gentle && <GentleGestures />}
        </MapContainer>
      )}
    </div>
  );
}

function TilesFailed({ onFailure }: { onFailure: () => void }) {
  useEffect(onFailure, [onFailure]);
  return null;
}

/*
 * Kept outside of the component: React draws its first render anew where another comes in between, and forgets what that one made.
 */
const indexes = new WeakMap<readonly Mark[], { movements: readonly Movement[]; index: MarkIndex }>();

function indexOf(marks: readonly Mark[], movements: readonly Movement[]): MarkIndex {
  const known = indexes.get(marks);
  if (known?.movements === movements) return known.index;
  const index = buildMarkIndex(marks, movements);
  indexes.set(marks, { movements, index });
  return index;
}

const GROUND = "ground";

interface GroundProps {
  basemap: Basemap;
  /** The extent that stays in reach. */
  extent: BoundingBox;
  onComplete: (isComplete: true) => void;
}

/** Land, water and boundaries, below everything else and not interactive. In slices, since the picture is still shown. */
function Ground({ basemap, extent, onComplete }: GroundProps) {
  const map = useMap();
  useEffect(() => {
    const drawn: Path[] = [];
    const abort = new AbortController();
    function* draw(): Steps<void> {
      for (const { name, shapes } of basemapParts(basemap))
        for (const turn of turnsNeeded(extent)) {
          const options = { pane: GROUND, interactive: false, className: `basemap-${name}` };
          for (const path of drawShapes(shapes, turn, options)) drawn.push(path.addTo(map));
          yield;
        }
    }
    const complete = () => {
      if (!abort.signal.aborted) onComplete(true);
    };
    // A map without its ground still shows who said what where.
    runInSlices(draw(), abort.signal).then(complete, complete);
    return () => {
      abort.abort();
      for (const layer of drawn) layer.remove();
    };
  }, [map, basemap, extent, onComplete]);
  return null;
}

/** Areas and lines of the basemap, moved by full turns for maps across the antimeridian. */
function drawShapes(shapes: Feature | FeatureCollection, turn: Turn, options: PathOptions): Path[] {
  const features = shapes.type === "FeatureCollection" ? shapes.features : [shapes];
  const toLatLngs = (line: Position[]) => line.map(([lng = 0, lat = 0]) => new LatLng(lat, lng + 360 * turn));
  return features.flatMap(({ geometry }): Path | Path[] => {
    switch (geometry.type) {
      case "Polygon":
        return new Polygon(geometry.coordinates.map(toLatLngs), options);
      case "MultiPolygon":
        return new Polygon(
          geometry.coordinates.map((rings) => rings.map(toLatLngs)),
          options,
        );
      case "LineString":
        return new Polyline(toLatLngs(geometry.coordinates), options);
      case "MultiLineString":
        return new Polyline(geometry.coordinates.map(toLatLngs), options);
      default:
        return [];
    }
  });
}
