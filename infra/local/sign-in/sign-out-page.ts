import { createHash } from "node:crypto";
import type { KoaContextWithOIDC } from "oidc-provider";
import { page, styleHash } from "../pages/page.ts";

/** Whoever comes here has pressed «خروج» already: the form that the provider asks for sends itself. */
const script = `document.getElementById("op.logoutForm").submit()`;
const hash = createHash("sha256").update(script).digest("base64");

/** `form` is the provider's, with its own protection against being sent from elsewhere. */
export function signOutPage(context: KoaContextWithOIDC, form: string): void {
  context.type = "html";
  context.set(
    "content-security-policy",
    `default-src 'none'; style-src 'sha256-${styleHash}'; script-src 'sha256-${hash}'; base-uri 'none'; frame-ancestors 'none'`,
  );
  const button = `<button form="op.logoutForm" type="submit" name="logout" value="yes">خروج از نظارت</button>`;
  const answer = `<input form="op.logoutForm" type="hidden" name="logout" value="yes">`;
  context.body = page(
    "خروج",
    `<h1>خروج از نظارت</h1>${form}${answer}<noscript>${button}</noscript><script>${script}</script>`,
  );
}
