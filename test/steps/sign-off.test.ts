/** An agency that wants its head's signature: asked for, given, refused, taken back, and every race between them. */
import { beforeEach, describe, expect, it } from "vitest";
import { anActor } from "../builders.ts";
import type { Desk } from "./desk.ts";
import { bodyOf, fileOf, prepared, succeeded } from "./ways.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
let officer: Desk;
let head: Desk;
let id: string;
let version: string;

const draftOf = async (caseId = id) => (await world.cases.load(caseId)).draft;
const versionNow = async (caseId = id): Promise<string> => String((await draftOf(caseId))?.version);
const waitingOf = async (agency = "agency-a") =>
  (await world.lists.signatures(agency, { limit: 10, cursor: null })).items;

beforeEach(async () => {
  world = await makeWorld();
  officer = world.desk(anActor("agency-officer", "agency-officer", { headSigns: true }));
  head = world.desk(anActor("agency-head", "agency-head", { headSigns: true }));
  id = await prepared(world);
  version = await versionNow();
});

const asked = async (): Promise<string> => bodyOf<{ version: string }>(await officer.askSignOff(id, version)).version;

describe("where the agency wants it", () => {
  it("an officer hands nothing in, and is told what to do", async () => {
    expect(await officer.submit(id, [], { ifMatch: version })).toMatchObject({ problem: "sign-off-required" });
    expect(await world.typesOf(id)).toEqual([]);
  });

  it("the head signs what was asked: the ordinary submission, by the head", async () => {
    const seen = await asked();
    expect(await waitingOf()).toMatchObject([{ id, asked: { by: "person-agency-officer" } }]);
    succeeded(await head.submit(id, [], { ifMatch: seen }));
    const [event] = (await world.cases.load(id)).events;
    expect(event).toMatchObject({ type: "submitted", actor: { person: "person-agency-head" } });
    expect((await world.caseOf(id)).contributors).toEqual(["person-agency-officer", "person-agency-head"]);
    expect(await waitingOf()).toEqual([]);
    expect(await world.lists.countSignatures("agency-a")).toBe(0);
  });

  it("the head signs what was seen, never what came after it", async () => {
    const seen = await asked();
    expect(await head.submit(id)).toEqual({ problem: "precondition-required" });
    succeeded(await officer.edit(id, { ...fileOf(3), documents: [] }, { ifMatch: seen }));
    expect(await head.submit(id, [], { ifMatch: seen })).toEqual({ problem: "precondition-failed" });
    expect(await world.typesOf(id)).toEqual([]);
  });

  it("an edit takes the request back, and it may be asked again", async () => {
    const seen = await asked();
    const { file } = (await draftOf()) ?? { file: fileOf() };
    succeeded(await officer.edit(id, { ...file, funding: "1405/1" }, { ifMatch: seen }));
    expect(await waitingOf()).toEqual([]);
    expect(await head.sendDraftBack(id, await versionNow())).toMatchObject({ problem: "sign-off-not-asked" });
    version = await versionNow();
    await asked();
    expect(await waitingOf()).toHaveLength(1);
  });

  it("what could not be handed in is not laid before the head: all that is missing is said", async () => {
    const { id: bare } = bodyOf<{ id: string }>(await officer.create(fileOf(4)));
    const refused = await officer.askSignOff(bare, "1");
    expect(refused).toMatchObject({ problem: "blocked" });
    expect("errors" in refused && refused.errors?.length).toBeGreaterThan(0);
    expect(await versionNow(bare)).toBe("1");
  });

  it("the head sends back with a note, which the officer reads until asking anew", async () => {
    const seen = await asked();
    expect(bodyOf(await head.sendDraftBack(id, seen))).toMatchObject({
      signOff: { status: "sent-back", by: "person-agency-head", note: "پست نادرست است" },
    });
    expect(await waitingOf()).toEqual([]);
    expect((await draftOf())?.status).toBe("open");
    version = await versionNow();
    expect(bodyOf(await officer.askSignOff(id, version))).toMatchObject({ signOff: { status: "asked", note: null } });
  });

  it("nobody wants it elsewhere: there is nothing to ask", async () => {
    expect(await world.officer.askSignOff(id, version)).toMatchObject({ problem: "sign-off-not-wanted" });
    succeeded(await world.officer.submit(id));
  });

  it("leaves no word of it in a tombstone", async () => {
    await head.sendDraftBack(id, await asked());
    succeeded(await officer.remove(id, { ifMatch: await versionNow() }));
    expect((await draftOf())?.signOff).toBeNull();
  });
});

describe("of two at once one is told", () => {
  it("two officers ask", async () => {
    const both = await Promise.all([officer.askSignOff(id, version), head.askSignOff(id, version)]);
    expect(both.filter((outcome) => "status" in outcome)).toHaveLength(1);
    expect(both).toContainEqual({ problem: "precondition-failed" });
  });

  it.each([
    ["signs first", ["sign", "sendBack"]],
    ["sends back first", ["sendBack", "sign"]],
  ] as const)("one head signs while another sends back; who %s has it", async (_name, order) => {
    const seen = await asked();
    const ways = {
      sign: () => head.submit(id, [], { ifMatch: seen }),
      sendBack: () => head.sendDraftBack(id, seen),
    };
    const [one, other] = await Promise.all(order.map((way) => ways[way]()));
    const outcomes = [one, other];
    expect(outcomes.filter((outcome) => outcome && "status" in outcome)).toHaveLength(1);
    expect(outcomes).toContainEqual({ problem: "precondition-failed" });
    const isSigned = (await world.typesOf(id)).includes("submitted");
    expect((await draftOf())?.signOff?.status).toBe(isSigned ? "asked" : "sent-back");
  });

  it("an officer writes while the head signs", async () => {
    const seen = await asked();
    const file = (await draftOf())?.file ?? fileOf();
    const outcomes = await Promise.all([
      head.submit(id, [], { ifMatch: seen }),
      officer.edit(id, { ...file, funding: "1405/2" }, { ifMatch: seen }),
    ]);
    expect(outcomes.filter((outcome) => "status" in outcome)).toHaveLength(1);
    const signed = (await world.cases.load(id)).events[0];
    if (signed?.type === "submitted") expect(signed.payload.file.funding).toBe(file.funding);
  });

  it("two heads sign", async () => {
    const seen = await asked();
    const second = world.desk(anActor("agency-head", "second-head", { headSigns: true }));
    const outcomes = await Promise.all([head, second].map((one) => one.submit(id, [], { ifMatch: seen })));
    expect(outcomes.filter((outcome) => "status" in outcome)).toHaveLength(1);
    expect(await world.typesOf(id)).toEqual(["submitted"]);
  });
});

describe("a repeat", () => {
  it("is answered as the first time", async () => {
    const first = await officer.askSignOff(id, version, [], { key: "k" });
    succeeded(first);
    expect(await officer.askSignOff(id, version, [], { key: "k" })).toEqual(first);
    const back = await head.sendDraftBack(id, await versionNow(), { key: "b" });
    expect(await head.sendDraftBack(id, "7", { key: "b" })).toEqual(back);
  });

  it("of two deliveries at once writes once, and answers both alike", async () => {
    const both = await Promise.all([1, 2].map(() => officer.askSignOff(id, version, [], { key: "k" })));
    expect(both[0]).toEqual(both[1]);
    expect(await versionNow()).toBe(String(Number(version) + 1));
  });

  it("that comes late raises no request that was answered since", async () => {
    succeeded(await officer.askSignOff(id, version, [], { key: "k" }));
    succeeded(await head.sendDraftBack(id, await versionNow()));
    expect(await officer.askSignOff(id, version, [], { key: "k" })).toEqual({ problem: "precondition-failed" });
    expect(await waitingOf()).toEqual([]);
  });

  it("of another body under the same key is refused", async () => {
    succeeded(await officer.askSignOff(id, version, [], { key: "k" }));
    const other = [{ reason: 1, answer: "fixed" as const, text: "اصلاح شد", pointers: [] }];
    expect(await officer.askSignOff(id, version, other, { key: "k" })).toEqual({ problem: "idempotency-key-reused" });
  });

  it.each(["before", "after"] as const)("goes well where the store failed %s", async (moment) => {
    world.failNext("drafts.save", moment);
    await expect(officer.askSignOff(id, version, [], { key: "k" })).rejects.toThrow("planned");
    succeeded(await officer.askSignOff(id, version, [], { key: "k" }));
    expect(await waitingOf()).toHaveLength(1);
    expect(await versionNow()).toBe(String(Number(version) + 1));
  });
});

describe("a return", () => {
  const answers = [{ reason: 1, answer: "explained" as const, text: "در پیوست آمده است", pointers: [] }];
  const returned = async (): Promise<string> => {
    succeeded(await world.officer.submit(id));
    await world.settle();
    succeeded(await world.reviewer.claim(id));
    succeeded(await world.reviewer.sendBack(id));
    await world.settle();
    const subject = await world.caseOf(id);
    return `${subject.version}.${await versionNow()}`;
  };

  it("is asked with its answers, untouched too, and signed with them", async () => {
    const seen = await returned();
    expect(await officer.askSignOff(id, seen)).toMatchObject({ problem: "unanswered-reasons" });
    const { version: waits } = bodyOf<{ version: string }>(await officer.askSignOff(id, seen, answers));
    expect(await waitingOf()).toMatchObject([{ id, state: "returned", asked: { by: "person-agency-officer" } }]);
    // A file that waits for its signature is an answer begun: it is not recalled from under it.
    expect(await world.chief.recall(id)).toMatchObject({ problem: "correction-started" });
    succeeded(await head.submit(id, answers, { ifMatch: waits }));
    expect((await world.caseOf(id)).revisions).toHaveLength(2);
    expect(await waitingOf()).toEqual([]);
  });

  it("that is withdrawn meanwhile waits no longer", async () => {
    const seen = await returned();
    const { version: waits } = bodyOf<{ version: string }>(await officer.askSignOff(id, seen, answers));
    succeeded(await officer.withdraw(id));
    expect(await waitingOf()).toEqual([]);
    expect(await head.submit(id, answers, { ifMatch: waits })).toMatchObject({ problem: "precondition-failed" });
    expect(await head.submit(id, answers, { ifMatch: String((await world.caseOf(id)).version) })).toMatchObject({
      problem: "not-in-this-state",
    });
  });

  it("that the machine reminds of still waits", async () => {
    const seen = await returned();
    succeeded(await officer.askSignOff(id, seen, answers));
    world.clock.advance(8 * 86_400_000);
    await world.steps.clock();
    await world.settle();
    expect(await world.typesOf(id)).toContain("reminded");
    expect(await waitingOf()).toHaveLength(1);
    const { version: history } = await world.caseOf(id);
    succeeded(await head.submit(id, answers, { ifMatch: `${history}.${await versionNow()}` }));
  });
});
