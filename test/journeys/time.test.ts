/** What time brings: reminders, lapses, late receipts, and hand-offs tried again over hours. The clock is moved, never waited for. */
import { beforeAll, describe, expect, it } from "vitest";
import { type Caller, type Loose, readUntil } from "../../infra/local/client.ts";
import { approve, claimed, inState, officialHire, sendBack, transferToRoads } from "./play.ts";
import { authorityMode, useSystem } from "./system.ts";

const running = useSystem();
let officer: Caller;
let reviewer: Caller;
let national: Caller;
let chief: Caller;

beforeAll(async () => {
  const { as } = running();
  [officer, reviewer, national, chief] = (await Promise.all(
    ["officer.health", "reviewer.one", "authority.national", "chief"].map(as),
  )) as [Caller, Caller, Caller, Caller];
});

const later = async (duration: string): Promise<void> => {
  await running().system.clock.advance(duration);
  await running().system.settled();
};
const types = async (id: string): Promise<string[]> =>
  (await reviewer.get(`/v1/cases/${id}/events`)).body.events.map(({ type }: Loose) => type);

describe("a hand-off to another system that does not answer", () => {
  it("is tried again by schedule, shows its failures, refuses a recall, and arrives once", async () => {
    await authorityMode(running(), { mode: "fail" });
    const id = await claimed(officer, reviewer, transferToRoads());
    await approve(reviewer, id);
    const failing = await readUntil(reviewer, id, ({ attempts }) => Boolean(attempts?.lastFailure));
    expect(failing.body).toMatchObject({ state: "approved", attempts: { attempts: 1, lastFailure: "status 503" } });
    const recalled = await chief.post(`/v1/cases/${id}/recall`, { note: "صبر کنید" });
    expect(recalled.body.type).toBe("urn:nezarat:problem:hand-off-started");
    await later("PT2M");
    const second = await readUntil(reviewer, id, ({ attempts }) => attempts?.attempts >= 2);
    expect(second.body.state).toBe("approved");
    await authorityMode(running(), { mode: "accept" });
    await later("PT1H");
    await readUntil(officer, id, inState("concluded"));
    expect((await types(id)).filter((type) => type === "accepted")).toHaveLength(1);
  });
});

describe("an unanswered return", () => {
  it("is reminded of, and lapses after its last day; the person may have a new case then", async () => {
    const id = await claimed(officer, reviewer, officialHire());
    await sendBack(reviewer, id);
    await readUntil(officer, id, ({ letter }) => Boolean(letter));
    await later("P17D");
    const reminded = await readUntil(officer, id, ({ reminders }) => reminders >= 1);
    expect(reminded.body.state).toBe("returned");
    await later("P40D");
    const lapsed = await readUntil(officer, id, inState("lapsed"));
    expect(lapsed.body.allowedActions).toEqual([]);
    expect((await types(id)).filter((type) => type === "lapsed")).toHaveLength(1);
    const mails = running()
      .system.mails()
      .filter(({ text }) => text.includes(lapsed.body.code));
    expect(mails.some(({ subject }) => subject.includes("منقضی"))).toBe(true);
  });
});

describe("a silent next authority", () => {
  it("shows as late to the province, once, and may still answer", async () => {
    const id = await claimed(officer, reviewer, officialHire());
    await approve(reviewer, id);
    const { body } = await readUntil(national, id, inState("forwarded"));
    await later("P40D");
    const late = await readUntil(reviewer, id, ({ handOff }) => handOff?.late === true);
    expect(late.body.state).toBe("forwarded");
    await later("P1D");
    expect((await types(id)).filter((type) => type === "hand-off-late")).toHaveLength(1);
    const rows = (await reviewer.get("/v1/cases?queue=hand-offs&limit=100")).body.items;
    expect(rows.find((row: Loose) => row.id === id)?.late).toBe(true);
    const receipt = { handOff: body.handOff.id, outcome: "accepted", reference: { contractId: "1405-7" } };
    expect((await national.post(`/v1/cases/${id}/receipt`, receipt)).body.state).toBe("concluded");
  });
});
