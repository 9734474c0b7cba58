import "leaflet/dist/leaflet.css";
import type { LatLngBoundsExpression } from "leaflet";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { CircleMarker, MapContainer, Popup } from "react-leaflet";
import type { MapFile } from "../../../../geo/model/map-file.ts";

// A plain page of react-leaflet: one marker with its popup a statement that has a point, and a filter by speaker.
const address = new URLSearchParams(location.search).get("atlas") ?? "";
const mapFile: MapFile = await (await fetch(address)).json();

function Page() {
  const [isFiltered, setFiltered] = useState(false);
  const points = mapFile.features.filter(({ geometry }) => geometry?.type === "Point");
  const [first] = points;
  const shown = isFiltered
    ? points.filter(({ properties }) => properties.speaker === first?.properties.speaker)
    : points;
  const [west = 0, south = 0, east = 0, north = 0] = mapFile.bbox ?? [];
  const bounds: LatLngBoundsExpression = [
    [south, west],
    [north, east],
  ];
  return (
    <>
      <MapContainer bounds={bounds}>
        {shown.map(
          ({ id, geometry, properties }) =>
            geometry?.type === "Point" && (
              <CircleMarker key={id} center={[geometry.coordinates[1] ?? 0, geometry.coordinates[0] ?? 0]}>
                <Popup>{properties.text}</Popup>
              </CircleMarker>
            ),
        )}
      </MapContainer>
      <label>
        <input type="checkbox" checked={isFiltered} onChange={() => setFiltered(!isFiltered)} /> the first
        speaker only
      </label>
    </>
  );
}

const root = document.querySelector("#root");
if (root !== null) createRoot(root).render(<Page />);
