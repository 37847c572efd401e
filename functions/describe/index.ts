import { readFileSync } from "node:fs";
import manifest from "../../package.json" with { type: "json" };
import { makeLog } from "../../shared/lambda/log.ts";
import { publicFunction } from "../../shared/lambda/public.ts";
import { serve } from "../../shared/lambda/served-file.ts";
import { openApi, referencePage, referenceScript } from "./describe.ts";

/** The one file of the library that is served; it is packaged with this function under the same path. */
const script = new URL("../../node_modules/@scalar/api-reference/dist/browser/standalone.js", import.meta.url);

const describeApi = serve(() => openApi(manifest.version));
const showReference = serve(() => referencePage);
const readReferenceScript = serve(() => referenceScript(readFileSync(script, "utf8")));

export const handler = publicFunction({
  log: makeLog("describe"),
  elapsed: () => performance.now(),
  handlers: { describe: describeApi, showReference, readReferenceScript },
});
