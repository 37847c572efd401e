/** Questions to the API, for `useQuery` and for loaders: `ask("readCase", { params: { id } })`. */
import { infiniteQueryOptions, QueryClient, queryOptions } from "@tanstack/react-query";
import { call } from "./call.ts";
import { isProblem, type Problem } from "./problem.ts";
import type { Answer, Asked, ReadId } from "./types.ts";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: Problem;
  }
}

const minutes = 60_000;
/** What changes a few times a year, or not while somebody is signed in. */
const lasting: ReadonlySet<ReadId> = new Set<ReadId>([
  ...(["readMe", "listRules", "readRule", "listInstruments", "readInstrument"] as const),
  ...(["listCaseTypes", "readCalendar", "readAgreement"] as const),
]);
export const isLasting = (id: unknown): boolean => lasting.has(id as ReadId);

type Given<Id extends ReadId> = Record<string, never> extends Asked<Id> ? [asked?: Asked<Id>] : [asked: Asked<Id>];

export const ask = <Id extends ReadId>(id: Id, ...[asked]: Given<Id>) =>
  queryOptions<Answer<Id>, Problem, Answer<Id>, readonly unknown[]>({
    queryKey: [id, asked ?? {}],
    queryFn: ({ signal }) => call(id, (asked ?? {}) as Asked<Id>, { signal }),
    ...(isLasting(id) ? { staleTime: 10 * minutes } : {}),
  });

type PagedId =
  | ("listCases" | "readReads" | "listAccounts" | "listRegistryChanges" | "listRehearsalChanges")
  | ("listPermits" | "listPosts" | "listRehearsals" | "listSamples" | "listReads");

/** A list page by page: for `useInfiniteQuery`. */
export const askPages = <Id extends PagedId>(id: Id, asked: Asked<Id>) =>
  infiniteQueryOptions({
    queryKey: [id, "pages", asked] as readonly unknown[],
    queryFn: ({ signal, pageParam }) =>
      call(id, { ...asked, query: { ...asked.query, ...(pageParam ? { cursor: pageParam } : {}) } } as Asked<Id>, {
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: (page: Answer<Id>) => page.next,
  });

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Ours says itself when the line is down; a question that waits in silence looks like an empty list.
      networkMode: "always",
      staleTime: 15_000,
      retry: (failures, problem) =>
        isProblem(problem) && problem.isPassing && problem.kind !== "offline" && failures < 2,
      retryDelay: (failures) => 400 * 2 ** failures,
      refetchOnReconnect: true,
    },
    mutations: { networkMode: "always", retry: false },
  },
});
