/** One look at the places taken: what every history says, and right afterwards what the counters say. */
import { everyCase, UnreadableCase, type WalkedCase } from "../../shared/casework/every-case.ts";
import { takingsOf } from "../../shared/domain/recount.ts";
import type { CaseLists, CaseLog } from "../../shared/ports.ts";

/** What the histories say of one counter. */
export interface Places {
  held: number;
  /** Every history that ever took a place of it, as `case@version`: if two looks agree on these, nothing moved in between. */
  takers: string[];
  agencies: Set<string>;
}

export interface Look {
  places: Map<string, Places>;
  kept: Record<string, number>;
  cases: number;
  /** Agencies with a case that cannot be read, and that case. */
  unreadable: Map<string, string>;
}

interface Looking {
  agencies: readonly string[];
  /** Counters to ask for, besides those that the histories name. */
  counters: readonly string[];
  each?: (walked: WalkedCase) => void;
}

export const none: Places = { held: 0, takers: [], agencies: new Set() };

export const makeLook =
  (ports: { lists: CaseLists; cases: CaseLog }) =>
  async (asked: Looking): Promise<Look> => {
    const places = new Map<string, Places>();
    const unreadable = new Map<string, string>();
    let cases = 0;

    const walk = async (agency: string): Promise<void> => {
      for await (const walked of everyCase(ports, agency)) {
        const { subject, events } = walked;
        cases += 1;
        asked.each?.(walked);
        for (const { counter, holds } of takingsOf(subject, events)) {
          const known = places.get(counter) ?? { held: 0, takers: [], agencies: new Set() };
          places.set(counter, known);
          known.held += holds ? 1 : 0;
          known.takers.push(`${subject.id}@${subject.version}`);
          known.agencies.add(agency);
        }
      }
    };

    for (const agency of asked.agencies)
      await walk(agency).catch((error: unknown) => {
        if (!(error instanceof UnreadableCase)) throw error;
        unreadable.set(agency, error.caseId);
      });
    // Only now: a counter read before the histories would miss what was approved meanwhile at both looks.
    const kept = await ports.lists.taken([...new Set([...asked.counters, ...places.keys()])]);
    return { places, kept, cases, unreadable };
  };
