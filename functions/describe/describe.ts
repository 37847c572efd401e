/** The API describes itself: as OpenAPI, and as a page that calls no other host. */
import { describeApi } from "../../shared/contract/openapi.ts";
import type { ServedFile } from "../../shared/contract/served-file.ts";

export const openApi = (version: string): ServedFile => ({
  contentType: "application/json; charset=utf-8",
  content: JSON.stringify(describeApi(version)),
  // Anybody's tools may read it, from a page of their own too.
  headers: { "access-control-allow-origin": "*" },
});

/** Everything that would call another host is off. */
const configuration = {
  withDefaultFonts: false,
  proxyUrl: "",
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  hideClientButton: true,
  showDeveloperTools: "never",
  defaultOpenAllTags: true,
};

const attribute = (value: string): string => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // The page's program makes its styles itself.
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Addresses are relative, so that the page works wherever the API stands. */
export const referencePage: ServedFile = {
  contentType: "text/html; charset=utf-8",
  content: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Nezarat API · نظارت</title>
<link rel="icon" href="data:,">
</head>
<body>
<script id="api-reference" type="application/json" data-url="openapi.json" data-configuration="${attribute(JSON.stringify(configuration))}"></script>
<script src="docs/reference.js"></script>
</body>
</html>
`,
  headers: { "content-security-policy": policy, "referrer-policy": "no-referrer" },
};

export const referenceScript = (script: string): ServedFile => ({
  contentType: "text/javascript; charset=utf-8",
  content: script,
});
