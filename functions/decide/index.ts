import { makePersonKeys } from "../../shared/adapters/person-keys.ts";
import { openRecords } from "../../shared/adapters/records.ts";
import { openRegisters, registerSettings } from "../../shared/adapters/registers/open.ts";
import { personKey, readSettings, tables } from "../../shared/adapters/settings.ts";
import { reviewRoutes } from "../../shared/contract/routes/review.ts";
import { samplesRoutes } from "../../shared/contract/routes/samples.ts";
import { httpFunction } from "../../shared/lambda/http.ts";
import { idOf } from "../../shared/lambda/identifier.ts";
import { makeLog, tellSilence } from "../../shared/lambda/log.ts";
import { makeDecide } from "./decide.ts";
import { makeSamples } from "./samples.ts";

const settings = readSettings({ ...tables, ...personKey, ...registerSettings });
const records = openRecords(settings);
const step = makeDecide({
  ...records,
  ...openRegisters(settings, tellSilence(makeLog("decide"))),
  personKeys: makePersonKeys(settings.PERSON_KEY),
});
const samples = makeSamples({ ...records, idOf });

export const handler = httpFunction({
  actorOf: records.identity.actor,
  log: makeLog("decide"),
  elapsed: () => performance.now(),
  routes: { ...reviewRoutes, ...samplesRoutes },
  handlers: {
    claimCase: ({ params, ...asked }) => step.claim({ ...asked, caseId: params.id }),
    releaseCase: ({ params, ...asked }) => step.release({ ...asked, caseId: params.id }),
    assignCase: ({ params, ...asked }) => step.assign({ ...asked, caseId: params.id }),
    evaluateCase: ({ params, ...asked }) => step.evaluate({ ...asked, caseId: params.id }),
    askAgency: ({ params, ...asked }) => step.ask({ ...asked, caseId: params.id }),
    extendCase: ({ params, ...asked }) => step.extend({ ...asked, caseId: params.id }),
    recallCase: ({ params, ...asked }) => step.recall({ ...asked, caseId: params.id }),
    noteCase: ({ params, ...asked }) => step.note({ ...asked, caseId: params.id }),
    decideCase: ({ params, ...asked }) => step.decision({ ...asked, caseId: params.id }),
    listSamples: samples.list,
    drawSample: samples.draw,
    readSample: samples.read,
    judgeDecision: samples.judge,
    confirmCase: ({ params, ...asked }) => step.confirmation({ ...asked, caseId: params.id }),
  },
});
