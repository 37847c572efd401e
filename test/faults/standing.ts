/** What stands in a table after a journey: where everything is, and whether it fits together. */

import { isDeepStrictEqual } from "node:util";
import type { Loose } from "../../infra/local/client.ts";
import { readDraft, readEvent } from "../../shared/adapters/cases/items.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { isEnded } from "../../shared/domain/case.ts";
import { verifyChain } from "../../shared/domain/chain.ts";
import { guardKey } from "../../shared/domain/consequence.ts";
import { fold } from "../../shared/domain/fold.ts";
import { summary } from "../../shared/domain/summary.ts";
import { cloud } from "../adapters/emulators.ts";

const scan = async (endpoint: string, TableName: string): Promise<Loose[]> => {
  const client = makeDynamoDb({ ...cloud, endpoint });
  const items: Loose[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send("Scan", {
      ...{ TableName, ConsistentRead: true },
      ...(ExclusiveStartKey && { ExclusiveStartKey }),
    });
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  client.destroy();
  return items;
};

/** Approvals of which the case keeps its places. */
const keeping = new Set(["approved", "forwarded", "concluded"]);

const counted = (keys: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const key of keys.toSorted()) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};

/** Where everything is, without the times and the chance in it; `faults` names what does not fit together. */
export const standingOf = async (endpoint: string, table: string) => {
  const items = await scan(endpoint, table);
  const of = (prefix: string): Loose[] => items.filter(({ pk }) => pk.startsWith(prefix));
  const faults: string[] = [];
  const wrong = (holds: boolean, what: string) => void (holds || faults.push(what));
  const guards: Record<string, string> = {};
  const places: string[] = [];

  const cases = Object.entries(Object.groupBy(of("CASE#"), ({ pk }) => pk)).map(([pk, own = []]) => {
    const named = (prefix: string): Loose[] => own.filter(({ sk }) => sk.startsWith(prefix));
    const id = pk.slice("CASE#".length);
    const events = named("EVENT#").map(readEvent);
    const subject = fold(events);
    const requests = events.map(({ request }) => request.id);
    wrong(verifyChain(events).ok, `${id}: the chain does not verify`);
    wrong(new Set(requests).size === requests.length, `${id}: a request has two events`);
    if (subject) {
      const [head] = named("HEAD");
      wrong(isDeepStrictEqual(head?.card, summary(subject)), `${id}: the head is not the summary`);
      wrong(summary(subject).waitsFor === null, `${id}: waits for ${summary(subject).waitsFor}`);
      if (!isEnded(subject)) guards[guardKey(subject)] = id;
      const approval = events.findLast(({ type }) => type === "approved" || type === "confirmed");
      if (approval && "quota" in approval.payload && keeping.has(subject.state))
        places.push(...approval.payload.quota.map(({ counter }) => counter));
    }
    for (const { sk, sentAt } of named("NOTICE#")) wrong(sentAt !== null, `${id}: ${sk} was not told`);
    for (const { sk, waiting } of own) wrong(waiting === undefined, `${id}: ${sk} waits for ${waiting}`);
    return {
      ...{ id, state: subject?.state ?? "draft", types: events.map(({ type }) => type), requests },
      // An edit is repeated under no key: the same words once more are the next version.
      draft: named("DRAFT")
        .map((item) => readDraft(item as Parameters<typeof readDraft>[0]))
        .map(({ status, file, keeper, signOff }) => [status, file, keeper, signOff?.status ?? null]),
      documents: named("DOCUMENT#").map(({ status, sha256 }) => [status, sha256 !== null]),
      notices: named("NOTICE#").map(({ sk }) => sk),
      handOffs: named("HANDOFF#").map(({ sk, closed }) => [sk, closed]),
    };
  });

  const held = Object.fromEntries(of("GUARD#").map(({ pk, heldBy }) => [pk.slice("GUARD#".length), heldBy]));
  wrong(isDeepStrictEqual({ ...held }, { ...guards }), `guards ${JSON.stringify([held, guards])}`);
  const used = Object.fromEntries(
    of("COUNTER#").flatMap(({ pk, used: n }) => (n === 0 ? [] : [[pk.slice("COUNTER#".length), n]])),
  );
  const taken = counted(places);
  wrong(isDeepStrictEqual({ ...used }, { ...taken }), `counters ${JSON.stringify([used, taken])}`);
  const imports = [...of("IMPORT#"), ...of("RECEIPTS#")].map(({ sk, record, tally, receipts }) => ({
    ...{ sk, status: record?.status, tally },
    receipts: receipts?.map((receipt: Loose) => [receipt.line, receipt.outcome, receipt.case]),
  }));
  return { faults, cases: cases.toSorted((one, other) => (one.id < other.id ? -1 : 1)), used, imports };
};
