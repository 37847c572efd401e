/** The next authority's answer to a hand-off: accepted with a number, or refused with its reason. */
import type * as z from "zod";
import { type CaseworkPorts, type Command, makeMoveCase } from "../../shared/casework/move.ts";
import { isProblem, type Outcome } from "../../shared/contract/outcome.ts";
import type * as commands from "../../shared/contract/receipt-command.ts";
import { versionOf } from "../../shared/contract/version.ts";
import { receiptView } from "../../shared/contract/views.ts";
import { may, ofCase } from "../../shared/domain/authorization.ts";
import { canonical } from "../../shared/domain/chain.ts";
import type { CaseEvent } from "../../shared/domain/event.ts";
import { foldUntil } from "../../shared/domain/fold.ts";
import { receiptOf, receive } from "../../shared/domain/hand-off.ts";
import type { Actor } from "../../shared/domain/registry.ts";

/** What a signature is checked over: the request as it came. */
export interface SignedRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

export type Evidence = { ok: true; signature: string | null } | { ok: false; reason: string };

export interface ReceivePorts extends CaseworkPorts {
  /** A receipt of an organization that has a system of its own must carry that system's signature. */
  evidence: (actor: Actor, request: SignedRequest) => Promise<Evidence>;
}

type Receipt = z.infer<typeof commands.receipt>;

export const makeReceive = (ports: ReceivePorts) => {
  const move = makeMoveCase(ports);
  return async (command: Command & { body: Receipt }, signed: SignedRequest): Promise<Outcome> => {
    const { actor, body } = command;
    const evidence = await ports.evidence(actor, signed);
    if (!evidence.ok) return { problem: "signature-invalid", about: evidence.reason };
    const outcome = await move(command, (subject, today) =>
      receive(subject, { ...body, signature: evidence.signature }, actor, today),
    );
    // A receipt sent again under a new key finds the first one by its hand-off id.
    if (!isProblem(outcome) || outcome.problem === "idempotency-key-reused") return outcome;
    return (await firstAnswer(ports, command)) ?? outcome;
  };
};

/** Another number or another reason is another receipt. */
const saysTheSame = ({ type, payload }: CaseEvent, { outcome, reference, reason }: Receipt): boolean => {
  if (type !== outcome) return false;
  return type === "accepted" ? canonical(payload.reference) === canonical(reference) : payload.reason === reason;
};

const firstAnswer = async (
  { cases }: ReceivePorts,
  { caseId, actor, body }: Command & { body: Receipt },
): Promise<Outcome | null> => {
  const { events } = await cases.load(caseId);
  const event = receiptOf(events, body.handOff);
  const before = event && foldUntil(events, event.seq - 1);
  const after = event && foldUntil(events, event.seq);
  if (!event || !before || !after || !may(actor, "receive", ofCase(before))) return null;
  return saysTheSame(event, body)
    ? { status: 200, body: receiptView(after, event.seq), etag: versionOf(after.moved, null) }
    : { problem: "receipt-differs" };
};
