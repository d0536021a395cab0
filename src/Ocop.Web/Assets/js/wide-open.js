import { each } from "./each.js";

const desk = matchMedia("(min-width: 62rem)");

/** details[data-wide-open]: folded on a phone, open beside the list on a desk. */
export function wideOpen(root) {
  each(root, "details[data-wide-open]", details => {
    const unfold = () => { details.open = desk.matches; };
    desk.addEventListener("change", unfold);
    unfold();
  });
}
