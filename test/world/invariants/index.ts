import type { Evidence } from "../evidence.ts";
import { acknowledgedIsThere, requestsCountOnce, whatWasWrittenWasSubmitted } from "./acknowledged.ts";
import { ledgersAreWhole } from "./clocks.ts";
import { endsAreFinal, oneDecisionPerRevision, secondPersonsAreOthers } from "./decisions.ts";
import { documentsAreThere, lawsAreThoseInForce, lawsWereRehearsed, listsBecomeDrafts } from "./errands.ts";
import { guardsAreTheOpenCases } from "./guards.ts";
import { forwardedHasArrived, oneEffectPerHandOff } from "./hand-offs.ts";
import { casesAreInOneHand, nobodyGoneHoldsACase, theWorkIsCounted } from "./hands.ts";
import { chainsVerify, headIsTheSummary } from "./history.ts";
import type { Invariant } from "./invariant.ts";
import { draftsAreGivenToThoseHere, draftsAreHandedOn, handingOverIsThere, versionsAreWrittenOnce } from "./keeping.ts";
import { everybodyWasTold, everyReturnHasItsLetter, everyReturnIsTold } from "./notices.ts";
import {
  agreementsAreThoseInForce,
  askingIsThere,
  endedAccountsDoNothing,
  headsSign,
  judgesHadNoPart,
  theRegistryIsItsChanges,
  whatWasReadWasSigned,
} from "./offices.ts";
import { overridesAreTheHistories } from "./overrides.ts";
import { countersAreTheHistories, nothingIsOversold, recountsFindNothing } from "./places.ts";
import { allComesToRest, nothingFailsOfItself, nothingWaitsForTheMachine } from "./rest.ts";
import { samplesAreDrawn, samplesAreDrawnOnce, verdictsAreOthers, verdictsStay } from "./samples.ts";
import { notesMoveNothing, nothingIsOverdueUntold, standsWhereItShould } from "./standing.ts";

/** Chains first: nothing else can be asked of a history that is broken. */
export const invariants: Readonly<Record<string, Invariant>> = {
  "chains verify": chainsVerify,
  "what was acknowledged is there": acknowledgedIsThere,
  "requests count once": requestsCountOnce,
  "what was written was submitted": whatWasWrittenWasSubmitted,
  "HEAD is the summary": headIsTheSummary,
  "all comes to rest": allComesToRest,
  "nothing waits for the machine": nothingWaitsForTheMachine,
  "nothing fails of itself": nothingFailsOfItself,
  "cases stand where they should": standsWhereItShould,
  "notes move nothing": notesMoveNothing,
  "nothing is overdue untold": nothingIsOverdueUntold,
  "one decision per revision": oneDecisionPerRevision,
  "second persons are others": secondPersonsAreOthers,
  "ends are final": endsAreFinal,
  "one effect per hand-off": oneEffectPerHandOff,
  "what was forwarded has arrived": forwardedHasArrived,
  "counters are the histories": countersAreTheHistories,
  "nothing is oversold": nothingIsOversold,
  "recounts find nothing": recountsFindNothing,
  "ledgers are whole": ledgersAreWhole,
  "guards are the open cases": guardsAreTheOpenCases,
  "everybody was told": everybodyWasTold,
  "every return is told": everyReturnIsTold,
  "every return has its letter": everyReturnHasItsLetter,
  "documents are there": documentsAreThere,
  "lists become drafts": listsBecomeDrafts,
  "laws were rehearsed": lawsWereRehearsed,
  "laws are those in force": lawsAreThoseInForce,
  "agreements are those in force": agreementsAreThoseInForce,
  "heads sign": headsSign,
  "what was read was signed": whatWasReadWasSigned,
  "asking for a signature is there": askingIsThere,
  "ended accounts do nothing": endedAccountsDoNothing,
  "judges had no part": judgesHadNoPart,
  "versions are written once": versionsAreWrittenOnce,
  "drafts are handed on": draftsAreHandedOn,
  "handing over is there": handingOverIsThere,
  "drafts are given to those here": draftsAreGivenToThoseHere,
  "the registry is its changes": theRegistryIsItsChanges,
  "cases are in one hand": casesAreInOneHand,
  "nobody gone holds a case": nobodyGoneHoldsACase,
  "the work is counted": theWorkIsCounted,
  "overrides are the histories": overridesAreTheHistories,
  "samples are drawn": samplesAreDrawn,
  "samples are drawn once": samplesAreDrawnOnce,
  "verdicts stay": verdictsStay,
  "verdicts are others'": verdictsAreOthers,
};

/** What does not hold, each with its invariant; an impossible history counts as a fault of whoever asks. */
export const broken = (evidence: Evidence): { invariant: string; faults: string[] }[] =>
  Object.entries(invariants).flatMap(([invariant, check]) => {
    try {
      const faults = check(evidence);
      return faults.length > 0 ? [{ invariant, faults }] : [];
    } catch (error) {
      return [{ invariant, faults: [`cannot be told: ${String(error)}`] }];
    }
  });
