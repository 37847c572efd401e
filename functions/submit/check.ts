/** The dry run: what the law would find, before anything is handed in. Nothing is stored. */
import type * as z from "zod";
import { makeGatherFacts } from "../../shared/casework/facts.ts";
import { formErrors } from "../../shared/casework/form.ts";
import { lawInForce } from "../../shared/casework/law-in-force.ts";
import { todayOf } from "../../shared/casework/today.ts";
import type * as files from "../../shared/contract/file-commands.ts";
import { findingView } from "../../shared/contract/law-views.ts";
import type { Outcome } from "../../shared/contract/outcome.ts";
import { may, ofAgency } from "../../shared/domain/authorization.ts";
import { fold } from "../../shared/domain/fold.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { proposalOf } from "../../shared/domain/validation.ts";
import { judge } from "../../shared/law/index.ts";
import type { StoredDocument } from "../../shared/ports.ts";
import type { SubmitPorts } from "./submit.ts";

type Check = z.infer<typeof files.check>;

export const makeCheck = (ports: SubmitPorts) => {
  const gatherFacts = makeGatherFacts(ports);

  /** What was uploaded to a case of the caller's own agency; null where there is none that they may know of. */
  const ownDocuments = async (actor: Actor, caseId: string): Promise<StoredDocument[] | null> => {
    const { events, draft, documents } = await ports.cases.load(caseId);
    const agency = fold(events)?.agency ?? draft?.agency;
    return agency !== undefined && may(actor, "check", ofAgency(agency)) ? documents : null;
  };

  return async ({ actor, body }: { actor: Actor; body: Check }): Promise<Outcome> => {
    if (!may(actor, "check", ofAgency(actor.organization))) return { problem: "forbidden" };
    const documents = body.caseId === undefined ? [] : await ownDocuments(actor, body.caseId);
    if (documents === null) return { problem: "not-found" };
    const submittedOn = body.asOf ?? (await todayOf(ports)).on;
    const facts = await gatherFacts({
      file: body.case,
      agency: actor.organization,
      caseId: body.caseId ?? null,
      documents,
      duplicatesOf: "own-agency",
      places: "counted",
    });
    if (!facts) return { problem: "not-found" };
    const { ruleset, findings } = judge({
      ...{ file: body.case, facts, submittedOn },
      ruleset: await lawInForce(ports.registry, submittedOn),
    });
    const missing = await formErrors(body.case, actor.organization, ports.registry);
    const blocked = findings.some(({ blocking, outcome }) => blocking && outcome === "fail");
    return {
      status: 200,
      body: {
        ruleset,
        submittedOn,
        findings: findings.map(findingView),
        missing,
        proposal: proposalOf(findings),
        submittable: !blocked && missing.length === 0,
      },
    };
  };
};
