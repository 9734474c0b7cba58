// The page that the documentation of Leaflet.markercluster leads to: one marker a feature with its popup, all added at once.
const address = new URLSearchParams(location.search).get("atlas");
const mapFile = await (await fetch(address)).json();
const [west, south, east, north] = mapFile.bbox;
const map = L.map("map", { maxZoom: 18 }).fitBounds([
  [south, west],
  [north, east],
]);
const escaped = document.createElement("p");
const words = ({ properties }) => {
  escaped.textContent = properties.text;
  return escaped.innerHTML;
};
const markers = [];
const areas = [];
for (const feature of mapFile.features) {
  if (feature.geometry?.type !== "Point") {
    if (feature.geometry !== null) areas.push(feature);
    continue;
  }
  const [longitude, latitude] = feature.geometry.coordinates;
  markers.push(L.marker([latitude, longitude]).bindPopup(() => words(feature)));
}
map.addLayer(L.markerClusterGroup().addLayers(markers));
L.geoJSON(areas, { onEachFeature: (feature, layer) => layer.bindPopup(() => words(feature)) }).addTo(map);
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("markers-painted")));
