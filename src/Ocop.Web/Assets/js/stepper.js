import { each } from "./each.js";

/** data-stepper: − and + beside a number field. */
export function stepper(root) {
  each(root, "[data-stepper]", box => {
    const input = box.querySelector("input");
    box.addEventListener("click", event => {
      const by = Number(event.target.closest("[data-by]")?.dataset.by);
      if (!by) return;
      const next = Math.min(Number(input.max || 99), Math.max(Number(input.min || 1), Number(input.value) + by));
      if (next === Number(input.value)) return;
      input.value = next;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
  });
}
