import { openRecords } from "../../shared/adapters/records.ts";
import { readSettings, tables } from "../../shared/adapters/settings.ts";
import { makeLog } from "../../shared/lambda/log.ts";
import { scheduleFunction } from "../../shared/lambda/schedule.ts";
import { makeWorkload } from "./workload.ts";

export const handler = scheduleFunction({
  sweep: makeWorkload(openRecords(readSettings(tables))),
  log: makeLog("workload"),
});
