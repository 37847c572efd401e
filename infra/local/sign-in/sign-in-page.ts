import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type Provider from "oidc-provider";
import { escaped, sendPage } from "../pages/page.ts";
import { accounts, type DemoAccount, password } from "../seed/accounts.ts";
import type { Known } from "./known.ts";
import { isOneTimeCode } from "./one-time-code.ts";

const people = accounts.filter(({ client }) => !client);

const words = {
  fa: {
    title: "ورود به نظارت",
    about: "سامانه نظارت بر استخدام دستگاه‌های اجرایی استان",
    account: "نام کاربری",
    password: "گذرواژه",
    code: "کد یک‌بارمصرف",
    ifSecond: "(فقط برای حساب‌هایی که عامل دوم دارند)",
    enter: "ورود",
    demo: "حساب‌های نمایشی این دستگاه",
    second: "عامل دوم",
    fresh: "حسابی که مدیر سامانه یا رئیس دستگاه تازه ساخته است همین گذرواژه را دارد.",
    codes: `کد عامل دوم این حساب‌ها در <a href="/local">صفحه این دستگاه</a> دیده می‌شود.`,
    wrong: "نام کاربری یا گذرواژه درست نیست.",
    wrongCode: "کد یک‌بارمصرف درست نیست یا گذشته است.",
  },
  en: {
    title: "Sign in to Nezarat",
    about: "Supervision of recruitment by the province's executive agencies",
    account: "User name",
    password: "Password",
    code: "One-time code",
    ifSecond: "(only for accounts with a second factor)",
    enter: "Sign in",
    demo: "Demo accounts of this machine",
    second: "second factor",
    fresh: "An account that an administrator or a head has just made has the same password.",
    codes: `The codes of these accounts are shown on <a href="/local">this machine's page</a>.`,
    wrong: "The user name or the password is not right.",
    wrongCode: "The one-time code is not right, or its time has passed.",
  },
};
type Words = (typeof words)["fa"];

/** The sign-in page: account, password, and a code where the account has a second factor. In the language of who sent them here. */
export async function signInPage(
  provider: Provider,
  isKnown: Known,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const interaction = await provider.interactionDetails(request, response).catch(() => undefined);
  if (!interaction) return sendPage(response, "ورود", expired, { status: 400 });
  const language = String(interaction.params.ui_locales ?? "").startsWith("en") ? "en" : "fa";
  const said = words[language];
  const show = (status: number, problem?: string, account?: string) =>
    sendPage(response, said.title, form(said, language, problem, account), { status, language });
  if (request.method !== "POST") return show(200);
  const given = new URLSearchParams(await text(request));
  const account = given.get("account") ?? "";
  const found = await knownPerson(account, given.get("password"), isKnown);
  if (!found) return show(401, said.wrong, account);
  const code = latinDigits(given.get("code") ?? "");
  if (found.totp && !isOneTimeCode(code, found.totp, new Date())) return show(401, said.wrongCode, account);
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

/** Nobody knows any more who sent them here, nor in what language. */
const expired = `<h1>مهلت ورود گذشته است</h1><p>به سامانه برگردید و دوباره وارد شوید.</p>
<p lang="en" dir="ltr">The time for signing in has passed: go back to the system and sign in again.</p>`;

function form(said: Words, language: "fa" | "en", problem?: string, account = ""): string {
  return `<h1>${said.title}</h1>
<p class="quiet">${said.about}</p>
${problem ? `<p role="alert">${problem}</p>` : ""}
<form method="post">
<label for="account">${said.account}</label>
<input id="account" name="account" class="latin" value="${escaped(account)}" required autocomplete="username" autofocus list="accounts">
<datalist id="accounts">${people.map(({ account: id }) => `<option value="${escaped(id)}">`).join("")}</datalist>
<label for="password">${said.password}</label>
<input id="password" name="password" type="password" class="latin" required autocomplete="current-password">
<label for="code">${said.code} <span class="quiet">${said.ifSecond}</span></label>
<input id="code" name="code" class="latin" inputmode="numeric" autocomplete="one-time-code">
<button>${said.enter}</button>
</form>
<h2>${said.demo}</h2>
<table>${people.map((person) => row(said, language, person)).join("")}</table>
<p class="quiet">${said.fresh}</p>
<p class="quiet">${said.codes}</p>`;
}

function row(said: Words, language: "fa" | "en", { account, password, name, totp }: (typeof people)[number]): string {
  return `<tr><td><code>${escaped(account)}</code></td><td><code>${escaped(password)}</code></td>
<td>${escaped(name[language])}${totp ? ` <span class="quiet">${said.second}</span>` : ""}</td></tr>`;
}

function latinDigits(code: string): string {
  return code.trim().replace(/[۰-۹]/g, (digit) => String("۰۱۲۳۴۵۶۷۸۹".indexOf(digit)));
}
