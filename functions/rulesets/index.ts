import { makeAmendmentLog } from "../../shared/adapters/amendments.ts";
import { makeDocumentStore } from "../../shared/adapters/document-store.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { openRecords } from "../../shared/adapters/records.ts";
import { makeRehearsalLog } from "../../shared/adapters/rehearsal-log.ts";
import { makeRehearsalQueue } from "../../shared/adapters/rehearsal-queue.ts";
import { makeS3 } from "../../shared/adapters/s3.ts";
import { readSettings, tables, text } from "../../shared/adapters/settings.ts";
import { makeSqs } from "../../shared/adapters/sqs.ts";
import { rulesetsRoutes } from "../../shared/contract/routes/rulesets.ts";
import { httpFunction } from "../../shared/lambda/http.ts";
import { idOf } from "../../shared/lambda/identifier.ts";
import { makeLog } from "../../shared/lambda/log.ts";
import { makeRehearsals } from "./rehearsals.ts";
import { makeRulesets } from "./rulesets.ts";

const settings = readSettings({ ...tables, DOCUMENTS_BUCKET: text, REHEARSAL_QUEUE_URL: text });
const { identity, registry, now } = openRecords(settings);
const client = makeDynamoDb();
const ports = {
  amendments: makeAmendmentLog({ client, table: settings.REGISTRY_TABLE }),
  rehearsals: makeRehearsalLog({ client, table: settings.CASES_TABLE }),
  queue: makeRehearsalQueue({ client: makeSqs(), url: settings.REHEARSAL_QUEUE_URL }),
  registry,
  store: makeDocumentStore({ client: makeS3(settings.DOCUMENTS_BUCKET) }),
  now,
  idOf,
};
const rehearsals = makeRehearsals(ports);
const rulesets = makeRulesets(ports);

export const handler = httpFunction({
  actorOf: identity.actor,
  log: makeLog("rulesets"),
  elapsed: () => performance.now(),
  routes: rulesetsRoutes,
  handlers: {
    createRehearsal: rehearsals.create,
    listRehearsals: rehearsals.list,
    readRehearsal: rehearsals.read,
    listRehearsalChanges: rehearsals.changes,
    listRulesets: rulesets.list,
    activateRuleset: rulesets.activate,
  },
});
