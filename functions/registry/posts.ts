/** Posts: an agency's, read by its own people and by who supervises or keeps them; administrators enter and change them. */
import type * as z from "zod";
import type { Outcome } from "../../shared/contract/outcome.ts";
import { pathName } from "../../shared/contract/path-name.ts";
import type * as commands from "../../shared/contract/permit-commands.ts";
import { common, may, ofOrganization } from "../../shared/domain/authorization.ts";
import { counterOf } from "../../shared/domain/quota.ts";
import { type Post, standingOf } from "../../shared/domain/registry.ts";
import { postSubject } from "../../shared/domain/registry-change.ts";
import type { Administration, CaseLists, Kept } from "../../shared/ports.ts";
import { agencyFaults, asProblem, requiredAt } from "./fault.ts";
import { type Asked, makeKeeping } from "./keeping.ts";
import type { Writing } from "./writing.ts";

type OnOne = Asked & { params: z.infer<typeof commands.onPost> };

const subjectOf = ({ agency, number }: Post): string => postSubject(agency, number);
const counterFor = ({ agency, number }: Post): string => counterOf.post(agency, number);
const shown = (entry: Post, taken: number) => ({
  ...{ id: pathName(subjectOf(entry)), ...entry, standing: standingOf(entry, taken) },
});
const view = ({ entry, version }: Kept<Post>, taken: number) => ({ ...shown(entry, taken), version });

/** Pages of posts that are looked through for one of those that are asked for. */
const rounds = 10;

export interface PostPorts {
  administration: Administration;
  lists: Pick<CaseLists, "taken">;
  write: Writing;
}

export const makePosts = (ports: PostPorts) => {
  const { administration, lists } = ports;
  const seen = async (posts: readonly Kept<Post>[]) => {
    const taken = await lists.taken(posts.map(({ entry }) => counterFor(entry)));
    return posts.map((kept) => view(kept, taken[counterFor(kept.entry)] ?? 0));
  };

  const takenOf = async (post: Post): Promise<number> => {
    const counter = counterFor(post);
    return (await lists.taken([counter]))[counter] ?? 0;
  };

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

  const { create, edit } = makeKeeping(ports)({
    ...{ kind: "post", path: "/v1/posts", subjectOf },
    calledBy: ({ number }) => number,
    shown: async (entry) => shown(entry, await takenOf(entry)),
    against: async ({ agency }) => asProblem(agencyFaults(await administration.read("organization", agency))),
  });

  return { list, read, create, edit };
};
