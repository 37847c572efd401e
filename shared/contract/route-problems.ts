/** Every problem that a route can answer with: its own, and those that follow from what it takes. */
import { nothing } from "./nothing.ts";
import { type ProblemType, problemCatalogue } from "./problems.ts";
import type { Route } from "./routes.ts";

/** Whether the caller's key tells a repeat of this route. */
export const needsKey = ({ changes, method }: Pick<Route, "changes" | "method">): boolean =>
  changes && method === "POST";

const fromBody = ["invalid-request", "invalid-json", "too-large", "unsupported-media-type"] as const;

export const problemsOf = (route: Route): ProblemType[] => {
  const all: ProblemType[] = [
    ...route.problems,
    ...(route.params ? (["not-found"] as const) : []),
    ...(route.query ? (["invalid-request"] as const) : []),
    ...(route.body ? fromBody : []),
    ...(needsKey(route) ? (["idempotency-key-missing"] as const) : []),
    // Where the path says all, a key cannot come with another request.
    ...(needsKey(route) && route.body !== nothing ? (["idempotency-key-reused"] as const) : []),
    ...(route.ifMatch === "required" ? (["precondition-required"] as const) : []),
    ...(route.ifMatch === "none" ? [] : (["precondition-failed"] as const)),
    "unauthorized",
    "internal",
    "unavailable",
  ];
  // In the catalogue's order, so that the description does not depend on how a route lists them.
  return (Object.keys(problemCatalogue) as ProblemType[]).filter((type) => all.includes(type));
};
