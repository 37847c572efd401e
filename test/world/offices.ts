/** What is changed in the registry meanwhile: signatures wanted or not, accounts ended, places lowered, leave, another agreement. */
import type { Outcome } from "../../shared/contract/outcome.ts";
import { canonical, sha256Text } from "../../shared/domain/chain.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import type { RegistryKind } from "../../shared/domain/registry-change.ts";
import { addDays, tehranDate } from "../../shared/domain/solar-date.ts";
import { anActor, anAgreement, people } from "../builders.ts";
import type { Fakes } from "../fakes/index.ts";
import { versionKey } from "../fakes/registry-memory.ts";
import { permit } from "../law/a-file.ts";
import type { Request } from "./acts.ts";
import type { Chance } from "./chance.ts";
import type { Functions } from "./functions.ts";

const { head, chief, administrator, reviewer, colleague } = people;

/** The colleague's other office, which ends and begins: who writes for an agency judges nothing of it. */
export const second: Actor = anActor("agency-officer", "second", { person: colleague.person });

/** Puts the second account there, not yet begun. */
export const enrolSecond = async ({ registry }: Fakes): Promise<void> =>
  registry.putAccount({
    ...{ id: second.account, person: second.person, organization: second.organization, roles: second.roles },
    ...{ active: false, sessionsEndedBefore: null, endedSessions: [] },
  });

/** Somebody changes something in the registry, under that key. */
export const makeOffices = ({
  chance,
  functions: { registry },
  fakes: { memory, clock },
}: {
  chance: Chance;
  functions: Functions;
  fakes: Fakes;
}): ((key: string) => Request) => {
  const { entries, versions } = memory.registry;
  const today = (): string => tehranDate(clock.now());

  interface Asking<Body> {
    actor: Actor;
    kind: RegistryKind;
    subject: string;
    key: string;
    body: Body;
    ask: (asked: {
      actor: Actor;
      request: { id: string; body: string };
      ifMatch: string | null;
      params: { id: string };
      body: Body;
    }) => Promise<Outcome>;
  }

  /** Half of them say which version they saw. */
  const requestOf = <Body>({ actor, kind, subject, key, body, ask }: Asking<Body>): Request => {
    const { account } = actor;
    const request = { id: sha256Text(`${account}\n${kind}\n${key}`), body: sha256Text(canonical(body)) };
    const ifMatch = chance.oneIn(2) ? String(versions.get(versionKey(kind, subject)) ?? 0) : null;
    return {
      ...{ name: `${account} ${kind} ${subject} ${canonical(body)} ${key}`, case: null, act: "administer", actor },
      send: (standing) => ask({ actor: standing, request, ifMatch, params: { id: subject }, body }),
    };
  };

  const signOff = (key: string): Request =>
    requestOf({
      ...{ actor: chance.among([head, administrator]), kind: "organization", subject: "agency-a", key },
      body: { required: chance.oneIn(2) },
      ask: (asked) => registry.organizations.editSignOff({ ...asked, action: "manage-sign-off" }),
    });

  const places = (key: string): Request =>
    requestOf({
      ...{ actor: administrator, kind: "permit", subject: permit.number, key },
      body: { granted: 1 + chance.below(3), veteranPlaces: null, disabledPlaces: null },
      ask: (asked) => registry.permits.edit({ ...asked, action: "manage-registry" }),
    });

  const account = (key: string): Request => {
    const subject = chance.among([colleague, second, second, second, reviewer]).account;
    const { person = "", organization = "", roles = [] } = entries.account.get(subject) ?? {};
    return requestOf({
      ...{ actor: administrator, kind: "account", subject, key },
      body: { person, organization, roles, active: chance.oneIn(2) },
      ask: (asked) => registry.accounts.edit({ ...asked, action: "manage-accounts" }),
    });
  };

  const leave = (key: string): Request => {
    const from = addDays(today(), chance.below(3));
    return requestOf({
      ...{ actor: chief, kind: "leave", subject: chance.among([reviewer, colleague]).person, key },
      body: { away: chance.oneIn(3) ? null : { from, until: addDays(from, chance.below(20)) } },
      ask: (asked) => registry.leave.edit({ ...asked, action: "manage-leave" }),
    });
  };

  const agreement = (key: string): Request => {
    const body = anAgreement({
      ...{ version: key, from: addDays(today(), 1 + chance.below(3)), answerWithin: 15 + chance.below(10) },
      ...{ replyWithin: 12 + chance.below(5), confirmedCaseTypes: chance.oneIn(2) ? ["contractual-hire"] : [] },
    });
    return requestOf({
      ...{ actor: administrator, kind: "agreement", subject: key, key, body },
      ask: (asked) => registry.settings.createAgreement({ ...asked, action: "manage-registry" }),
    });
  };

  return (key) => chance.among([signOff, signOff, places, places, account, account, account, leave, agreement])(key);
};
