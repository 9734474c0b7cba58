import "leaflet/dist/leaflet.css";
import { LatLngBounds, type LatLngTuple, LayerGroup, Map as LeafletMap } from "leaflet";
import { useEffect, useRef, useState } from "react";
import type { Basemap } from "../../../geo/model/basemap.ts";
import type { PlaceChoice } from "../cards/PlaceEditor.tsx";
import { useDeskMessages } from "../messages/desk-context.tsx";
import { drawGround, drawLabels, NAMES_PANE } from "./draw-ground.ts";
import { type DeskMark, drawCandidates, drawMarks } from "./draw-marks.ts";

interface DeskMapProps {
  marks: readonly DeskMark[];
  ground: Basemap | undefined;
  choice: PlaceChoice | undefined;
  select: (key: string) => void;
  point: (key: string | undefined) => void;
  onCandidate: (index: number) => void;
  onPin: (position: { lat: number; lon: number }) => void;
}

const WORLD: LatLngTuple = [20, 10];
/** Candidates that are no likelier stand on the map, but the view does not go to them. */
const UNLIKELY = 0.03;

/** The places of all statements; while a place is chosen its candidates, numbered as in the list. */
export function DeskMap(props: DeskMapProps) {
  const { marks, ground, choice } = props;
  const { map: messages } = useDeskMessages();
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LeafletMap>();
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (box.current === null) return;
    const made = new LeafletMap(box.current, {
      center: WORLD,
      zoom: 2,
      zoomSnap: 0.25,
      minZoom: 1,
      maxZoom: 13,
      attributionControl: false,
      zoomAnimation: false,
      fadeAnimation: false,
      inertia: false,
      worldCopyJump: true,
    });
    // Names lie above the ground and below the marks.
    made.createPane(NAMES_PANE).style.zIndex = "450";
    made.on("click", ({ latlng: { lat, lng } }) => {
      if (latest.current.choice?.isPinning === true)
        latest.current.onPin({ lat: rounded(lat), lon: rounded(lng) });
    });
    const observer = new ResizeObserver(() => made.invalidateSize({ animate: false }));
    observer.observe(box.current);
    setMap(made);
    return () => {
      observer.disconnect();
      made.remove();
    };
  }, []);

  useEffect(() => {
    map?.getContainer().setAttribute("role", "group");
    map?.getContainer().setAttribute("aria-label", messages.label);
  }, [map, messages]);

  useEffect(() => {
    if (map === undefined || ground === undefined) return;
    const layers = new LayerGroup(drawGround(ground)).addTo(map);
    const names = new LayerGroup().addTo(map);
    const draw = () => drawLabels(names, ground, map);
    draw();
    map.on("zoomend moveend", draw);
    return () => {
      map.off("zoomend moveend", draw);
      layers.remove();
      names.remove();
    };
  }, [map, ground]);

  useEffect(() => {
    if (map === undefined) return;
    const layer = drawMarks(marks, {
      select: (key) => latest.current.select(key),
      point: (key) => latest.current.point(key),
      label: messages.mark,
    }).addTo(map);
    return () => void layer.remove();
  }, [map, marks, messages]);

  useEffect(() => {
    if (map === undefined || choice === undefined) return;
    const layer = drawCandidates(choice, (index) => latest.current.onCandidate(index)).addTo(map);
    return () => void layer.remove();
  }, [map, choice]);

  // All marks at first; while a place is chosen its likelier candidates, and at least the likeliest.
  const wanted = extentKey(
    choice === undefined
      ? marks.map(({ at }) => at)
      : choice.candidates
          .filter(({ score }, index) => index === 0 || score > UNLIKELY)
          .flatMap(({ at }): (readonly [number, number])[] => (at === undefined ? [] : [at])),
  );
  useEffect(() => {
    if (map === undefined || wanted === "") return;
    const [west = 0, south = 0, east = 0, north = 0] = wanted.split(" ").map(Number);
    map.fitBounds(new LatLngBounds([south, west], [north, east]), {
      padding: [44, 44],
      maxZoom: 7,
      animate: false,
    });
  }, [map, wanted]);

  const selectedAt = marks.find(({ isSelected }) => isSelected)?.at;
  const selectedKey = selectedAt?.join(" ");
  useEffect(() => {
    if (map === undefined || selectedKey === undefined || latest.current.choice !== undefined) return;
    const [longitude = 0, latitude = 0] = selectedKey.split(" ").map(Number);
    if (!map.getBounds().pad(-0.1).contains([latitude, longitude]))
      map.panTo([latitude, longitude], { animate: false });
  }, [map, selectedKey]);

  return (
    <section className="pane map-pane" aria-label={messages.label}>
      <div ref={box} className={choice?.isPinning === true ? "map is-pinning" : "map"} />
      {marks.length === 0 && <p className="map-empty">{messages.empty}</p>}
      <p className="map-credit">{messages.credit}</p>
    </section>
  );
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}

function extentKey(positions: readonly (readonly [number, number])[]): string {
  if (positions.length === 0) return "";
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  return [
    Math.min(...longitudes),
    Math.min(...latitudes),
    Math.max(...longitudes),
    Math.max(...latitudes),
  ].join(" ");
}
