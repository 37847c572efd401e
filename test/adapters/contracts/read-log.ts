import { beforeAll, describe, expect, it } from "vitest";
import { type ReadSubject, type RecordedRead, recordedRead } from "../../../shared/domain/recorded-read.ts";
import { BadCursor, type ReadLog } from "../../../shared/ports.ts";
import { people } from "../../builders.ts";
import { unique } from "../histories.ts";

const caseId = () => unique("case").replace(/\W/g, "").padStart(32, "0").slice(-32);
const account = () => unique("account");

export const readOf = (
  subject: ReadSubject,
  by: string,
  at: string,
  { kind = "case" as RecordedRead["kind"], document = undefined as string | undefined } = {},
): RecordedRead =>
  recordedRead(
    { subject, kind, ...(document === undefined ? {} : { document }) },
    { ...people.reviewer, account: by },
    ["reviewer"],
    new Date(at),
  );

export const readLogContract = (makeReadLog: () => Promise<() => ReadLog>): void => {
  let anotherInstance: () => ReadLog;
  let log: ReadLog;
  beforeAll(async () => {
    anotherInstance = await makeReadLog();
    log = anotherInstance();
  });
  const all = { limit: 100, cursor: null };

  describe("what was read", () => {
    it("is kept whole, the newest minute first", async () => {
      const subject = { case: caseId() };
      const reads = [
        readOf(subject, account(), "2026-11-22T08:15:30.123Z"),
        readOf(subject, account(), "2026-11-22T08:17:01.000Z", { kind: "document", document: "0".repeat(32) }),
        readOf(subject, account(), "2026-11-22T08:16:59.999Z", { kind: "letter" }),
      ];
      for (const read of reads) await log.note(subject, read);
      expect(await log.of([subject], all)).toEqual({ items: [reads[1], reads[2], reads[0]], next: null });
      expect(await log.of([{ case: caseId() }], all)).toEqual({ items: [], next: null });
    });

    it("is kept once for an account, a thing and a minute, whichever instance notes it: the first time stays", async () => {
      const [subject, by] = [{ case: caseId() }, account()];
      const first = readOf(subject, by, "2026-11-22T08:15:01.000Z");
      await log.note(subject, first);
      await log.note(subject, readOf(subject, by, "2026-11-22T08:15:40.000Z"));
      await anotherInstance().note(subject, readOf(subject, by, "2026-11-22T08:15:59.000Z"));
      expect((await log.of([subject], all)).items).toEqual([first]);
      const others = [
        readOf(subject, by, "2026-11-22T08:16:00.000Z"),
        readOf(subject, account(), "2026-11-22T08:15:02.000Z"),
        readOf(subject, by, "2026-11-22T08:15:03.000Z", { kind: "history" }),
        readOf(subject, by, "2026-11-22T08:15:04.000Z", { kind: "document", document: "1".repeat(32) }),
        readOf(subject, by, "2026-11-22T08:15:05.000Z", { kind: "document", document: "2".repeat(32) }),
      ];
      for (const read of others) await log.note(subject, read);
      const { items } = await log.of([subject], all);
      expect(items).toHaveLength(6);
      expect(items).toEqual(expect.arrayContaining([first, ...others]));
    });

    it("by an account is listed across cases and persons, and an account's name is no other's beginning", async () => {
      const by = account();
      const [one, other, person] = [{ case: caseId() }, { case: caseId() }, { person: unique("hash") }];
      const reads = [
        readOf(one, by, "2026-11-22T08:15:00.000Z"),
        readOf(other, by, "2026-11-22T08:16:00.000Z"),
        readOf(person, by, "2026-11-22T08:17:00.000Z", { kind: "search" }),
      ];
      await log.note(one, reads[0] as RecordedRead);
      await log.note(other, reads[1] as RecordedRead);
      await log.note(person, reads[2] as RecordedRead);
      await log.note(one, readOf(one, `${by}x`, "2026-11-22T08:18:00.000Z"));
      expect((await log.by(by, all)).items).toEqual([reads[2], reads[1], reads[0]]);
      expect(JSON.stringify(reads[2])).not.toContain(person.person);
    });

    it("is given out page by page, none twice and none left out, of several subjects together", async () => {
      const [one, person] = [{ case: caseId() }, { person: unique("hash") }];
      const by = account();
      const wanted: RecordedRead[] = [];
      for (let minute = 10; minute < 24; minute++) {
        const subject = minute % 3 === 0 ? person : one;
        const read = readOf(subject, by, `2026-11-22T08:${minute}:00.000Z`, {
          kind: minute % 3 === 0 ? "search" : "case",
        });
        await log.note(subject, read);
        wanted.unshift(read);
      }
      for (const list of [
        (asked: typeof all) => log.of([one, person], asked),
        (asked: typeof all) => log.by(by, asked),
      ])
        for (const limit of [1, 4, 13, 14, 100]) {
          const given: RecordedRead[] = [];
          let cursor: string | null = null;
          do {
            const page: Awaited<ReturnType<typeof list>> = await list({ limit, cursor: cursor as null });
            expect(page.items.length).toBeLessThanOrEqual(limit);
            given.push(...page.items);
            cursor = page.next;
          } while (cursor !== null);
          expect(given).toEqual(wanted);
        }
    });

    it("has no page behind a cursor that it never gave", async () => {
      for (const cursor of ["!", "", "%00"])
        await expect(log.of([{ case: caseId() }], { limit: 1, cursor })).rejects.toThrow(BadCursor);
    });
  });
};
