/** Every part on one page, for who makes screens and for the test that looks at them. No header leads here. */
import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root.tsx";
import { loadWords } from "../../app/words.ts";

const galleryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/parts",
  beforeLoad: () => loadWords("gallery"),
}).lazy(() => import("./gallery.tsx").then(({ Route }) => Route));

export const galleryRoutes = [galleryRoute] as const;
