/**
 * `virtual:pdf-parts`: where pdf.js finds what it fetches only when a document needs it: the fourteen fonts that a PDF may
 * name without bringing them, and the decoders of scanners' images (fax, JBIG2, JPEG 2000). The decoders are the ones in
 * plain JavaScript: the policy compiles nothing, WebAssembly included. They keep their names, so their folder has the version.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string };
const folder = `assets/pdf-${version}`;

const named = (directory: string, pattern: RegExp): string[] =>
  readdirSync(join(home, directory))
    .filter((name) => pattern.test(name))
    .map((name) => join(home, directory, name));

export function pdfParts(): Plugin {
  return {
    name: "pdf-parts",
    resolveId: { filter: { id: /^virtual:pdf-parts$/ }, handler: () => "\0virtual:pdf-parts" },
    load: { filter: { id: /virtual:pdf-parts$/ }, handler: () => `export const pdfParts = "/${folder}/";` },
    generateBundle() {
      const files = [...named("standard_fonts", /\.(?:pfb|ttf)$|^LICENSE/), ...named("wasm", /_nowasm_fallback\.js$/)];
      for (const file of files)
        this.emitFile({
          ...{ type: "asset", fileName: `${folder}/${file.split("/").at(-1)}` },
          source: readFileSync(file),
        });
    },
  };
}
