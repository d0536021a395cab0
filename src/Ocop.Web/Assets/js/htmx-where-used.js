const USES = "[hx-get], [hx-post], [hx-put], [hx-delete], [hx-boost]";

/**
 * htmx is fetched only where a page uses it: at once (after the page itself) when its own content does,
 * and with the first touch of the field when only the search box in the head does.
 */
export function htmxWhereUsed() {
  const inHead = document.querySelector("[data-htmx-late]");
  const inPage = [...document.querySelectorAll(USES)].some(element => !inHead?.contains(element));
  if (inPage) start();
  else inHead?.addEventListener("focusin", start, { once: true });
}

async function start() {
  // htmx waits for DOMContentLoaded, which a late import would miss; after "load" it begins at once
  if (document.readyState !== "complete") await new Promise(done => addEventListener("load", done, { once: true }));
  await import("./htmx.js");
}
