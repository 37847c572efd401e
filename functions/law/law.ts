/** What the system knows of the law and of the organization, for everybody who has an account. */
import type { Outcome } from "../../shared/contract/outcome.ts";
import { type Action, common, may } from "../../shared/domain/authorization.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { caseTypeCards, ruleCards } from "../../shared/law/index.ts";
import { instrumentCards, instrumentPage } from "../../shared/law/passages/page.ts";
import { rulePage } from "../../shared/law/rule-page.ts";
import type { Registry } from "../../shared/ports.ts";

interface Asked {
  actor: Actor;
  action: Action;
}

type AskedOne = Asked & { params: { id: string } };

const found = (body: object | null | undefined): Outcome => (body ? { status: 200, body } : { problem: "not-found" });

export const makeLaw = ({ registry }: { registry: Registry }) => {
  const allowed = ({ actor, action }: Asked): boolean => may(actor, action, common);

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

    agreement: async (asked: Asked): Promise<Outcome> =>
      allowed(asked) ? { status: 200, body: await registry.agreement() } : { problem: "forbidden" },
  };
};
