// Writes glyphs.txt: the outlines of Be Vietnam Pro 600, so that pictures with words need no font on the machine.
// Run once when the font changes: npm install --no-save opentype.js wawoff2 && node glyphs.mjs
import { readFileSync, writeFileSync } from "node:fs";
import opentype from "opentype.js";
import wawoff2 from "wawoff2";

const folder = new URL("../../Assets/fonts/", import.meta.url);
const glyphs = new Map();
for (const alphabet of ["latin", "vietnamese"]) {
  const file = readFileSync(new URL(`be-vietnam-pro-${alphabet}-600.woff2`, folder));
  const bytes = await wawoff2.decompress(file);
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const scale = 1000 / font.unitsPerEm;
  for (let i = 0; i < font.glyphs.length; i++) {
    const glyph = font.glyphs.get(i);
    for (const code of glyph.unicodes) {
      const path = font.charToGlyph(String.fromCodePoint(code)).getPath(0, 0, 1000).toPathData(0);
      glyphs.set(code, `${code.toString(16)} ${Math.round(glyph.advanceWidth * scale)} ${path}`);
    }
  }
}
const lines = [...glyphs].sort(([a], [b]) => a - b).map(([, line]) => line.trimEnd());
writeFileSync(new URL("glyphs.txt", import.meta.url), lines.join("\n") + "\n");
