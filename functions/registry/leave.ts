/** Leave: the chief of a province, or an administrator, records from which day to which a reviewer is away. */
import type * as z from "zod";
import type { Outcome } from "../../shared/contract/outcome.ts";
import type * as commands from "../../shared/contract/registry-commands.ts";
import { type Action, may, ofDesk, rolesAllowing } from "../../shared/domain/authorization.ts";
import type { Leave } from "../../shared/domain/leave.ts";
import { type Actor, isReviewer, type Person } from "../../shared/domain/registry.ts";
import type { Administration } from "../../shared/ports.ts";
import { asProblem, leaveFaults } from "./fault.ts";
import { type Edit, replacing, type Writing } from "./writing.ts";

interface OnOne {
  actor: Actor;
  action: Action;
  params: z.infer<typeof commands.onPerson>;
}

const answer = ({ id, name }: Person, { away }: Pick<Leave, "away">, version: number) => ({
  status: 200 as const,
  body: { person: id, name, away, version },
  etag: String(version),
});

export const makeLeave = ({ administration, write }: { administration: Administration; write: Writing }) => {
  /** With the desks at which the person reviews and that the caller may see; null where there is none. */
  const see = async ({ actor, params }: Pick<OnOne, "actor" | "params">) => {
    const [person, held, leave] = await Promise.all([
      administration.read("person", params.id),
      administration.heldBy(params.id),
      administration.read("leave", params.id),
    ]);
    const desks = held
      .filter(({ entry }) => isReviewer(entry))
      .map(({ entry }) => ofDesk(entry.organization))
      .filter((desk) => may(actor, "read-leave", desk));
    return person && desks.length > 0 ? { person: person.entry, leave, desks } : null;
  };

  return {
    read: async (asked: OnOne): Promise<Outcome> => {
      const seen = await see(asked);
      if (seen === null) return { problem: "not-found" };
      return answer(seen.person, seen.leave?.entry ?? { away: null }, seen.leave?.version ?? 0);
    },

    edit: ({
      actor,
      action,
      params,
      request,
      ifMatch,
      body,
    }: OnOne & Edit<z.infer<typeof commands.leaveEdit>>): Promise<Outcome> =>
      write({ actor, request, keepsAnswer: false }, async () => {
        const seen = await see({ actor, params });
        if (seen === null) return { problem: "not-found" };
        const { person, leave, desks } = seen;
        const [role] = desks.flatMap((desk) => rolesAllowing(actor, action, desk));
        if (role === undefined) return { problem: "forbidden" };
        const problem = asProblem(leaveFaults(body.away));
        if (problem) return problem;
        return replacing({
          ...{ kind: "leave", subject: params.id, kept: leave, after: { person: params.id, ...body }, ifMatch, role },
          answer: (entry, version) => answer(person, entry, version),
        });
      }),
  };
};
