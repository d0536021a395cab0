// Every page works without this file. Each module improves one data- attribute.
import { cartCount } from "./cart-count.js";
import { clean } from "./clean.js";
import { copy } from "./copy.js";
import { errorSummary } from "./error-summary.js";
import { htmxWhereUsed } from "./htmx-where-used.js";
import { mapWhereShown } from "./map-where-shown.js";
import { narrows } from "./narrows.js";
import { near } from "./near.js";
import { print } from "./print.js";
import { stepper } from "./stepper.js";
import { suggestions } from "./suggestions.js";
import { total } from "./total.js";
import { wideOpen } from "./wide-open.js";

document.documentElement.classList.add("js");

const enhance = root => {
  for (const improve of [clean, copy, errorSummary, narrows, near, print, stepper, suggestions, total, wideOpen]) improve(root);
};

enhance(document);
cartCount();
mapWhereShown();
htmxWhereUsed();
document.addEventListener("htmx:load", event => event.detail.elt !== document.body && enhance(event.detail.elt));
