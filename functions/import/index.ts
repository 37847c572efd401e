import { makeDocumentStore } from "../../shared/adapters/document-store.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { makeImportLog } from "../../shared/adapters/import-log.ts";
import { makeImportQueue } from "../../shared/adapters/import-queue.ts";
import { openRecords } from "../../shared/adapters/records.ts";
import { makeS3 } from "../../shared/adapters/s3.ts";
import { readSettings, tables, text } from "../../shared/adapters/settings.ts";
import { makeSqs } from "../../shared/adapters/sqs.ts";
import { importsRoutes } from "../../shared/contract/routes/imports.ts";
import { httpFunction } from "../../shared/lambda/http.ts";
import { idOf } from "../../shared/lambda/identifier.ts";
import { makeLog } from "../../shared/lambda/log.ts";
import { makeCreateImport, makeReadImport, makeRequestUpload } from "./import.ts";

const settings = readSettings({ ...tables, DOCUMENTS_BUCKET: text, FILES_URL: text, IMPORT_QUEUE_URL: text });
const { identity, now } = openRecords(settings);
const ports = {
  imports: makeImportLog({ client: makeDynamoDb(), table: settings.CASES_TABLE }),
  queue: makeImportQueue({ client: makeSqs(), url: settings.IMPORT_QUEUE_URL }),
  store: makeDocumentStore({ client: makeS3(settings.DOCUMENTS_BUCKET), reachedAt: settings.FILES_URL }),
  now,
  idOf,
};

export const handler = httpFunction({
  actorOf: identity.actor,
  log: makeLog("import"),
  elapsed: () => performance.now(),
  routes: importsRoutes,
  handlers: {
    requestUpload: makeRequestUpload(ports),
    createImport: makeCreateImport(ports),
    readImport: makeReadImport(ports),
  },
});
