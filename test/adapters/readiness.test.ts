import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeReadiness } from "../../shared/adapters/readiness.ts";
import { cloud, startTestStorage, startTestTables } from "./emulators.ts";

let tables: Awaited<ReturnType<typeof startTestTables>>;
let storage: Awaited<ReturnType<typeof startTestStorage>>;

beforeAll(async () => {
  [tables, storage] = await Promise.all([startTestTables(), startTestStorage("validate")]);
});
afterAll(async () => {
  await Promise.all([tables?.stop(), storage?.stop()]);
});

const reached = async (changes: { tables?: string[]; queue?: string; bucket?: string } = {}) => {
  const components = makeReadiness(
    {
      tables: changes.tables ?? ["Cases", "Registry"],
      queueUrls: [storage.queueUrl(changes.queue ?? "validate", storage.endpoint)],
      bucket: changes.bucket ?? "documents",
    },
    {
      tables: { ...cloud, endpoint: tables.endpoint },
      queues: { ...cloud, endpoint: storage.endpoint },
      storage: { ...cloud, endpoint: storage.endpoint },
    },
  );
  const { signal } = new AbortController();
  const answers = await Promise.allSettled(components.map((component) => component.reach(signal)));
  return components.map(({ name }, index) => `${name.en} ${answers[index]?.status}`);
};

describe("readiness", () => {
  it("reaches tables, queues and bucket that are there", async () => {
    expect(await reached()).toEqual(["tables fulfilled", "queues fulfilled", "documents fulfilled"]);
  });

  it.each([
    [{ tables: ["Cases", "Nothing"] }, "tables rejected"],
    [{ queue: "nothing" }, "queues rejected"],
    [{ bucket: "nothing" }, "documents rejected"],
  ])("misses what is not there: %o", async (changes, missing) => {
    expect((await reached(changes)).filter((line) => line.endsWith("rejected"))).toEqual([missing]);
  });
});
