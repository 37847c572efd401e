import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";

const style = `
:root { color-scheme: light dark; --line: light-dark(#d9dde3, #3a4048); --quiet: light-dark(#5a6472, #9aa4b2);
  --strong: light-dark(#0b5d51, #5fd0bd); --ground: light-dark(#f6f7f9, #15181c); --paper: light-dark(#fff, #1d2126); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); font: 1rem/1.9 Vazirmatn, "Segoe UI", Tahoma, sans-serif; }
main { max-width: 46rem; margin: 3rem auto; padding: 2rem; background: var(--paper); border: 1px solid var(--line); border-radius: .75rem; }
h1 { margin: 0 0 .25rem; font-size: 1.4rem; } h2 { margin: 2rem 0 .5rem; font-size: 1.05rem; }
p { margin: .25rem 0 1rem; } .quiet { color: var(--quiet); font-size: .9rem; }
table { width: 100%; border-collapse: collapse; } td, th { padding: .5rem; border-top: 1px solid var(--line); text-align: start; vertical-align: top; }
code, .latin { font-family: ui-monospace, Consolas, monospace; direction: ltr; unicode-bidi: isolate; }
label { display: block; margin: 1rem 0 .25rem; }
input { width: 100%; padding: .6rem; font: inherit; border: 1px solid var(--line); border-radius: .4rem; background: transparent; color: inherit; }
button { padding: .55rem 1.4rem; font: inherit; color: light-dark(#fff, #08211d); background: var(--strong); border: 0; border-radius: .4rem; cursor: pointer; }
form > button { margin-top: 1.25rem; } a { color: var(--strong); } pre { white-space: pre-wrap; font: inherit; margin: 0; unicode-bidi: plaintext; text-align: start; }
[role=alert] { padding: .5rem 1rem; border-inline-start: .25rem solid #c0392b; background: light-dark(#fdeeec, #3a2220); }
@media (max-width: 32rem) { main { margin: 0; padding: 1.25rem; border: 0; border-radius: 0; } td { display: inline-block; padding: .25rem .35rem; }
  td, td + td { border: 0; } tr { display: block; padding: .35rem 0; border-top: 1px solid var(--line); } }`;

/** For the policy of a page that says more than `sendPage` does. */
export const styleHash = createHash("sha256").update(style).digest("base64");

/** Text made safe for HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** A page of the runner's own, in Persian. `body` is HTML. */
export function sendPage(response: ServerResponse, title: string, body: string, status = 200): void {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "content-security-policy": `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`,
  });
  response.end(page(title, body));
}

/** What sign-in says when a request cannot be followed. */
export function errorPage(detail: string): string {
  return page("ورود ممکن نشد", `<h1>ورود ممکن نشد</h1><p class="latin quiet">${escaped(detail)}</p>`);
}

/** A page as HTML; whoever sends it sets its policy. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="fa" dir="rtl">
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
