/** Runs `act` on every element below `root` that matches, and on `root` itself, once in its life. */
export function each(root, selector, act) {
  const done = (each.done ??= new WeakMap());
  const found = [...root.querySelectorAll(selector)];
  if (root instanceof Element && root.matches(selector)) found.unshift(root);
  for (const element of found) {
    const seen = done.get(element) ?? done.set(element, new Set()).get(element);
    if (!seen.has(selector)) act(element);
    seen.add(selector);
  }
}
