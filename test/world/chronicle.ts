/** In which order histories grew: the instants of events tell when they were decided, not when they were written. */
import type { Draft } from "../../shared/domain/case.ts";
import type { CaseEvent } from "../../shared/domain/event.ts";
import type { Now } from "../../shared/ports.ts";
import { type Memory, same } from "../fakes/memory.ts";

export interface Chronicle {
  order: (readonly [id: string, seq: number, at: string])[];
  /** Steps before the head's signature that stood in a draft at some moment: case, version, account, what. */
  signOffs: Set<string>;
  /** Case and version of every draft that stood there in two ways under one version. */
  rewritten: Set<string>;
  /** Id and seed of each sample that stood there at some moment. */
  drawn: Set<string>;
  /** From which place in the order on so many places were granted. */
  grants: { from: number; permit: string; granted: number }[];
  /** After each call to the outside: what was written by it. */
  observe(): void;
}

export const makeChronicle = (memory: Memory, now: Now, wrote: (event: CaseEvent) => void): Chronicle => {
  const order: Chronicle["order"] = [];
  const signOffs: Chronicle["signOffs"] = new Set();
  const rewritten: Chronicle["rewritten"] = new Set();
  const drawn: Chronicle["drawn"] = new Set();
  const grants: Chronicle["grants"] = [];
  const seen = new Map<string, number>();
  const drafts = new Map<string, Draft>();
  const versions = new Map<string, Omit<Draft, "status">>();
  const write = (draft: Draft): void => {
    // That it is in the history now is no change of what was written.
    const { status: _status, ...written } = draft;
    const name = `${draft.id} ${draft.version}`;
    if (!same(versions.get(name) ?? written, written)) rewritten.add(name);
    versions.set(name, written);
    if (draft.signOff)
      signOffs.add(`${draft.id} ${draft.signOff.version} ${draft.signOff.account} ${draft.signOff.status}`);
  };
  let changes = 0;
  return {
    ...{ order, signOffs, rewritten, grants, drawn },
    observe: () => {
      for (const { kind, after } of memory.registry.changes.slice(changes))
        if (kind === "permit") grants.push({ from: order.length, permit: after.number, granted: after.granted });
      changes = memory.registry.changes.length;
      for (const { sample } of memory.samples.values()) drawn.add(`${sample.id} ${sample.seed}`);
      for (const [id, { events, draft }] of memory.cases) {
        if (draft && drafts.get(id) !== draft) {
          drafts.set(id, draft);
          write(draft);
        }
        const known = seen.get(id) ?? 0;
        if (events.length === known) continue;
        for (const event of events.slice(known)) {
          order.push([id, event.seq, now().toISOString()]);
          wrote(event);
        }
        seen.set(id, events.length);
      }
    },
  };
};
