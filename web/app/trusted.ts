/**
 * What the page's policy (Trusted Types, no program out of text) asks of us. Loaded before anything else: zod looks for
 * a way to compile its schemas as soon as the first is made, and that look alone would break the policy.
 */

/** TypeScript does not know them yet. */
interface Rules {
  createHTML?(text: string): string | null;
  createScriptURL?(address: string): string;
}
declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: Rules): { createScriptURL(address: string): unknown } };
  }
  // A global of zod's; of the ways to set it, the one that loads nothing of zod.
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

globalThis.__zod_globalConfig = { ...globalThis.__zod_globalConfig, jitless: true };

// react-aria empties what it has read out by `innerHTML = ""`. Nothing else may be set as HTML.
window.trustedTypes?.createPolicy("default", { createHTML: (text) => (text === "" ? "" : null) });

const own = window.trustedTypes?.createPolicy("nezarat", {
  createScriptURL: (address) => {
    if (new URL(address, location.origin).origin !== location.origin) throw new TypeError("Not one of our own scripts");
    return address;
  },
});

/** The one address of a script that is made out of text: the document viewer's worker, from our own files. */
export function ownWorker(address: string): Worker {
  return new Worker((own?.createScriptURL(address) ?? address) as string, { type: "module" });
}
