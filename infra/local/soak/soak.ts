/**
 * `npm run soak -- [MINUTES] [CASES PER MINUTE]`: keeps a mixed day going on a system of its own and prints a line a minute.
 * At the end everything that was begun must have ended, no message may wait, and all that is stored must fit together:
 * otherwise it says what does not, and ends with an error.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { standingOf } from "../../../test/faults/standing.ts";
import { freePort } from "../emulators/child.ts";
import { processesOf, queuesIn, sizesIn } from "./gauges.ts";
import { importList } from "./list.ts";
import { makeMeter } from "./meter.ts";
import { makeOtherAuthority, modes } from "./other-authority.ts";
import { persistent } from "./persistent.ts";
import { type RunningProcess, startProcess } from "./process.ts";
import { type Cast, type StoryType, stories } from "./stories.ts";
import { openSupply, type Supplied } from "./supply.ts";

const minutes = Number(process.argv[2] ?? 30);
const perMinute = Number(process.argv[3] ?? 60);
/** A list comes in, so many minutes apart, of so many people. */
const importEvery = 3;
const rows = 300;
/** Minutes that what was begun may take to its end. A hand-off that failed twice is tried again after five at the latest. */
const patience = 15;

const kinds: readonly StoryType[] = ["specific-work-renewal", "transfer", "official-hire", "specific-work-renewal"];
const agencies: readonly Supplied[] = ["health", "education"];
const of = <Kind>(all: readonly Kind[], number: number): Kind => all[number % all.length] as Kind;

const castOf = async (running: RunningProcess, again: () => void): Promise<Cast> => {
  const as = async (account: string) => persistent(await running.as(account), again);
  return {
    officer: { health: await as("officer.health"), education: await as("officer.education") },
    reviewers: [await as("reviewer.one"), await as("reviewer.three")],
    chief: await as("chief"),
    national: await as("authority.national"),
  };
};

const dataDir = mkdtempSync(join(tmpdir(), "nezarat-soak-"));
process.once("exit", () => rmSync(dataDir, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));
const running = await startProcess(dataDir, await freePort());

const meter = makeMeter();

let before: Readonly<Record<string, number>> = {};
const tell = (minute: number): void => {
  const { begun, ended, under, oldest, repeated } = meter.standing();
  const { memory, processor } = processesOf(running.id);
  const spent = Object.entries(processor).map(([kind, seconds]) => (seconds - (before[kind] ?? 0)).toFixed(1));
  before = processor;
  const queues = queuesIn(dataDir);
  const stored = Object.values(sizesIn(dataDir)).join(" ");
  console.log(
    `${minute} | ${begun} ${ended} ${under}, ${oldest} s | ${meter.spent()}; again ${repeated} | ${spent.join(" ")} | ` +
      `${Object.values(memory).join(" ")} | ${queues.messages}, ${queues.oldest} s, ${queues.failed} | ${stored} | ${loadavg()[0]?.toFixed(1)}`,
  );
};

/** What does not hold once everything had the time to end. */
const faultsAtTheEnd = async (endpoint: string, table: string): Promise<string[]> => {
  for (let waited = 0; ; waited += 1) {
    const { under, oldest } = meter.standing();
    const { messages, failed } = queuesIn(dataDir);
    const { faults, cases } = await standingOf(endpoint, table);
    const left = [
      ...(under > 0 ? [`${under} stories did not end, the oldest after ${oldest} s`] : []),
      ...(messages > 0 ? [`${messages} messages wait`] : []),
      ...(failed > 0 ? [`${failed} messages were laid aside`] : []),
      ...faults,
    ];
    if (left.length === 0) console.log(`${cases.length} cases and drafts: everything ended, and fits together.`);
    if (left.length === 0 || waited === patience) return left;
    await pause(60_000);
    tell(minutes + waited + 1);
  }
};

const soak = async (): Promise<readonly string[]> => {
  const supply = await openSupply(dataDir);
  for (const agency of agencies) await supply.makeRoom(agency, 0, minutes * perMinute);
  const cast = await castOf(running, meter.again);
  const other = makeOtherAuthority(supply.where.authority);
  const oneCase = async (number: number): Promise<void> => {
    const caseType = of(kinds, number);
    const agency = of(agencies, Math.floor(number / kinds.length));
    const id = await supply.draft(agency, caseType, number);
    await stories[caseType]({ cast, timed: meter.timed, agency, id, number });
  };

  console.log(
    `${minutes} minutes, ${perMinute} cases a minute and a list of ${rows} every ${importEvery}; ` +
      `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}\n` +
      "minute | begun ended under way, oldest | requests: median, p99 ms; repeated so far | functions tables storage: CPU s | " +
      "MiB | messages, oldest, laid aside | stored MiB: tables queues other-authority sign-in mails log | load",
  );
  tell(0);
  const start = performance.now();
  const until = (minute: number) => pause(Math.max(0, start + minute * 60_000 - performance.now()));
  for (let minute = 0; minute < minutes; minute += 1) {
    await other.behave(of(modes, minute));
    if (minute % importEvery === 0)
      meter.begin(() => importList(cast.officer.health, rows, (minute / importEvery) * rows));
    for (let nth = 0; nth < perMinute; nth += 1) {
      await until(minute + nth / perMinute);
      const number = minute * perMinute + nth;
      meter.begin(() => oneCase(number));
    }
    await until(minute + 1);
    tell(minute + 1);
    await other.answerOpen();
  }
  await other.behave("accept");
  await other.answerOpen();
  const left = await faultsAtTheEnd(supply.where.endpoint, supply.where.cases);
  supply.close();
  return [...meter.troubles, ...left];
};

const wrong = await soak();
for (const each of wrong) console.error(each);
process.exit(wrong.length === 0 ? 0 : 1);
