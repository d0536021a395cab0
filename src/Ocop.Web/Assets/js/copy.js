import { each } from "./each.js";
import { words } from "./words.js";

/** data-copy: puts a value on the clipboard and says so. */
export function copy(root) {
  each(root, "[data-copy]", button => button.addEventListener("click", async () => {
    const before = button.textContent;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = words("Đã chép", "Copied");
    } catch {
      button.textContent = words("Máy không cho chép", "Copying is not allowed here");
    }
    setTimeout(() => { button.textContent = before; }, 2000);
  }));
}
