/** How the client is built. There is no dev server: `npm start` builds anew when a page is asked for and a source changed. */
import { join } from "node:path";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import type { UserConfig } from "vite";
import { pdfParts } from "./plugins/pdf-parts.ts";
import { persianAria } from "./plugins/persian-aria.ts";
import { routeTable } from "./plugins/route-table.ts";

export default {
  root: import.meta.dirname,
  base: "/",
  publicDir: join(import.meta.dirname, "public"),
  logLevel: "warn",
  plugins: [optimizeLocales.vite({ locales: ["en-US"] }), persianAria(), pdfParts(), routeTable()],
  oxc: { jsx: { runtime: "automatic", importSource: "react" } },
  build: {
    target: "es2024",
    assetsDir: "assets",
    // Everything is a file of its own: the policy knows no `data:`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    manifest: true,
    // One sheet: no screen waits for a second one, and none is seen undressed.
    cssCodeSplit: false,
    rolldownOptions: {
      onLog(level, log, handle) {
        // "use client" means nothing where everything is the client.
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
      },
    },
  },
} satisfies UserConfig;
