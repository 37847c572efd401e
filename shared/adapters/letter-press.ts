import { createRequire } from "node:module";
import type { LetterPage } from "../domain/letter-page.ts";
import type { LetterPress } from "../ports.ts";
import { layout } from "./letter-press/layout.ts";

/** The part of the typesetter (a native module of Typst) that is used here. */
interface Typesetter {
  NodeCompiler: {
    create(settings: { workspace: string; fontArgs: { fontBlobs: Uint8Array[] }[] }): Compiler;
  };
}
interface Compiler {
  addSource(path: string, source: string): void;
  pdf(what: { mainFilePath: string; inputs: Record<string, string> }, how: { pdfStandard?: string }): Uint8Array;
  evictCache(maximumAge: number): void;
}

export interface LetterPressSettings {
  /** Path of the native module. */
  typesetter: string;
  fonts: () => Uint8Array[];
}

/** Nothing is ever read from there: the layout is handed in, and a letter is data. */
const nowhere = "/letter-press";
const main = `${nowhere}/letter.typ`;

/** For readers by ear as well: PDF/UA-1. */
const accessible = "ua-1";

/** Opens the typesetter with the first letter: who asks for a letter as data does not wait for it. */
export const makeLetterPress = ({ typesetter, fonts }: LetterPressSettings): LetterPress => {
  let opened: Compiler | undefined;
  const open = (): Compiler => {
    const { NodeCompiler } = createRequire(import.meta.url)(typesetter) as Typesetter;
    const compiler = NodeCompiler.create({ workspace: nowhere, fontArgs: [{ fontBlobs: fonts() }] });
    compiler.addSource(main, layout);
    return compiler;
  };

  return {
    pdf: async (page: LetterPage) => {
      opened ??= open();
      const what = { mainFilePath: main, inputs: { page: JSON.stringify(page) } };
      try {
        return opened.pdf(what, { pdfStandard: accessible });
      } catch {
        // The standard forbids signs that the font does not have; a letter that quotes one is a letter all the same.
        return opened.pdf(what, {});
      } finally {
        opened.evictCache(0);
      }
    },
  };
};
