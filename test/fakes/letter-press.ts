import type { LetterPress } from "../../shared/ports.ts";

/** Paper that can be read back: the page itself stands in it. */
export const makeFakeLetterPress = (): LetterPress => ({
  pdf: async (page) => new TextEncoder().encode(`%PDF-1.7\n${JSON.stringify(page)}\n%%EOF`),
});
