/** Who sees to an agency's drafts, how many each; those who left among them, so that nothing stays with nobody. */
import type { Outcome } from "../../shared/contract/outcome.ts";
import { type Action, may, ofAgency } from "../../shared/domain/authorization.ts";
import { type Actor, keepsDrafts, type Member, writesFiles } from "../../shared/domain/registry.ts";
import type { CaseLists, Identity } from "../../shared/ports.ts";

/** One for each person, whatever their accounts. */
const personsOf = (members: readonly Member[]): { person: string; name: string; active: boolean }[] =>
  [...Map.groupBy(members.filter(writesFiles), ({ person }) => person)].map(([person, accounts]) => ({
    person,
    name: accounts[0]?.name ?? person,
    active: accounts.some(keepsDrafts),
  }));

export const makeKeepers =
  ({ identity, lists }: { identity: Identity; lists: CaseLists }) =>
  async ({ actor, action }: { actor: Actor; action: Action }): Promise<Outcome> => {
    const { organization } = actor;
    if (!may(actor, action, ofAgency(organization))) return { problem: "forbidden" };
    const persons = personsOf(await identity.members(organization));
    const drafts = await Promise.all(persons.map(({ person }) => lists.countDrafts(organization, person)));
    return { status: 200, body: { items: persons.map((each, index) => ({ ...each, drafts: drafts[index] ?? 0 })) } };
  };
