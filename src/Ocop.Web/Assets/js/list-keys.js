import { each } from "./each.js";

/** table[data-list-keys]: arrows move between the rows' links, "/" goes to the search field of the page. */
export function listKeys(root) {
  each(root, "table[data-list-keys]", table => {
    const links = [...table.querySelectorAll("[data-row-link]")];
    document.addEventListener("keydown", event => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, [contenteditable]")) return;
      if (event.key === "/") go(event, document.querySelector("[data-find]"));
      const here = links.indexOf(document.activeElement);
      if (event.key === "ArrowDown" && (here >= 0 || table.contains(document.activeElement))) go(event, links[here + 1]);
      if (event.key === "ArrowUp" && here > 0) go(event, links[here - 1]);
    });
  });
}

function go(event, target) {
  if (!target) return;
  event.preventDefault();
  target.focus();
}
