import { makeQueues } from "../../shared/adapters/queues.ts";
import { openRecords } from "../../shared/adapters/records.ts";
import { readSettings, tables, text } from "../../shared/adapters/settings.ts";
import { makeSqs } from "../../shared/adapters/sqs.ts";
import { makeLog } from "../../shared/lambda/log.ts";
import { scheduleFunction } from "../../shared/lambda/schedule.ts";
import { makeClock } from "./clock.ts";

const settings = readSettings({ ...tables, FORWARD_QUEUE_URL: text });
const records = openRecords(settings);
const log = makeLog("clock");
const tick = makeClock({
  ...records,
  queues: makeQueues({ client: makeSqs(), urls: { forward: settings.FORWARD_QUEUE_URL } }),
  provinces: records.registry.provinces,
  // The alarm counts this line (infra/alarms.yml).
  calendarMissing: (year) =>
    log("error", "calendar-missing", { requestId: "clock", records: 1, outcome: String(year) }),
});

export const handler = scheduleFunction({
  log,
  sweep: async () => {
    const ticked = await tick();
    // The alarm counts this line (infra/alarms.yml).
    if (ticked.late > 0) log("error", "hand-offs-late", { requestId: "clock", records: ticked.late });
    return { ...ticked };
  },
});
