/** Cases brought to a state through the ports under test. */
import { expect } from "vitest";
import type { CaseLists, CaseLog, Drafts, HandOffs } from "../../../shared/ports.ts";
import { approval, next, samples, submission, unique } from "../histories.ts";

export interface CaseLogPorts {
  cases: CaseLog;
  drafts: Drafts;
  handOffs: HandOffs;
  lists: CaseLists;
}

export const bringing = (ports: () => CaseLogPorts) => {
  const submitted = async (payload: Parameters<typeof submission>[1] = {}) => {
    const caseId = unique("case");
    const { append, after } = submission(caseId, payload);
    expect(await ports().cases.append(append)).toEqual({ ok: true });
    return { caseId, after, append };
  };
  const underReview = async () => {
    const { caseId, after } = await submitted();
    const validated = next(caseId, after, { type: "validated", payload: samples(caseId).validated });
    expect(await ports().cases.append(validated.append)).toEqual({ ok: true });
    return { caseId, after: validated.after };
  };
  const approved = async (quota = approval.quota) => {
    const { caseId, after } = await underReview();
    const decided = next(caseId, after, {
      type: "approved",
      payload: { ...approval, quota, handOff: unique("hand-off") },
    });
    expect(await ports().cases.append(decided.append)).toEqual({ ok: true });
    return { caseId, after: decided.after };
  };
  return { submitted, underReview, approved };
};
