import { makePersonKeys } from "../../shared/adapters/person-keys.ts";
import { openRecords } from "../../shared/adapters/records.ts";
import { personKey, readSettings, tables } from "../../shared/adapters/settings.ts";
import { meRoutes } from "../../shared/contract/routes/me.ts";
import { oversightRoutes } from "../../shared/contract/routes/oversight.ts";
import { readingRoutes } from "../../shared/contract/routes/reading.ts";
import { searchRoutes } from "../../shared/contract/routes/search.ts";
import { httpFunction } from "../../shared/lambda/http.ts";
import { makeLog } from "../../shared/lambda/log.ts";
import { makeLists } from "./lists.ts";
import { makeMe } from "./me.ts";
import { makeOversight } from "./oversight.ts";
import { makeRead } from "./read.ts";
import { makeReads } from "./reads.ts";

const settings = readSettings({ ...tables, ...personKey });
const records = openRecords(settings);
const { readCase, readHistory, readRevision } = makeRead(records);
const { list, search } = makeLists({ ...records, personKeys: makePersonKeys(settings.PERSON_KEY) });
const reads = makeReads(records);
const oversight = makeOversight(records);

export const handler = httpFunction({
  actorOf: records.identity.actor,
  log: makeLog("read"),
  elapsed: () => performance.now(),
  routes: { ...meRoutes, ...readingRoutes, ...searchRoutes, ...oversightRoutes },
  handlers: {
    readMe: makeMe(records),
    readCase,
    readHistory,
    readRevision,
    listCases: list,
    searchPerson: search,
    readReads: reads.ofCase,
    listReads: reads.byAccount,
    countOverrides: oversight.overrides,
    readRecount: oversight.recount,
  },
});
