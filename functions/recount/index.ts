import { openRecords } from "../../shared/adapters/records.ts";
import { readSettings, tables } from "../../shared/adapters/settings.ts";
import { makeLog } from "../../shared/lambda/log.ts";
import { scheduleFunction } from "../../shared/lambda/schedule.ts";
import { makeRecount } from "./recount.ts";

const recount = makeRecount(openRecords(readSettings(tables)));
const log = makeLog("recount");

export const handler = scheduleFunction({
  log,
  sweep: async () => {
    const recounted = await recount();
    // The alarms count these two lines (infra/alarms.yml).
    const { differences, unreadable } = recounted;
    if (differences > 0) log("error", "counters-differ", { requestId: "recount", records: differences });
    if (unreadable > 0) log("error", "cases-unreadable", { requestId: "recount", records: unreadable });
    return recounted;
  },
});
