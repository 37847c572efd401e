import { beforeEach, describe, expect, it } from "vitest";
import { makeRead } from "../../functions/read/read.ts";
import type { CaseFile } from "../../shared/domain/case-file.ts";
import { differenceBetween } from "../../shared/domain/difference.ts";
import type { RevisionDocument } from "../../shared/domain/event.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { people } from "../builders.ts";
import { others } from "./registry.ts";
import { attach, bodyOf, fileOf, prepared, returned, submitted, succeeded } from "./ways.ts";
import { makeWorld, type World } from "./world.ts";

interface Shown {
  number: number;
  latest: number;
  file: CaseFile;
  documents: RevisionDocument[];
  answers: { answer: string }[];
  reasons: { rule: string }[];
  findings: unknown[] | null;
  proposal: string | null;
}

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const asked = (actor: Actor, id: string, number: number) =>
  makeRead(world).readRevision({ actor, action: "read", params: { id, number } });
const shown = async (actor: Actor, id: string, number: number) => bodyOf<Shown>(await asked(actor, id, number));

/** Returned, mended in one field and one document, and handed in again. */
const mended = async (): Promise<string> => {
  const id = await returned(world);
  const draft = bodyOf<{ workingCopy: CaseFile }>(
    await makeRead(world).readCase({ actor: people.officer, action: "read", params: { id } }),
  ).workingCopy;
  const file = draft ?? (await world.caseOf(id)).revisions[0].file;
  succeeded(await world.officer.edit(id, { ...file, funding: "1405/9999" }));
  const [first] = file.documents;
  if (!first) throw new Error("the file has no document");
  await attach(world, world.officer, id, "training");
  const reasons = bodyOf<{ reasons: { number: number }[] }>(
    await makeRead(world).readCase({ actor: people.officer, action: "read", params: { id } }),
  ).reasons;
  const answers = reasons.map(({ number }) => ({
    reason: number,
    answer: "fixed" as const,
    text: "اصلاح شد",
    pointers: [],
  }));
  succeeded(await world.officer.submit(id, answers));
  return id;
};

describe("an earlier revision", () => {
  it("stays readable as it was handed in, with what was found in it and what became of it", async () => {
    const id = await mended();
    const { revisions } = await world.caseOf(id);
    for (const actor of [people.officer, people.reviewer, people.chief, people.auditor]) {
      const first = await shown(actor, id, 1);
      expect(first).toMatchObject({ number: 1, latest: 2, file: revisions[0].file });
      expect(first.reasons).not.toEqual([]);
      expect(first.findings).not.toBeNull();
      expect(first.documents.map(({ sha256 }) => sha256)).toEqual(revisions[0].documents.map(({ sha256 }) => sha256));
      expect(await shown(actor, id, 2)).toMatchObject({
        number: 2,
        latest: 2,
        findings: null,
        answers: [{ answer: "fixed" }],
      });
    }
  });

  it("differs from the next by what was changed and no more", async () => {
    const id = await mended();
    const [first, second] = [await shown(people.reviewer, id, 1), await shown(people.reviewer, id, 2)];
    const { fields, documents } = differenceBetween(first, second);
    expect(fields).toEqual([{ pointer: "/funding", before: first.file.funding, after: "1405/9999" }]);
    expect(documents.map(({ kind, change }) => [kind, change])).toEqual([["training", "added"]]);
  });

  it("tells the machine's proposal to the province alone", async () => {
    const id = await mended();
    expect((await shown(people.reviewer, id, 1)).proposal).not.toBeNull();
    expect((await shown(people.officer, id, 1)).proposal).toBeNull();
  });

  it("is not there for who may not read the case, before a submission, or past the last", async () => {
    const id = await submitted(world, fileOf(1));
    for (const actor of [others.stranger, people.administrator, people.authority])
      expect(await asked(actor, id, 1)).toEqual({ problem: "not-found" });
    expect(await asked(people.officer, id, 2)).toEqual({ problem: "not-found" });
    expect(await asked(people.officer, await prepared(world, fileOf(2)), 1)).toEqual({ problem: "not-found" });
  });

  it("is noted as read before it is shown", async () => {
    const id = await submitted(world);
    succeeded(await asked(people.reviewer, id, 1));
    const { items } = await world.readLog.of([{ case: id }], { limit: 10, cursor: null });
    expect(items.filter(({ account }) => account === people.reviewer.account)).toMatchObject([{ kind: "case" }]);
  });
});
