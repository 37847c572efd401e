/** What every peer shares: the case, the work of its validation, who drives it, and what is counted. */
import { mkdirSync, readdirSync, readFileSync } from "node:fs";

export const [count, concurrency] = [Number(process.argv[2] ?? 2000), Number(process.argv[3] ?? 32)];
export const folder = process.env.PEERS_FOLDER ?? `${import.meta.dirname}/data`;
export const postgres = process.env.PEERS_POSTGRES ?? "postgres://postgres@127.0.0.1:54329";
mkdirSync(folder, { recursive: true });

const run = `${process.pid}${Date.now().toString(36)}`;
const warmUp = 100;

/** About 1.1 KB of JSON; the same for the same number. */
const aCase = (name, number) => ({
  id: `case-${run}-${name}`,
  agency: `agency-${number % 37}`,
  kind: "specific-work-renewal",
  amount: 1000 + ((number * 7919) % 90000),
  person: {
    name: `Person ${number}`,
    mail: `person.${number}@example.org`,
    born: 1950 + (number % 50),
    place: "Tabriz",
  },
  submittedAt: "2026-11-22T08:15:30Z",
  documents: Array.from({ length: 4 }, (_, index) => ({
    ...{ name: `document-${index}.pdf`, bytes: 20000 + index * 1111, type: "application/pdf", pages: 3 + index },
    sha256: (number * 31 + index).toString(16).padStart(64, "0"),
  })),
  note: "The contract is to be renewed by one year; the agency's head is satisfied with the work and has said so.",
});

/** What the step of validation works. */
export const validate = ({ person, amount, documents }) => [
  ...(/^[^@\s]+@[^@\s]+$/.test(person.mail) ? [] : ["mail"]),
  ...(amount > 0 && amount <= 100_000 ? [] : ["amount"]),
  ...documents.filter(({ bytes, sha256 }) => bytes > 5e6 || !/^[0-9a-f]{64}$/.test(sha256)).map(({ name }) => name),
];

/** Set by the driver; a peer's worker calls them when a case can be decided, and at its end. */
export const report = { waiting() {}, finished() {} };

/** Milliseconds that a process and all below it have used, those that it has waited for included. */
const treeMilliseconds = (root) => {
  if (!root) return 0;
  const [below, own] = [new Map(), new Map()];
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, "latin1")
        .replace(/^.*\) /s, "")
        .split(" ");
      below.set(fields[1], [...(below.get(fields[1]) ?? []), pid]);
      own.set(
        pid,
        fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * 10, 0),
      );
    } catch {
      // It has ended meanwhile.
    }
  }
  const sum = (pid) => (own.get(pid) ?? 0) + (below.get(pid) ?? []).reduce((all, child) => all + sum(child), 0);
  return sum(String(root));
};

const part = (times, share) => times.toSorted((a, b) => a - b)[Math.ceil(share * times.length) - 1] ?? 0;

const pass = async ({ submit, decide }, cases) => {
  const [began, waiting, idle, ended] = [new Map(), [], [], new Set()];
  const [submitted, endToEnd] = [[], []];
  const done = Promise.withResolvers();
  const asked = new Set();
  report.waiting = (id) => {
    if (asked.has(id)) return;
    asked.add(id);
    const decider = idle.shift();
    if (decider) decider(id);
    else waiting.push(id);
  };
  report.finished = (id) => {
    if (ended.has(id)) return;
    ended.add(id);
    endToEnd.push(performance.now() - began.get(id));
    if (ended.size === cases.length) done.resolve();
  };
  let next = 0;
  let over = false;
  const submitter = async () => {
    for (let one = cases[next++]; one; one = cases[next++]) {
      began.set(one.id, performance.now());
      await submit(one);
      submitted.push(performance.now() - began.get(one.id));
    }
  };
  const decider = async () => {
    while (!over) {
      const id = waiting.shift() ?? (await new Promise((resolve) => idle.push(resolve)));
      if (id) await decide(id, "approve");
    }
  };
  const start = performance.now();
  const people = Array.from({ length: concurrency }, () => [submitter(), decider()]).flat();
  await Promise.race([done.promise, Promise.all(people)]);
  const seconds = (performance.now() - start) / 1000;
  over = true;
  for (const tell of idle) tell(null);
  await Promise.all(people);
  return { seconds, submitted, endToEnd };
};

/** A hundred cases to warm up, then the measured ones; prints one line of JSON. */
export const drive = async ({ name, serverPid, ...peer }) => {
  await pass(
    peer,
    Array.from({ length: warmUp }, (_, index) => aCase(`warm-${index}`, index)),
  );
  const cases = Array.from({ length: count }, (_, index) => aCase(index, index));
  const [server, client] = [treeMilliseconds(serverPid), process.cpuUsage()];
  const { seconds, submitted, endToEnd } = await pass(peer, cases);
  const used = process.cpuUsage(client);
  console.log(
    JSON.stringify({
      ...{ name, casesPerSecond: count / seconds },
      submit: [part(submitted, 0.5), part(submitted, 0.99)],
      endToEnd: [part(endToEnd, 0.5), part(endToEnd, 0.99)],
      client: (used.user + used.system) / 1000 / count,
      server: (treeMilliseconds(serverPid) - server) / count,
    }),
  );
};
