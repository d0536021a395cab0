import { each } from "./each.js";
import { words } from "./words.js";

/**
 * button[data-near="id"]: asks the browser where it is, writes the distance beside every place of that list and sorts by it.
 * The position stays in the browser: no address, no log and no server ever sees it.
 */
export function near(root) {
  each(root, "button[data-near]", button => {
    if (!navigator.geolocation) return;
    button.hidden = false;
    const says = document.querySelector("[data-near-says]");
    button.addEventListener("click", () => {
      button.setAttribute("aria-busy", "true");
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          button.removeAttribute("aria-busy");
          sort(document.getElementById(button.dataset.near), coords);
          says.textContent = words("Đã xếp gần trước, tính theo đường chim bay", "Nearest first, as the crow flies");
        },
        () => {
          button.removeAttribute("aria-busy");
          says.textContent = words("Máy không cho biết vị trí", "The device does not tell its position");
        },
        { maximumAge: 600_000, timeout: 10_000 });
    });
  });
}

function sort(list, from) {
  for (const group of list.querySelectorAll("ul")) {
    const places = [...group.children].map(place => ({ place, far: distance(place, from) }));
    for (const { place, far } of places) {
      const out = place.querySelector("[data-distance]");
      out.hidden = far === Infinity;
      out.textContent = words(`Cách bạn khoảng ${length(far)}`, `About ${length(far)} from you`);
    }
    group.append(...places.sort((a, b) => a.far - b.far).map(({ place }) => place));
  }
}

const length = metres => metres < 1000
  ? `${Math.round(metres / 100) * 100}\u00a0m`
  : `${Math.round(metres / 1000).toLocaleString(document.documentElement.lang)}\u00a0km`;

/** Metres on a sphere; a place without a position is farther than any. */
function distance({ dataset: { lat, lon } }, { latitude, longitude }) {
  if (!lat) return Infinity;
  const turn = degrees => degrees * Math.PI / 180;
  const [a, b] = [turn(latitude), turn(Number(lat))];
  const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(turn(Number(lon) - longitude) / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(h));
}
