import { each } from "./each.js";

/** data-narrows="id": the select with that id offers only options whose data-in is the value chosen here. */
export function narrows(root) {
  each(root, "select[data-narrows]", first => {
    const second = document.getElementById(first.dataset.narrows);
    if (!second) return;
    const options = [...second.querySelectorAll("option")];
    const narrow = () => {
      const keep = options.filter(option => !option.dataset.in || option.dataset.in === first.value);
      const chosen = second.value;
      second.replaceChildren(...keep);
      second.value = keep.some(option => option.value === chosen) ? chosen : keep[0]?.value ?? "";
    };
    first.addEventListener("change", narrow);
    narrow();
  });
}
