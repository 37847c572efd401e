/** Permits, posts and agreements of the administrators' registry, beside the counters that approvals write. */
import { beforeAll, describe, expect, it } from "vitest";
import { counterOf } from "../../../shared/domain/quota.ts";
import type { Permit } from "../../../shared/domain/registry.ts";
import { type ChangedBy, postSubject, type RegistryChange } from "../../../shared/domain/registry-change.ts";
import type { Administration, Asked, Kept, Page, RegistryWriter } from "../../../shared/ports.ts";
import { approval, next, unique } from "../histories.ts";
import { bringing, type CaseLogPorts } from "./cases.ts";
import { anAgreement, aPermit } from "./registry.ts";

export interface GrantingPorts extends CaseLogPorts {
  administration: Administration;
  writer: RegistryWriter;
}

export const grantingContract = (makePorts: () => Promise<GrantingPorts>): void => {
  let ports: GrantingPorts;
  let by: ChangedBy;
  const { underReview } = bringing(() => ports);

  beforeAll(async () => {
    ports = await makePorts();
    const [id, person, organization] = [unique("account"), unique("person"), "province-ea"];
    await ports.writer.putPerson({ id: person, active: true, name: "پیمان" });
    await ports.writer.putAccount({
      ...{ id, person, organization, roles: ["administrator"], active: true },
      ...{ sessionsEndedBefore: null, endedSessions: [] },
    });
    by = { account: id, person, organization, session: "s", role: "administrator" };
  });

  const write = (change: object) => {
    const made = { id: unique("change"), at: "2026-11-22T08:00:00.000Z", by };
    return ports.administration.write({ changes: [{ ...made, ...change } as RegistryChange], request: null });
  };
  const enter = (permit: Permit) =>
    write({ kind: "permit", subject: permit.number, version: 1, before: null, after: permit });
  const grant = async (number: string, granted: number) => {
    const { entry, version } = (await ports.administration.read("permit", number)) as Kept<Permit>;
    const after = { ...entry, granted };
    return write({ kind: "permit", subject: number, version: version + 1, before: entry, after });
  };

  /** By an approval that remembers that figure. */
  const take = async (number: string, limit: number) => {
    const { caseId, after } = await underReview();
    const quota = [{ counter: counterOf.permit(number), limit }];
    const payload = { ...approval, quota, handOff: unique("hand-off") };
    return ports.cases.append(next(caseId, after, { type: "approved", payload }).append);
  };
  const takenOf = async (number: string) => {
    const counter = counterOf.permit(number);
    return (await ports.lists.taken([counter]))[counter];
  };
  const noPlace = (number: string) => ({ ok: false, reason: "no-place-left", counter: counterOf.permit(number) });

  describe("the places of a permit", () => {
    it("are not lowered under what is taken, by a permit that was there before or was entered here", async () => {
      const [seeded, entered] = [aPermit({ granted: 10 }), aPermit({ granted: 10 })];
      await ports.writer.putPermit(seeded);
      expect(await enter(entered)).toEqual({ ok: true });
      for (const { number } of [seeded, entered]) {
        for (const _ of [1, 2]) expect(await take(number, 10)).toEqual({ ok: true });
        expect(await grant(number, 1)).toEqual({ ok: false, reason: "places-taken" });
        expect((await ports.administration.read("permit", number))?.entry.granted).toBe(10);
        expect(await grant(number, 2)).toEqual({ ok: true });
        expect(await take(number, 10)).toEqual(noPlace(number));
        expect(await takenOf(number)).toBe(2);
      }
    });

    it("hold approvals to the figure granted last, whichever they remember", async () => {
      const { number } = aPermit();
      await ports.writer.putPermit(aPermit({ number, granted: 10 }));
      expect(await grant(number, 0)).toEqual({ ok: true });
      expect(await take(number, 10)).toEqual(noPlace(number));
      expect(await grant(number, 1)).toEqual({ ok: true });
      expect(await take(number, 0)).toEqual(noPlace(number));
      expect(await take(number, 10)).toEqual({ ok: true });
      expect(await take(number, 10)).toEqual(noPlace(number));
    });

    it("are never fewer than are taken, whatever approvals meet the change", async () => {
      const { number } = aPermit();
      await ports.writer.putPermit(aPermit({ number, granted: 10 }));
      const answers = await Promise.all([
        ...Array.from({ length: 6 }, () => take(number, 10)),
        grant(number, 3),
        ...Array.from({ length: 6 }, () => take(number, 10)),
      ]);
      const granted = (await ports.administration.read("permit", number))?.entry.granted ?? 0;
      const taken = await takenOf(number);
      expect(taken).toBe(answers.filter(({ ok }) => ok).length - (granted === 3 ? 1 : 0));
      expect(taken).toBeLessThanOrEqual(granted);
    }, 30_000);
  });

  describe("lists", () => {
    const everyPage = async <T>(page: (asked: Asked) => Promise<Page<T>>): Promise<T[]> => {
      const all: T[] = [];
      let cursor: string | null = null;
      do {
        const { items, next: following }: Page<T> = await page({ limit: 2, cursor });
        expect(items.length).toBeLessThanOrEqual(2);
        all.push(...items);
        cursor = following;
      } while (cursor !== null);
      return all;
    };

    it("of permits are an agency's or everybody's, page by page", async () => {
      const agency = unique("agency");
      const own = Array.from({ length: 5 }, () => aPermit({ agency }));
      for (const permit of [...own, aPermit()]) await ports.writer.putPermit(permit);
      const listed = await everyPage((asked) => ports.administration.permitsOf({ agency, number: null }, asked));
      expect(listed.map(({ entry }) => entry.number)).toEqual(own.map(({ number }) => number).sort());
      const all = await everyPage((asked) => ports.administration.permitsOf({ agency: null, number: null }, asked));
      expect(all.length).toBeGreaterThanOrEqual(6);
      await expect(
        ports.administration.permitsOf({ agency, number: null }, { limit: 2, cursor: "%%" }),
      ).rejects.toThrow("cursor");
    });

    it("of posts are an agency's, page by page, as they stand now", async () => {
      const agency = unique("agency");
      const post = {
        ...{ agency, title: "کارشناس", approved: true, sovereign: null, fixed: true, minimumDegree: null },
        ...{ fields: null, place: null, vacant: true },
      };
      const numbers = ["1", "2", "3", "4", "5"];
      for (const number of numbers) await ports.writer.putPost({ ...post, number });
      const before = { ...post, number: "3" };
      const subject = postSubject(agency, "3");
      const change = { kind: "post", subject, version: 1, before, after: { ...before, vacant: false } };
      expect(await write(change)).toEqual({ ok: true });
      const listed = await everyPage((asked) => ports.administration.postsOf(agency, asked));
      expect(listed.map(({ entry, version }) => [entry.number, entry.vacant, version])).toEqual(
        numbers.map((number) => [number, number !== "3", number === "3" ? 1 : 0]),
      );
      expect((await ports.administration.read("post", subject))?.version).toBe(1);
    });
  });

  it("an agreement begins on a day of its own, whoever is first", async () => {
    const rivals = [1, 2, 3].map(() => anAgreement({ from: "2027-03-21" }));
    const answers = await Promise.all(
      rivals.map((after) => write({ kind: "agreement", subject: after.version, version: 1, before: null, after })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const all = await ports.administration.all("agreement");
    expect(all.filter(({ entry }) => entry.from === "2027-03-21")).toHaveLength(1);
  });
};
