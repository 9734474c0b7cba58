import "leaflet/dist/leaflet.css";
import { LatLngBounds, type LatLngTuple, LayerGroup, Map as LeafletMap } from "leaflet";
import { memo, useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { nameGround } from "../../../geo/cartography/build-map-texts.ts";
import type { MapTexts } from "../../../geo/cartography/map-layout.ts";
import type { Mark } from "../../../geo/cartography/mark.ts";
import { buildMarkIndex } from "../../../geo/cartography/mark-index.ts";
import type { Basemap } from "../../../geo/model/basemap.ts";
import { toLatLng } from "../../site/map/leaflet-map.ts";
import { LabelLayer } from "../../site/map/marks/LabelLayer.tsx";
import { roundDegrees } from "../atlas/drawn-area.ts";
import { usePointing } from "../bench-context.tsx";
import { useDeskLocale, useDeskMessages } from "../messages/desk-context.tsx";
import { drawGround } from "./draw-ground.ts";
import { CandidateLayer, MarkLayer } from "./MarkLayer.tsx";
import { type DeskMark, marksOfCandidates } from "./marks-of.ts";
import { takePosition } from "./place-choice.ts";
import { ToolLayer } from "./ToolLayer.tsx";
import { useLayout } from "./use-layout.ts";

interface DeskMapProps {
  marks: readonly DeskMark[];
  ground: Basemap | undefined;
  onCandidate: (index: number) => void;
}

const WORLD: LatLngTuple = [20, 10];
const LAYOUT_PANE = "layout";
/** Candidates that are no likelier stand on the map, but the view does not go to them. */
const UNLIKELY = 0.03;

/** The places of all statements; while a place is chosen its candidates, or what the author draws. */
export const DeskMap = memo(function DeskMap({ marks, ground, onCandidate }: DeskMapProps) {
  const { choice, choose, select, point, selected, pointed } = usePointing();
  const { map: messages } = useDeskMessages();
  const locale = useDeskLocale();
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LeafletMap>();
  const latest = useRef({ choice, choose });
  latest.current = { choice, choose };
  const tool = choice?.tool ?? "none";

  useEffect(() => {
    if (box.current === null) return;
    const made = new LeafletMap(box.current, {
      center: WORLD,
      zoom: 2,
      zoomSnap: 0.25,
      minZoom: 1,
      maxZoom: 15,
      attributionControl: false,
      zoomControl: false,
      zoomAnimation: false,
      fadeAnimation: false,
      inertia: false,
    });
    made.createPane(LAYOUT_PANE).style.zIndex = "600";
    made.on("click", ({ latlng: { lat, lng } }) => take(lat, lng));
    const container = made.getContainer();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.target !== container || (latest.current.choice?.tool ?? "none") === "none") return;
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      const { lat, lng } = made.getCenter();
      take(lat, lng);
    };
    container.addEventListener("keydown", onKeyDown);
    const observer = new ResizeObserver(() => made.invalidateSize({ animate: false }));
    observer.observe(box.current);
    setMap(made);
    return () => {
      observer.disconnect();
      container.removeEventListener("keydown", onKeyDown);
      made.remove();
    };

    function take(lat: number, lng: number) {
      const { choice: current, choose: change } = latest.current;
      if (current !== undefined && current.tool !== "none")
        change(takePosition(current, [roundDegrees(lng), roundDegrees(lat)]));
    }
  }, []);

  useEffect(() => {
    map?.getContainer().setAttribute("role", "group");
    map
      ?.getContainer()
      .setAttribute("aria-label", tool === "none" ? messages.label : messages.toolLabel[tool]);
    if (tool === "none") map?.doubleClickZoom.enable();
    else map?.doubleClickZoom.disable();
  }, [map, messages, tool]);

  useEffect(() => {
    if (map === undefined || ground === undefined) return;
    const layers = new LayerGroup(drawGround(ground)).addTo(map);
    return () => void layers.remove();
  }, [map, ground]);

  const texts = useMemo((): MapTexts => {
    const countries = new Intl.DisplayNames(locale, { type: "region" });
    const nameMark = ({ names }: Mark) => ({ text: Object.values(names)[0] ?? "", lang: "en" });
    return {
      ground: ground?.labels ?? [],
      nameGround: (label) => nameGround(label, locale, countries),
      nameMark,
      nameCluster: ([first]) => (first === undefined ? { text: "", lang: "en" } : nameMark(first)),
    };
  }, [ground, locale]);
  // While a corner is dragged the choice changes with every move, and what is laid out does not.
  const candidates = choice?.candidates;
  const index = useMemo(
    () =>
      buildMarkIndex(
        candidates === undefined
          ? marks.map(({ mark }) => mark)
          : tool === "none"
            ? marksOfCandidates(candidates)
            : [],
      ),
    [candidates, tool, marks],
  );
  const statementsOf = useMemo(
    () => new Map(marks.map(({ mark, statements }) => [mark.id, statements])),
    [marks],
  );
  const idsOf = (key: string | undefined) =>
    new Set(
      key === undefined
        ? []
        : marks.filter(({ statements }) => statements.includes(key)).map(({ mark }) => mark.id),
    );
  const selectedIds = idsOf(selected);
  const [chosen] = selectedIds;
  const layout = useLayout(map, {
    index,
    texts,
    chosen: choice === undefined ? chosen : undefined,
    clusters: choice === undefined,
  });

  // All marks at first; while a place is chosen its likelier candidates, and at least the likeliest.
  const wanted = extentKey(
    choice === undefined
      ? marks.map(({ mark }) => mark.at)
      : choice.candidates
          .filter(({ score }, at) => at === 0 || score > UNLIKELY)
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

  const selectedAt = marks.find(({ mark }) => mark.id === chosen)?.mark.at.join(" ");
  useEffect(() => {
    if (map === undefined || selectedAt === undefined || latest.current.choice !== undefined) return;
    const [longitude = 0, latitude = 0] = selectedAt.split(" ").map(Number);
    if (!map.getBounds().pad(-0.1).contains([latitude, longitude]))
      map.panTo([latitude, longitude], { animate: false });
  }, [map, selectedAt]);

  /** The first of its statements, or the one after that which is open. */
  function selectAt({ id }: Mark) {
    const keys = statementsOf.get(id) ?? [];
    const at = keys.indexOf(selected ?? "");
    const next = keys[(at + 1) % keys.length];
    if (next !== undefined) select(next);
  }
  const pane = map?.getPane(LAYOUT_PANE);
  return (
    <section className="pane map-pane" aria-label={messages.label}>
      <div ref={box} className={tool === "none" ? "map" : "map has-tool"} />
      {map !== undefined &&
        pane !== undefined &&
        layout !== undefined &&
        createPortal(
          <div className="layout-holder">
            {choice === undefined ? (
              <MarkLayer
                layout={layout}
                nameOf={(mark) => messages.mark(nameOf(mark), mark.statements.length)}
                nameOfCluster={({ members, statements }) =>
                  messages.cluster(members[0] ? nameOf(members[0]) : "", members.length, statements)
                }
                selected={selectedIds}
                pointed={idsOf(pointed)}
                onSelect={selectAt}
                onPoint={(mark) => point(mark && statementsOf.get(mark.id)?.[0])}
                onCluster={({ members }) =>
                  map.fitBounds(new LatLngBounds(members.map(({ at }) => toLatLng(at))), {
                    padding: [60, 60],
                    animate: false,
                  })
                }
              />
            ) : tool === "none" ? (
              <CandidateLayer
                layout={layout}
                numberOf={({ id }) => choice.candidates.findIndex(({ key }) => key === id) + 1}
                onSelect={({ id }) => onCandidate(choice.candidates.findIndex(({ key }) => key === id))}
              />
            ) : (
              <>
                <LabelLayer labels={layout.labels} />
                <ToolLayer map={map} project={layout.project} choice={choice} choose={choose} />
              </>
            )}
          </div>,
          pane,
        )}
      <div className="map-zoom">
        <button type="button" aria-label={messages.zoomIn} onClick={() => map?.zoomIn(1)}>
          +
        </button>
        <button type="button" aria-label={messages.zoomOut} onClick={() => map?.zoomOut(1)}>
          −
        </button>
      </div>
      {tool !== "none" && (
        <>
          <span className="crosshair" aria-hidden="true" />
          <p className="map-help">{messages.toolHelp[tool]}</p>
        </>
      )}
      {marks.length === 0 && choice === undefined && <p className="map-empty">{messages.empty}</p>}
      <p className="map-credit">{messages.credit}</p>
    </section>
  );
});

function nameOf({ names }: Mark): string {
  return Object.values(names)[0] ?? "";
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
