import { each } from "./each.js";

/** form[data-clean]: fields left empty stay out of the address. */
export function clean(root) {
  each(root, "form[data-clean]", form => form.addEventListener("formdata", ({ formData }) => {
    for (const [name, value] of [...formData]) if (value === "") formData.delete(name);
  }));
}
