import { each } from "./each.js";

/** data-print: a button that prints the page. */
export function print(root) {
  each(root, "[data-print]", button => button.addEventListener("click", () => window.print()));
}
