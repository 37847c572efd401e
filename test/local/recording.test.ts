import { afterAll, beforeAll, expect, it } from "vitest";
import { aDataDir, aSystem, type Fixture } from "./fixture/system.ts";

let system: Fixture;
let folder: Awaited<ReturnType<typeof aDataDir>>;

beforeAll(async () => {
  folder = await aDataDir();
  system = await aSystem(folder.dataDir, { record: true });
});
afterAll(async () => {
  await system.stop();
  await folder.remove();
});

const table = "arn:aws:dynamodb:me-central-1:000000000000:table/fixture-local-Things";
const file = "arn:aws:s3:::fixture-local-files/one/file";

it("notes what a function asks of AWS as IAM sees it, and nothing that the runner itself asks", async () => {
  const response = await fetch(`${system.url}/open?do=calls`);
  expect(await response.text()).toBe("content");
  await system.settled();
  const asked = system.calls().map((call) => `${call.function} ${call.action} ${call.resource}`);
  expect(asked.sort()).toEqual([
    `echo dynamodb:ConditionCheckItem ${table}`,
    `echo dynamodb:PutItem ${table}`,
    `echo s3:GetObject ${file}`,
    `echo s3:PutObject ${file}`,
    "echo sqs:SendMessage arn:aws:sqs:me-central-1:000000000000:fixture-local-Jobs",
  ]);
  expect(system.seen()).toContainEqual({ job: "called", tries: 1, eventSource: "aws:sqs" });
});

it("says what each role allows, with the names of this machine", () => {
  expect(system.policies().echo).toEqual([{ actions: ["dynamodb:PutItem"], resources: [table] }]);
});
