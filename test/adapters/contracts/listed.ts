/** Cases brought to where lists find them, and lists walked to their end. */
import { expect } from "vitest";
import type { Case } from "../../../shared/domain/case.ts";
import type { Happening, Payloads } from "../../../shared/domain/event.ts";
import type { Asked, CaseLists, CaseLog, Drafts, HandOffs, Notices, Page } from "../../../shared/ports.ts";
import { aDraft, approval, next, samples, submission, unique } from "../histories.ts";

export interface ListPorts {
  lists: CaseLists;
  cases: CaseLog;
  drafts: Drafts;
  handOffs: HandOffs;
  notices: Notices;
}

export const listing = (ports: () => ListPorts) => {
  const submit = async (payload: Partial<Payloads["submitted"]> = {}, step = {}): Promise<Case> => {
    const { append, after } = submission(unique("case"), payload, step);
    expect(await ports().cases.append(append)).toEqual({ ok: true });
    return after;
  };
  /** As it comes about: a draft of that agency, begun then, and handed in. */
  const handIn = async (payload: Partial<Payloads["submitted"]> & { agency: string }, createdAt: string) => {
    const { agency } = payload;
    const draft = aDraft(unique("case"), { agency, createdAt });
    await ports().drafts.create(draft);
    const { append, after } = submission(draft.id, payload, { draftVersion: draft.version });
    expect(await ports().cases.append(append)).toEqual({ ok: true });
    return after;
  };
  const go = async (before: Case, happening: Happening, step = {}): Promise<Case> => {
    const { append, after } = next(before.id, before, happening, step);
    expect(await ports().cases.append(append)).toEqual({ ok: true });
    return after;
  };
  const validate = (before: Case) => go(before, { type: "validated", payload: samples(before.id).validated });
  const approve = async (before: Case) =>
    go(before, { type: "approved", payload: { ...approval, quota: [], handOff: unique("hand-off") } });

  /** Every page, one after another. */
  const walk = async <T>(list: (asked: Asked) => Promise<Page<T>>, limit: number): Promise<T[][]> => {
    const pages: T[][] = [];
    let cursor: string | null = null;
    do {
      const page: Page<T> = await list({ limit, cursor });
      pages.push(page.items);
      cursor = page.next;
    } while (cursor !== null && pages.length < 50);
    return pages;
  };

  return { submit, handIn, go, validate, approve, walk };
};
