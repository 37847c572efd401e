/** Hands cases in and decides them, so many at a time, until every one of them has reached its end. */
import { type Client, expected } from "./http.ts";
import type { Prepared } from "./prepared.ts";
import { tailEvents } from "./tail.ts";

export interface Driven {
  seconds: number;
  /** Milliseconds of each request, and from a submission to its case's end. */
  submit: number[];
  claim: number[];
  decide: number[];
  endToEnd: number[];
  /** Milliseconds that this process itself used. */
  clientMilliseconds: number;
}

export interface Driving {
  client: Client;
  /** The emulator's file. */
  file: string;
  tokens: { officers: Record<string, string>; reviewers: readonly string[] };
  concurrency: number;
  /** The event that a case of this kind ends with. */
  last: "concluded" | "accepted";
  overrides: readonly object[];
}

const patience = 540_000;

const timed = async <T>(times: number[], work: () => Promise<T>): Promise<T> => {
  const began = performance.now();
  const result = await work();
  times.push(performance.now() - began);
  return result;
};

/** What a reviewer must set aside to approve a case: each open finding, with a justification. */
export const openFindings = async (client: Client, id: string, token: string): Promise<object[]> => {
  const { body } = expected(await client.get(`/v1/cases/${id}`, token), 200, "case");
  const { findings } = JSON.parse(body) as { findings: { rule: string; outcome: string }[] };
  return findings
    .filter(({ outcome }) => outcome === "fail" || outcome === "review")
    .map(({ rule }) => ({ rule, justification: "با بررسی مدارک احراز شد." }));
};

export async function drive(cases: readonly Prepared[], driving: Driving): Promise<Driven> {
  const { client, tokens, concurrency, overrides } = driving;
  const open = new Map(cases.map((each) => [each.id, 0]));
  const reviewable: string[] = [];
  const idle: ((id: string | null) => void)[] = [];
  const times = { submit: [] as number[], claim: [] as number[], decide: [] as number[], endToEnd: [] as number[] };
  const done = Promise.withResolvers<void>();
  let left = cases.length;

  const tail = tailEvents(driving.file, ({ caseId, type }) => {
    const began = open.get(caseId);
    if (began === undefined) return;
    if (type === "validated") {
      const waiting = idle.shift();
      if (waiting) waiting(caseId);
      else reviewable.push(caseId);
    }
    if (type !== driving.last) return;
    times.endToEnd.push(performance.now() - began);
    open.delete(caseId);
    left -= 1;
    if (left === 0) done.resolve();
  });

  let next = 0;
  const submitter = async () => {
    for (let one = cases[next++]; one !== undefined; one = cases[next++]) {
      const { id, officer } = one;
      open.set(id, performance.now());
      const token = tokens.officers[officer] ?? "";
      await timed(times.submit, async () =>
        expected(await client.post(`/v1/cases/${id}/submit`, token), 202, "submission"),
      );
    }
  };
  let ended = false;
  const reviewer = async (token: string) => {
    while (!ended) {
      const id = reviewable.shift() ?? (await new Promise<string | null>((resolve) => idle.push(resolve)));
      if (id === null) return;
      const { etag } = await timed(times.claim, async () =>
        expected(await client.post(`/v1/cases/${id}/claim`, token), 200, "claim"),
      );
      const approve = (overrides: readonly object[]) =>
        client.post(`/v1/cases/${id}/decision`, token, { outcome: "approve", overrides }, etag);
      await timed(times.decide, async () => {
        const answer = await approve(overrides);
        // A register that gave no answer in time has left one more finding to answer.
        const again = answer.status === 422 ? await approve(await openFindings(client, id, token)) : answer;
        return expected(again, 200, "decision");
      });
    }
  };

  const used = process.cpuUsage();
  const began = performance.now();
  const timer = setTimeout(() => done.reject(new Error(`${left} cases did not end in time`)), patience);
  const people = Array.from({ length: concurrency }, (_, index) => {
    const token = tokens.reviewers[index % tokens.reviewers.length] ?? "";
    return [submitter(), reviewer(token)];
  }).flat();
  const failed = Promise.all(people).then(() => done.promise);
  await Promise.race([done.promise, failed]);
  const seconds = (performance.now() - began) / 1000;
  clearTimeout(timer);
  ended = true;
  for (const tell of idle) tell(null);
  await Promise.all(people);
  tail.stop();
  const { user, system } = process.cpuUsage(used);
  return { seconds, ...times, clientMilliseconds: (user + system) / 1000 };
}
