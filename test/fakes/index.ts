/** Every port of the steps, in memory and deterministic, over one memory, with faults to plan. */
import { makeFakeAdministration, makeFakeSignInDirectory } from "./administration.ts";
import { makeFakeCaseLists } from "./case-lists.ts";
import { makeFakeCaseLog } from "./case-log.ts";
import { fakePersonKeys, makeFakeClock, makeFakeSalt } from "./clock.ts";
import { makeFakeDocumentStore } from "./document-store.ts";
import { makeFakeDrafts } from "./drafts.ts";
import { makeFaults } from "./faults.ts";
import { makeFakeHandOffEndpoint } from "./hand-off-endpoint.ts";
import { makeFakeHandOffs } from "./hand-offs.ts";
import { makeFakeImportLog } from "./import-log.ts";
import { makeFakeLetterPress } from "./letter-press.ts";
import { makeFakeMail } from "./mail.ts";
import { makeMemory } from "./memory.ts";
import { makeFakeNotices } from "./notices.ts";
import { makeFakeImportQueue, makeFakeQueues } from "./queues.ts";
import { makeFakeReadLog } from "./read-log.ts";
import { makeFakeCivilRegistry, makeFakeEmploymentRegister } from "./registers.ts";
import { makeFakeRegistry } from "./registry.ts";
import { makeFakeRehearsalLog, makeFakeRehearsalQueue } from "./rehearsal-log.ts";
import { makeFakeReports } from "./reports.ts";
import { makeFakeSampleLog } from "./sample-log.ts";

/** What stands between a step and each of its ports. */
export type Around = <Port extends object>(name: string, port: Port) => Port;

/** `failNext` reaches the ports where nothing else stands around them. */
export const makeFakes = (around?: Around) => {
  const memory = makeMemory();
  const clock = makeFakeClock();
  const faults = makeFaults();
  const { failNext } = faults;
  const wrap = around ?? faults.wrap;
  const registry = wrap("registry", makeFakeRegistry(clock.now, memory.registry));
  return {
    memory,
    clock,
    now: clock.now,
    salt: makeFakeSalt(),
    personKeys: fakePersonKeys,
    failNext,
    administration: wrap("administration", makeFakeAdministration(memory)),
    signInDirectory: wrap("signInDirectory", makeFakeSignInDirectory()),
    cases: wrap("cases", makeFakeCaseLog(memory)),
    drafts: wrap("drafts", makeFakeDrafts(memory)),
    lists: wrap("lists", makeFakeCaseLists(memory)),
    handOffs: wrap("handOffs", makeFakeHandOffs(memory)),
    notices: wrap("notices", makeFakeNotices(memory)),
    rehearsalLog: wrap("rehearsalLog", makeFakeRehearsalLog(memory)),
    samples: wrap("samples", makeFakeSampleLog(memory)),
    importLog: wrap("importLog", makeFakeImportLog(memory)),
    queues: wrap("queues", makeFakeQueues()),
    rehearsalQueue: wrap("rehearsalQueue", makeFakeRehearsalQueue()),
    importQueue: wrap("importQueue", makeFakeImportQueue()),
    documentStore: wrap("documentStore", makeFakeDocumentStore()),
    mail: wrap("mail", makeFakeMail()),
    readLog: wrap("readLog", makeFakeReadLog()),
    press: wrap("press", makeFakeLetterPress()),
    endpoint: wrap("endpoint", makeFakeHandOffEndpoint()),
    reports: wrap("reports", makeFakeReports()),
    civilRegistry: wrap("civilRegistry", makeFakeCivilRegistry()),
    employmentRegister: wrap("employmentRegister", makeFakeEmploymentRegister()),
    /** Registry, identity and the desk that writes them are one. */
    registry,
    identity: registry,
  };
};

export type Fakes = ReturnType<typeof makeFakes>;
