/**
 * data-cart-count: how many pieces are in the cart, from the cookie "co-gio" that the cart sets beside its own.
 * Pages are the same for everybody and cached whole, so the number is written here and costs no request.
 */
export function cartCount() {
  const show = () => {
    const count = Number(/(?:^|; )co-gio=(\d{1,4})/.exec(document.cookie)?.[1] ?? 0);
    for (const out of document.querySelectorAll("[data-cart-count]")) {
      out.hidden = count === 0;
      out.firstChild.textContent = count;
    }
  };
  show();
  addEventListener("pageshow", show);
  document.addEventListener("htmx:afterRequest", show);
}
