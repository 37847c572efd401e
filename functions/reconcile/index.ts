import { makeQueues } from "../../shared/adapters/queues.ts";
import { openRecords } from "../../shared/adapters/records.ts";
import { queueUrls, readSettings, stepQueues, tables } from "../../shared/adapters/settings.ts";
import { makeSqs } from "../../shared/adapters/sqs.ts";
import { makeLog } from "../../shared/lambda/log.ts";
import { scheduleFunction } from "../../shared/lambda/schedule.ts";
import { makeReconcile } from "./reconcile.ts";

const settings = readSettings({ ...tables, ...stepQueues });
const reconcile = makeReconcile({
  ...openRecords(settings),
  queues: makeQueues({ client: makeSqs(), urls: queueUrls(settings) }),
  patienceMinutes: 2,
  mostPerStep: 2_000,
});

export const handler = scheduleFunction({ sweep: async () => ({ ...(await reconcile()) }), log: makeLog("reconcile") });
