/** The record itself: every chain verifies, and the card in front of it says what it says. */
import { verifyChain } from "../../../shared/domain/chain.ts";
import { fold } from "../../../shared/domain/fold.ts";
import { summary } from "../../../shared/domain/summary.ts";
import { same } from "../../fakes/memory.ts";
import { ofEachCase } from "./invariant.ts";

export const chainsVerify = ofEachCase(({ events }) => {
  const verified = verifyChain(events);
  return verified.ok ? [] : [`the chain breaks: ${JSON.stringify(verified)}`];
});

export const headIsTheSummary = ofEachCase(({ events, head }) => {
  const subject = fold(events);
  return same(head, subject && summary(subject)) ? [] : ["HEAD is not the summary of the history"];
});
