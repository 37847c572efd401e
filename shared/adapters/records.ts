/** The tables behind their ports, over one client. */
import type {
  CaseLists,
  CaseLog,
  Drafts,
  HandOffs,
  Identity,
  Notices,
  Now,
  ReadLog,
  Registry,
  Reports,
  Salt,
  SampleLog,
} from "../ports.ts";
import { makeCaseLists } from "./case-lists.ts";
import { makeCaseLog } from "./case-log.ts";
import { now } from "./clock.ts";
import { makeDrafts } from "./drafts.ts";
import { makeDynamoDb } from "./dynamodb.ts";
import { makeHandOffs } from "./hand-offs.ts";
import { makeIdentity } from "./identity.ts";
import { makeNotices } from "./notices.ts";
import { makeReadLog } from "./read-log.ts";
import { makeRegistry } from "./registry.ts";
import { makeReports } from "./reports.ts";
import { salt } from "./salt.ts";
import { makeSampleLog } from "./sample-log.ts";
import type { tables } from "./settings.ts";

export type Offices = Pick<Records, "registry" | "identity" | "now">;

export interface Records {
  cases: CaseLog;
  drafts: Drafts;
  lists: CaseLists;
  handOffs: HandOffs;
  notices: Notices;
  registry: Registry;
  reports: Reports;
  samples: SampleLog;
  readLog: ReadLog;
  identity: Identity;
  now: Now;
  salt: Salt;
}

/** Of the registry alone, for what says nothing of a case. */
export const openOffices = (settings: Pick<Record<keyof typeof tables, string>, "REGISTRY_TABLE">): Offices => {
  const registry = { client: makeDynamoDb(), table: settings.REGISTRY_TABLE, now };
  return { registry: makeRegistry(registry), identity: makeIdentity(registry), now };
};

export const openRecords = (settings: Record<keyof typeof tables, string>): Records => {
  const client = makeDynamoDb();
  const cases = { client, table: settings.CASES_TABLE };
  const registry = { client, table: settings.REGISTRY_TABLE, now };
  return {
    cases: makeCaseLog(cases),
    drafts: makeDrafts(cases),
    lists: makeCaseLists(cases),
    handOffs: makeHandOffs(cases),
    notices: makeNotices(cases),
    registry: makeRegistry(registry),
    reports: makeReports(registry),
    samples: makeSampleLog(cases),
    readLog: makeReadLog({ client, table: settings.READS_TABLE }),
    identity: makeIdentity(registry),
    now,
    salt,
  };
};
