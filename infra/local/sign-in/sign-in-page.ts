import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type Provider from "oidc-provider";
import { escaped, sendPage } from "../pages/page.ts";
import { accounts, type DemoAccount, password } from "../seed/accounts.ts";
import type { Known } from "./known.ts";
import { isOneTimeCode } from "./one-time-code.ts";

const people = accounts.filter(({ client }) => !client);

/** The sign-in page: account, password, and a code where the account has a second factor. */
export async function signInPage(
  provider: Provider,
  isKnown: Known,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const interaction = await provider.interactionDetails(request, response).catch(() => undefined);
  if (!interaction) return sendPage(response, "ورود", expired, 400);
  if (request.method !== "POST") return sendPage(response, "ورود به نظارت", form());
  const given = new URLSearchParams(await text(request));
  const account = given.get("account") ?? "";
  const found = await knownPerson(account, given.get("password"), isKnown);
  if (!found) return sendPage(response, "ورود به نظارت", form("نام کاربری یا گذرواژه درست نیست.", account), 401);
  const code = latinDigits(given.get("code") ?? "");
  if (found.totp && !isOneTimeCode(code, found.totp, new Date()))
    return sendPage(response, "ورود به نظارت", form("کد یک‌بارمصرف درست نیست یا گذشته است.", account), 401);
  const acr = found.totp ? { amr: ["pwd", "otp"] } : { amr: ["pwd"] };
  await provider.interactionFinished(request, response, { login: { accountId: found.account, ...acr } });
}

/** One of the demo, or of those who were made since: these have the demo's password and no second factor. */
async function knownPerson(
  account: string,
  given: string | null,
  isKnown: Known,
): Promise<Pick<DemoAccount, "account" | "totp"> | undefined> {
  const demo = accounts.find((one) => one.account === account);
  if (demo) return demo.client || demo.password !== given ? undefined : demo;
  return given === password && (await isKnown(account)) ? { account } : undefined;
}

const expired = `<h1>مهلت ورود گذشته است</h1><p>به سامانه برگردید و دوباره وارد شوید.</p>`;

function form(problem?: string, account = ""): string {
  return `<h1>ورود به نظارت</h1>
<p class="quiet">سامانه نظارت بر استخدام دستگاه‌های اجرایی استان</p>
${problem ? `<p role="alert">${problem}</p>` : ""}
<form method="post">
<label for="account">نام کاربری</label>
<input id="account" name="account" class="latin" value="${escaped(account)}" required autocomplete="username" autofocus list="accounts">
<datalist id="accounts">${people.map(({ account: id }) => `<option value="${escaped(id)}">`).join("")}</datalist>
<label for="password">گذرواژه</label>
<input id="password" name="password" type="password" class="latin" required autocomplete="current-password">
<label for="code">کد یک‌بارمصرف <span class="quiet">(فقط برای حساب‌هایی که عامل دوم دارند)</span></label>
<input id="code" name="code" class="latin" inputmode="numeric" autocomplete="one-time-code">
<button>ورود</button>
</form>
<h2>حساب‌های نمایشی این دستگاه</h2>
<table>${people.map(row).join("")}</table>
<p class="quiet">حسابی که مدیر سامانه یا رئیس دستگاه تازه ساخته است همین گذرواژه را دارد.</p>
<p class="quiet">کد عامل دوم این حساب‌ها در <a href="/local">صفحه این دستگاه</a> دیده می‌شود.</p>`;
}

function row({ account, password, name, totp }: (typeof people)[number]): string {
  return `<tr><td><code>${escaped(account)}</code></td><td><code>${escaped(password)}</code></td>
<td>${escaped(name.fa)}${totp ? ` <span class="quiet">عامل دوم</span>` : ""}</td></tr>`;
}

function latinDigits(code: string): string {
  return code.trim().replace(/[۰-۹]/g, (digit) => String("۰۱۲۳۴۵۶۷۸۹".indexOf(digit)));
}
