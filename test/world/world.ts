/**
 * A world from a seed: all functions over the ports' fakes, the stream, the queues and the schedules between them, the next
 * authority, and people who act; with faults at every call to the outside until they stop, and then until all is quiet.
 */
import { makeRecount, type Recounted } from "../../functions/recount/recount.ts";
import { isProblem } from "../../shared/contract/outcome.ts";
import { type Fakes, makeFakes } from "../fakes/index.ts";
import { fillRegistry } from "../steps/registry.ts";
import type { Request } from "./acts.ts";
import { makeAuthority } from "./authority.ts";
import { makeChance } from "./chance.ts";
import { makeChronicle } from "./chronicle.ts";
import { type Evidence, evidenceOf, type Said } from "./evidence.ts";
import { exposed } from "./exposed.ts";
import { makeFunctions } from "./functions.ts";
import { enrolSecond } from "./offices.ts";
import { madeBy, makePeople } from "./people.ts";
import { makeQueues } from "./queues.ts";
import { makeScarce, setScene } from "./scene.ts";
import { makeStream } from "./stream.ts";
import { makeTasks } from "./tasks.ts";
import { isWeather, makeWeather } from "./weather.ts";

/** Milliseconds. */
const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 24 * 3_600_000];
const moments = [1, 10, 100, second];

/** Of four minutes each: longer than every retry takes. */
const mostRounds = 600;

export interface WorldOptions {
  /** How much happens while the weather is bad. */
  happenings?: number;
  /** A guard taken away: ports that keep less than they promise. */
  broken?: (ports: Fakes) => Fakes;
}

export interface Simulated {
  evidence: Evidence;
  /** What the system itself found when it counted again. */
  recounted: Recounted;
  /** Everything that happened, line by line. */
  trace: string[];
}

export const simulate = async (
  seed: number,
  { happenings = 1500, broken = (ports) => ports }: WorldOptions = {},
): Promise<Simulated> => {
  const chance = makeChance(seed);
  const trace: string[] = [];
  const note = (line: string): void => {
    trace.push(line);
  };
  const fakes = makeFakes((_name, port) => port);
  const { memory, clock } = fakes;
  const now = () => clock.now().getTime();
  await fillRegistry(fakes);
  await makeScarce(fakes);
  await enrolSecond(fakes);
  const ids = await setScene(fakes);

  const errors: string[] = [];
  const failed = (error: unknown): void => {
    if (!isWeather(error)) errors.push(String(error));
  };
  const recounts: { differences: number; unreadable: number }[] = [];
  const tasks = makeTasks({ chance, now, failed });
  const { start } = tasks;
  const weather = makeWeather({ chance, tasks, oneIn: 20 + chance.below(60), note });
  const authority = makeAuthority(chance);
  const queues = makeQueues({ chance, now, start, note, functions: () => functions.queues });
  const stream = makeStream({ chance, now, start, note, dispatch: (Records) => functions.stream({ Records }) });
  const chronicle = makeChronicle(memory, clock.now, stream.wrote);
  const ports = broken({
    ...fakes,
    endpoint: { ...fakes.endpoint, ...authority.endpoint },
    queues: {
      ...fakes.queues,
      send: async (messages) => {
        for (const message of messages) queues.send(message.step, [message]);
      },
    },
    importQueue: { ...fakes.importQueue, send: async (messages) => queues.send("import", messages) },
    rehearsalQueue: { ...fakes.rehearsalQueue, send: async (messages) => queues.send("rehearsal", messages) },
  });
  const functions = makeFunctions(exposed(ports, weather.around), {
    failed,
    counted: (differences, unreadable) => void recounts.push({ differences, unreadable }),
  });
  const crowd = makePeople({ chance, functions, fakes, ids, known: authority.of });

  const said: Said[] = [];
  const again: Request[] = [];
  let isCalm = false;
  let isRestless = false;
  const ask = async (request: Request): Promise<void> => {
    note(request.name);
    const { act, actor, case: id, seen = null, wrote = null } = request;
    await start(
      () => functions.as(actor, request.send),
      (answer) => {
        // No answer: most send the same request again, some give up.
        if (answer === null) return void (!isCalm && !chance.oneIn(4) && again.push(request));
        const { result } = answer;
        note(`${request.name}: ${isProblem(result) ? result.problem : result.status}`);
        if (!isProblem(result)) said.push({ act, account: actor.account, case: id, ...madeBy(result), seen, wrote });
      },
    );
  };
  const sweep = async (name: keyof typeof functions.schedules): Promise<void> => {
    note(name);
    await start(functions.schedules[name]);
  };
  const pass = (milliseconds: number): void => {
    clock.advance(milliseconds);
    note(`+${milliseconds}`);
    tasks.expire();
  };
  const goOn = async (): Promise<boolean> => {
    const wentOn = await tasks.goOn();
    chronicle.observe();
    return wentOn;
  };

  const calamities: readonly (() => unknown)[] = [
    () => stream.stop(now() + day),
    () => stream.lose(),
    () => queues.redrive(),
    () => sweep("recount"),
    () => (crowd.open().length > 0 ? ask(chance.among(crowd.open())) : undefined),
  ];
  const begin = async (): Promise<unknown> => {
    const dice = chance.below(100);
    if (dice < 30 && queues.receive()) return;
    if (dice < 60 && stream.read()) return;
    if (dice < 84) return ask((chance.oneIn(2) ? again.shift() : undefined) ?? crowd.next());
    if (dice < 87) return sweep(chance.among(["reconcile", "clock", "workload"]));
    if (dice === 87) return chance.among(calamities)();
    // What runs while a minute passes is killed: that happens, and not all the time.
    if (tasks.alive() > 0 && !chance.oneIn(5)) return pass(chance.among(moments));
    return pass(chance.among(chance.oneIn(8) ? [day, 4 * day] : [second, 10 * second, minute, 5 * minute, hour]));
  };

  /** So many run at once that they meet, and so few that they come to an end. */
  const happen = async (): Promise<unknown> => {
    const isBusy = tasks.alive() > 0 && chance.below(8) < tasks.alive() + 2;
    if (!isBusy) return begin();
    if (chance.oneIn(40)) return pass(chance.oneIn(20) ? minute : chance.among(moments));
    return goOn();
  };

  /** Lets everything that was begun come to its end, and what follows from it. */
  const settle = async (): Promise<void> => {
    for (let rounds = 0; rounds < mostRounds; rounds += 1) {
      while (await goOn());
      tasks.expire();
      while (queues.receive() || stream.read()) while (await goOn());
      if (tasks.alive() === 0 && queues.isEmpty() && stream.isEmpty()) return;
      pass(4 * minute);
    }
    isRestless = true;
  };

  // One night at least, in which what was decided is listed; a recount that the weather broke is called again.
  const night = Math.floor(happenings / 2) + chance.below(Math.floor(happenings / 8));
  for (let count = 0; count < happenings; count += 1) {
    if (count === night) pass(day);
    if (count === night || (count === night + 100 && recounts.length === 0)) await sweep("recount");
    await happen();
  }
  weather.clear();
  authority.clear();
  queues.clear();
  stream.clear();
  isCalm = true;
  note("calm");
  // Late enough, at last, for every deadline to have passed.
  for (const hours of [1, 5, 5, 8 * 24, 5, 8 * 24, 5, 40 * 24, 5, 40 * 24, 5, 5]) {
    pass(hours * hour);
    queues.redrive();
    for (const request of crowd.open()) await ask(request);
    for (const schedule of ["reconcile", "clock", "workload"] as const) {
      await sweep(schedule);
      await settle();
    }
  }
  await sweep("recount");
  await settle();
  const overrides = (await fakes.reports.overrides("province-ea"))?.rules ?? [];
  const recounted = await makeRecount(fakes)();
  isRestless ||= queues.dead() > 0;
  const { order, signOffs, rewritten, grants, drawn } = chronicle;
  const seen = { order, signOffs, rewritten, grants, drawn };
  const observed = { ...seen, overrides, said, effects: authority.effects(), isRestless, errors, recounts };
  return { evidence: await evidenceOf(fakes, observed), recounted, trace };
};
