import "leaflet/dist/leaflet.css";
import "./map.css";
import "./popup/popup.css";
import { LatLng, type PathOptions } from "leaflet";
import { useMemo, useState } from "react";
import { GeoJSON, MapContainer, Pane } from "react-leaflet";
import { buildMapTexts } from "../../../geo/cartography/build-map-texts.ts";
import type { LonLatPair, Mark, Movement } from "../../../geo/cartography/mark.ts";
import { buildMarkIndex, type MarkIndex } from "../../../geo/cartography/mark-index.ts";
import type { AtlasOutline } from "../../../geo/geojson/view/atlas-outline.ts";
import { BASEMAP_LAYERS, type Basemap } from "../../../geo/model/basemap.ts";
import type { BoundingBox } from "../../../geo/model/position.ts";
import type { Selected } from "../page/address/selection.ts";
import { type Select, useAddress } from "../page/address/use-address.ts";
import { useAtlas } from "../page/atlas-context.ts";
import { isMotionReduced } from "../page/media-queries.ts";
import { useLocale, useMessages } from "../page/messages-context.tsx";
import { type BasemapShapes, extentOfMap, unpackBasemap, viewOfExtent } from "./first-view/first-view.ts";
import { GentleGestures } from "./GentleGestures.tsx";
import { toLatLng, useFirstSize } from "./leaflet-map.ts";
import type { HaloState } from "./MapFoot.tsx";
import { MapView } from "./MapView.tsx";
import { MapMarks } from "./marks/MapMarks.tsx";
import type { Wording } from "./marks/mark-texts.ts";
import { TileLayers } from "./TileLayers.tsx";
import type { TileChoice } from "./TileSwitch.tsx";
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
  const ground = groundOf(basemap);
  const { texts: statements } = useAtlas();
  const wording = useMemo(
    (): Wording => ({ atlas, texts: statements, messages, locale }),
    [atlas, statements, messages, locale],
  );
  // Tiles have their own labels.
  const hasTiles = tiles !== undefined;
  const texts = useMemo(
    () => buildMapTexts(atlas, hasTiles ? [] : (ground?.labels ?? []), { messages, locale }),
    [atlas, ground, hasTiles, messages, locale],
  );
  const [lookedAt, setLookedAt] = useState<LonLatPair>();
  const { view } = useAddress();
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
          {ground !== undefined && <Ground layers={ground.layers} extent={reach} />}

          {tiles !== undefined && (
            <TileLayers tiles={tiles.tiles} address={tiles.address} onFailure={onTileFailure} />
          )}
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

/*
 * Kept outside of the component: React draws its first render anew where another comes in between, and forgets what that one made.
 */
const indexes = new WeakMap<readonly Mark[], { movements: readonly Movement[]; index: MarkIndex }>();
const grounds = new WeakMap<Basemap, { ground: BasemapShapes | undefined }>();

function indexOf(marks: readonly Mark[], movements: readonly Movement[]): MarkIndex {
  const known = indexes.get(marks);
  if (known?.movements === movements) return known.index;
  const index = buildMarkIndex(marks, movements);
  indexes.set(marks, { movements, index });
  return index;
}

function groundOf(basemap: Basemap | null): BasemapShapes | undefined {
  if (basemap === null) return undefined;
  const known = grounds.get(basemap) ?? { ground: unpackBasemap(basemap) };
  grounds.set(basemap, known);
  return known.ground;
}

interface GroundProps {
  layers: BasemapShapes["layers"];
  /** The extent that stays in reach. */
  extent: BoundingBox;
}

/** Constant objects: react-leaflet compares path options by identity. Colours are in map.css. */
const OPTIONS: Record<string, PathOptions> = Object.fromEntries(
  BASEMAP_LAYERS.map((name) => [name, { className: `basemap-${name}` }]),
);

/** Land, water and boundaries, below everything else and not interactive. */
function Ground({ layers, extent }: GroundProps) {
  return (
    <Pane name="ground">
      {turnsNeeded(extent).map((turn) =>
        layers.map(({ name, shapes }) => (
          <GeoJSON
            key={`${name} ${turn}`}
            data={shapes}
            interactive={false}
            style={OPTIONS[name]}
            coordsToLatLng={TURNED[turn]}
          />
        )),
      )}
    </Pane>
  );
}

/** Moves the basemap by full turns, for maps across the antimeridian. */
const TURNED: Record<Turn, (position: [number, number] | [number, number, number]) => LatLng> = {
  [-1]: ([longitude, latitude]) => new LatLng(latitude, longitude - 360),
  0: ([longitude, latitude]) => new LatLng(latitude, longitude),
  1: ([longitude, latitude]) => new LatLng(latitude, longitude + 360),
};
