import { divIcon, latLngBounds, map, marker, tileLayer } from "leaflet";
import { words } from "./words.js";

/**
 * Turns a data-map box into a map. What it shows stands in the page: data-tiles and data-attribution on the box,
 * and every [data-lat][data-lon] element of the list named by data-map, whose heading and text become the popup.
 */
export function showMap(box) {
  const list = document.getElementById(box.dataset.map) ?? document;
  const places = [...list.querySelectorAll("[data-lat][data-lon]")];
  if (places.length === 0) return;
  loadStyles(box.dataset.styles);
  box.hidden = false;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", words("Bản đồ", "Map"));

  const drawn = map(box, { scrollWheelZoom: false, zoomControl: true, attributionControl: true });
  drawn.attributionControl.setPrefix(false);
  tileLayer(box.dataset.tiles, { attribution: box.dataset.attribution, maxZoom: 18 }).addTo(drawn);
  const points = places.map(place => {
    const at = [Number(place.dataset.lat), Number(place.dataset.lon)];
    marker(at, { icon: divIcon({ className: "map-pin", iconSize: [20, 20] }), title: nameOf(place), alt: nameOf(place) })
      .bindPopup(popup(place))
      .addTo(drawn);
    return at;
  });
  drawn.fitBounds(latLngBounds(points).pad(0.15), { maxZoom: 13 });
}

const nameOf = place => (place.dataset.name ?? place.querySelector("h2, h3, a")?.textContent ?? "").trim();

function popup(place) {
  const box = document.createElement("div");
  const name = document.createElement("b");
  name.textContent = nameOf(place);
  box.append(name);
  const link = place.querySelector("a[href]");
  if (link) {
    const line = document.createElement("p");
    line.append(link.cloneNode(true));
    box.append(line);
  }
  return box;
}

function loadStyles(href) {
  if (!href || document.querySelector(`link[href="${CSS.escape(href)}"]`)) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  document.head.append(link);
}
