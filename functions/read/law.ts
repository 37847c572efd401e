/** What the system knows of the law and of the organization, for everybody who has an account. */
import type { Outcome } from "../../shared/contract/outcome.ts";
import { type Action, common, may } from "../../shared/domain/authorization.ts";
import { counterOf } from "../../shared/domain/quota.ts";
import type { Actor, Permit } from "../../shared/domain/registry.ts";
import { caseTypeCards, ruleCards } from "../../shared/law/index.ts";
import { instrumentCards, instrumentPage } from "../../shared/law/passages/page.ts";
import { rulePage } from "../../shared/law/rule-page.ts";
import type { CaseLists, Registry } from "../../shared/ports.ts";

interface Asked {
  actor: Actor;
  action: Action;
}

type AskedOne = Asked & { params: { id: string } };

const found = (body: object | null | undefined): Outcome => (body ? { status: 200, body } : { problem: "not-found" });

export const makeLaw = ({ registry, lists }: { registry: Registry; lists: CaseLists }) => {
  const allowed = ({ actor, action }: Asked): boolean => may(actor, action, common);

  const withPlaces = async (permits: readonly Permit[]) => {
    const counters = permits.map(({ number }) => counterOf.permit(number));
    const taken = await lists.taken(counters);
    return permits.map((permit) => {
      const used = taken[counterOf.permit(permit.number)] ?? 0;
      return { ...permit, used, left: Math.max(0, permit.granted - used) };
    });
  };

  return {
    rules: async (asked: Asked): Promise<Outcome> =>
      allowed(asked)
        ? { status: 200, body: { items: ruleCards(await registry.amendments()) } }
        : { problem: "forbidden" },

    rule: async (asked: AskedOne): Promise<Outcome> => {
      if (!allowed(asked)) return { problem: "forbidden" };
      const card = ruleCards(await registry.amendments()).find(({ id }) => id === asked.params.id);
      return found(card && rulePage(card));
    },

    instruments: async (asked: Asked): Promise<Outcome> =>
      allowed(asked) ? { status: 200, body: { items: instrumentCards() } } : { problem: "forbidden" },

    instrument: async (asked: AskedOne): Promise<Outcome> =>
      allowed(asked) ? found(instrumentPage(asked.params.id)) : { problem: "forbidden" },

    caseTypes: async (asked: Asked): Promise<Outcome> =>
      allowed(asked) ? { status: 200, body: { items: caseTypeCards } } : { problem: "forbidden" },

    /** An agency sees its own permits; the others see all. */
    permits: async (asked: Asked): Promise<Outcome> => {
      if (!allowed(asked)) return { problem: "forbidden" };
      const { kind, organization } = asked.actor;
      const permits = kind === "agency" ? await registry.permitsOf(organization) : await registry.permits();
      return { status: 200, body: { items: await withPlaces(permits) } };
    },

    agreement: async (asked: Asked): Promise<Outcome> =>
      allowed(asked) ? { status: 200, body: await registry.agreement() } : { problem: "forbidden" },
  };
};
