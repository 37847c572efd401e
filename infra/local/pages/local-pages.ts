import type { IncomingMessage, ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { InvalidDuration, type LocalClock } from "../clock.ts";
import type { Outbox } from "../mail/outbox.ts";
import { accounts } from "../seed/accounts.ts";
import { oneTimeCode } from "../sign-in/one-time-code.ts";
import { escaped, sendJson, sendPage } from "./page.ts";

interface Shown {
  clock: LocalClock;
  outbox: Outbox;
  authorityUrl: string | undefined;
}

type Page = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** The runner's own pages, under `/local`: they exist on one machine only. */
export function makeLocalPages({ clock, outbox, authorityUrl }: Shown): Page {
  const pages: Record<string, Page> = {
    "GET /local": (_, response) => sendPage(response, "این دستگاه", home(authorityUrl, clock.now())),
    "GET /local/outbox": (_, response) => sendPage(response, "صندوق خروجی", outboxPage(outbox)),
    "GET /local/outbox.json": (_, response) => sendJson(response, outbox.all()),
    "GET /local/clock": (_, response) => sendJson(response, { now: clock.now().toISOString() }),
    "POST /local/clock": (request, response) => moveClock(clock, request, response),
  };
  return (request, response) => {
    const path = (request.url ?? "/").split("?")[0]?.replace(/\/$/, "");
    const page = pages[`${request.method} ${path}`];
    return page ? page(request, response) : sendJson(response, { message: "Not Found" }, 404);
  };
}

async function moveClock(clock: LocalClock, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A page of another site could post a form here; it cannot post this type.
  if (!request.headers["content-type"]?.startsWith("application/json"))
    return sendJson(response, { message: "Send application/json" }, 415);
  try {
    const { advance } = (await json(request)) as { advance: string };
    sendJson(response, { now: (await clock.advance(advance)).toISOString() });
  } catch (error) {
    const known = error instanceof InvalidDuration || error instanceof SyntaxError || error instanceof TypeError;
    sendJson(response, { message: known ? error.message : "Internal Server Error" }, known ? 400 : 500);
  }
}

function home(authorityUrl: string | undefined, now: Date): string {
  const authority = authorityUrl
    ? `<li><a href="${escaped(authorityUrl)}">مرجع بعدی نمونه</a>: آنچه به آن فرستاده شده و پاسخ‌هایش</li>`
    : "";
  const codes = accounts
    .flatMap(({ account, totp }) => (totp ? [[account, oneTimeCode(totp, new Date())] as const] : []))
    .map(([account, code]) => `<tr><td><code>${escaped(account)}</code></td><td><code>${code}</code></td></tr>`);
  return `<h1>نظارت روی این دستگاه</h1>
<p class="quiet">این صفحه‌ها فقط در اجرای محلی هستند.</p>
<ul>
<li><a href="/docs">راهنمای رابط برنامه‌نویسی</a> و <a href="/openapi.json">شرح OpenAPI</a></li>
<li><a href="/local/outbox">صندوق خروجی</a>: نامه‌هایی که برای افراد فرستاده می‌شد</li>
${authority}
<li><a href="/oidc/.well-known/openid-configuration">ورود (OpenID Connect)</a></li>
</ul>
<h2>ساعت سامانه</h2>
<p>${persianTime(now)} <span class="latin quiet">${now.toISOString()}</span></p>
<p class="quiet">جلو بردن ساعت: <code>curl -H 'content-type: application/json' -d '{"advance":"P3D"}' …/local/clock</code></p>
${codes.length > 0 ? `<h2>کدهای یک‌بارمصرف حساب‌های نمایشی</h2><table>${codes.join("")}</table>` : ""}`;
}

function outboxPage(outbox: Outbox): string {
  const mails = outbox.all();
  if (mails.length === 0) return "<h1>صندوق خروجی</h1><p>هنوز نامه‌ای فرستاده نشده است.</p>";
  const rows = mails.map(
    ({ at, to, subject, text }) => `<h2>${escaped(subject)}</h2>
<p class="quiet">به <span class="latin">${escaped(to.join("، "))}</span> · ${persianTime(new Date(at))}</p><pre>${escaped(text)}</pre>`,
  );
  return `<h1>صندوق خروجی</h1><p class="quiet">${mails.length.toLocaleString("fa-IR")} نامه، تازه‌ترین در بالا</p>${rows.join("<hr>")}`;
}

function persianTime(at: Date): string {
  const tehran = (options: Intl.DateTimeFormatOptions) =>
    at.toLocaleString("fa-IR", { timeZone: "Asia/Tehran", ...options });
  const parts = ["weekday", "day", "month", "year"] as const;
  const day = parts.map((part) => tehran({ [part]: part === "weekday" || part === "month" ? "long" : "numeric" }));
  return `${day.join(" ")}، ساعت ${tehran({ timeStyle: "short" })}`;
}
