/** Posts: an agency's, read by its own people and by who supervises or keeps them; administrators enter and change them. */
import type * as z from "zod";
import type { Outcome, RequestIdentity } from "../../shared/contract/outcome.ts";
import { pathName } from "../../shared/contract/path-name.ts";
import type * as commands from "../../shared/contract/permit-commands.ts";
import { type Action, common, may, ofOrganization } from "../../shared/domain/authorization.ts";
import type { Actor, Post } from "../../shared/domain/registry.ts";
import { postSubject } from "../../shared/domain/registry-change.ts";
import type { Administration, Kept } from "../../shared/ports.ts";
import { asProblem, requiredAt, unknownAt } from "./fault.ts";
import { effectiveBy, replacing, type Writing } from "./writing.ts";

interface Asked {
  actor: Actor;
  action: Action;
}
type OnOne = Asked & { params: z.infer<typeof commands.onPost> };

const subjectOf = ({ agency, number }: Post): string => postSubject(agency, number);
const view = ({ entry, version }: Kept<Post>) => ({ id: pathName(subjectOf(entry)), ...entry, version });

export const makePosts = ({ administration, write }: { administration: Administration; write: Writing }) => {
  const saved = (entry: Post, version: number, at: Date) => ({
    body: { ...view({ entry, version }), effectiveBy: effectiveBy(at) },
    etag: String(version),
  });

  const mayRead = async ({ actor, action }: Asked, agency: string): Promise<boolean> => {
    const organization = await administration.read("organization", agency);
    return organization !== null && may(actor, action, ofOrganization(organization.entry));
  };

  const list = async (asked: Asked & { query: z.infer<typeof commands.postListing> }): Promise<Outcome> => {
    const { actor, action, query } = asked;
    const agency = query.agency ?? (actor.kind === "agency" ? actor.organization : null);
    if (agency === null)
      return may(actor, action, { ...common, province: actor.organization })
        ? { problem: "invalid-request", errors: [requiredAt("#/query/agency")] }
        : { problem: "forbidden" };
    if (!(await mayRead(asked, agency))) return { problem: "forbidden" };
    const { items, next } = await administration.postsOf(agency, { limit: query.limit, cursor: query.cursor ?? null });
    return { status: 200, body: { items: items.map(view) }, next };
  };

  const read = async (asked: OnOne): Promise<Outcome> => {
    const kept = await administration.read("post", asked.params.id);
    return kept && (await mayRead(asked, kept.entry.agency))
      ? { status: 200, body: view(kept), etag: String(kept.version) }
      : { problem: "not-found" };
  };

  const create = async ({
    actor,
    action,
    request,
    body,
  }: Asked & { request: RequestIdentity; body: z.infer<typeof commands.postCreation> }): Promise<Outcome> => {
    if (!may(actor, action, common)) return { problem: "forbidden" };
    return write({ actor, request, keepsAnswer: true }, async (at) => {
      const agency = await administration.read("organization", body.agency);
      const problem = asProblem(agency?.entry.kind === "agency" ? [] : [unknownAt("/agency")]);
      if (problem) return problem;
      const subject = subjectOf(body);
      if (await administration.read("post", subject)) return { problem: "already-exists", about: body.number };
      return {
        wishes: [{ kind: "post", subject, kept: null, after: body }],
        role: "administrator",
        answer: { status: 201, ...saved(body, 1, at), location: `/v1/posts/${pathName(subject)}` },
      };
    });
  };

  const edit = async ({
    actor,
    action,
    params,
    request,
    ifMatch,
    body,
  }: OnOne & {
    request: RequestIdentity;
    ifMatch: string | null;
    body: z.infer<typeof commands.postEdit>;
  }): Promise<Outcome> => {
    if (!may(actor, action, common)) return { problem: "forbidden" };
    return write({ actor, request, keepsAnswer: false }, async (at) => {
      const kept = await administration.read("post", params.id);
      if (kept === null) return { problem: "not-found" };
      return replacing({
        ...{ kind: "post", subject: params.id, kept, ifMatch, role: "administrator" },
        after: { ...kept.entry, ...body },
        answer: (entry, version) => ({ status: 200, ...saved(entry, version, at) }),
      });
    });
  };

  return { list, read, create, edit };
};
