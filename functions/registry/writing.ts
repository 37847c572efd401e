/** How the registry is changed: decided on what stands, written under its version, decided again where somebody was first. */
import type { Outcome, RequestIdentity, Success } from "../../shared/contract/outcome.ts";
import type { Problem } from "../../shared/contract/problems.ts";
import { canonical } from "../../shared/domain/chain.ts";
import { type Actor, type Role, rememberedFor } from "../../shared/domain/registry.ts";
import type { RegistryChange, RegistryEntries, RegistryKind } from "../../shared/domain/registry-change.ts";
import type { Administration, Kept, Now, RegistryWritten } from "../../shared/ports.ts";

export interface WritingPorts {
  administration: Administration;
  now: Now;
  /** The id of what this request makes: the same for its repeats. */
  idOf: (request: RequestIdentity) => string;
}

/** What shall stand in the place of what was read there. */
type Wish = {
  [Kind in RegistryKind]: {
    kind: Kind;
    subject: string;
    kept: Kept<RegistryEntries[Kind]> | null;
    after: RegistryEntries[Kind];
  };
}[RegistryKind];

export interface Decision {
  /** None: it stands as it is wished already. */
  wishes: Wish[];
  /** In which the caller changes it. */
  role: Role;
  answer: Success;
}

interface Asked {
  actor: Actor;
  request: RequestIdentity;
  /** A POST keeps its answer for its repeats; a PUT that comes again finds what it wishes. */
  keepsAnswer: boolean;
}

/** How often a change that lost a race is decided anew. */
const attempts = 4;

/** Instances remember most of the registry for a while. */
export const effectiveBy = (at: Date): string => new Date(at.getTime() + rememberedFor).toISOString();

/** What an edit brings besides whom and what it concerns; `ifMatch`: the version that was seen. */
export interface Edit<Body> {
  request: RequestIdentity;
  ifMatch: string | null;
  body: Body;
}

export const nextVersion = (kept: Kept<unknown> | null): number => (kept?.version ?? 0) + 1;

export const isStale = (ifMatch: string | null, kept: Kept<unknown> | null): boolean =>
  ifMatch !== null && ifMatch !== String(kept?.version ?? 0);

interface Replacement<Kind extends RegistryKind> {
  kind: Kind;
  subject: string;
  kept: Kept<RegistryEntries[Kind]> | null;
  after: RegistryEntries[Kind];
  ifMatch: string | null;
  role: Role;
  answer: (entry: RegistryEntries[Kind], version: number) => Success;
}

/**
 * Puts one thing in the place of another. What stands as it is wished is answered as done, whatever version was seen: a
 * repeat whose first attempt landed finds that (RFC 9110, 13.1.1).
 */
export const replacing = <Kind extends RegistryKind>(wanted: Replacement<Kind>): Problem | Decision => {
  const { kind, subject, kept, after, ifMatch, role, answer } = wanted;
  if (kept && canonical(kept.entry) === canonical(after))
    return { wishes: [], role, answer: answer(after, kept.version) };
  if (isStale(ifMatch, kept)) return { problem: "precondition-failed" };
  const wish = { kind, subject, kept, after } as Wish;
  return { wishes: [wish], role, answer: answer(after, nextVersion(kept)) };
};

interface Making<Kind extends RegistryKind> extends Pick<Replacement<Kind>, "kind" | "subject" | "after" | "role"> {
  answer: (version: number) => Success;
}

/** Enters what is not there. */
export const making = <Kind extends RegistryKind>({ kind, subject, after, role, answer }: Making<Kind>): Decision => ({
  wishes: [{ kind, subject, kept: null, after } as Wish],
  role,
  answer: answer(nextVersion(null)),
});

/** Whether something would be written: only then does it matter what stands against it. */
export const writes = (decision: Problem | Decision): decision is Decision =>
  !("problem" in decision) && decision.wishes.length > 0;

const changeOf = (wish: Wish, made: Pick<RegistryChange, "id" | "at" | "by">): RegistryChange => {
  const { kind, subject, kept, after } = wish;
  return { ...made, kind, subject, version: nextVersion(kept), before: kept?.entry ?? null, after } as RegistryChange;
};

const lost: Record<Extract<RegistryWritten, { ok: false }>["reason"], Problem | null> = {
  "office-ended": { problem: "unauthorized" },
  // Decided anew: whoever was first is seen then.
  repeated: null,
  outdated: null,
  "places-taken": null,
};

export const makeWriting = ({ administration, now, idOf }: WritingPorts) => {
  const answeredBefore = async ({ request, keepsAnswer }: Asked): Promise<Outcome | null> => {
    const known = keepsAnswer ? await administration.answered(request.id) : null;
    if (known === null) return null;
    return known.body === request.body ? JSON.parse(known.answer) : { problem: "idempotency-key-reused" };
  };

  return async (asked: Asked, decide: (at: Date) => Promise<Problem | Decision>): Promise<Outcome> => {
    const { actor, request, keepsAnswer } = asked;
    const { account, person, organization, session } = actor;
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const known = await answeredBefore(asked);
      if (known) return known;
      const at = now();
      const decision = await decide(at);
      if ("problem" in decision) return decision;
      const { wishes, role, answer } = decision;
      if (wishes.length === 0 && !keepsAnswer) return answer;
      const made = { id: idOf(request), at: at.toISOString(), by: { account, person, organization, session, role } };
      const written = await administration.write({
        changes: wishes.map((wish) => changeOf(wish, made)),
        request: keepsAnswer ? { ...request, answer: JSON.stringify(answer) } : null,
      });
      if (written.ok) return answer;
      const problem = lost[written.reason];
      if (problem) return problem;
    }
    return { problem: "version-conflict" };
  };
};
export type Writing = ReturnType<typeof makeWriting>;
