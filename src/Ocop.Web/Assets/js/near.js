import { each } from "./each.js";
import { words } from "./words.js";

/**
 * data-near: a button that asks the browser where it is and sends the form again with lat and lon.
 * The position is rounded to about a hundred metres: a distance to a market needs no more.
 */
export function near(root) {
  each(root, "button[data-near]", button => {
    if (!navigator.geolocation) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      button.setAttribute("aria-busy", "true");
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          button.form.elements.lat.value = coords.latitude.toFixed(3);
          button.form.elements.lon.value = coords.longitude.toFixed(3);
          button.form.requestSubmit();
        },
        () => {
          button.removeAttribute("aria-busy");
          button.textContent = words("Máy không cho biết vị trí", "The device does not tell its position");
        },
        { maximumAge: 600_000, timeout: 10_000 });
    });
  });
}
