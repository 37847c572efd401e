/** What an approval takes and where it leads, from the registry as it stands at that moment. */
import type { Problem } from "../contract/problems.ts";
import { type Case, latestRevision } from "../domain/case.ts";
import type { Today } from "../domain/deadline.ts";
import type { Approving } from "../domain/decision.ts";
import { quotaOf } from "../domain/quota.ts";
import { valueOn } from "../law/index.ts";
import type { CaseLists, PersonKeys, Registry } from "../ports.ts";
import { makeGatherFacts } from "./facts.ts";
import { lawInForce } from "./law-in-force.ts";

export const makeGatherApproving =
  ({ registry, lists, personKeys }: { registry: Registry; lists: CaseLists; personKeys: PersonKeys }) =>
  async (subject: Case, { on }: Pick<Today, "on">): Promise<Approving | Problem> => {
    const { file } = latestRevision(subject);
    const gather = makeGatherFacts({ registry, lists, personKeys });
    const [facts, route, agreement, law] = await Promise.all([
      gather({
        ...{ file, agency: subject.agency, caseId: subject.id, documents: [] },
        // The write itself holds what is taken against its limit.
        ...{ duplicatesOf: "nowhere", places: "uncounted" },
      }),
      registry.route(file.caseType),
      registry.agreement(),
      lawInForce(registry, on),
    ]);
    if (!facts || !route) return { problem: "permit-unknown", about: file.caseType };
    const { target, receiptWithin } = route;
    if (target.kind === "destination" && file.destination === null)
      return { problem: "permit-unknown", about: "destination" };
    const to =
      target.kind === "organization" ? target.organization : target.kind === "destination" ? file.destination : null;
    // Before the law's first value nobody may be taken on under it.
    const specificWork = valueOn(law.parameters["specific-work-share"], on)?.value ?? 0;
    return { quota: quotaOf(file, facts, { specificWork }), to, receiptWithin, agreement };
  };
