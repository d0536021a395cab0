import { each } from "./each.js";

/** data-suggestions: the list htmx fills below a search field. Arrows walk through it, Escape and leaving close it. */
export function suggestions(root) {
  each(root, "[data-suggestions]", list => {
    const form = list.closest("form");
    const input = form.querySelector("input[type=search]");
    const close = () => list.replaceChildren();
    form.addEventListener("keydown", event => {
      if (event.key === "Escape") { close(); input.focus(); }
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      const stops = [input, ...list.querySelectorAll("a")];
      if (stops.length === 1) return;
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
    });
    form.addEventListener("focusout", event => { if (event.relatedTarget && !form.contains(event.relatedTarget)) close(); });
    document.addEventListener("pointerdown", event => { if (!form.contains(event.target)) close(); });
  });
}
