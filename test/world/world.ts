/**
 * A world from a seed: all steps over the ports' fakes, the stream, the queues and the schedules between them, the next
 * authority, and people who act; with faults at every call to the outside until they stop, and then until all is quiet.
 */
import { makeRecount, type Recounted } from "../../functions/recount/recount.ts";
import { isProblem } from "../../shared/contract/outcome.ts";
import { type Fakes, makeFakes } from "../fakes/index.ts";
import { fillRegistry } from "../steps/registry.ts";
import { makeAuthority } from "./authority.ts";
import { makeChance } from "./chance.ts";
import { type Evidence, evidenceOf, type Said } from "./evidence.ts";
import { eventOf, makePeople, type Request } from "./people.ts";
import { makeScarce, setScene, stepsOver } from "./scene.ts";
import { makeTasks } from "./tasks.ts";
import { makeTransport } from "./transport.ts";
import { makeWeather } from "./weather.ts";

/** Milliseconds. */
const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 24 * 3_600_000];

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

type Ports = Pick<Fakes, "memory" | "clock"> & Fakes;

/** Every port that reaches outside, with the weather around it. */
const exposed = (ports: Ports, around: ReturnType<typeof makeWeather>["around"]): Ports => ({
  ...ports,
  cases: around("cases", ports.cases),
  drafts: around("drafts", ports.drafts),
  lists: around("lists", ports.lists),
  handOffs: around("handOffs", ports.handOffs),
  notices: around("notices", ports.notices),
  queues: around("queues", ports.queues),
  documentStore: around("documentStore", ports.documentStore),
  mail: around("mail", ports.mail),
  endpoint: around("endpoint", ports.endpoint),
  registry: around("registry", ports.registry),
  civilRegistry: around("civilRegistry", ports.civilRegistry),
  employmentRegister: around("employmentRegister", ports.employmentRegister),
});

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
  const ids = await setScene(fakes);

  const tasks = makeTasks({ chance, now });
  const weather = makeWeather({ chance, tasks, oneIn: 20 + chance.below(60), note });
  const authority = makeAuthority(chance);
  const transport = makeTransport({
    ...{ chance, memory, now, note, start: tasks.start },
    work: ({ step, case: id }) => steps[step](id),
    dispatch: (event) => steps.dispatch(event),
  });
  const ports = broken({
    ...fakes,
    endpoint: { ...fakes.endpoint, ...authority.endpoint },
    queues: { ...fakes.queues, ...transport.queues },
  });
  const steps = stepsOver(exposed(ports, weather.around));
  const crowd = makePeople({ chance, memory, steps, ids, known: authority.of });

  const said: Said[] = [];
  const again: Request[] = [];
  const order: [string, number][] = [];
  let isCalm = false;
  let isRestless = false;
  /** In which order histories grew: the instants of events tell when they were decided, not when they were written. */
  const observe = (): void => {
    for (const id of ids)
      for (const { seq } of memory.cases.get(id)?.events.slice(observed.get(id) ?? 0) ?? []) {
        order.push([id, seq]);
        observed.set(id, (observed.get(id) ?? 0) + 1);
      }
  };
  const observed = new Map<string, number>();
  const ask = async (request: Request): Promise<void> => {
    note(request.name);
    await tasks.start(
      async () => {
        const outcome = await request.send();
        note(`${request.name}: ${isProblem(outcome) ? outcome.problem : outcome.status}`);
        const { act, account, case: id } = request;
        if (!isProblem(outcome)) said.push({ act, account, case: id, event: eventOf(outcome) });
      },
      (ok) => {
        // No answer: most send the same request again, some give up.
        if (!ok && !isCalm && !chance.oneIn(4)) again.push(request);
      },
    );
  };
  const schedules: readonly (() => Promise<unknown>)[] = [steps.reconcile, steps.clock];
  const pass = (milliseconds: number): void => {
    clock.advance(milliseconds);
    note(`+${milliseconds}`);
    tasks.expire();
  };

  const begin = async (): Promise<unknown> => {
    const dice = chance.below(100);
    if (dice < 40) return ask((chance.oneIn(2) ? again.shift() : undefined) ?? crowd.next());
    if (dice < 65 && transport.receive()) return;
    if (dice < 88 && transport.read()) return;
    if (dice < 92) return tasks.start(chance.among(schedules), () => {});
    if (dice === 92 && chance.oneIn(5)) return transport.stopStream(now() + day);
    if (dice === 93 && chance.oneIn(10)) return transport.loseStream();
    return pass(chance.among([second, 10 * second, minute, 5 * minute, hour, 6 * hour, day, 4 * day]));
  };

  /** So many run at once that they meet, and so few that they come to an end. */
  const happen = async (): Promise<unknown> => {
    const isBusy = tasks.alive() > 0 && chance.below(8) < tasks.alive() + 2;
    if (!isBusy) return begin();
    if (chance.oneIn(30)) return pass(chance.oneIn(12) ? minute : chance.among([1, 10, 100, second]));
    return tasks.goOn();
  };

  /** Lets everything that was begun come to its end, and what follows from it. */
  const settle = async (): Promise<void> => {
    for (let rounds = 0; rounds < mostRounds; rounds += 1) {
      while (await tasks.goOn());
      tasks.expire();
      while (transport.receive() || transport.read()) while (await tasks.goOn());
      if (tasks.alive() === 0 && transport.isEmpty()) return;
      pass(4 * minute);
    }
    isRestless = true;
  };

  for (let count = 0; count < happenings; count += 1) {
    await happen();
    observe();
  }
  weather.clear();
  authority.clear();
  transport.clear();
  isCalm = true;
  note("calm");
  // Late enough, at last, for every deadline to have passed.
  for (const hours of [1, 5, 5, 8 * 24, 5, 8 * 24, 5, 40 * 24, 5, 40 * 24, 5, 5]) {
    pass(hours * hour);
    transport.redrive();
    for (const schedule of schedules) {
      await tasks.start(schedule, () => {});
      await settle();
      observe();
    }
  }
  const recounted = await makeRecount({ ...fakes })();
  return {
    evidence: evidenceOf({ fakes, ids, said, authority, order, isRestless: isRestless || transport.dead() > 0 }),
    recounted,
    trace,
  };
};
