import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { makeLetterPress } from "../../shared/adapters/letter-press.ts";
import { openRecords } from "../../shared/adapters/records.ts";
import { readSettings, tables } from "../../shared/adapters/settings.ts";
import { lettersRoutes } from "../../shared/contract/routes/letters.ts";
import { acceptedFile } from "../../shared/lambda/accepted-file.ts";
import { httpFunction } from "../../shared/lambda/http.ts";
import { languageOf } from "../../shared/lambda/language.ts";
import { makeLog } from "../../shared/lambda/log.ts";
import { makeReadLetter } from "./letter.ts";

/** Packaged with this function under the same paths. */
const packaged = (path: string): string => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));
const compiler = "@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu/typst-ts-node-compiler.linux-x64-gnu.node";
const fonts = ["Regular", "Bold"].map((weight) => `vazirmatn/fonts/ttf/Vazirmatn-${weight}.ttf`);

const records = openRecords(readSettings(tables));
const press = makeLetterPress({
  typesetter: packaged(compiler),
  fonts: () => fonts.map((font) => readFileSync(packaged(font))),
});
const read = makeReadLetter({ ...records, press });

export const handler = httpFunction({
  actorOf: records.identity.actor,
  log: makeLog("letter"),
  elapsed: () => performance.now(),
  routes: lettersRoutes,
  handlers: {
    readLetter: ({ raw: { headers }, ...asked }) =>
      read({
        ...asked,
        file: acceptedFile(lettersRoutes.readLetter, headers.accept),
        language: languageOf(headers["accept-language"]),
      }),
  },
});
