import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { emptyFile } from "../../shared/domain/case-file.ts";
import { makeFakes } from "../fakes/index.ts";
import { draftContract } from "./contracts/drafts.ts";
import { cloud } from "./emulators.ts";
import { aDraft, unique } from "./histories.ts";
import { casePortsAt, useTables } from "./tables.ts";

describe("the fake", () => {
  draftContract(async () => makeFakes());
});

describe("DynamoDB", () => {
  const { at, fail } = useTables();
  draftContract(async () => casePortsAt(at.tables));

  it("knows its own draft when the reply was lost", async () => {
    const { drafts } = casePortsAt(at.line);
    const draft = aDraft(unique("case"));
    fail({ operation: "PutItem" }, { operation: "PutItem" });
    expect(await drafts.create(draft)).toEqual({ ok: true, draft });
    const second = { ...draft, version: 2 };
    fail({ operation: "PutItem" });
    expect(await drafts.save(second, null)).toEqual({ ok: true, draft: second });
  });
  it("reads a draft from before files knew as much, and lets it be edited and listed", async () => {
    const { drafts, cases, lists } = casePortsAt(at.tables);
    const { draft: old } = JSON.parse(readFileSync("test/samples/version-1.json", "utf8"));
    const stored = { ...old, id: unique("case"), agency: unique("agency") };
    const item = {
      pk: `CASE#${stored.id}`,
      sk: "DRAFT",
      files: stored.agency,
      created: stored.createdAt,
      draft: stored,
    };
    await makeDynamoDb({ ...cloud, endpoint: at.tables }).send("PutItem", { TableName: "Cases", Item: item });

    const { draft } = await cases.load(stored.id);
    expect(Object.keys(draft?.file ?? {}).sort()).toEqual(Object.keys(emptyFile("official-hire")).sort());
    expect(draft?.file).toMatchObject({
      ...{ vetting: null, certificates: null, credits: null, residence: null },
      ...{ service: { contractualSince: "2020-01-01", probationSince: null }, person: old.file.person },
    });
    expect(await lists.ofAgency(stored.agency, { limit: 1, cursor: null })).toMatchObject({
      items: [{ id: stored.id }],
    });
    const next = { ...draft!, version: draft!.version + 1, file: { ...draft!.file, vetting: "1405/2210" } };
    expect(await drafts.save(next, null)).toEqual({ ok: true, draft: next });
    expect((await cases.load(stored.id)).draft).toEqual(next);
  });
});
