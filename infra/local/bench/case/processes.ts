/** Processor time of a process's children, from /proc: what the emulators cost beside the program that they serve. */
import { readdirSync, readFileSync } from "node:fs";

interface Running {
  pid: string;
  parent: string;
  name: string;
  milliseconds: number;
}

/** Of one clock tick, as Linux counts for every program. */
const tick = 10;

const running = (): Running[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const text = readFileSync(`/proc/${pid}/stat`, "latin1");
        const name = text.slice(text.indexOf("(") + 1, text.lastIndexOf(")"));
        const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
        const milliseconds = (Number(fields[11]) + Number(fields[12])) * tick;
        return [{ pid, parent: fields[1] ?? "", name, milliseconds }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });

/** Milliseconds that the descendants of a process have used so far, by their program's name. */
export function childrenCpu(root: number): Record<string, number> {
  const all = running();
  const below = (parent: string): Running[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  const used: Record<string, number> = {};
  for (const { name, milliseconds } of below(String(root))) used[name] = (used[name] ?? 0) + milliseconds;
  return used;
}
