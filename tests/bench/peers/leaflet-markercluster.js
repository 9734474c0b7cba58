// The page that the documentation of Leaflet.markercluster leads to: one marker a feature with its popup, all added at once; and a filter
// by speaker, which clears the layer and adds what is left.
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
  const marker = L.marker([latitude, longitude]).bindPopup(() => words(feature));
  markers.push({ marker, speaker: feature.properties.speaker });
}
const group = L.markerClusterGroup().addLayers(markers.map(({ marker }) => marker));
map.addLayer(group);
L.geoJSON(areas, { onEachFeature: (feature, layer) => layer.bindPopup(() => words(feature)) }).addTo(map);
document.querySelector("input").addEventListener("change", ({ target }) => {
  group.clearLayers();
  const [first] = markers;
  const shown = target.checked ? markers.filter(({ speaker }) => speaker === first?.speaker) : markers;
  group.addLayers(shown.map(({ marker }) => marker));
});
