// The first example of Leaflet's documentation: tiles, and a marker with a popup for each statement that has a point.
const map = L.map("map");
L.tileLayer("/tiles/{z}/{x}/{y}.png", { maxZoom: 19 }).addTo(map);
fetch("/data/points.json")
  .then((response) => response.json())
  .then(({ bbox: [west, south, east, north], points }) => {
    map.fitBounds([
      [south, west],
      [north, east],
    ]);
    for (const { lon, lat, text } of points) {
      const words = document.createElement("p");
      words.textContent = text;
      L.marker([lat, lon]).addTo(map).bindPopup(words);
    }
  });
