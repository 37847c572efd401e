/** What stops a file at the door, whoever stands there: who hands it in, or who asks the head to. */
import { makeGatherFacts } from "../../shared/casework/facts.ts";
import { formErrors } from "../../shared/casework/form.ts";
import { lawInForce } from "../../shared/casework/law-in-force.ts";
import { findingView } from "../../shared/contract/law-views.ts";
import type { Problem } from "../../shared/contract/problems.ts";
import type { Draft } from "../../shared/domain/case.ts";
import { judge } from "../../shared/law/index.ts";
import type { Dossier } from "../../shared/ports.ts";
import type { SubmitPorts } from "./submit.ts";

export const makeDoor = (ports: SubmitPorts) => {
  const gatherFacts = makeGatherFacts(ports);

  /**
   * All of it at once, so that one round of mending is enough. Another open case of the person is looked for only where
   * something else stops it or the write has met one: the write always tells.
   */
  const blocked = async (
    draft: Draft,
    dossier: Dossier,
    submittedOn: string,
    duplicatesOf: "anywhere" | "nowhere",
  ): Promise<{ problem: Problem } | { ruleset: string; province: string }> => {
    const facts = await gatherFacts({
      file: draft.file,
      agency: draft.agency,
      caseId: draft.id,
      documents: dossier.documents,
      duplicatesOf,
      // No rule that stops a submission looks at places; test/law/door.test.ts holds them to it.
      places: "uncounted",
    });
    if (!facts) return { problem: { problem: "not-found" } as const };
    const { ruleset, findings } = judge({
      ...{ file: draft.file, facts, submittedOn },
      ruleset: await lawInForce(ports.registry, submittedOn),
    });
    const blocking = findings.filter((finding) => finding.blocking && finding.outcome === "fail");
    const missing = await formErrors(draft.file, draft.agency, ports.registry);
    if (blocking.length === 0 && missing.length === 0) return { ruleset, province: facts.agency.province ?? "" };
    if (duplicatesOf === "nowhere") return blocked(draft, dossier, submittedOn, "anywhere");
    const errors = [
      ...missing.map(({ pointer, message }) => ({ pointer, detail: message })),
      ...blocking.map(({ pointer, message }) => ({ pointer, detail: message })),
    ];
    return { problem: { problem: "blocked", errors, findings: blocking.map(findingView) } as const };
  };

  return blocked;
};
