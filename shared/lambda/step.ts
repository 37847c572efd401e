/** A step of the machine behind its queue: ten messages at a time, each case on its own. */
import { stepMessage } from "../contract/messages.ts";
import { type Log, makeLog } from "./log.ts";
import { queueFunction } from "./queue.ts";

/** Somebody else moved the case at the same moment: the message comes again and finds what there is to do. */
class LostRace extends Error {}

const concurrency = 5;

export const stepFunction = (name: string, step: (caseId: string) => Promise<string>, log: Log = makeLog(name)) =>
  queueFunction({
    schema: stepMessage,
    log,
    concurrency,
    work: async ({ case: caseId }) => {
      const outcome = await step(caseId);
      if (outcome === "lost-race") throw new LostRace();
      return outcome;
    },
  });
