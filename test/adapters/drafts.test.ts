import { describe, expect, it } from "vitest";
import { makeFakes } from "../fakes/index.ts";
import { draftContract } from "./contracts/drafts.ts";
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
});
