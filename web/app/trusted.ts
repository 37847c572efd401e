/** The one place that makes an address of a script out of text: the document viewer's worker, from our own files. */

/** TypeScript does not know them yet. */
declare global {
  interface Window {
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(address: string): string },
      ): { createScriptURL(address: string): unknown };
    };
  }
}

const policy = window.trustedTypes?.createPolicy("nezarat", {
  createScriptURL: (address) => {
    if (new URL(address, location.origin).origin !== location.origin) throw new TypeError("Not one of our own scripts");
    return address;
  },
});

export function ownWorker(address: string): Worker {
  return new Worker((policy?.createScriptURL(address) ?? address) as string, { type: "module" });
}
