import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { makeCall } from "../../infra/local/emulators/protocol.ts";
import { makeFrontDoor, PortInUse } from "../../infra/local/front-door.ts";
import { FolderInUse } from "../../infra/local/lock.ts";
import { aDataDir, aSystem, until } from "./fixture/system.ts";

let folder: Awaited<ReturnType<typeof aDataDir>>;
const running: ChildProcess[] = [];

beforeEach(async () => {
  folder = await aDataDir();
});
afterEach(async () => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  await until(() => belonging(folder.dataDir).length === 0);
  await folder.remove();
});

interface Running {
  child: ChildProcess;
  url: string;
  endpoints: { tables: string; storage: string };
}

async function run(dataDir: string): Promise<Running> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "fixture/run.ts"), dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.push(child);
  const [line] = await once(child.stdout!.setEncoding("utf8"), "data");
  return { child, ...JSON.parse(line) };
}

/** Processes that were started for a data folder. */
function belonging(dataDir: string): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      try {
        const line = readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ");
        return line.includes(dataDir) ? [line] : [];
      } catch {
        return [];
      }
    });
}

const call = ({ endpoints }: Running) => makeCall(endpoints.tables, "me-central-1", "dynamodb");
const TableName = "fixture-local-Things";

it.each(["SIGTERM", "SIGINT"] as const)("%s ends every child", async (signal) => {
  const { child } = await run(folder.dataDir);
  expect(belonging(folder.dataDir).length).toBeGreaterThan(2);
  child.kill(signal);
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
  expect(belonging(folder.dataDir)).toEqual([]);
});

it("starts again after SIGKILL, with every acknowledged write there, messages in hand put back, and no child left over", async () => {
  const first = await run(folder.dataDir);
  const { call: send, QueueUrl } = failures(first);
  await send("AmazonSQS.SendMessage", { QueueUrl, MessageBody: '{"kept":true}' });
  const held = await send<{ Messages: unknown[] }>("AmazonSQS.ReceiveMessage", { QueueUrl, VisibilityTimeout: 600 });
  expect(held.Messages).toHaveLength(1);
  const keys = Array.from({ length: 40 }, (_, index) => `PLAIN#${index}`);
  const acknowledged: string[] = [];
  const writing = Promise.all(
    keys.map(async (key) => {
      const Item = { pk: { S: "kept" }, sk: { S: key } };
      await call(first)("DynamoDB_20120810.PutItem", { TableName, Item });
      acknowledged.push(key);
      if (acknowledged.length === 20) first.child.kill("SIGKILL");
    }),
  ).catch(() => undefined);
  await writing;
  await until(() => belonging(folder.dataDir).length === 0);

  const second = await run(folder.dataDir);
  const question = {
    TableName,
    KeyConditionExpression: "pk = :kept",
    ExpressionAttributeValues: { ":kept": { S: "kept" } },
  };
  const { Items } = await call(second)<{ Items: { sk: { S: string } }[] }>("DynamoDB_20120810.Query", question);
  const there = Items.map(({ sk }) => sk.S);
  expect(acknowledged.length).toBeGreaterThanOrEqual(20);
  expect(acknowledged.filter((key) => !there.includes(key))).toEqual([]);
  const { call: receive, QueueUrl: url } = failures(second);
  const { Messages } = await receive<{ Messages?: { Body: string }[] }>("AmazonSQS.ReceiveMessage", { QueueUrl: url });
  expect(Messages).toMatchObject([{ Body: '{"kept":true}' }]);
});

function failures({ endpoints }: Running) {
  return {
    call: makeCall(endpoints.storage, "me-central-1", "sqs"),
    QueueUrl: `${endpoints.storage}/000000000000/fixture-local-TailFailures`,
  };
}

it("ends with npm itself: the signal that npm is sent reaches the system, and no child is left", async () => {
  const npm = spawn("npm", ["start"], {
    cwd: join(import.meta.dirname, "../.."),
    env: { ...process.env, PORT: "0", DATA_DIR: folder.dataDir },
    stdio: ["ignore", "pipe", "ignore"],
  });
  running.push(npm);
  let said = "";
  npm.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  await until(() => said.includes("is ready"));
  expect(belonging(folder.dataDir).length).toBeGreaterThan(0);
  npm.kill("SIGTERM");
  await until(() => belonging(folder.dataDir).length === 0);
});

it("runs beside another with a folder of its own, and says plainly when folder or port is taken", async () => {
  const other = await aDataDir();
  const [one, two] = await Promise.all([aSystem(folder.dataDir), aSystem(other.dataDir)]);
  await one.put("EVENT#one");
  await one.settled();
  await two.settled();
  expect([one.seen(), two.seen()]).toEqual([[{ tail: ["EVENT#one"] }], []]);
  await expect(aSystem(folder.dataDir)).rejects.toThrow(FolderInUse);
  await expect(makeFrontDoor(Number(new URL(one.url).port))).rejects.toThrow(PortInUse);
  await Promise.all([one.stop(), two.stop()]);
  await other.remove();
});

it("listens on loopback only", async () => {
  const system = await aSystem(folder.dataDir);
  const ports = [system.url, system.endpoints.tables, system.endpoints.storage].map((url) => Number(new URL(url).port));
  const listening = ["/proc/net/tcp", "/proc/net/tcp6"]
    .flatMap((file) => readFileSync(file, "utf8").split("\n").slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state]) => state === "0A")
    .map(([, local = ""]) => local.split(":"))
    .filter(([, port = ""]) => ports.includes(Number.parseInt(port, 16)));
  expect(new Set(listening.map(([address]) => address))).toEqual(new Set(["0100007F"]));
  expect(listening).toHaveLength(3);
  await system.stop();
});
