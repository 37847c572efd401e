import { openOffices } from "../../shared/adapters/records.ts";
import { readSettings, tables } from "../../shared/adapters/settings.ts";
import { lawRoutes } from "../../shared/contract/routes/law.ts";
import { httpFunction } from "../../shared/lambda/http.ts";
import { makeLog } from "../../shared/lambda/log.ts";
import { makeLaw } from "./law.ts";

const offices = openOffices(readSettings(tables));
const law = makeLaw(offices);

export const handler = httpFunction({
  actorOf: offices.identity.actor,
  log: makeLog("law"),
  elapsed: () => performance.now(),
  routes: lawRoutes,
  handlers: {
    listRules: law.rules,
    readRule: law.rule,
    listInstruments: law.instruments,
    readInstrument: law.instrument,
    listCaseTypes: law.caseTypes,
    readAgreement: law.agreement,
  },
});
