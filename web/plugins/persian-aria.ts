/**
 * react-aria speaks thirty languages and no Persian: its dictionaries get ours beside the English one as they are bundled,
 * since they are read before anything of the client runs.
 */
import { join } from "node:path";
import type { Plugin } from "vite";
import * as persian from "../words/aria.ts";

const words = join(import.meta.dirname, "../words/aria.ts");
/** One dictionary per package of react-aria; react-aria-components has one of its own. */
const dictionary =
  /[\\/](react-aria-components|react-aria|react-stately)[\\/]dist[\\/]private[\\/](?:(\w+)[\\/])?intlStrings\.m?js$/;

const english = /"en-US":/;

export function persianAria(): Plugin {
  return {
    name: "persian-aria",
    transform: {
      filter: { id: dictionary },
      handler(code, id) {
        const [, whose, part = "components"] = dictionary.exec(id) ?? [];
        const name = whose === "react-stately" ? `stately_${part}` : part;
        // What no part of ours uses stays English, and is dropped with the rest of it.
        if (!(name in persian)) return undefined;
        if (!english.test(code)) throw new Error(`The dictionary ${id} has another form than before`);
        const entry = `"fa-IR": persian, "en-US":`;
        return `import { ${name} as persian } from ${JSON.stringify(words)};\n${code.replace(english, entry)}`;
      },
    },
  };
}
