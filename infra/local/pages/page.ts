import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";

/** The client's colours (web/design/tokens.css), so that signing in does not look like another place. */
const style = `
:root { --line: #d9cfbc; --edge: #8b8272; --ink: #22252a; --quiet: #5a5b5c; --strong: #23407a; --ground: #f6f1e6; --paper: #fffdf8; --focus: #b3541e; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.9 Vazirmatn, "Segoe UI", Tahoma, sans-serif; }
main { max-width: 46rem; margin: 3rem auto; padding: 2rem; background: var(--paper); border: 1px solid var(--line); border-radius: .75rem; }
h1 { margin: 0 0 .25rem; font-size: 1.4rem; } h2 { margin: 2rem 0 .5rem; font-size: 1.05rem; }
p { margin: .25rem 0 1rem; } .quiet { color: var(--quiet); font-size: .9rem; }
table { width: 100%; border-collapse: collapse; } td, th { padding: .5rem; border-top: 1px solid var(--line); text-align: start; vertical-align: top; }
code, .latin { font-family: ui-monospace, Consolas, monospace; direction: ltr; unicode-bidi: isolate; }
label { display: block; margin: 1rem 0 .25rem; }
input { width: 100%; min-height: 2.75rem; padding: .4rem .75rem; font: inherit; border: 1px solid var(--edge); border-radius: .4rem; background: #fff; color: inherit; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
button { min-height: 2.75rem; padding: .4rem 1.4rem; font: inherit; color: #fff; background: var(--strong); border: 0; border-radius: .4rem; cursor: pointer; }
form > button { margin-top: 1.25rem; } a { color: var(--strong); } pre { white-space: pre-wrap; font: inherit; margin: 0; unicode-bidi: plaintext; text-align: start; }
[role=alert] { padding: .5rem 1rem; border-inline-start: .25rem solid #98261b; background: #f9e6e0; }
@media (max-width: 32rem) { main { margin: 0; padding: 1.25rem; border: 0; border-radius: 0; } td { display: inline-block; padding: .25rem .35rem; }
  td, td + td { border: 0; } tr { display: block; padding: .35rem 0; border-top: 1px solid var(--line); } }`;

/** For the policy of a page that says more than `sendPage` does. */
export const styleHash = createHash("sha256").update(style).digest("base64");

/** Text made safe for HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** Persian reads from the right. */
type Language = "fa" | "en";

/** A page of the runner's own. `body` is HTML. */
export function sendPage(
  response: ServerResponse,
  title: string,
  body: string,
  { status = 200, language = "fa" }: { status?: number; language?: Language } = {},
): void {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "content-security-policy": `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`,
  });
  response.end(page(title, body, language));
}

/** What sign-in says when a request cannot be followed. */
export function errorPage(detail: string): string {
  return page("ورود ممکن نشد", `<h1>ورود ممکن نشد</h1><p class="latin quiet">${escaped(detail)}</p>`);
}

/** A page as HTML; whoever sends it sets its policy. */
export function page(title: string, body: string, language: Language = "fa"): string {
  return `<!doctype html>
<html lang="${language}" dir="${language === "fa" ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${style}</style>
</head>
<body><main>${body}</main></body>
</html>`;
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(JSON.stringify(value));
}
