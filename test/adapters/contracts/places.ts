/** Permits, posts and the cap under any concurrency and after any crash: what the histories hold is what the counters say. */
import { beforeEach, describe, expect, it } from "vitest";
import { makeDecide } from "../../../functions/decide/decide.ts";
import { makeForward } from "../../../functions/forward/forward.ts";
import { makeReceive } from "../../../functions/receive/receive.ts";
import { makeRecount } from "../../../functions/recount/recount.ts";
import { makeScribe } from "../../../infra/local/seed/scribe.ts";
import { eventActor } from "../../../shared/casework/move.ts";
import { isProblem, type Outcome } from "../../../shared/contract/outcome.ts";
import type { Action } from "../../../shared/domain/authorization.ts";
import type { Case } from "../../../shared/domain/case.ts";
import type { CaseType } from "../../../shared/domain/case-file.ts";
import { fold } from "../../../shared/domain/fold.ts";
import { counterOf } from "../../../shared/domain/quota.ts";
import type { Actor } from "../../../shared/domain/registry.ts";
import { claim } from "../../../shared/domain/review.ts";
import { validate } from "../../../shared/domain/validation.ts";
import type { CaseLists, CaseLog, Drafts, HandOffs } from "../../../shared/ports.ts";
import { anAmendment } from "../../builders/amendment.ts";
import { anActor, anAgreement, people } from "../../builders.ts";
import { type Moment, makeFaults, PlannedFault } from "../../fakes/faults.ts";
import { makeFakes } from "../../fakes/index.ts";
import { aFile, factsOf, permit as somePermit, post as somePost, agency as somewhere } from "../../law/a-file.ts";
import { fillRegistry } from "../../steps/registry.ts";
import { nationalIdOf } from "../../steps/ways.ts";
import { unique } from "../histories.ts";

export interface PlacePorts {
  cases: CaseLog;
  drafts: Drafts;
  lists: CaseLists;
  handOffs: HandOffs;
}

/** Somebody else in every case, also where tests share a table. */
let persons = 0;
let keys = 0;
const freshKey = (): string => {
  keys += 1;
  return `key-${keys}`;
};

const openDesk = async (made: PlacePorts, granted: number) => {
  const fakes = makeFakes();
  await fillRegistry(fakes);
  const { registry } = fakes;
  const [agency, permit] = [unique("agency"), unique("302/1405/")];
  // A hundred approved posts and five people there: the cap leaves five places.
  await registry.putOrganization({ ...somewhere, id: agency });
  await registry.putPermit({ ...somePermit, number: permit, agency, granted });
  const { failNext, wrap } = makeFaults();
  const ports = {
    ...fakes,
    ...{ drafts: made.drafts, lists: made.lists, handOffs: made.handOffs, cases: wrap("cases", made.cases) },
    ...{ documents: fakes.documentStore, publicUrl: "https://api.test", handOffFailed: () => undefined },
    evidence: async () => ({ ok: true as const, signature: null }),
  };
  const [decide, receive, forward] = [makeDecide(ports), makeReceive(ports), makeForward(ports)];
  const scribe = makeScribe({ ...ports, page: { sha256: "0".repeat(64), size: 9 } });
  const officer = anActor("agency-officer", "officer-of-places", { organization: agency });
  const law = { ruleset: "1405.1", agreement: anAgreement() };

  /** Judged without a finding, and in the reviewer's hand. */
  const held = async (caseType: CaseType, post: string): Promise<string> => {
    persons += 1;
    await registry.putPost({ ...somePost, agency, number: post });
    const person = { nationalId: nationalIdOf(10_000 + persons) };
    const file = { ...aFile(caseType, { permit, post, person }), documents: [] };
    const at = fakes.now();
    const draft = await scribe.draft(`${agency} ${persons}`, file, officer, at, false);
    const submitted = await scribe.submitted(draft, officer, at, law);
    const judged = { hash: "sha256:rules", findings: [], facts: factsOf(file) };
    const validated = await scribe.write(
      submitted,
      draft.id,
      validate(submitted, judged),
      { machine: "validate" },
      at,
      law,
    );
    const { reviewer } = people;
    await scribe.write(validated, draft.id, claim(validated, reviewer), eventActor(reviewer), at, law);
    return draft.id;
  };

  const command = (actor: Actor, action: Action, caseId: string, key = freshKey()) => ({
    ...{ actor, action, caseId, ifMatch: null },
    request: { id: `${agency} ${caseId} ${action} ${key}`, body: `sha256:${action}` },
  });
  const subjectOf = async (id: string): Promise<Case> => {
    const subject = fold((await made.cases.load(id)).events);
    return subject ?? expect.unreachable("the case has no history");
  };
  const receipt = (outcome: "accepted" | "refused") => async (id: string, handOff: string) =>
    receive(
      {
        ...command(people.authority, "receive", id),
        body: {
          ...{ handOff, outcome, reason: outcome === "refused" ? "نقص" : null },
          reference: outcome === "accepted" ? { employeeNumber: "12345678", contractId: null } : null,
        },
      },
      { method: "POST", url: "https://api.test/receipt", headers: {}, body: "" },
    );

  return {
    agency,
    permit,
    registry,
    failNext,
    held,
    subjectOf,
    approve: (id: string, key?: string) =>
      decide.decision({
        ...command(people.reviewer, "decide", id, key),
        body: { outcome: "approve", overrides: [], note: null },
      }),
    recall: (id: string, key?: string) =>
      decide.recall({ ...command(people.chief, "recall", id, key), body: { note: "اشتباه" } }),
    claim: (id: string) => decide.claim(command(people.reviewer, "claim", id)),
    forward,
    accept: receipt("accepted"),
    refuse: receipt("refused"),
    taken: async (counter: string) => (await made.lists.taken([counter]))[counter],
    recount: makeRecount({ ...ports, cases: made.cases }),
  };
};
type Desk = Awaited<ReturnType<typeof openDesk>>;

const succeeded = (outcomes: readonly Outcome[]) => outcomes.filter((outcome) => !isProblem(outcome)).length;
const problems = (outcomes: readonly Outcome[]) => [
  ...new Set(outcomes.flatMap((outcome) => (isProblem(outcome) ? [outcome.problem] : []))),
];
const numbered = (count: number) => Array.from({ length: count }, (_, index) => String(7_000 + index));

export const placesContract = (makePorts: () => Promise<PlacePorts>): void => {
  let desk: Desk;
  const open = async (granted: number) => {
    desk = await openDesk(await makePorts(), granted);
  };
  const holdAll = async (count: number, caseType: CaseType = "official-hire") => {
    const ids: string[] = [];
    for (const post of numbered(count)) ids.push(await desk.held(caseType, post));
    return ids;
  };
  const everythingAddsUp = async () =>
    expect(await desk.recount()).toMatchObject({ differences: 0, unsettled: 0, unreadable: 0 });

  describe("places", () => {
    beforeEach(() => open(10));

    it("of a permit of ten go to ten of a hundred who approve at the same moment", async () => {
      const ids = await holdAll(100);
      const outcomes = await Promise.all(ids.map((id) => desk.approve(id)));
      expect([succeeded(outcomes), problems(outcomes)]).toEqual([10, ["no-place-left"]]);
      expect(await desk.taken(counterOf.permit(desk.permit))).toBe(10);
      const posts = await Promise.all(numbered(100).map((post) => desk.taken(counterOf.post(desk.agency, post))));
      expect(posts.reduce<number>((sum, used) => sum + (used ?? 0), 0)).toBe(10);
      await everythingAddsUp();
    });

    it("on one post go to one of two", async () => {
      const ids = [await desk.held("official-hire", "7001"), await desk.held("official-hire", "7001")];
      const outcomes = await Promise.all(ids.map((id) => desk.approve(id)));
      expect([succeeded(outcomes), problems(outcomes)]).toEqual([1, ["no-place-left"]]);
      expect(await desk.taken(counterOf.permit(desk.permit))).toBe(1);
      await everythingAddsUp();
    });

    it.each([
      [4, 4],
      [5, 5],
      [6, 5],
      [9, 5],
    ])("under the cap of five go to %i who ask at once: %i", async (asking, given) => {
      const ids = await holdAll(asking, "specific-work-hire");
      expect(succeeded(await Promise.all(ids.map((id) => desk.approve(id))))).toBe(given);
      expect(await desk.taken(counterOf.specificWork(desk.agency))).toBe(given);
      await everythingAddsUp();
    });

    it("under the cap follow the law of the day of the approval", async () => {
      const parameters = [{ name: "specific-work-share" as const, value: 7, source: "قانون نمونه", verified: true }];
      await desk.registry.activate(anAmendment(1, "2026-11-22", { parameters }));
      const ids = await holdAll(4, "specific-work-hire");
      const outcomes = await Promise.all(ids.map((id) => desk.approve(id)));
      expect([succeeded(outcomes), problems(outcomes)]).toEqual([2, ["no-place-left"]]);
    });

    it("come back once, however many recall at the same moment, and are there for the next", async () => {
      await open(1);
      const [first, second] = (await holdAll(2)) as [string, string];
      expect(succeeded([await desk.approve(first), await desk.approve(second)])).toBe(1);
      expect(succeeded(await Promise.all(Array.from({ length: 6 }, () => desk.recall(first))))).toBe(1);
      expect(await desk.taken(counterOf.permit(desk.permit))).toBe(0);
      expect(succeeded([await desk.approve(second)])).toBe(1);
      expect(await desk.taken(counterOf.permit(desk.permit))).toBe(1);
      await everythingAddsUp();
    });

    it("come back once, however often the next authority refuses, and stay where it accepts", async () => {
      const [refused, accepted] = (await holdAll(2)) as [string, string];
      const handOffs: string[] = [];
      for (const id of [refused, accepted]) {
        await desk.approve(id);
        await desk.forward(id);
        const subject = await desk.subjectOf(id);
        handOffs.push(subject.state === "forwarded" ? subject.approval.handOff : "");
      }
      await Promise.all(Array.from({ length: 6 }, () => desk.refuse(refused, handOffs[0] ?? "")));
      await Promise.all(Array.from({ length: 6 }, () => desk.accept(accepted, handOffs[1] ?? "")));
      expect((await desk.subjectOf(refused)).state).toBe("under-review");
      expect((await desk.subjectOf(accepted)).state).toBe("concluded");
      expect(await desk.taken(counterOf.permit(desk.permit))).toBe(1);
      await everythingAddsUp();
    });

    it("are held or given back, never both, where a recall and a receipt meet", async () => {
      const ids = await holdAll(6);
      for (const id of ids) await desk.approve(id);
      const handOffOf = async (id: string) => {
        const subject = await desk.subjectOf(id);
        return subject.state === "approved" ? subject.approval.handOff : "";
      };
      const handOffs = await Promise.all(ids.map(handOffOf));
      await Promise.all(ids.flatMap((id, index) => [desk.recall(id), desk.accept(id, handOffs[index] ?? "")]));
      const states = await Promise.all(ids.map(async (id) => (await desk.subjectOf(id)).state));
      const concluded = states.filter((state) => state === "concluded").length;
      expect(await desk.taken(counterOf.permit(desk.permit))).toBe(concluded);
      await everythingAddsUp();
    });
  });

  describe.each<Moment>(["before", "after"])("a crash %s the write", (moment) => {
    beforeEach(() => open(2));
    const crashed = (work: Promise<Outcome>) => expect(work).rejects.toThrow(PlannedFault);

    it("of an approval leaves counter and history one, and the repeat takes no second place", async () => {
      const [id] = (await holdAll(1)) as [string];
      desk.failNext("cases.append", moment);
      await crashed(desk.approve(id, "the-same"));
      expect(await desk.taken(counterOf.permit(desk.permit))).toBe(moment === "after" ? 1 : 0);
      await everythingAddsUp();
      expect(succeeded([await desk.approve(id, "the-same"), await desk.approve(id, "the-same")])).toBe(2);
      expect(await desk.taken(counterOf.permit(desk.permit))).toBe(1);
      await everythingAddsUp();
    });

    it("of a recall gives back once in the end", async () => {
      const ids = (await holdAll(2)) as [string, string];
      for (const id of ids) await desk.approve(id);
      desk.failNext("cases.append", moment);
      await crashed(desk.recall(ids[0], "the-same"));
      await everythingAddsUp();
      expect(succeeded([await desk.recall(ids[0], "the-same")])).toBe(1);
      expect(await desk.taken(counterOf.permit(desk.permit))).toBe(1);
      await everythingAddsUp();
    });

    it("among simultaneous approvals oversells nothing", async () => {
      const ids = await holdAll(8);
      for (let fault = 0; fault < 4; fault += 1) desk.failNext("cases.append", moment);
      await Promise.allSettled(ids.map((id) => desk.approve(id, "the-same")));
      await everythingAddsUp();
      const again = await Promise.all(ids.map((id) => desk.approve(id, "the-same")));
      expect(succeeded(again)).toBe(2);
      expect(await desk.taken(counterOf.permit(desk.permit))).toBe(2);
      await everythingAddsUp();
    });
  });
};
