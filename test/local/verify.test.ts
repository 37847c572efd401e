import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seal } from "../../shared/domain/chain.ts";
import type { CaseEvent } from "../../shared/domain/event.ts";
import { aStory, caseId } from "../builders.ts";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "verify-"));
});
afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

const verify = async (...files: string[]): Promise<Ended> =>
  run(process.execPath, ["infra/local/verify.ts", ...files], { cwd: root }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Ended) => ({ code, stdout, stderr }),
  );

const verifying = async (content: unknown): Promise<Ended> => {
  const file = join(folder, `${crypto.randomUUID()}.json`);
  await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
  return verify(file);
};

const { events } = aStory({ state: "concluded" });
const changed = (place: number, change: (event: CaseEvent) => object) =>
  events.map((event, index) => (index === place ? { ...event, ...change(event) } : event));

describe("npm run verify", () => {
  it.each([
    ["the answer of the API", { case: caseId, events }],
    ["a bare list", events],
  ])("finds %s in order, and says where the case stands", async (_what, content) => {
    const { code, stdout, stderr } = await verifying(content);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`OK: 6 events, 0 payloads erased or withheld, ended: concluded: case ${caseId}`);
    expect(stdout).toContain("درست: ۶ رویداد");
  });

  it("finds a history in order whose payloads were withheld or erased, and counts them", async () => {
    const { code, stdout } = await verifying({
      case: caseId,
      events: changed(3, () => ({ payload: null, salt: null })),
    });
    expect(code).toBe(0);
    expect(stdout).toContain("OK: 6 events, 1 payloads erased or withheld: case");
  });

  it.each([
    ["a changed payload", changed(1, () => ({ payload: { findings: [] } })), "event 2 (validated): its payload"],
    ["a changed time", changed(2, () => ({ at: "2020-01-01T00:00:00.000Z" })), "event 3 (claimed): its hash"],
    ["a changed hash", changed(2, () => ({ hash: "sha256:00" })), "event 3 (claimed): its hash"],
    ["a missing event", events.toSpliced(2, 1), "event 3 (approved): the numbers"],
    ["a foreign event", changed(4, () => ({ case: "other" })), "event 5 (forwarded): it belongs to another case"],
    ["something that is no event", events.with(4, 7 as never), "event 5 (?): it does not have the shape"],
    ["an event without its hash", changed(4, () => ({ hash: undefined })), "event 5 (forwarded): it does not have"],
  ])("names the first broken event of %s, in both languages, and fails", async (_what, content, sentence) => {
    const { code, stdout, stderr } = await verifying({ case: caseId, events: content });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(`BROKEN: ${sentence}`);
    expect(stderr).toMatch(/نادرست: رویداد [۰-۹]/);
  });

  it("names an event that is sealed soundly but that the workflow does not know there", async () => {
    const last = events.at(-1) as CaseEvent;
    const forged = seal({ type: "claimed", payload: { holder: "x" } }, { ...last, seq: 7, previous: last.hash });
    const { code, stderr } = await verifying([...events, forged]);
    expect(code).toBe(1);
    expect(stderr).toContain("BROKEN: event 7 (claimed): the workflow knows no such step here");

    const [first] = events as [CaseEvent];
    const hollow = seal({ type: "submitted", payload: {} } as never, { ...first, previous: null });
    expect((await verifying([hollow])).stderr).toContain(
      "BROKEN: event 1 (submitted): the workflow knows no such step",
    );
  });

  it.each([
    ["no JSON", "{", "The file is not valid JSON."],
    ["no list", { hello: 1 }, "The file holds no list of events"],
    ["a text", '"events"', "The file holds no list of events"],
    ["an empty history", { case: caseId, events: [] }, "The history is empty."],
    ["another case's events", { case: "other", events }, "The events belong to another case"],
  ])("says of %s what is wrong with the file", async (_what, content, sentence) => {
    const { code, stderr } = await verifying(content);
    expect(code).toBe(1);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\s+at .*\.ts/);
  });

  it("asks for a file, and says which could not be read", async () => {
    expect(await verify()).toMatchObject({ code: 1, stderr: expect.stringContaining("npm run verify -- CASE.json") });
    const missing = join(folder, "missing.json");
    expect(await verify(missing)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`could not be read. (${missing})`),
    });
    expect(await verify(folder)).toMatchObject({ code: 1, stderr: expect.stringContaining("could not be read.") });
  });
});
