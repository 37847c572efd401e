/** Hands an approved case to the next authority: into its queue here, or to its own system. */
import { type Advanced, makeAdvanceCase } from "../../shared/casework/advance.ts";
import type { CaseworkPorts } from "../../shared/casework/move.ts";
import { type Approved, latestRevision } from "../../shared/domain/case.ts";
import { fold } from "../../shared/domain/fold.ts";
import { forward } from "../../shared/domain/hand-off.ts";
import { attemptAfterFailure } from "../../shared/domain/hand-off-attempts.ts";
import type { Dossier, HandOffEndpoint, HandOffs, Sent } from "../../shared/ports.ts";

export interface ForwardPorts extends CaseworkPorts {
  handOffs: HandOffs;
  endpoint: HandOffEndpoint;
  /** Base of this API, for the addresses of the documents. */
  publicUrl: string;
  /** The attempt of that number did not arrive. */
  handOffFailed: (attempts: number) => void;
}

/** Well under the function's own time, so that the outcome is still written down. */
const timeoutMilliseconds = 10_000;

export type Forwarded = Advanced | "to-be-retried";

const fileToHandOver = (subject: Approved, publicUrl: string) => {
  const { number, file, findings, documents } = latestRevision(subject);
  return {
    handOff: subject.approval.handOff,
    case: subject.id,
    code: subject.code,
    revision: number,
    from: subject.province,
    agency: subject.agency,
    to: subject.approval.to,
    approvedAt: subject.since,
    file,
    findings: findings ?? [],
    documents: documents.map(({ kind, documentId, issuedOn, sha256, size, contentType }) => ({
      kind,
      documentId,
      issuedOn,
      sha256,
      size,
      contentType,
      url: `${publicUrl}/v1/cases/${subject.id}/documents/${documentId}`,
    })),
  };
};

const reasonOf = (sent: Sent & { outcome: "failed" }): string =>
  sent.reason === "status" ? `status ${sent.status}` : sent.reason;

export const makeForward = (ports: ForwardPorts) => {
  const advance = makeAdvanceCase(ports);

  /** True when it was sent and acknowledged, or was before; false when it is to be tried again later. */
  const deliver = async (subject: Approved, dossier: Dossier, url: string): Promise<boolean | "moved-on"> => {
    const { handOff } = subject.approval;
    const now = ports.now();
    const known = dossier.handOffs.find((attempt) => attempt.handOff === handOff);
    if (known?.nextAttempt && known.nextAttempt > now.toISOString()) return false;
    const attempts = (known?.attempts ?? 0) + 1;
    // Noted before it is sent, with the next attempt's time: a crash after sending is retried, and a recall is refused.
    const retry = attemptAfterFailure({ handOff, attempts, at: now, failure: known?.lastFailure ?? null });
    if (!(await ports.handOffs.begin(subject.id, subject.version, retry))) return "moved-on";
    const sent = await ports.endpoint.send({
      url,
      handOff: fileToHandOver(subject, ports.publicUrl),
      timeoutMilliseconds,
    });
    if (sent.outcome === "acknowledged") return true;
    ports.handOffFailed(attempts);
    await ports.handOffs.note(subject.id, { ...retry, lastFailure: reasonOf(sent) });
    return false;
  };

  return async (caseId: string): Promise<Forwarded> => {
    const dossier = await ports.cases.load(caseId);
    const subject = fold(dossier.events);
    if (subject === null) return "no-such-case";
    if (subject.state !== "approved") return "nothing-to-do";
    const { to } = subject.approval;
    const next = to === null ? null : await ports.registry.organization(to);
    if (to !== null && !next) throw new Error(`the next authority ${to} is not in the registry`);
    if (next?.endpoint) {
      const delivered = await deliver(subject, dossier, next.endpoint.url);
      if (delivered === "moved-on") return "lost-race";
      if (!delivered) return "to-be-retried";
    }
    if (!next?.endpoint) return advance("forward", caseId, (now, today) => forward(now, "here", today), dossier);
    // Sending took its time, and the receipt may be here already: what stands now is read again.
    return advance("forward", caseId, (now, today) => forward(now, "endpoint", today));
  };
};
