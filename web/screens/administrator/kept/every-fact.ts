/** What things of every kind say, for the list of all changes. */
import { useTranslation } from "react-i18next";
import type { Account, Person } from "../../../../shared/domain/registry.ts";
import type { RegistryKind } from "../../../../shared/domain/registry-change.ts";
import { useOrganizationNames } from "../../../app/organizations.ts";
import { useShow } from "../../../app/show.ts";
import { useOrganizationFacts } from "../organization-facts.ts";
import { usePermitFacts } from "../permits/facts.ts";
import { usePostFacts } from "../posts/facts.ts";
import { useAgreementFacts, useCalendarFacts, useRouteFacts } from "../settings/facts.ts";
import { type Fact, makeFacts } from "./fact.ts";

/** An entry as a change keeps it: whatever its kind held then. */
export type Entry = Readonly<Record<string, unknown>>;

function usePeopleFacts() {
  const { t } = useTranslation("administrator");
  const { t: shell } = useTranslation("shell");
  const show = useShow();
  const organization = useOrganizationNames();
  const label = (name: string) => t(`changes.field.${name as "active"}`);
  const absent = () => t("kept.absent");
  const whether = (is: boolean) => t(is ? "kept.yes" : "kept.no");
  return {
    person: makeFacts<Person>({ name: (name) => name, active: whether }, label, absent),
    account: makeFacts<Account>(
      {
        person: (person) => person,
        organization,
        roles: (roles) => roles.map((role) => shell(`roles.${role}`)).join(t("kept.comma")),
        active: whether,
        sessionsEndedBefore: show.time,
        endedSessions: (sessions) => show.number(sessions.length),
      },
      label,
      absent,
    ),
  };
}

export function useEveryFact(): Record<RegistryKind, readonly Fact<Entry>[]> {
  const facts = {
    ...usePeopleFacts(),
    organization: useOrganizationFacts(),
    permit: usePermitFacts(),
    post: usePostFacts(),
    route: useRouteFacts(),
    calendar: useCalendarFacts(),
    agreement: useAgreementFacts(),
  };
  // Each reads fields of its own kind, which the change names.
  return facts as unknown as Record<RegistryKind, readonly Fact<Entry>[]>;
}
