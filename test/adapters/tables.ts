import { afterAll, beforeAll } from "vitest";
import { makeCaseLists } from "../../shared/adapters/case-lists.ts";
import { makeCaseLog } from "../../shared/adapters/case-log.ts";
import { makeDrafts } from "../../shared/adapters/drafts.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { makeHandOffs } from "../../shared/adapters/hand-offs.ts";
import { makeImportLog } from "../../shared/adapters/import-log.ts";
import { makeNotices } from "../../shared/adapters/notices.ts";
import { makeRehearsalLog } from "../../shared/adapters/rehearsal-log.ts";
import { makeSampleLog } from "../../shared/adapters/sample-log.ts";
import { cloud, startTestTables } from "./emulators.ts";
import { startFaultyLine } from "./faulty-line.ts";

/** Every port over the table Cases, at that address; it waits for nothing, and notes in `waits` how long it would have. */
export const casePortsAt = (endpoint: string, waits: number[] = []) => {
  const patience = { attempts: 4, random: () => 0.5, wait: async (pause: number) => waits.push(pause) };
  const settings = { client: makeDynamoDb({ ...cloud, endpoint }), table: "Cases", patience };
  return {
    cases: makeCaseLog(settings),
    drafts: makeDrafts(settings),
    handOffs: makeHandOffs(settings),
    notices: makeNotices(settings),
    lists: makeCaseLists(settings),
    importLog: makeImportLog(settings),
    rehearsalLog: makeRehearsalLog(settings),
    samples: makeSampleLog(settings),
  };
};

/** dynoxide and a faulty line to it, for the tests of the block that calls this. */
export const useTables = () => {
  const at = { tables: "", line: "" };
  let line: Awaited<ReturnType<typeof startFaultyLine>>;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const tables = await startTestTables();
    line = await startFaultyLine(tables.endpoint);
    Object.assign(at, { tables: tables.endpoint, line: line.endpoint });
    stop = tables.stop;
  });
  afterAll(async () => {
    await line.stop();
    await stop();
  });
  return {
    at,
    fail: (...faults: Parameters<(typeof line)["fail"]>) => line.fail(...faults),
    seen: () => line.seen,
  };
};
