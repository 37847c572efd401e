import { afterAll, beforeAll, expect, it } from "vitest";
import { held } from "../../infra/local/record/held.ts";
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

it("holds what was asked against what is allowed", () => {
  const call = (action: string, resource: string) => ({ function: "echo", action, resource });
  const policies = {
    echo: [
      { actions: ["s3:GetObject", "s3:PutObject"], resources: ["arn:aws:s3:::files/one/*"] },
      { actions: ["sqs:ReceiveMessage"], resources: ["arn:aws:sqs:::jobs"] },
    ],
  };
  const calls = [
    call("s3:GetObject", "arn:aws:s3:::files/one/a"),
    call("s3:GetObject", "arn:aws:s3:::files/two/a"),
    call("s3:DeleteObject", "arn:aws:s3:::files/one/a"),
  ];
  expect(held(policies, calls)).toEqual({
    refused: calls.slice(1),
    unused: ["echo s3:PutObject arn:aws:s3:::files/one/*"],
  });
});
