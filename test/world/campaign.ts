/**
 * `npm run worlds -- COUNT [FIRST]`: that many worlds, on every core; says each seed in which something does not hold, and
 * how long it took.
 */
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { broken } from "./invariants/index.ts";
import { simulate } from "./world.ts";

/** Seeds that a thread takes at a time. */
const portion = 100;

interface Portion {
  from: number;
  broken: { seed: number; found: object }[];
}

const work = async (from: number, until: number): Promise<Portion> => {
  const found: Portion["broken"] = [];
  for (let seed = from; seed < until; seed += 1) {
    const { evidence, recounted } = await simulate(seed);
    const faults = broken(evidence);
    const { differences, unsettled, unreadable } = recounted;
    if (faults.length > 0 || differences + unsettled + unreadable > 0)
      found.push({ seed, found: { faults, recounted } });
  }
  return { from, broken: found };
};

const asked = (at: number, otherwise: number): number => {
  const number = Number(process.argv[at] ?? otherwise);
  if (Number.isSafeInteger(number) && number > 0) return number;
  console.error("npm run worlds -- COUNT [FIRST]");
  process.exit(2);
};

const lead = async (): Promise<void> => {
  const [count, first] = [asked(2, 1_000), asked(3, 1)];
  const began = performance.now();
  const beginnings = Array.from({ length: Math.ceil(count / portion) }, (_, index) => first + index * portion);
  const threads = availableParallelism();
  let done = 0;
  let faults = 0;
  const rate = (): string => `${(done / ((performance.now() - began) / 1000)).toFixed(1)} worlds/s`;

  const tell = (part: Portion): void => {
    for (const { seed, found } of part.broken) console.log(`npm run simulate -- ${seed}\n${JSON.stringify(found)}`);
    faults += part.broken.length;
    const before = done;
    done += Math.min(portion, first + count - part.from);
    if (Math.floor(done / 1_000) > Math.floor(before / 1_000)) console.log(`${done} of ${count}: ${rate()}`);
  };
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const thread = new Worker(import.meta.filename, { workerData: first + count });
      for (let from = beginnings.shift(); from !== undefined; from = beginnings.shift()) {
        const answered = once(thread, "message") as Promise<[Portion]>;
        thread.postMessage(from);
        tell((await answered)[0]);
      }
      await thread.terminate();
    }),
  );
  const minutes = (performance.now() - began) / 60_000;
  console.log(
    `${done} worlds from seed ${first} on ${threads} threads in ${minutes.toFixed(1)} minutes, ${rate()}: ${
      faults === 0 ? "all holds" : `${faults} broken`
    }`,
  );
  process.exitCode = faults === 0 ? 0 : 1;
};

if (isMainThread) await lead();
else
  parentPort?.on("message", async (from: number) => {
    parentPort?.postMessage(await work(from, Math.min(from + portion, workerData as number)));
  });
