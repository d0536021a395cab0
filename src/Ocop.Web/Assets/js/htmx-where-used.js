const USES = "[hx-get], [hx-post], [hx-put], [hx-delete], [hx-boost]";
const LATE = "[data-htmx-late]";

/**
 * htmx is fetched only where a page uses it: at once (after the page itself) when its content does,
 * and with the first touch of a search field when only search fields (data-htmx-late) do.
 */
export function htmxWhereUsed() {
  const inPage = [...document.querySelectorAll(USES)].some(element => !element.closest(LATE));
  if (inPage || document.activeElement?.closest(LATE)) {
    start();
    return;
  }

  for (const field of document.querySelectorAll(LATE)) {
    field.addEventListener("focusin", start, { once: true });
    field.addEventListener("input", start, { once: true });
  }
}

async function start() {
  // htmx waits for DOMContentLoaded, which a late import would miss; after "load" it begins at once
  if (document.readyState !== "complete") await new Promise(done => addEventListener("load", done, { once: true }));
  await import("./htmx.js");
}
