import { resolve } from "node:path";
import { defineConfig } from "vite";

const source = path => resolve(import.meta.dirname, "Assets", path);

export default defineConfig({
  root: "Assets",
  base: "/dist/",
  publicDir: false,
  build: {
    outDir: "../wwwroot/dist",
    emptyOutDir: true,
    manifest: "manifest.json",
    // The content security policy knows no data: addresses for fonts and scripts
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    target: ["chrome111", "firefox115", "safari16.4"],
    rolldownOptions: {
      // htmx holds an eval that its configuration switches off (allowEval: false)
      checks: { eval: false },
      input: [
        source("css/site.css"),
        source("css/map.css"),
        source("css/office.css"),
        source("css/account.css"),
        source("css/styleguide.css"),
        source("js/site.js"),
        source("js/map.js"),
        source("js/office.js"),
        source("js/account.js"),
        source("fonts/be-vietnam-pro-latin-400.woff2"),
        source("fonts/be-vietnam-pro-vietnamese-400.woff2"),
      ],
      output: { entryFileNames: "[name]-[hash].js", chunkFileNames: "[name]-[hash].js", assetFileNames: "[name]-[hash][extname]" },
    },
  },
});
