/** Things that are entered once under a name of their own and then changed under their version: organizations, permits, posts. */
import type { Outcome, RequestIdentity, Success } from "../../shared/contract/outcome.ts";
import { pathName } from "../../shared/contract/path-name.ts";
import type { Problem } from "../../shared/contract/problems.ts";
import { type Action, common, may } from "../../shared/domain/authorization.ts";
import type { Actor, Role } from "../../shared/domain/registry.ts";
import type { RegistryEntries } from "../../shared/domain/registry-change.ts";
import type { Administration } from "../../shared/ports.ts";
import { effectiveBy, making, replacing, type Writing, writes } from "./writing.ts";

type KeptKind = "organization" | "permit" | "post";

export interface Asked {
  actor: Actor;
  action: Action;
}
interface Changing extends Asked {
  request: RequestIdentity;
}
interface Replacing extends Changing {
  params: { id: string };
  ifMatch: string | null;
}

/** What is each kind's own. */
interface Manner<Kind extends KeptKind> {
  kind: Kind;
  path: string;
  /** What names it among its kind, and what people call it. */
  subjectOf: (entry: RegistryEntries[Kind]) => string;
  calledBy: (entry: RegistryEntries[Kind]) => string;
  /** As it is answered, but for its version. */
  shown: (entry: RegistryEntries[Kind], actor: Actor) => Promise<object>;
  /** What the registry says against it; asked only where it would be written. */
  against: (entry: RegistryEntries[Kind]) => Promise<Problem | null>;
}

export const makeKeeping =
  ({ administration, write }: { administration: Administration; write: Writing }) =>
  <Kind extends KeptKind>({ kind, path, subjectOf, calledBy, shown, against }: Manner<Kind>) => {
    type Entry = RegistryEntries[Kind];

    const saved = async (entry: Entry, actor: Actor, at: Date) => {
      const body = await shown(entry, actor);
      return (version: number): Pick<Success, "body" | "etag"> => ({
        body: { ...body, version, effectiveBy: effectiveBy(at) },
        etag: String(version),
      });
    };

    /** Null from `become`: it is not of those that can be changed so. */
    const replace = (
      { actor, request, params, ifMatch }: Omit<Replacing, "action">,
      role: Role,
      become: (entry: Entry) => Entry | null,
    ): Promise<Outcome> =>
      write({ actor, request, keepsAnswer: false }, async (at) => {
        const kept = await administration.read(kind, params.id);
        const after = kept && become(kept.entry);
        if (after === null) return { problem: "not-found" };
        const answered = await saved(after, actor, at);
        const decision = replacing({
          ...{ kind, subject: params.id, kept, after, ifMatch, role },
          answer: (_, version) => ({ status: 200, ...answered(version) }),
        });
        return writes(decision) ? ((await against(after)) ?? decision) : decision;
      });

    return {
      replace,

      create: async ({ actor, action, request, body }: Changing & { body: Entry }): Promise<Outcome> => {
        if (!may(actor, action, common)) return { problem: "forbidden" };
        return write({ actor, request, keepsAnswer: true }, async (at) => {
          const problem = await against(body);
          if (problem) return problem;
          const subject = subjectOf(body);
          if (await administration.read(kind, subject)) return { problem: "already-exists", about: calledBy(body) };
          const answered = await saved(body, actor, at);
          const location = `${path}/${pathName(subject)}`;
          return making({
            ...{ kind, subject, after: body, role: "administrator" },
            answer: (version) => ({ status: 201, ...answered(version), location }),
          });
        });
      },

      /** Whose it is and what it is called by in histories stays: no edit holds these. */
      edit: async ({ body, ...asked }: Replacing & { body: Partial<Entry> }): Promise<Outcome> =>
        may(asked.actor, asked.action, common)
          ? replace(asked, "administrator", (entry) => ({ ...entry, ...body }))
          : { problem: "forbidden" },
    };
  };
