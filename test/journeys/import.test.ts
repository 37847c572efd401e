/** The sample list through HTTP: as it is, again, mended, and judged on its submission date. */
import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { type Caller, expectStatus, type Loose } from "../../infra/local/client.ts";
import { playDay } from "../../infra/local/demo/day.ts";
import { makeSpreadsheets } from "../../shared/adapters/spreadsheet.ts";
import expected from "../samples/exam-list-1405.expected.json" with { type: "json" };
import { useSystem } from "./system.ts";

const running = useSystem();
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
let officer: Caller;

const upload = async (bytes: Uint8Array, contentType: string): Promise<string> => {
  const { body } = expectStatus(await officer.post("/v1/uploads", { contentType, size: bytes.length }), 201, "upload");
  const sent = await fetch(body.put.url, { method: "PUT", headers: body.put.headers, body: new Uint8Array(bytes) });
  expect(sent.ok).toBe(true);
  return body.upload;
};

const finished = async (id: string): Promise<Loose> => {
  for (;;) {
    const { body } = await officer.get(`/v1/imports/${id}?limit=100`);
    if (body.status === "done" || body.status === "failed") return body;
    await running().system.settled();
  }
};

const allReceipts = async (id: string): Promise<Loose[]> => {
  const receipts: Loose[] = [];
  let path: string | null = `/v1/imports/${id}?limit=50`;
  while (path) {
    const page = await officer.get(path);
    receipts.push(...page.body.receipts);
    path = /<([^>]+)>; rel="next"/.exec(page.headers.get("link") ?? "")?.[1] ?? null;
  }
  return receipts;
};

const importList = async (bytes: Uint8Array, contentType = xlsx): Promise<{ progress: Loose; receipts: Loose[] }> => {
  const list = await upload(bytes, contentType);
  const { body } = expectStatus(
    await officer.post("/v1/imports", { caseType: "official-hire", upload: list }),
    202,
    "import",
  );
  return { progress: await finished(body.id), receipts: await allReceipts(body.id) };
};

const csvCell = (value: unknown): string => `"${String(value ?? "").replaceAll('"', '""')}"`;

let first: { progress: Loose; receipts: Loose[] };
let sample: Uint8Array;

beforeAll(async () => {
  officer = await running().as("officer.health");
  sample = await readFile("test/samples/exam-list-1405.xlsx");
  first = await importList(sample);
});

describe("the sample list", () => {
  it("gives every row its receipt: a draft, or what is wrong in which column", () => {
    expect(first.receipts.map(({ line }) => line)).toEqual(expected.rows.map(({ line }) => line));
    for (const { line, accepted, fields } of expected.rows) {
      const receipt = first.receipts.find((each) => each.line === line);
      expect(receipt?.outcome, `line ${line}`).toBe(accepted ? "created" : "refused");
      if (!accepted) {
        expect(receipt?.errors.map(({ field }: Loose) => field)).toEqual(fields);
        expect(receipt?.errors[0].message.fa).toMatch(/\p{Script=Arabic}/u);
      }
    }
  });

  it("makes drafts that read as expected and whose findings hold on the submission date", async () => {
    for (const { line, reads, findings } of expected.rows.filter(({ accepted }) => accepted)) {
      const id = first.receipts.find((each) => each.line === line)?.case;
      const { body } = expectStatus(await officer.get(`/v1/cases/${id}`), 200, `line ${line}`);
      expect({ ...body.file.person, degree: body.file.person.degree?.level }, `line ${line}`).toMatchObject(
        reads ?? {},
      );
      if (!findings) continue;
      const checked = await officer.post("/v1/checks", { case: body.file, asOf: expected.submissionDate });
      for (const [rule, outcome] of Object.entries(findings))
        expect(checked.body.findings.find((finding: Loose) => finding.rule === rule)?.outcome, `line ${line}`).toBe(
          outcome,
        );
    }
  });

  it("makes nothing twice when it is sent again", async () => {
    const again = await importList(sample);
    expect(again.receipts.filter(({ outcome }) => outcome === "created")).toEqual([]);
    expect(again.receipts.map((receipt) => receipt.case)).toEqual(first.receipts.map((receipt) => receipt.case));
  });

  it("gives the bad rows back as a sheet that is mended and sent again", async () => {
    const file = await fetch(first.progress.badRows);
    const read = await makeSpreadsheets().read(new Uint8Array(await file.arrayBuffer()));
    if (!read.ok) throw new Error("the bad rows cannot be read");
    const rows = (read.sheets[0] ?? []).map((row) =>
      row.map((cell) => (cell && typeof cell === "object" ? cell.date : cell)),
    );
    const header = rows.findIndex((row) => row.includes("کد ملی"));
    const column = rows[header]?.indexOf("تاریخ تولد") ?? -1;
    const mended = rows.map((row: Loose[]) =>
      row.map((cell, index) => (index === column && cell === "78/12/29" ? "1378/12/29" : cell)),
    );
    const csv = new TextEncoder().encode(mended.map((row) => row.map(csvCell).join(",")).join("\r\n"));
    const { receipts } = await importList(csv, "text/csv");
    expect(receipts.filter(({ outcome }) => outcome === "created").length).toBeGreaterThanOrEqual(1);
    expect(receipts.filter(({ outcome }) => outcome === "refused").length).toBeLessThan(26);
  });

  it("is another agency's business to nobody", async () => {
    const stranger = await running().as("officer.education");
    expect((await stranger.get(`/v1/imports/${first.progress.id}`)).status).toBe(404);
  });
});

describe("npm run demo", () => {
  it("plays a day to its end", async () => {
    const said: string[] = [];
    const ends = await playDay({
      url: running().system.url,
      token: (account) => running().system.token(account),
      say: (line) => said.push(line),
    });
    const states = Object.values(ends);
    expect(states.filter((state) => state === "concluded")).toHaveLength(7);
    expect(states.filter((state) => state === "under-review")).toHaveLength(1);
    expect(said.join("\n")).toContain("3 returned with reasons");
  });
});
