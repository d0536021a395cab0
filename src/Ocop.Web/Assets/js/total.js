import { each } from "./each.js";
import { dong } from "./words.js";

/** form[data-total]: price of the chosen pack (data-price) times the quantity, shown in every data-total-out. */
export function total(root) {
  each(root, "form[data-total]", form => {
    const show = () => {
      const chosen = form.querySelector("[data-price]:checked") ?? form.querySelector("[data-price][type=hidden]");
      const count = Number(form.elements.quantity?.value || 1);
      if (!chosen) return;
      for (const out of document.querySelectorAll("[data-total-out]")) out.textContent = dong(chosen.dataset.price * count);
    };
    form.addEventListener("change", show);
    show();
  });
}
