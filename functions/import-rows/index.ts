import { now } from "../../shared/adapters/clock.ts";
import { makeDocumentStore } from "../../shared/adapters/document-store.ts";
import { makeDrafts } from "../../shared/adapters/drafts.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { makeImportLog } from "../../shared/adapters/import-log.ts";
import { makeImportQueue } from "../../shared/adapters/import-queue.ts";
import { makePersonKeys } from "../../shared/adapters/person-keys.ts";
import { makeS3 } from "../../shared/adapters/s3.ts";
import { personKey, readSettings, text } from "../../shared/adapters/settings.ts";
import { makeSpreadsheets } from "../../shared/adapters/spreadsheet.ts";
import { makeSqs } from "../../shared/adapters/sqs.ts";
import { importMessage } from "../../shared/contract/messages.ts";
import { makeLog } from "../../shared/lambda/log.ts";
import { queueFunction } from "../../shared/lambda/queue.ts";
import { makeImportRows } from "./import-rows.ts";

const settings = readSettings({ ...personKey, CASES_TABLE: text, DOCUMENTS_BUCKET: text, IMPORT_QUEUE_URL: text });
const cases = { client: makeDynamoDb(), table: settings.CASES_TABLE };

export const handler = queueFunction({
  schema: importMessage,
  log: makeLog("import-rows"),
  concurrency: 1,
  work: makeImportRows({
    imports: makeImportLog(cases),
    drafts: makeDrafts(cases),
    queue: makeImportQueue({ client: makeSqs(), url: settings.IMPORT_QUEUE_URL }),
    store: makeDocumentStore({ client: makeS3(settings.DOCUMENTS_BUCKET) }),
    spreadsheets: makeSpreadsheets(),
    personKeys: makePersonKeys(settings.PERSON_KEY),
    now,
  }),
});
