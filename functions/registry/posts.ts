/** Posts: an agency's, read by its own people and by who supervises or keeps them; administrators enter and change them. */
import type * as z from "zod";
import type { Outcome, RequestIdentity } from "../../shared/contract/outcome.ts";
import { pathName } from "../../shared/contract/path-name.ts";
import type * as commands from "../../shared/contract/permit-commands.ts";
import { type Action, common, may, ofOrganization } from "../../shared/domain/authorization.ts";
import { counterOf } from "../../shared/domain/quota.ts";
import { type Actor, type Post, standingOf } from "../../shared/domain/registry.ts";
import { postSubject } from "../../shared/domain/registry-change.ts";
import type { Administration, CaseLists, Kept } from "../../shared/ports.ts";
import { asProblem, requiredAt, unknownAt } from "./fault.ts";
import { effectiveBy, replacing, type Writing } from "./writing.ts";

interface Asked {
  actor: Actor;
  action: Action;
}
type OnOne = Asked & { params: z.infer<typeof commands.onPost> };

const subjectOf = ({ agency, number }: Post): string => postSubject(agency, number);
const counterFor = ({ agency, number }: Post): string => counterOf.post(agency, number);
const view = ({ entry, version }: Kept<Post>, taken: number) => ({
  ...{ id: pathName(subjectOf(entry)), ...entry, standing: standingOf(entry, taken), version },
});

/** Pages of posts that are looked through for one of those that are asked for. */
const rounds = 10;

export interface PostPorts {
  administration: Administration;
  lists: Pick<CaseLists, "taken">;
  write: Writing;
}

export const makePosts = ({ administration, lists, write }: PostPorts) => {
  const seen = async (posts: readonly Kept<Post>[]) => {
    const taken = await lists.taken(posts.map(({ entry }) => counterFor(entry)));
    return posts.map((kept) => view(kept, taken[counterFor(kept.entry)] ?? 0));
  };

  const takenOf = async (post: Post): Promise<number> => {
    const counter = counterFor(post);
    return (await lists.taken([counter]))[counter] ?? 0;
  };

  const saved = (entry: Post, version: number, taken: number, at: Date) => ({
    body: { ...view({ entry, version }, taken), effectiveBy: effectiveBy(at) },
    etag: String(version),
  });

  const mayRead = async ({ actor, action }: Asked, agency: string): Promise<boolean> => {
    const organization = await administration.read("organization", agency);
    return organization !== null && may(actor, action, ofOrganization(organization.entry));
  };

  /** Looks no further than fits the page, so that its cursor is that of the last page looked through. */
  const page = async (agency: string, query: z.infer<typeof commands.postListing>) => {
    const { number = "", standing, limit, cursor = null } = query;
    const items: ReturnType<typeof view>[] = [];
    let next = cursor;
    for (let round = 1; round <= rounds && items.length < limit; round += 1) {
      const found = await administration.postsOf(agency, { limit: limit - items.length, cursor: next });
      const shown = await seen(found.items.filter(({ entry }) => entry.number.includes(number)));
      items.push(...shown.filter((post) => post.standing === (standing ?? post.standing)));
      next = found.next;
      if (next === null) break;
    }
    return { items, next };
  };

  const list = async (asked: Asked & { query: z.infer<typeof commands.postListing> }): Promise<Outcome> => {
    const { actor, action, query } = asked;
    const agency = query.agency ?? (actor.kind === "agency" ? actor.organization : null);
    if (agency === null)
      return may(actor, action, { ...common, province: actor.organization })
        ? { problem: "invalid-request", errors: [requiredAt("#/query/agency")] }
        : { problem: "forbidden" };
    if (!(await mayRead(asked, agency))) return { problem: "forbidden" };
    const { items, next } = await page(agency, query);
    return { status: 200, body: { items }, next };
  };

  const read = async (asked: OnOne): Promise<Outcome> => {
    const kept = await administration.read("post", asked.params.id);
    if (!kept || !(await mayRead(asked, kept.entry.agency))) return { problem: "not-found" };
    return { status: 200, body: view(kept, await takenOf(kept.entry)), etag: String(kept.version) };
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
        answer: { status: 201, ...saved(body, 1, await takenOf(body), at), location: `/v1/posts/${pathName(subject)}` },
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
      const taken = await takenOf(kept.entry);
      return replacing({
        ...{ kind: "post", subject: params.id, kept, ifMatch, role: "administrator" },
        after: { ...kept.entry, ...body },
        answer: (entry, version) => ({ status: 200, ...saved(entry, version, taken, at) }),
      });
    });
  };

  return { list, read, create, edit };
};
