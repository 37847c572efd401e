/** The addresses of this area. */
import { createRoute } from "@tanstack/react-router";
import { askPages } from "../../api/ask.ts";
import { enter, rootRoute } from "../../app/root.tsx";
import { authority } from "./area.ts";
import { handedOver } from "./handed-over.ts";

const inboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/inbox",
  beforeLoad: enter(authority),
  loader: ({ context }) => void context.queryClient.prefetchInfiniteQuery(askPages("listCases", handedOver)),
}).lazy(() => import("./inbox.tsx").then(({ Route }) => Route));

export const authorityRoutes = [inboxRoute] as const;
