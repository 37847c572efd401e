/** A step of the machine behind its queue: ten messages at a time, each case on its own. */
import { stepMessage } from "../contract/messages.ts";
import { type Log, makeLog } from "./log.ts";
import { queueFunction } from "./queue.ts";

/** Somebody else moved the case at the same moment, twice: the message comes again and finds what there is to do. */
class LostRace extends Error {}

const concurrency = 5;

/**
 * Who lost a race looks once more at once: the winner has moved the case, most often by this very step. Left to the next
 * delivery, the case would wait for the message's visibility to end.
 */
export const stepFunction = (name: string, step: (caseId: string) => Promise<string>, log: Log = makeLog(name)) =>
  queueFunction({
    schema: stepMessage,
    log,
    concurrency,
    work: async ({ case: caseId }) => {
      const first = await step(caseId);
      const outcome = first === "lost-race" ? await step(caseId) : first;
      if (outcome === "lost-race") throw new LostRace();
      return outcome;
    },
  });
