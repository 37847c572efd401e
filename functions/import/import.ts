/** An agency hands in a list of people and follows what becomes of it. */
import type * as z from "zod";
import type * as commands from "../../shared/contract/import-commands.ts";
import { notFound, type Outcome, type RequestIdentity } from "../../shared/contract/outcome.ts";
import type { paging } from "../../shared/contract/paging.ts";
import type { Problem } from "../../shared/contract/problems.ts";
import { may, ofAgency } from "../../shared/domain/authorization.ts";
import { badRowsKey, spreadsheetType } from "../../shared/domain/import/bad-rows.ts";
import { isField } from "../../shared/domain/import/field.ts";
import { largestList } from "../../shared/domain/import/list.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import type { DocumentStore, ImportLog, ImportQueue, ImportRecord, Now } from "../../shared/ports.ts";
import { progressView } from "./progress.ts";
import { receiptPage } from "./receipt-page.ts";

export interface ImportPorts {
  imports: ImportLog;
  queue: ImportQueue;
  store: DocumentStore;
  now: Now;
  /** The id of what this request makes: the same for its repeats. */
  idOf: (request: RequestIdentity) => string;
}

/** Seconds that an upload address lives: long enough for a slow line. */
const uploadLife = 15 * 60;

/** The agency is part of the key: nobody imports what another agency uploaded. */
const uploadKey = (agency: string, upload: string): string => `quarantine/lists/${agency}/${upload}`;

const forbidden = (actor: Actor): boolean => !may(actor, "import", ofAgency(actor.organization));

export const makeRequestUpload =
  ({ imports, store, now, idOf }: Pick<ImportPorts, "imports" | "store" | "now" | "idOf">) =>
  async (asked: {
    actor: Actor;
    request: RequestIdentity;
    body: z.infer<typeof commands.requestUpload>;
  }): Promise<Outcome> => {
    const { actor, request, body } = asked;
    if (forbidden(actor)) return { problem: "forbidden" };
    const upload = idOf(request);
    if (!(await imports.announce(upload, request)).ok) return { problem: "idempotency-key-reused" };
    const put = await store.uploadUrl({ key: uploadKey(actor.organization, upload), ...body, expiresIn: uploadLife });
    const expiresAt = new Date(now().getTime() + uploadLife * 1000).toISOString();
    return { status: 201, body: { upload, put: { ...put, method: "PUT", expiresAt } } };
  };

const unknownFields = (mapping: Record<string, number>): Problem | null => {
  const errors = Object.keys(mapping)
    .filter((name) => !isField(name))
    .map((name) => ({
      pointer: `/mapping/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
      detail: { fa: "چنین ستونی شناخته نیست.", en: "No field of a list has this name." },
    }));
  return errors.length > 0 ? { problem: "invalid-request", errors } : null;
};

/** A repeat is answered as the first time, whatever became of the import since. */
const accepted = (record: ImportRecord): Outcome => ({
  status: 202,
  body: progressView({ ...record, status: "received", failure: null, plan: null }, []),
  location: `/v1/imports/${record.id}`,
});

export const makeCreateImport = ({ imports, queue, store, now, idOf }: ImportPorts) => {
  /**
   * The record is written before the message is sent. After a crash in between the caller, who got no answer, repeats the
   * request, and the message is sent then; one too many does no harm.
   */
  const again = async (record: ImportRecord, request: RequestIdentity): Promise<Outcome> => {
    if (record.request.body !== request.body) return { problem: "idempotency-key-reused" };
    if (record.status === "received" || record.status === "planned")
      await queue.send([{ import: record.id, chunk: null }]);
    return accepted(record);
  };

  return async (asked: {
    actor: Actor;
    request: RequestIdentity;
    body: z.infer<typeof commands.importRequest>;
  }): Promise<Outcome> => {
    const { actor, request, body } = asked;
    if (forbidden(actor)) return { problem: "forbidden" };
    const unknown = unknownFields(body.mapping ?? {});
    if (unknown) return unknown;
    const id = idOf(request);
    const known = await imports.load(id);
    if (known) return again(known.record, request);
    const key = uploadKey(actor.organization, body.upload);
    const uploaded = await store.inspect(key, largestList);
    if (!uploaded) return { problem: "upload-missing" };
    if (uploaded.size > largestList) return { problem: "upload-size", about: `> ${largestList / 1024 / 1024} MiB` };
    const record: ImportRecord = {
      id,
      agency: actor.organization,
      account: actor.account,
      person: actor.person,
      request,
      createdAt: now().toISOString(),
      upload: key,
      caseType: body.caseType,
      defaults: body.defaults,
      corrections: body.mapping ?? {},
      status: "received",
      failure: null,
      plan: null,
    };
    const created = await imports.create(record);
    if (!created.ok) return again(created.record, request);
    await queue.send([{ import: id, chunk: null }]);
    return accepted(record);
  };
};

export const makeReadImport =
  ({ imports, store }: Pick<ImportPorts, "imports" | "store">) =>
  async (asked: {
    actor: Actor;
    params: z.infer<typeof commands.onImport>;
    query: z.infer<typeof paging>;
  }): Promise<Outcome> => {
    const { actor, params, query } = asked;
    const found = await imports.load(params.id);
    if (!found || !may(actor, "import", ofAgency(found.record.agency))) return notFound();
    const page = await receiptPage(imports, found, { limit: query.limit, cursor: query.cursor ?? null });
    const view = progressView(found.record, found.finished);
    const badRows =
      found.record.status === "done" && view.refused > 0
        ? await store.presignRead(badRowsKey(params.id), { name: "bad-rows.xlsx", contentType: spreadsheetType })
        : null;
    return { status: 200, body: { ...view, receipts: page.items, badRows }, next: page.next };
  };
