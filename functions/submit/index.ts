import { makePersonKeys } from "../../shared/adapters/person-keys.ts";
import { openRecords } from "../../shared/adapters/records.ts";
import { personKey, readSettings, tables } from "../../shared/adapters/settings.ts";
import { agencyRoutes } from "../../shared/contract/routes/agency.ts";
import { httpFunction } from "../../shared/lambda/http.ts";
import { idOf } from "../../shared/lambda/identifier.ts";
import { makeLog } from "../../shared/lambda/log.ts";
import { warmed } from "../../shared/lambda/warmed.ts";
import { makeDrafts } from "./drafts.ts";
import { makeHandOver } from "./hand-over.ts";
import { makeSignOff } from "./sign-off.ts";
import { makeSubmit } from "./submit.ts";

const settings = readSettings({ ...tables, ...personKey });
const records = openRecords(settings);
const drafts = makeDrafts({ ...records, idOf });
const ports = { ...records, personKeys: makePersonKeys(settings.PERSON_KEY) };
const step = makeSubmit(ports);
const signOff = makeSignOff(ports);
const handOver = makeHandOver(records);

export const handler = httpFunction({
  actorOf: records.identity.actor,
  log: makeLog("submit"),
  elapsed: () => performance.now(),
  routes: agencyRoutes,
  // Case files are read here, and by thousands. Elsewhere the compiler would weigh more than it saves.
  schemaOf: warmed,
  handlers: {
    check: step.check,
    createCase: drafts.create,
    editCase: ({ params, ...asked }) => drafts.edit({ ...asked, caseId: params.id }),
    deleteCase: ({ params, ...asked }) => drafts.remove({ ...asked, caseId: params.id }),
    askSignOff: ({ params, ...asked }) => signOff.ask({ ...asked, caseId: params.id }),
    sendBackCase: ({ params, ...asked }) => signOff.sendBack({ ...asked, caseId: params.id }),
    handOverDraft: ({ params, ...asked }) => handOver({ ...asked, caseId: params.id }),
    submitCase: ({ params, ...asked }) => step.submitCase({ ...asked, caseId: params.id }),
    withdrawCase: ({ params, ...asked }) => step.withdraw({ ...asked, caseId: params.id }),
    answerQuestion: ({ params, ...asked }) => step.answer({ ...asked, caseId: params.id }),
  },
});
