/** How many cases there are to whom: for the tabs and groups of a queue. */
import { countingOf } from "../../shared/casework/today.ts";
import type { Outcome } from "../../shared/contract/outcome.ts";
import { type Action, common, may } from "../../shared/domain/authorization.ts";
import { type State, states } from "../../shared/domain/case.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { spansOf, urgencyOf } from "../../shared/domain/urgency.ts";
import { rowOf } from "../../shared/domain/workflow.ts";
import { nothingPressing, openStates, type Pressing, type Standing, totalOf } from "../../shared/domain/workload.ts";
import type { CaseLists, Now, Page, Registry, Reports } from "../../shared/ports.ts";

export interface CountPorts {
  lists: CaseLists;
  registry: Registry;
  reports: Reports;
  now: Now;
}

interface Asked {
  actor: Actor;
  action: Action;
}

const entriesAtOnce = 1_000;

const counted = (pressing: Pressing) => ({ total: totalOf(pressing), urgency: pressing });
const ofState = (state: State, total: number, urgency: Pressing | null) => ({
  ...{ state, label: rowOf(state).label, total, urgency },
});
const nothing = { mine: null, signatures: null, unclaimed: null, agencies: [], caseTypes: [] };

export const makeCounts = (ports: CountPorts) => {
  const { lists, reports, now } = ports;

  /** The own hand is counted at the moment: whoever claims a case sees it there. */
  const mine = async (person: string): Promise<Pressing> => {
    const spans = spansOf(await countingOf(ports));
    const pressing = nothingPressing();
    let cursor: string | null = null;
    do {
      const page: Page<Standing> = await lists.standing({ holder: person }, { limit: entriesAtOnce, cursor });
      for (const standing of page.items) {
        const urgency = urgencyOf(standing, spans);
        if (urgency !== null) pressing[urgency] += 1;
      }
      cursor = page.next;
    } while (cursor !== null);
    return pressing;
  };

  const ofProvince = async ({ organization, person }: Actor) => {
    const [report, held] = await Promise.all([reports.workload(organization), mine(person)]);
    return {
      asOf: report?.asOf ?? null,
      states: (report?.states ?? []).map(({ state, pressing }) => ofState(state, totalOf(pressing), pressing)),
      mine: counted(held),
      signatures: null,
      unclaimed: report && counted(report.unclaimed),
      agencies: (report?.agencies ?? []).map(({ agency, pressing }) => ({ agency, ...counted(pressing) })),
      caseTypes: (report?.caseTypes ?? []).map(({ caseType, pressing }) => ({ caseType, ...counted(pressing) })),
    };
  };

  const ofAgency = async ({ organization: agency, headSigns }: Actor) => {
    const asOf = now().toISOString();
    const shown: State[] = ["draft", ...openStates(states)];
    const [signatures, ...totals] = await Promise.all([
      headSigns ? lists.countSignatures(agency) : null,
      ...shown.map((state) => lists.countOpen(agency, state)),
    ]);
    return {
      asOf,
      ...nothing,
      signatures,
      states: shown.map((state, index) => ofState(state, totals[index] ?? 0, null)),
    };
  };

  const ofAuthority = async (organization: string) => {
    const asOf = now().toISOString();
    return { asOf, ...nothing, states: [ofState("forwarded", await lists.countHanded(organization), null)] };
  };

  return async ({ actor, action }: Asked): Promise<Outcome> => {
    if (!may(actor, action, common)) return { problem: "forbidden" };
    if (actor.kind === "province") return { status: 200, body: await ofProvince(actor) };
    const ownsCases = actor.roles.includes("agency-officer") || actor.roles.includes("agency-head");
    return {
      status: 200,
      body: ownsCases ? await ofAgency(actor) : await ofAuthority(actor.organization),
    };
  };
};
