import { makeReadiness } from "../../shared/adapters/readiness.ts";
import { readSettings, stepQueues, tables, text } from "../../shared/adapters/settings.ts";
import { makeLog } from "../../shared/lambda/log.ts";
import { publicFunction } from "../../shared/lambda/public.ts";
import { toResponse } from "../../shared/lambda/response.ts";
import { makeReady } from "./ready.ts";

const settings = readSettings({ ...tables, ...stepQueues, IMPORT_QUEUE_URL: text, DOCUMENTS_BUCKET: text });

const ready = makeReady({
  components: makeReadiness({
    tables: [settings.CASES_TABLE, settings.REGISTRY_TABLE, settings.READS_TABLE],
    queueUrls: [...Object.keys(stepQueues), "IMPORT_QUEUE_URL"].map((name) => settings[name as keyof typeof settings]),
    bucket: settings.DOCUMENTS_BUCKET,
  }),
  deadline: () => AbortSignal.timeout(3_000),
  elapsed: () => performance.now(),
  keptMilliseconds: 2_000,
});

export const handler = publicFunction({
  log: makeLog("health"),
  elapsed: () => performance.now(),
  handlers: {
    live: async (_event, answering) => toResponse({ status: 200, body: { status: "ok" } }, answering),
    ready: async (_event, answering) => toResponse(await ready(), answering),
  },
});
