import { describe, expect, it } from "vitest";
import { everyCase, UnreadableCase } from "../../shared/casework/every-case.ts";
import type { CaseLists, Page } from "../../shared/ports.ts";
import { fileOf, prepared, submitted } from "./ways.ts";
import { makeWorld, type World } from "./world.ts";

const walked = async (world: World, agency: string, lists: Pick<CaseLists, "ofAgency"> = world.lists) => {
  const ids: string[] = [];
  for await (const { head, subject, events } of everyCase({ ...world, lists }, agency)) {
    expect(head.version).toBe(events.length);
    expect(subject.id).toBe(head.id);
    ids.push(head.id);
  }
  return ids;
};

describe("every case of an agency", () => {
  it("comes once, newest first, across pages; drafts are no cases yet", async () => {
    const world = await makeWorld();
    const ids: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      ids.push(await submitted(world, fileOf(n)));
      world.clock.advance(1_000);
    }
    await prepared(world, fileOf(20));
    const smallPages: Pick<CaseLists, "ofAgency"> = {
      ofAgency: (agency, { cursor }): Promise<Page<never>> =>
        world.lists.ofAgency(agency, { cursor, limit: 5 }) as Promise<Page<never>>,
    };
    expect(await walked(world, "agency-a", smallPages)).toEqual(ids.toReversed());
    expect(await walked(world, "agency-a")).toEqual(ids.toReversed());
    expect(await walked(world, "agency-b")).toEqual([]);
  });

  it("is not passed over where its history cannot be read: the walk stops and names it", async () => {
    const world = await makeWorld();
    const id = await submitted(world);
    world.memory.cases.get(id)?.events.splice(0);
    await expect(walked(world, "agency-a")).rejects.toThrow(UnreadableCase);
    await expect(walked(world, "agency-a")).rejects.toThrow(id);
  });

  it("is not said to be broken where the table did not answer", async () => {
    const world = await makeWorld();
    await submitted(world);
    world.failNext("cases.load", "before");
    await expect(walked(world, "agency-a")).rejects.not.toThrow(UnreadableCase);
  });
});
