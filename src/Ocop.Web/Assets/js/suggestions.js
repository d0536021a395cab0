import { each } from "./each.js";
import { words } from "./words.js";

/** data-suggestions: the list htmx fills below a search field. Its number is said, arrows walk through it, Escape and leaving close it. */
export function suggestions(root) {
  each(root, "[data-suggestions]", list => {
    const form = list.closest("form");
    const input = form.querySelector("input[type=search]");
    const said = form.querySelector("[role=status]");
    const close = () => list.replaceChildren();
    new MutationObserver(() => {
      const count = list.querySelectorAll("a").length;
      said.textContent = count ? words(`${count} gợi ý`, `${count} suggestions`) : "";
    }).observe(list, { childList: true });
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
