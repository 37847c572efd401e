import { describe, expect, it } from "vitest";
import { PlannedFault } from "../fakes/faults.ts";
import { makeFakes } from "../fakes/index.ts";
import { submission, unique } from "./histories.ts";

describe("a planned fault", () => {
  it.each([
    ["before", 0],
    ["after", 1],
  ] as const)("%s the effect leaves %d events, and happens once", async (moment, events) => {
    const { cases, failNext } = makeFakes();
    const { append } = submission(unique("case"));
    failNext("cases.append", moment);
    await expect(cases.append(append)).rejects.toThrow(PlannedFault);
    expect((await cases.load(append.event.case)).events).toHaveLength(events);
    expect(await cases.append(append)).toEqual({ ok: true });
  });

  it("concerns only its own port's method", async () => {
    const { mail, queues, failNext } = makeFakes();
    failNext("mail.send", "after");
    await queues.send([{ step: "notify", case: "case-1", seq: 1 }]);
    expect(queues.sent).toHaveLength(1);
    const message = { id: "1", to: "a@b.example", subject: "s", text: "t" };
    await expect(mail.send(message)).rejects.toThrow("mail.send fails after");
    expect(mail.sent).toEqual([message]);
  });
});
