import { openRecords } from "../../shared/adapters/records.ts";
import { readSettings, tables } from "../../shared/adapters/settings.ts";
import { deskRoutes } from "../../shared/contract/routes/desk.ts";
import { peopleRoutes } from "../../shared/contract/routes/people.ts";
import { httpFunction } from "../../shared/lambda/http.ts";
import { makeLog } from "../../shared/lambda/log.ts";
import { makeCalendar } from "./calendar.ts";
import { makeCounts } from "./counts.ts";
import { makeKeepers } from "./keepers.ts";
import { makeReviewers } from "./reviewers.ts";
import { makeReadWorkload } from "./workload.ts";

const records = openRecords(readSettings(tables));
const reviewers = makeReviewers(records);

export const handler = httpFunction({
  actorOf: records.identity.actor,
  log: makeLog("desk"),
  elapsed: () => performance.now(),
  routes: { ...peopleRoutes, ...deskRoutes },
  handlers: {
    listReviewers: reviewers.list,
    listKeepers: makeKeepers(records),
    readCalendar: makeCalendar(records),
    countCases: makeCounts(records),
    readWorkload: makeReadWorkload(records),
  },
});
