/** Persons: one person is one, whatever accounts they hold. */
import type * as z from "zod";
import type { Outcome } from "../../shared/contract/outcome.ts";
import type * as commands from "../../shared/contract/registry-commands.ts";
import { common, may, ofAgency } from "../../shared/domain/authorization.ts";
import { isOwn, officeOver } from "../../shared/domain/office.ts";
import type { Account, Actor, Person } from "../../shared/domain/registry.ts";
import type { Administration, Kept } from "../../shared/ports.ts";
import { type Edit, replacing, type Writing, writes } from "./writing.ts";

interface OnOne {
  actor: Actor;
  params: z.infer<typeof commands.onPerson>;
}

const answer = ({ id, name, active }: Person, accounts: readonly Account[], version: number) => ({
  status: 200 as const,
  body: { id, name, active, accounts: accounts.map((account) => account.id), version },
  etag: String(version),
});

export const makePeople = ({ administration, write }: { administration: Administration; write: Writing }) => {
  /** With every account, and those that the caller may see; null where there is nothing to see. */
  const see = async ({ actor, params }: OnOne) => {
    const [person, held] = await Promise.all([
      administration.read("person", params.id),
      administration.heldBy(params.id),
    ]);
    const all = held.map(({ entry }) => entry);
    const shown = all.filter(({ organization }) => may(actor, "read-accounts", ofAgency(organization)));
    const isSeen = shown.length > 0 || may(actor, "read-accounts", common);
    return person && isSeen ? { person, all, shown } : null;
  };

  const edited = ({ entry }: Kept<Person>, { name, active }: z.infer<typeof commands.personEdit>): Person => ({
    ...entry,
    name,
    active,
  });

  return {
    read: async (asked: OnOne): Promise<Outcome> => {
      const seen = await see(asked);
      return seen ? answer(seen.person.entry, seen.shown, seen.person.version) : { problem: "not-found" };
    },

    edit: ({
      actor,
      params,
      request,
      ifMatch,
      body,
    }: OnOne & Edit<z.infer<typeof commands.personEdit>>): Promise<Outcome> =>
      write({ actor, request, keepsAnswer: false }, async () => {
        const seen = await see({ actor, params });
        if (seen === null) return { problem: "not-found" };
        const { person, all, shown } = seen;
        const after = edited(person, body);
        const role = officeOver(actor, ...all);
        const endsOrRestores = after.active !== person.entry.active;
        // A head ends accounts: the person may come to hold others, elsewhere, that are not the head's to end.
        if (role === null || (endsOrRestores && role !== "administrator")) return { problem: "forbidden" };
        const decision = replacing({
          ...{ kind: "person", subject: params.id, kept: person, after, ifMatch, role },
          answer: (entry, version) => answer(entry, shown, version),
        });
        const endsThemselves = endsOrRestores && isOwn(actor, params.id);
        return endsThemselves && writes(decision) ? { problem: "own-account" } : decision;
      }),
  };
};
