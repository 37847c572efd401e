import { makeQueues } from "../../shared/adapters/queues.ts";
import { openRecords } from "../../shared/adapters/records.ts";
import { queueUrls, readSettings, stepQueues, tables } from "../../shared/adapters/settings.ts";
import { makeSqs } from "../../shared/adapters/sqs.ts";
import { makeLog } from "../../shared/lambda/log.ts";
import { scheduleFunction } from "../../shared/lambda/schedule.ts";
import { makeReconcile } from "./reconcile.ts";

const settings = readSettings({ ...tables, ...stepQueues });
const log = makeLog("reconcile");
const reconcile = makeReconcile({
  ...openRecords(settings),
  queues: makeQueues({ client: makeSqs(), urls: queueUrls(settings) }),
  patienceMinutes: 2,
  mostPerStep: 2_000,
});

export const handler = scheduleFunction({
  log,
  sweep: async () => {
    const found = await reconcile();
    const records = Object.values(found).reduce((sum, count) => sum + count, 0);
    // The alarm counts this line (infra/alarms.yml).
    if (records > 0) log("error", "found-waiting", { requestId: "reconcile", records, outcome: JSON.stringify(found) });
    return { ...found };
  },
});
