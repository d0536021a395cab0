import { each } from "./each.js";

/** data-error-summary: takes the focus, so that a reader of the screen hears what is wrong first. */
export function errorSummary(root) {
  each(root, "[data-error-summary]", summary => summary.focus());
}
