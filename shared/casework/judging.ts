/** A submitted revision held against the law, with all that is known of it now: when it comes in, and when it is judged anew. */
import { type Case, latestRevision } from "../domain/case.ts";
import type { Facts } from "../domain/facts.ts";
import { type Judgement, judge } from "../law/index.ts";
import type { OutsideRegisters, StoredDocument } from "../ports.ts";
import { type FactPorts, makeGatherFacts } from "./facts.ts";
import { lawInForce } from "./law-in-force.ts";

export const makeJudgeRevision = (ports: FactPorts & OutsideRegisters) => {
  const gatherFacts = makeGatherFacts(ports, ports);
  /** By the law of the day it came in, or of another one: ages are counted on the day of submission all the same. */
  return async (
    subject: Case,
    documents: readonly StoredDocument[],
    inForceOn: string = latestRevision(subject).submittedOn,
  ): Promise<Judgement & { facts: Facts }> => {
    const { file, submittedOn } = latestRevision(subject);
    const facts = await gatherFacts({
      ...{ file, agency: subject.agency, caseId: subject.id, documents },
      // An open case holds the guard of its person and type, so no other can.
      ...{ duplicatesOf: "nowhere", places: "counted" },
    });
    if (!facts) throw new Error("the case's agency is not in the registry");
    const ruleset = await lawInForce(ports.registry, inForceOn);
    return { ...judge({ file, facts, submittedOn, ruleset, inForceOn }), facts };
  };
};
