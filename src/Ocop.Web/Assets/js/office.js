// The office works without this file. Each module improves one data- attribute.
import { clean } from "./clean.js";
import { copy } from "./copy.js";
import { errorSummary } from "./error-summary.js";
import { htmxWhereUsed } from "./htmx-where-used.js";
import { listKeys } from "./list-keys.js";
import { narrows } from "./narrows.js";
import { print } from "./print.js";
import { wideOpen } from "./wide-open.js";

document.documentElement.classList.add("js");

const enhance = root => {
  for (const improve of [clean, copy, errorSummary, listKeys, narrows, print, wideOpen]) improve(root);
};

enhance(document);
htmxWhereUsed();
document.addEventListener("htmx:load", event => event.detail.elt !== document.body && enhance(event.detail.elt));
