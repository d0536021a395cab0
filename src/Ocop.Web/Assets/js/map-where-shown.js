/** data-map: the map and its styles are fetched when its fold is opened or it comes near the screen, never before. */
export function mapWhereShown() {
  const boxes = document.querySelectorAll("[data-map]");
  if (boxes.length === 0) return;
  const seen = new IntersectionObserver(entries => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      import("./map.js").then(({ showMap }) => showMap(target));
    }
  }, { rootMargin: "200px" });
  for (const box of boxes) seen.observe(box);
}
