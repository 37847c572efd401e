import { createHash } from "node:crypto";
import type { Receipt, Received } from "./archive.ts";
import type { Mode } from "./mode.ts";

const style = `
:root { color-scheme: light dark; font: 1rem/1.7 Vazirmatn, Tahoma, sans-serif; }
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: .5rem; text-align: start; vertical-align: top; }
code { direction: ltr; display: inline-block; overflow-wrap: anywhere; }
button { border: 1px solid currentColor; border-radius: .4rem; background: none; color: inherit; font: inherit; padding: .2rem .8rem; cursor: pointer; }
button[aria-pressed="true"] { background: CanvasText; color: Canvas; }
`;

const script = `
document.addEventListener("click", async ({ target }) => {
  const { post, body } = target.dataset ?? {};
  if (!post) return;
  await fetch(post, { method: "POST", headers: { "content-type": "application/json" }, body });
  location.reload();
});
`;

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Nothing from elsewhere, and no script but the page's own. */
export const pagePolicy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
const button = (label: string, post: string, body: object, pressed?: boolean): string =>
  `<button type="button" data-post="${escaped(post)}" data-body="${escaped(JSON.stringify(body))}"${
    pressed === undefined ? "" : ` aria-pressed="${pressed}"`
  }>${label}</button>`;

const moments = new Intl.DateTimeFormat("fa-IR-u-ca-persian", {
  dateStyle: "medium",
  timeStyle: "medium",
  timeZone: "Asia/Tehran",
});
const digits = new Intl.NumberFormat("fa-IR", { useGrouping: false });

const modes: Record<Mode["mode"], string> = {
  accept: "می‌پذیرد",
  refuse: "رد می‌کند",
  slow: "دیر پاسخ می‌دهد",
  fail: "پاسخ خطا می‌دهد",
  silent: "رسید نمی‌فرستد",
};

const deliveries: Record<Receipt["delivery"], string> = {
  pending: "در راه",
  taken: "تحویل‌شده",
  "given-up": "تحویل‌نشده؛ دیگر فرستاده نمی‌شود",
};

const receiptCell = (handOff: string, receipt: Receipt | null): string => {
  const post = `/receipts/${handOff}`;
  if (!receipt) {
    return `${button("پذیرش", post, { outcome: "accepted" })} ${button("رد", post, { outcome: "refused" })}`;
  }
  const said = receipt.reference
    ? `پذیرفته شد؛ شماره مستخدم <code>${escaped(receipt.reference.employeeNumber)}</code>`
    : `رد شد: ${escaped(receipt.reason ?? "")}`;
  const tried = `${digits.format(receipt.attempts)} بار فرستاده شد`;
  const answer = receipt.lastAnswer ? `، آخرین پاسخ <code>${escaped(receipt.lastAnswer)}</code>` : "";
  const again = receipt.delivery === "given-up" ? ` ${button("ارسال دوباره", post, {})}` : "";
  return `${said}<br><small>${deliveries[receipt.delivery]}؛ ${tried}${answer}</small>${again}`;
};

const row = ({ content, receivedAt, times, receipt }: Received): string => `<tr>
<td>${moments.format(new Date(receivedAt))}</td>
<td><code>${escaped(content.case)}</code><br><small>نسخه ${digits.format(content.revision)}، از <code>${escaped(content.from)}</code></small></td>
<td><code>${escaped(content.handOff)}</code><br><small>${digits.format(times)} بار رسید</small></td>
<td>${receiptCell(content.handOff, receipt)}</td>
</tr>`;

/** What the authority got and what it answered; personal data stays in the files. */
export const pageOf = (all: readonly Received[], mode: Mode, account: string): string => `<!doctype html>
<html lang="fa" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>مرجع بعدی (آزمایشی)</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>مرجع بعدی (آزمایشی)</h1>
<p>این سامانه کوچک به جای سامانه مرجع بعدی پرونده‌های ارسالی را می‌گیرد و با حساب <code>${escaped(account)}</code> رسید می‌فرستد.</p>
<p role="group" aria-label="رفتار">${Object.entries(modes)
  .map(([name, label]) => button(label, "/mode", { mode: name }, name === mode.mode))
  .join(" ")}</p>
<table>
<thead><tr><th scope="col">زمان دریافت</th><th scope="col">پرونده</th><th scope="col">ارسال</th><th scope="col">رسید</th></tr></thead>
<tbody>${all.map(row).join("") || '<tr><td colspan="4">هنوز پرونده‌ای نرسیده است.</td></tr>'}</tbody>
</table>
</main>
<script>${script}</script>
</body>
</html>
`;
