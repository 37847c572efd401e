import { makeAmendmentLog } from "../../shared/adapters/amendments.ts";
import { makeDocumentStore } from "../../shared/adapters/document-store.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { openRecords } from "../../shared/adapters/records.ts";
import { makeRehearsalLog } from "../../shared/adapters/rehearsal-log.ts";
import { makeRehearsalQueue } from "../../shared/adapters/rehearsal-queue.ts";
import { makeS3 } from "../../shared/adapters/s3.ts";
import { readSettings, tables, text } from "../../shared/adapters/settings.ts";
import { makeSqs } from "../../shared/adapters/sqs.ts";
import { rehearsalMessage } from "../../shared/contract/messages.ts";
import { makeLog } from "../../shared/lambda/log.ts";
import { queueFunction } from "../../shared/lambda/queue.ts";
import { makeRehearse } from "./rehearse.ts";

const settings = readSettings({ ...tables, DOCUMENTS_BUCKET: text, REHEARSAL_QUEUE_URL: text });
const client = makeDynamoDb();

export const handler = queueFunction({
  schema: rehearsalMessage,
  log: makeLog("rehearse"),
  concurrency: 1,
  work: makeRehearse({
    ...openRecords(settings),
    amendments: makeAmendmentLog({ client, table: settings.REGISTRY_TABLE }),
    rehearsals: makeRehearsalLog({ client, table: settings.CASES_TABLE }),
    queue: makeRehearsalQueue({ client: makeSqs(), url: settings.REHEARSAL_QUEUE_URL }),
    store: makeDocumentStore({ client: makeS3(settings.DOCUMENTS_BUCKET) }),
  }),
});
