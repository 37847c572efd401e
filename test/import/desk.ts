/** An agency's desk in a test: uploads a list, runs the queue to its end, reads what came of it. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { makeCreateImport, makeReadImport, makeRequestUpload } from "../../functions/import/import.ts";
import { makeImportRows } from "../../functions/import-rows/import-rows.ts";
import { makeSpreadsheets } from "../../shared/adapters/spreadsheet.ts";
import { isProblem, type Outcome } from "../../shared/contract/outcome.ts";
import type { CaseType } from "../../shared/domain/case-file.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { makeFakes } from "../fakes/index.ts";

export const officer: Actor = {
  account: "account-of-sara",
  person: "person-sara",
  organization: "agency-water",
  kind: "agency",
  headSigns: false,
  roles: ["agency-officer"],
  session: "session-1",
  affiliations: ["agency-water"],
};

export const sampleList = () => readFile("test/samples/exam-list-1405.xlsx");

export interface Progress {
  id: string;
  status: string;
  failure: { fa: string; en: string } | null;
  rows: number | null;
  done: number;
  accepted: number;
  refused: number;
  mapping: Record<string, { column: number; heading: string }> | null;
  ignored: { column: number; heading: string }[];
  receipts: {
    line: number;
    outcome: string;
    case: string | null;
    note: { fa: string; en: string } | null;
    errors: { field: string; column: string | null; message: { fa: string; en: string } }[];
  }[];
  badRows: string | null;
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 32);

export const bodyOf = (outcome: Outcome): Record<string, unknown> => {
  if (isProblem(outcome)) throw new Error(`answered ${outcome.problem}`);
  return outcome.body as Record<string, unknown>;
};

export const makeDesk = (actor: Actor = officer, fakes = makeFakes()) => {
  const ports = {
    imports: fakes.importLog,
    queue: fakes.importQueue,
    store: fakes.documentStore,
    spreadsheets: makeSpreadsheets(),
    drafts: fakes.drafts,
    personKeys: fakes.personKeys,
    now: fakes.now,
    idOf: ({ id }: { id: string }) => hashOf(id),
  };
  const [requestUpload, createImport, readImport] = [
    makeRequestUpload(ports),
    makeCreateImport(ports),
    makeReadImport(ports),
  ];
  const work = makeImportRows(ports);
  let uploads = 0;

  const upload = async (list: Uint8Array): Promise<string> => {
    uploads += 1;
    const request = { id: `${uploads} upload of ${actor.account}`, body: "" };
    const asked = { contentType: "text/csv", size: list.length } as const;
    const { upload: id, put } = bodyOf(await requestUpload({ actor, request, body: asked })) as {
      upload: string;
      put: { url: string };
    };
    fakes.documentStore.upload(new URL(put.url).pathname.slice(1), list);
    return id;
  };

  const create = (
    key: string,
    asked: { upload: string; caseType?: CaseType; mapping?: Record<string, number>; permit?: string },
  ): Promise<Outcome> =>
    createImport({
      actor,
      request: { id: `${key} of ${actor.account}`, body: JSON.stringify(asked) },
      body: {
        caseType: asked.caseType ?? "official-hire",
        upload: asked.upload,
        defaults: { permit: asked.permit ?? null, post: null, funding: null },
        mapping: asked.mapping ?? null,
      },
    });

  /** Works every message once, those that come of it too. A message that fails stays for the next time, as in a queue. */
  const drain = async (): Promise<unknown[]> => {
    const failed: { import: string; chunk: number | null }[] = [];
    const errors: unknown[] = [];
    const { sent } = fakes.importQueue;
    for (let message = sent.shift(); message; message = sent.shift())
      try {
        await work(message);
      } catch (error) {
        errors.push(error);
        failed.push(message);
      }
    sent.push(...failed);
    return errors;
  };

  const page = (id: string, limit = 100, cursor?: string): Promise<Outcome> =>
    readImport({ actor, params: { id }, query: { limit, cursor } });

  const read = async (id: string): Promise<Progress> => {
    const first = await page(id);
    const progress = bodyOf(first) as unknown as Progress;
    let next = isProblem(first) ? null : first.next;
    while (next) {
      const more = await page(id, 100, next);
      progress.receipts.push(...(bodyOf(more) as unknown as Progress).receipts);
      next = isProblem(more) ? null : more.next;
    }
    return progress;
  };

  const importList = async (
    key: string,
    list: Uint8Array,
    asked: { mapping?: Record<string, number>; permit?: string } = {},
  ) => {
    const { id } = bodyOf(await create(key, { upload: await upload(list), ...asked })) as { id: string };
    const errors = await drain();
    if (errors.length > 0) throw errors[0];
    return read(id);
  };

  const badRows = async (id: string): Promise<Uint8Array> => {
    const body = await fakes.documentStore.read(`imports/${id}/bad-rows.xlsx`, 10_000_000);
    if (!body) throw new Error("There are no bad rows");
    return body;
  };

  const draftsNow = () => [...fakes.memory.cases.values()].flatMap(({ draft }) => (draft ? [draft] : []));

  return { fakes, work, upload, create, drain, page, read, importList, badRows, draftsNow };
};

/** A list as CSV text. */
export const csv = (...lines: string[][]): Uint8Array => Buffer.from(lines.map((line) => line.join(",")).join("\n"));
export const header = ["نام", "نام خانوادگی", "کد ملی", "تاریخ تولد", "مقطع"];
export const zahra = ["زهرا", "حسین‌زاده", "1690352418", "1379/05/01", "کاردانی"];
export const kazem = ["کاظم", "کریمی", "1370271311", "1375/9/6", "دکتری"];
