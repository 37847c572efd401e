/** Who sees to a draft, and how it came to them. */
import type { Draft } from "./case.ts";

export interface HandOver {
  from: string;
  to: string;
  at: string;
  /** Person. */
  by: string;
  request: { id: string; body: string };
  /** Of the draft, as this step left it. */
  version: number;
}

/** Nothing was written in it: an import that nobody touched since may still bring it up to date. */
export const handedOver = (draft: Draft, to: string, step: Pick<HandOver, "at" | "by" | "request">): Draft => {
  const version = draft.version + 1;
  return {
    ...draft,
    version,
    keeper: to,
    handedOver: [...draft.handedOver, { ...step, from: draft.keeper, to, version }],
    importVersion: draft.importVersion === draft.version ? version : draft.importVersion,
  };
};
