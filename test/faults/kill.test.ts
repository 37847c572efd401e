/**
 * The whole system is killed in the middle of its work, again and again. After each start everything that was acknowledged
 * is there, once, and what was begun is finished.
 */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { expectStatus, type Loose, type Reply } from "../../infra/local/client.ts";
import { openSupply } from "../../infra/local/soak/supply.ts";
import { makeSpreadsheets } from "../../shared/adapters/spreadsheet.ts";
import { largeList } from "../import/large-list.ts";
import { approve } from "../journeys/play.ts";
import { until } from "../local/fixture/system.ts";
import { type KilledSystem, openKilledSystem } from "./killed-system.ts";

/** How often it is killed; the long campaign kills it ten times, with more under way each time. */
const kills = Number(process.env.KILLS ?? 3);
const [submissions, handedOver, rows] = kills < 10 ? [40, 10, 200] : [100, 25, 400];
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let system: KilledSystem;
beforeEach(async () => {
  system = await openKilledSystem();
});
afterEach(() => system.end());

/** Asks for all at once, and kills the system when so many were acknowledged. */
const killedAmid = async (ids: readonly string[], after: number, ask: (id: string) => Promise<Reply<Loose>>) => {
  const acknowledged = new Map<string, Loose>();
  let killing: Promise<void> | undefined;
  await Promise.all(
    ids.map(async (id) => {
      const reply = await ask(id).catch(() => null);
      if (reply && reply.status < 500) acknowledged.set(id, expectStatus(reply, 202, "submission").body);
      if (acknowledged.size >= after) killing ??= system.kill();
    }),
  );
  await killing;
  return acknowledged;
};

let people = 0;

const amidSubmissions = async (after: number): Promise<string[]> => {
  const supply = await openSupply(system.dataDir);
  const from = people;
  people += submissions;
  await supply.makeRoom("health", from, people);
  const indexes = Array.from({ length: submissions }, (_, n) => from + n);
  const ids = await Promise.all(indexes.map((index) => supply.draft("health", "transfer", index)));
  supply.close();
  const submit = async (id: string) =>
    (await system.as("officer.health")).post(`/v1/cases/${id}/submit`, {}, { key: `submit-${id}` });
  const acknowledged = await killedAmid(ids, after, submit);
  expect(acknowledged.size).toBeGreaterThanOrEqual(after);
  await system.again();
  for (const id of acknowledged.keys()) expect((await system.typesOf(id))[0]).toBe("submitted");
  for (const id of ids) {
    const { body } = expectStatus(await submit(id), 202, "the repeated submission");
    expect(body).toEqual(acknowledged.get(id) ?? body);
  }
  const reviewer = await system.as("reviewer.one");
  for (const id of ids) await until(async () => (await reviewer.get(`/v1/cases/${id}`)).body.state === "under-review");
  for (const id of ids) expect(await system.typesOf(id)).toEqual(["submitted", "validated"]);
  return ids;
};

const amidHandOffs = async (ids: readonly string[], after: number): Promise<void> => {
  const reviewer = await system.as("reviewer.one");
  for (const id of ids) expectStatus(await reviewer.post(`/v1/cases/${id}/claim`), 200, "claim");
  const archive = join(system.dataDir, "authority", "hand-offs");
  const arrived = async () => (await readdir(archive).catch(() => [])).length;
  const before = await arrived();
  for (const id of ids) await approve(reviewer, id);
  await until(async () => (await arrived()) >= before + after);
  await system.kill();
  await system.again();
  const officer = await system.as("officer.health");
  for (const id of ids) await until(async () => (await officer.get(`/v1/cases/${id}`)).body.state === "concluded");
  for (const id of ids) {
    const happened = await system.typesOf(id);
    const times = (wanted: string) => happened.filter((type) => type === wanted).length;
    // A receipt may overtake our own record of the hand-off.
    expect([times("approved"), times("accepted"), times("forwarded") <= 1]).toEqual([1, 1, true]);
  }
  expect(await arrived()).toBe(before + ids.length);
};

const amidImport = async (after: number): Promise<void> => {
  const bytes = await makeSpreadsheets().write(largeList(rows));
  const officer = await system.as("officer.education");
  const { put, upload } = expectStatus(
    await officer.post("/v1/uploads", { contentType: spreadsheet, size: bytes.length }),
    201,
    "upload",
  ).body;
  await fetch(put.url, { method: "PUT", headers: put.headers, body: new Uint8Array(bytes) });
  const { id } = expectStatus(
    await officer.post("/v1/imports", { caseType: "official-hire", upload }),
    202,
    "import",
  ).body;
  const progress = async () =>
    (await (await system.as("officer.education")).get(`/v1/imports/${id}?limit=100`)).body as Loose;
  await until(async () => (await progress()).done >= after);
  await system.kill();
  await system.again();
  await until(async () => (await progress()).status === "done");
  expect(await progress()).toMatchObject({ rows, done: rows });
};

it(
  "what was acknowledged is there after every kill, once, and finishes",
  async () => {
    let killed = 0;
    const next = async (work: () => Promise<void>): Promise<void> => {
      if (killed === kills) return;
      await work();
      killed += 1;
    };
    while (killed < kills) {
      let ids: string[] = [];
      await next(async () => {
        ids = await amidSubmissions(5 + ((killed * 17) % (submissions / 2)));
      });
      await next(() => amidHandOffs(ids.slice(0, handedOver), 1 + ((killed * 5) % (handedOver / 2))));
      await next(() => amidImport((killed * 70) % rows));
    }
    await until(async () => (await system.standing()).faults.length === 0);
    // Each row of a list has its draft, and no two rows have one: the people of a list are all different.
    const { imports, cases } = await system.standing();
    const drafts = new Set(cases.flatMap(({ id, draft }) => (draft.length > 0 ? [id] : [])));
    const made = imports.flatMap(({ receipts = [] }) => receipts.map(([, , id]: Loose) => id));
    expect(made.filter((id) => !drafts.has(id))).toEqual([]);
    console.log(`killed ${killed} times: ${cases.length} cases, ${made.length} rows of lists, nothing lost or doubled`);
  },
  120_000 * (kills + 1),
);
