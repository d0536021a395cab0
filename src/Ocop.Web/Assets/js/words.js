/** The page's language decides the words of a script, as `T` does on the server. */
export const words = (vi, en) => (document.documentElement.lang === "en" ? en : vi);

/** 65.000 ₫, with a no-break space. */
export const dong = amount => `${amount.toLocaleString("vi-VN")}\u00a0₫`;
