import { describe } from "vitest";
import { makeFakeCaseLists } from "../fakes/case-lists.ts";
import { makeFakeCaseLog } from "../fakes/case-log.ts";
import { makeFakeDrafts } from "../fakes/drafts.ts";
import { makeFakeHandOffs } from "../fakes/hand-offs.ts";
import { makeMemory } from "../fakes/memory.ts";
import { placesContract } from "./contracts/places.ts";
import { casePortsAt, useTables } from "./tables.ts";

describe("the fakes", () => {
  placesContract(async () => {
    const memory = makeMemory();
    return {
      ...{ cases: makeFakeCaseLog(memory), drafts: makeFakeDrafts(memory) },
      ...{ lists: makeFakeCaseLists(memory), handOffs: makeFakeHandOffs(memory) },
    };
  });
});

describe("DynamoDB", () => {
  const { at } = useTables();
  placesContract(async () => casePortsAt(at.tables));
});
